import type { ProposalState } from '../report/clusters/open-rows';
import type { Lang } from './types';

const vi = {
  title: 'Đề xuất bổ sung mã danh mục dùng chung',
  sheets: { stated: 'Đề xuất mã mới', open: 'Chưa ai kết luận', items: 'Từng dòng' },
  titles: {
    stated: 'Đề xuất mã mới: cơ sở kết luận không có mã DMDC phù hợp',
    open: 'Chưa có mã và chưa ai kết luận: cần rà soát trước khi đề xuất',
    items: 'Các dòng danh mục của cơ sở đứng sau mỗi đề xuất',
  },
  notes: {
    stated: (lists: string, facilities: string) =>
      `Gộp từ ${lists} danh mục của ${facilities} cơ sở. Các tên cùng một nội dung (khác thứ tự từ, dấu, viết tắt, lỗi gõ) được gộp; tên khác nhau ở chi tiết quyết định (có/không, phải/trái, số lượng, mẫu bệnh phẩm, phương pháp) không bao giờ gộp. Cần người có chuyên môn xem lại trước khi gửi.`,
    open: 'Máy không tìm thấy mã đủ gần và chưa ai quyết định. Có thể vẫn có mã: hãy rà soát trước.',
    items: 'Cột TT: số thứ tự của đề xuất ở hai trang trước.',
    itemsCut: (shown: string, all: string) => `Chỉ ghi ${shown} trên ${all} dòng; đủ dòng ở tệp .csv.`,
  },
  columns: {
    number: 'TT',
    kind: 'Loại danh mục',
    name: 'Tên đề xuất',
    facilities: 'Số cơ sở',
    stated: 'Số cơ sở kết luận không có mã',
    rows: 'Số dòng',
    quantity: 'Số lượt',
    amount: 'Thành tiền (đồng)',
    prices: 'Đơn giá (đồng)',
    names: 'Tên khác',
    nearest: 'Mã gần nhất',
    against: 'Vì sao không phù hợp',
    said: 'Ý kiến của cơ sở',
    declared: 'Mã cơ sở đang dùng',
    where: 'Cơ sở',
    code: 'Mã CSKCB',
    localCode: 'Mã nội bộ',
    localName: 'Tên của cơ sở',
    state: 'Tình trạng',
    unitPrice: 'Đơn giá',
    basis: 'Căn cứ',
  },
  basis: { 'no-equivalent': 'cơ sở kết luận', open: 'chưa ai kết luận' },
  states: {
    'no-equivalent': 'Không có mã',
    rejected: 'Đã bác mọi mã',
    review: 'Chỉ có mã xa',
    none: 'Không tìm thấy',
  } satisfies Record<ProposalState, string>,
  inFacilities: (count: string) => `${count} cơ sở`,
  more: (count: string) => `… và ${count} nữa`,
  nothingNear: 'Không có mã nào gần',
  notSure: 'Không đủ giống để coi là một',
};

const en: typeof vi = {
  title: 'Proposal of new codes for the shared code set',
  sheets: { stated: 'Proposed codes', open: 'Nobody decided', items: 'Rows' },
  titles: {
    stated: 'Proposed codes: facilities state that no national code fits',
    open: 'Without a code, and nobody has decided: to be reviewed before they are proposed',
    items: 'The rows of facilities behind each proposal',
  },
  notes: {
    stated: (lists, facilities) =>
      `From ${lists} lists of ${facilities} facilities. Names of one thing (order of words, accents, abbreviations, slips) are put together; names that differ in a detail that decides (with/without, right/left, counts, specimen, method) never are. To be looked at by an expert before it is sent.`,
    open: 'The machine found no code near enough, and nobody has decided. There may be a code: review them first.',
    items: 'Column No.: the number of the proposal on the two sheets before.',
    itemsCut: (shown, all) => `${shown} of ${all} rows; all are in the .csv file.`,
  },
  columns: {
    number: 'No.',
    kind: 'Code set',
    name: 'Proposed name',
    facilities: 'Facilities',
    stated: 'Facilities that state no code',
    rows: 'Rows',
    quantity: 'Quantity',
    amount: 'Amount (đồng)',
    prices: 'Unit price (đồng)',
    names: 'Other names',
    nearest: 'Nearest codes',
    against: 'Why they do not fit',
    said: 'What facilities say',
    declared: 'Codes in use there',
    where: 'Facilities',
    code: 'Facility code',
    localCode: 'Local code',
    localName: 'Local name',
    state: 'State',
    unitPrice: 'Unit price',
    basis: 'Basis',
  },
  basis: { 'no-equivalent': 'stated by facilities', open: 'nobody decided' },
  states: {
    'no-equivalent': 'No code',
    rejected: 'All codes rejected',
    review: 'Only far codes',
    none: 'Not found',
  },
  inFacilities: (count) => `${count} facilities`,
  more: (count) => `… and ${count} more`,
  nothingNear: 'No code is near',
  notSure: 'Not alike enough to be the same',
};

const TABLES: Readonly<Record<Lang, typeof vi>> = { vi, en };

/** Texts about proposals of new codes. */
export function proposalTexts(lang: Lang): typeof vi {
  return TABLES[lang];
}
