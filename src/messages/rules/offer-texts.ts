import type { Pair } from '../pair';

/** Why a facility is left out of a decision that a province offers to all that have a name. */
export const OFFER_TEXTS = {
  decided: (what: string, by: string) => ({
    vi: `Cơ sở đã quyết định khác: ${what}${by === '' ? '' : ` (${by})`}`,
    en: `The facility decided otherwise: ${what}${by === '' ? '' : ` (${by})`}`,
  }),
  automatic: (code: string) => ({
    vi: `Tại cơ sở này máy đã quyết định mã ${code}`,
    en: `At this facility the machine decided ${code}`,
  }),
  drafted: {
    vi: 'Dòng này đang chờ một quyết định khác được xác nhận',
    en: 'Another decision waits to be confirmed on this row',
  },
  notPossible: (codes: string) => ({
    vi: `Theo giá, khoa và cách ghi của cơ sở chỉ còn có thể là ${codes}`,
    en: `By the facility’s price, department and wording only ${codes} remain possible`,
  }),
  priceOfOther: (price: number, code: string) => ({
    vi: `Giá ${price.toLocaleString('vi-VN')} đúng bằng giá của ${code}, không phải của mã này`,
    en: `The price ${price.toLocaleString('en-US')} is exactly that of ${code}, not of this code`,
  }),
  otherDepartment: (department: string, code: string) => ({
    vi: `“${department}” thuộc chuyên khoa của ${code}`,
    en: `“${department}” is of the specialty of ${code}`,
  }),
  rule: (rule: Pair) => ({
    vi: `Quy ước của cơ sở nói khác: ${rule.vi}`,
    en: `A rule of the facility says otherwise: ${rule.en}`,
  }),
  child: { vi: 'Dòng có dấu trẻ em, mã phải thuộc chương 03', en: 'The row is marked as a child’s: chapter 03' },
  declares: (code: string) => ({
    vi: `Danh mục của cơ sở khai mã ${code}`,
    en: `The facility’s list declares the code ${code}`,
  }),
};
