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
    facts: { vi: 'Chi tiết', en: 'Details' },
    why: { vi: 'Vì sao chờ / kiểm tra', en: 'Why it waits / check' },
    repeated: { vi: 'Trùng mã', en: 'Repeated code' },
    verdict: { vi: 'Mã được tính', en: 'Code counted' },
    uncovered: { vi: 'Còn chờ riêng', en: 'Waits by itself' },
    counted: { vi: 'Tính là', en: 'Counts as' },
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
  /** Leads what is said of a row with several codes: the field, then its values. */
  differ: (what: string) => ({ vi: `Khác nhau ở ${what}`, en: `They differ in ${what}` }),
  /** Behind the field whose values are said, those whose are not. */
  alsoIn: (fields: string) => ({ vi: `và ${fields}`, en: `and ${fields}` }),
  /** Behind the values that are said, how many are not. */
  furtherValues: (count: number) => ({ vi: `còn ${count} nữa`, en: `${count} more` }),
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
    offered: { vi: 'Tỉnh đề xuất, cơ sở chưa nhận', en: 'Offered by the province, not accepted here yet' },
    imported: { vi: 'Công cụ khác đề xuất, chưa ai xác nhận', en: 'Proposed by another tool, confirmed by nobody' },
  },
  /** What a formula answers to a decision as it is typed; the first sign says whether it can be used. */
  check: {
    unknownCode: {
      vi: '✗ không thấy mã này: xem trang bảng mã',
      en: '✗ no such code: see the sheet of codes',
    },
    severalCodes: {
      vi: '✗ có hai mã trong một ô: chỉ một mã',
      en: '✗ two codes in one cell: only one',
    },
    chooseOne: { vi: '✗ chưa có một mã để đồng ý: hãy chọn mã', en: '✗ no single code to agree with: choose one' },
  },
  /** Tab of the code list of a kind. */
  codesTab: (tab: string) => ({ vi: `Mã ${tab}`, en: `Codes ${tab}` }),
  codesTitle: (edition: string, codes: string) => ({
    vi: `Bảng mã ${edition}: ${codes} mã, để tra cứu. Bấm Ctrl+F để tìm, chép mã sang cột “Quyết định”.`,
    en: `Codes of ${edition}: ${codes}, to look up. Find with Ctrl+F, copy the code to “Decision”.`,
  }),
  codesCut: (codes: string) => ({
    vi: `Chỉ ghi ${codes} mã đầu: dùng dmdc search cho các mã khác.`,
    en: `Only the first ${codes} codes are here: use dmdc search for others.`,
  }),
  code: { vi: 'Mã', en: 'Code' },
  codeName: { vi: 'Tên', en: 'Name' },
  price: (price: string) => ({ vi: `giá ${price}`, en: `price ${price}` }),
  howToTitle: { vi: 'Cách dùng', en: 'How to use this workbook' },
  howTo: [
    {
      vi: '1. Mở từng trang danh mục: những dòng cần người quyết định đứng trước, dòng ít chắc chắn và dùng nhiều đứng đầu. Sắp xếp theo cột “STT” để về thứ tự của danh mục.',
      en: '1. Open each list: rows that a person must decide come first, the doubtful and much used ones at the top. Sort by “No.” for the order of the list.',
    },
    {
      vi: '2. Ở cột “Quyết định”, bấm mũi tên để chọn mã, gõ “x” để đồng ý với mã đề xuất, hoặc gõ mã khác (trang “Mã …” để tra); không có mã nào phù hợp thì chọn “Không có mã tương đương”. Cột bên cạnh cho biết mã gõ vào có trong bảng mã không; dòng đã quyết định đổi màu và bảng trên được tính lại.',
      en: '2. In “Decision”, click the arrow and choose a code, type “x” to agree with the proposal, or type another code (sheet “Codes …” to look up); where none fits choose “No equivalent code”. The column beside it says whether a typed code exists; decided rows change colour and the table above is counted anew.',
    },
    {
      vi: '3. Dòng “Tự động” để trống là đồng ý; muốn đổi thì chọn mã khác. Ghi tên ở “Người rà soát”, ý kiến ở “Ghi chú”.',
      en: '3. Leaving an “Automatic” row empty agrees with it; choose another code to change it. Sign in “Reviewer”, remarks go to “Comment”.',
    },
    {
      vi: '4. Lý do đầy đủ nằm trong ghi chú của ô “Vì sao chờ”. Các cột khác (mã khác có thể, quan hệ, cột của cổng BHXH …) được gập lại: bấm 2 hoặc 3 ở góc trên bên trái để mở.',
      en: '4. All reasons are in the note of “Why it waits”. Other columns (further codes, relationship, insurer portal …) are folded: press 2 or 3 at the top left to open them.',
    },
    {
      vi: '5. Có thể sắp xếp, lọc, ẩn hay chuyển cột; xin đừng sửa cột “STT” và đừng xóa các trang ẩn.',
      en: '5. You may sort, filter, hide or move columns; please leave the “No.” column and the hidden sheets as they are.',
    },
    {
      vi: '6. Lưu tệp dạng .xlsx (Excel hoặc LibreOffice); dmdc đọc lại các quyết định từ tệp này.',
      en: '6. Save as .xlsx (Excel or LibreOffice); dmdc reads the decisions back from this file.',
    },
  ],
  legendTitle: { vi: 'Ý nghĩa trạng thái', en: 'What the statuses mean' },
  legend: {
    auto: { vi: 'Máy tìm được đúng một mã, chắc chắn.', en: 'Exactly one code found, certain.' },
    ambiguous: {
      vi: 'Còn nhiều mã phù hợp như nhau: cột “Vì sao chờ” cho biết các mã khác nhau ở đâu, hãy chọn.',
      en: 'Several codes fit equally well: “Why it waits” says in what they differ; choose.',
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
