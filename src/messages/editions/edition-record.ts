import type { Pair, Texts } from '../pair';

/** What the record of an imported edition says of itself in `editions.json`. */
export const EDITION_RECORD = {
  title: (label: Pair, decision: string) => ({
    vi: `${label.vi} theo ${decision}`,
    en: `${label.en}, ${decision}`,
  }),
  amendedTitle: (label: Pair, decision: string) => ({
    vi: `${label.vi}, sửa đổi theo ${decision}`,
    en: `${label.en}, amended by ${decision}`,
  }),
  dateNote: {
    vi: 'Ngày ban hành không được khai khi nhập: dùng ngày có hiệu lực.',
    en: 'The day of issue was not given at import: the first day in force is used.',
  },
  compiled: (file: string, sha256: string) => ({
    vi: `Nhập từ tệp “${file}” (sha256 ${sha256}).`,
    en: `Imported from the file “${file}” (sha256 ${sha256}).`,
  }),
  checked: (codes: number) => ({
    vi: `${codes} mã đúng cấu trúc, không trùng, đều có tên; chưa có người đối chiếu với quyết định.`,
    en: `${codes} codes follow the grammar, none twice, all named; nobody has compared them with the decision yet.`,
  }),
  positionsTitle: (circular: string) => ({
    vi: `Tên theo vị trí của ${circular}`,
    en: `Names by position of ${circular}`,
  }),
  readFrom: (file: string, sheet: string) => ({
    vi: `Nhập từ tệp “${file}”, trang “${sheet}”.`,
    en: `Imported from the file “${file}”, sheet “${sheet}”.`,
  }),
  positionsChecked: (positions: number) => ({
    vi: `${positions} vị trí có tên; số thứ tự không phải là mã; chưa có người đối chiếu với thông tư.`,
    en: `${positions} positions with names; a position is no code; nobody has compared them with the circular yet.`,
  }),
  rowsUnread: (rows: string) => ({
    vi: `Không đọc được tên ở dòng ${rows}.`,
    en: `The names of rows ${rows} could not be read.`,
  }),
  corrected: (code: string, column: string, from: string, to: string) => ({
    vi: `Sửa khi nhập: mã ${code}, cột ${column}: “${from}” thành “${to}”.`,
    en: `Corrected at import: code ${code}, column ${column}: “${from}” to “${to}”.`,
  }),
  places: (message: Pair, count: number) => ({
    vi: `${message.vi} (${count} chỗ)`,
    en: `${message.en} (${count} places)`,
  }),
  change: (codes: number, retired: number) => ({
    vi: `${codes} mã thêm hoặc đổi, ${retired} mã hủy.`,
    en: `${codes} codes added or changed, ${retired} retired.`,
  }),
} satisfies Texts;
