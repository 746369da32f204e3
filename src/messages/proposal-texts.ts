import { subject } from './pair';

/** Texts of proposals of new codes. */
export const proposalTexts = subject({
  title: { vi: 'Đề xuất bổ sung mã danh mục dùng chung', en: 'Proposal of new codes for the shared code set' },
  sheets: {
    stated: { vi: 'Đề xuất mã mới', en: 'Proposed codes' },
    open: { vi: 'Chưa ai kết luận', en: 'Nobody decided' },
    toCheck: { vi: 'Phải đối chiếu trước', en: 'To be checked first' },
    items: { vi: 'Từng dòng', en: 'Rows' },
  },
  titles: {
    stated: {
      vi: 'Đề xuất mã mới: cơ sở kết luận không có mã DMDC phù hợp',
      en: 'Proposed codes: facilities state that no national code fits',
    },
    open: {
      vi: 'Chưa có mã và chưa ai kết luận: cần rà soát trước khi đề xuất',
      en: 'Without a code, and nobody has decided: to be reviewed before they are proposed',
    },
    toCheck: {
      vi: 'MỤC PHẢI ĐỐI CHIẾU VỚI QUYẾT ĐỊNH TRƯỚC KHI ĐỀ XUẤT MÃ',
      en: 'TO BE CHECKED AGAINST THE DECISION BEFORE A CODE IS PROPOSED',
    },
    items: {
      vi: 'Các dòng danh mục của cơ sở đứng sau mỗi đề xuất',
      en: 'The rows of facilities behind each proposal',
    },
  },
  notes: {
    stated: (lists: string, facilities: string) => ({
      vi: `Gộp từ ${lists} danh mục của ${facilities} cơ sở. Các tên cùng một nội dung (khác thứ tự từ, dấu, viết tắt, lỗi gõ) được gộp; tên khác nhau ở chi tiết quyết định (có/không, phải/trái, số lượng, mẫu bệnh phẩm, phương pháp) không bao giờ gộp. Cần người có chuyên môn xem lại trước khi gửi.`,
      en: `From ${lists} lists of ${facilities} facilities. Names of one thing (order of words, accents, abbreviations, slips) are put together; names that differ in a detail that decides (with/without, right/left, counts, specimen, method) never are. To be looked at by an expert before it is sent.`,
    }),
    open: {
      vi: 'Máy không tìm thấy mã đủ gần và chưa ai quyết định. Có thể vẫn có mã: hãy rà soát trước.',
      en: 'The machine found no code near enough, and nobody has decided. There may be a code: review them first.',
    },
    toCheck: {
      vi: 'Các danh mục này dựa trên bảng mã chưa đầy đủ hoặc tạm thời: quyết định có thể đã có mã. Hãy đối chiếu trước khi đề xuất.',
      en: 'These lists rest on a partial or provisional table: the decision may well have a code. Look it up before you propose one.',
    },
    items: {
      vi: 'Cột TT: số thứ tự của đề xuất ở hai trang trước.',
      en: 'Column No.: the number of the proposal on the two sheets before.',
    },
    itemsCut: (shown: string, all: string) => ({
      vi: `Chỉ ghi ${shown} trên ${all} dòng; đủ dòng ở tệp .csv.`,
      en: `${shown} of ${all} rows; all are in the .csv file.`,
    }),
  },
  columns: {
    number: { vi: 'TT', en: 'No.' },
    kind: { vi: 'Loại danh mục', en: 'Code set' },
    name: { vi: 'Tên đề xuất', en: 'Proposed name' },
    facilities: { vi: 'Số cơ sở', en: 'Facilities' },
    stated: { vi: 'Số cơ sở kết luận không có mã', en: 'Facilities that state no code' },
    rows: { vi: 'Số dòng', en: 'Rows' },
    quantity: { vi: 'Số lượt', en: 'Quantity' },
    amount: { vi: 'Thành tiền (đồng)', en: 'Amount (đồng)' },
    prices: { vi: 'Đơn giá (đồng)', en: 'Unit price (đồng)' },
    names: { vi: 'Tên khác', en: 'Other names' },
    nearest: { vi: 'Mã gần nhất', en: 'Nearest codes' },
    against: { vi: 'Vì sao không phù hợp', en: 'Why they do not fit' },
    said: { vi: 'Ý kiến của cơ sở', en: 'What facilities say' },
    declared: { vi: 'Mã cơ sở đang dùng', en: 'Codes in use there' },
    where: { vi: 'Cơ sở', en: 'Facilities' },
    code: { vi: 'Mã CSKCB', en: 'Facility code' },
    localCode: { vi: 'Mã nội bộ', en: 'Local code' },
    localName: { vi: 'Tên của cơ sở', en: 'Local name' },
    state: { vi: 'Tình trạng', en: 'State' },
    unitPrice: { vi: 'Đơn giá', en: 'Unit price' },
    basis: { vi: 'Căn cứ', en: 'Basis' },
  },
  basis: {
    'no-equivalent': { vi: 'cơ sở kết luận', en: 'stated by facilities' },
    open: { vi: 'chưa ai kết luận', en: 'nobody decided' },
    'to-check': { vi: 'phải đối chiếu quyết định trước', en: 'to be checked against the decision first' },
  },
  states: {
    'no-equivalent': { vi: 'Không có mã', en: 'No code' },
    rejected: { vi: 'Đã bác mọi mã', en: 'All codes rejected' },
    review: { vi: 'Chỉ có mã xa', en: 'Only far codes' },
    none: { vi: 'Không tìm thấy', en: 'Not found' },
  },
  inFacilities: (count: string) => ({ vi: `${count} cơ sở`, en: `${count} facilities` }),
  more: (count: string) => ({ vi: `… và ${count} nữa`, en: `… and ${count} more` }),
  nothingNear: { vi: 'Không có mã nào gần', en: 'No code is near' },
  notSure: { vi: 'Không đủ giống để coi là một', en: 'Not alike enough to be the same' },
});
