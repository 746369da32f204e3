import type { Texts } from './pair';

/** Texts of the review workbook. Reading a workbook back goes by the labels of its columns and choices. */
export const REVIEW = {
  title: {
    vi: 'Sổ rà soát ánh xạ danh mục dùng chung (DMDC)',
    en: 'Review workbook: mapping onto the national code set (DMDC)',
  },
  summaryTab: { vi: 'Tổng hợp', en: 'Summary' },
  columns: {
    key: { vi: 'STT', en: 'No.' },
    order: { vi: 'Thứ tự xem', en: 'Review order' },
    status: { vi: 'Trạng thái', en: 'Status' },
    localCode: { vi: 'Mã nội bộ', en: 'Local code' },
    localName: { vi: 'Tên nội bộ', en: 'Local name' },
    decision: { vi: 'Quyết định', en: 'Decision' },
    relationship: { vi: 'Quan hệ với mã', en: 'Relationship to the code' },
    reviewer: { vi: 'Người rà soát', en: 'Reviewer' },
    comment: { vi: 'Ghi chú', en: 'Comment' },
    code: { vi: 'Mã đề xuất', en: 'Proposed code' },
    name: { vi: 'Tên đề xuất', en: 'Proposed name' },
    score: { vi: '%', en: '%' },
    reasons: { vi: 'Lý do', en: 'Reasons' },
    differBy: { vi: 'Các mã khác nhau ở', en: 'The codes differ by' },
    notes: { vi: 'Lưu ý', en: 'Notes' },
    portalStatus: { vi: 'Trạng thái ánh xạ', en: 'Mapping status' },
  },
  groups: {
    own: { vi: 'DANH MỤC CỦA CƠ SỞ', en: 'FACILITY LIST' },
    person: { vi: 'NGƯỜI RÀ SOÁT GHI', en: 'REVIEWER FILLS IN' },
    proposal: { vi: 'ĐỀ XUẤT', en: 'PROPOSAL' },
    others: { vi: 'CÁC MÃ KHÁC CÓ THỂ', en: 'OTHER POSSIBLE CODES' },
    portal: { vi: 'CỘT THEO CỔNG BHXH', en: 'INSURER PORTAL COLUMNS' },
  },
  /** Header of a further candidate, for example `Mã 2`. */
  otherCode: (rank: number) => ({ vi: `Mã ${rank}`, en: `Code ${rank}` }),
  otherName: (rank: number) => ({ vi: `Tên ${rank}`, en: `Name ${rank}` }),
  otherScore: (rank: number) => ({ vi: `% ${rank}`, en: `% ${rank}` }),
  /** Fixed choices of the drop-down. */
  noEquivalent: { vi: 'Không có mã tương đương', en: 'No equivalent code' },
  outOfScope: { vi: 'Ngoài phạm vi', en: 'Out of scope' },
  /** Behind “no equivalent” where the table of codes does not hold all of the decision's list. */
  checkFirst: {
    vi: '(chỉ chọn khi đã đối chiếu quyết định: bảng mã trong phần mềm chưa đầy đủ)',
    en: '(only once the decision was looked up: the table of codes is not complete)',
  },
  /** In the place of what the legend says of “not found” on such a table. */
  notFoundInPartial: {
    vi: 'Không có mã nào đủ gần trong bảng mã chưa đầy đủ này: hãy tìm trong quyết định và gõ mã; đừng vội kết luận là không có mã.',
    en: 'No code is near enough in this table, which is not complete: look the decision up and type its code; do not conclude yet that there is none.',
  },
  flagged: { vi: 'Cần xem lại', en: 'Look at again' },
  rejected: { vi: 'Bác các đề xuất', en: 'Proposals rejected' },
  /** How an item stands to the code; choices of a drop-down, so without commas. */
  relationships: {
    equivalent: { vi: 'Tương đương', en: 'Equivalent' },
    'source-is-narrower-than-target': { vi: 'Hẹp hơn mã', en: 'Narrower than the code' },
    'source-is-broader-than-target': { vi: 'Rộng hơn mã', en: 'Broader than the code' },
    'related-to': { vi: 'Có liên quan', en: 'Related' },
  },
  /** Somebody decided, but it does not count yet. */
  draft: (why: string, what: string, who: string) => ({
    vi: `${why}: ${what}${who ? ` (${who})` : ''}.`,
    en: `${why}: ${what}${who ? ` (${who})` : ''}.`,
  }),
  drafts: {
    'second-review': { vi: 'Chờ người thứ hai đồng ý', en: 'Waits for a second person to agree' },
    renamed: {
      vi: 'Tên nội bộ đã đổi, xem quyết định trước còn đúng không',
      en: 'The local name changed: does the earlier decision still stand?',
    },
    migrated: {
      vi: 'Bản danh mục đã đổi, xem quyết định trước còn đúng không',
      en: 'The edition changed: does the earlier decision still stand?',
    },
    reconcile: { vi: 'Hai người quyết định khác nhau', en: 'Two people decided differently' },
    imported: { vi: 'Công cụ khác đề xuất, chưa ai xác nhận', en: 'Proposed by another tool, confirmed by nobody' },
  },
  price: (price: string) => ({ vi: `giá ${price}`, en: `price ${price}` }),
  howToTitle: { vi: 'Cách dùng', en: 'How to use this workbook' },
  howTo: [
    {
      vi: '1. Mở từng trang danh mục: những dòng cần người quyết định đứng trước, dòng ít chắc chắn và dùng nhiều đứng đầu. Sắp xếp theo cột “STT” để về thứ tự của danh mục.',
      en: '1. Open each list: rows that a person must decide come first, the doubtful and much used ones at the top. Sort by “No.” for the order of the list.',
    },
    {
      vi: '2. Ở cột “Quyết định”, bấm mũi tên để chọn mã, hoặc gõ mã khác; không có mã nào phù hợp thì chọn “Không có mã tương đương”.',
      en: '2. In “Decision”, click the arrow and choose a code, or type another; where none fits choose “No equivalent code”.',
    },
    {
      vi: '3. Dòng “Tự động” để trống là đồng ý; muốn đổi thì chọn mã khác. Ghi tên ở “Người rà soát”, ý kiến ở “Ghi chú”.',
      en: '3. Leaving an “Automatic” row empty agrees with it; choose another code to change it. Sign in “Reviewer”, remarks go to “Comment”.',
    },
    {
      vi: '4. Có thể sắp xếp, lọc, ẩn hay chuyển cột; xin đừng sửa cột “STT” và đừng xóa các trang ẩn.',
      en: '4. You may sort, filter, hide or move columns; please leave the “No.” column and the hidden sheets as they are.',
    },
    {
      vi: '5. Lưu tệp dạng .xlsx (Excel hoặc LibreOffice); dmdc đọc lại các quyết định từ tệp này.',
      en: '5. Save as .xlsx (Excel or LibreOffice); dmdc reads the decisions back from this file.',
    },
  ],
  legendTitle: { vi: 'Ý nghĩa trạng thái', en: 'What the statuses mean' },
  legend: {
    auto: { vi: 'Máy tìm được đúng một mã, chắc chắn.', en: 'Exactly one code found, certain.' },
    ambiguous: {
      vi: 'Còn nhiều mã phù hợp như nhau: xem cột “Các mã khác nhau ở” rồi chọn.',
      en: 'Several codes fit equally well: see “The codes differ by” and choose.',
    },
    review: { vi: 'Có mã đề xuất nhưng chưa chắc chắn.', en: 'A code is proposed but not certain.' },
    none: {
      vi: 'Không có mã nào đủ gần: gõ mã hoặc chọn “Không có mã tương đương”.',
      en: 'No code is near enough: type one or choose “No equivalent code”.',
    },
    confirmed: { vi: 'Người rà soát đã chọn mã.', en: 'A reviewer chose the code.' },
    'no-equivalent': {
      vi: 'Người rà soát xác nhận chưa có mã tương đương.',
      en: 'A reviewer states that no code is equivalent.',
    },
    'out-of-scope': {
      vi: 'Không thuộc danh mục phải ánh xạ (ngoài BHYT, khám, giường, tài sản …): không tính vào tỷ lệ.',
      en: 'Needs no national code (not covered by insurance, an exam, a bed, an asset …): counts in no ratio.',
    },
    rejected: {
      vi: 'Người rà soát bác các mã đề xuất, chưa có mã khác.',
      en: 'A reviewer rejected the proposals; no other code yet.',
    },
    flagged: { vi: 'Người rà soát đánh dấu để xem lại.', en: 'A reviewer marked the row to be looked at again.' },
  },
  summary: {
    facility: { vi: 'Cơ sở', en: 'Facility' },
    kind: { vi: 'Danh mục', en: 'List' },
    edition: { vi: 'Bản DMDC', en: 'Edition' },
    coverage: { vi: 'Bảng mã', en: 'Table' },
    total: { vi: 'Tổng số', en: 'Items' },
    automatic: { vi: 'Tự động', en: 'Automatic' },
    confirmed: { vi: 'Đã duyệt', en: 'Confirmed' },
    noEquivalent: { vi: 'Không có mã', en: 'No equivalent' },
    waiting: { vi: 'Còn chờ', en: 'Waiting' },
    ratio: { vi: 'Đã ánh xạ / tổng số', en: 'Mapped / items' },
    percent: { vi: 'Tỷ lệ', en: 'Share' },
  },
  warningsTitle: { vi: 'Lưu ý', en: 'Please note' },
  outside: (count: number) => ({
    vi: `${count} mục ngoài phạm vi, không tính vào tỷ lệ.`,
    en: `${count} items out of scope, not in the ratio.`,
  }),
  duplicates: (count: number) => ({
    vi: `${count} dòng trùng mã nội bộ, mỗi mã chỉ được tính một lần.`,
    en: `${count} rows repeat a local code; each code is counted once.`,
  }),
  /** Examinations and beds of a list of services; one of the two may be 0. */
  apart: (exams: number, beds: number) => {
    const vi = [exams > 0 ? `${exams} dòng khám` : '', beds > 0 ? `${beds} dòng giường` : ''].filter(Boolean);
    const en = [exams > 0 ? `${exams} examinations` : '', beds > 0 ? `${beds} beds` : ''].filter(Boolean);
    return {
      vi: `${vi.join(', ')}: tách riêng, không phải dịch vụ kỹ thuật, không tính vào tỷ lệ.`,
      en: `${en.join(', ')}: kept apart, no technical services, not in the ratio.`,
    };
  },
  declaredInvalid: (count: number) => ({
    vi: `${count} dòng có mã DMDC đã khai không hợp lệ.`,
    en: `${count} rows declare a national code that is not valid.`,
  }),
} satisfies Texts;

/** Columns of the review workbook that do not depend on the kind. */
export type ReviewColumn = keyof (typeof REVIEW)['columns'];
