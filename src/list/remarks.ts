import type { Place } from '../errors';
import type { Issue, Severity } from '../issue';

/** Sentences of the issues that reading a catalogue returns, by code; `{x}` stands for a parameter. */
const SENTENCES = {
  'sheet-hidden': [
    'info',
    'Trang tính ẩn, không đọc. Bỏ ẩn hoặc dùng tùy chọn đọc cả phần ẩn.',
    'The sheet is hidden and was not read. Unhide it, or ask for hidden parts to be read.',
  ],
  'sheet-empty': ['info', 'Trang tính trống.', 'The sheet is empty.'],
  'sheet-not-a-catalogue': [
    'warning',
    'Không thấy dòng tiêu đề cột nào nhận ra được: trang tính không được đọc. Nếu đây là danh mục, hãy chỉ rõ cột bằng --column.',
    'No row of column headers was recognised: the sheet was not read. If it is a catalogue, name its columns with --column.',
  ],
  'kind-not-recognised': [
    'error',
    'Không rõ đây là loại danh mục nào: trang tính không được đọc. Hãy chỉ rõ bằng --kind.',
    'The kind of this list is not clear: the sheet was not read. Name it with --kind.',
  ],
  'no-items': [
    'warning',
    'Có dòng tiêu đề nhưng không có mục nào bên dưới.',
    'There is a header but no item below it.',
  ],
  'rows-hidden': [
    'warning',
    '{n} dòng ẩn không được đọc (dòng {rows}). Bỏ lọc, bỏ ẩn hoặc dùng tùy chọn đọc cả phần ẩn.',
    '{n} hidden rows were not read (rows {rows}). Clear the filter, unhide them, or ask for hidden parts to be read.',
  ],
  'columns-hidden': ['info', 'Cột ẩn vẫn được đọc: {columns}.', 'Hidden columns were read all the same: {columns}.'],
  'rows-section': [
    'info',
    '{n} dòng tên nhóm không phải là mục (dòng {rows}).',
    '{n} section rows are no items (rows {rows}).',
  ],
  'rows-total': [
    'info',
    '{n} dòng tổng cộng không phải là mục (dòng {rows}).',
    '{n} total rows are no items (rows {rows}).',
  ],
  'rows-footer': [
    'info',
    '{n} dòng ghi chú, ký tên không phải là mục (dòng {rows}).',
    '{n} rows of notes and signatures are no items (rows {rows}).',
  ],
  'rows-repeatedHeader': [
    'info',
    '{n} dòng lặp lại tiêu đề cột (dòng {rows}).',
    '{n} rows repeat the header (rows {rows}).',
  ],
  'header-changed': [
    'warning',
    'Từ dòng này danh mục có tiêu đề cột khác; các dòng sau đọc theo tiêu đề mới: {columns}.',
    'From this row on the list has another header; the rows below are read by it: {columns}.',
  ],
  'row-without-code-and-name': [
    'warning',
    'Dòng không có mã và không có tên: không thành mục.',
    'The row has neither code nor name and became no item.',
  ],
  'missing-local-code': ['warning', 'Dòng có tên nhưng không có mã nội bộ.', 'The row has a name but no local code.'],
  'missing-name': ['error', 'Dòng có mã nhưng không có tên.', 'The row has a code but no name.'],
  'code-column-repeats': [
    'warning',
    'Cột này không được đọc là mã nội bộ: {n}/{of} dòng có mã trùng với dòng khác tên, nên không phân biệt được các dòng.',
    'This column is not read as local code: {n} of {of} rows share their code with rows of other names, so it does not tell rows apart.',
  ],
  'code-column-blank': [
    'warning',
    'Cột này không được đọc là mã nội bộ: {n}/{of} dòng để trống.',
    'This column is not read as local code: {n} of {of} rows are blank in it.',
  ],
  'local-code-from-declared': [
    'info',
    'Không có cột mã nội bộ: lấy mã dùng chung ở cột này làm mã nội bộ.',
    'There is no column of local codes: the national code in this column serves as local code.',
  ],
  'local-code-from-ordinal': [
    'warning',
    'Không có cột mã nội bộ: lấy số thứ tự làm mã nội bộ. Thêm cột mã để khớp được với lần sau.',
    'There is no column of local codes: the ordinal serves as local code. Add a column of codes so that the next list can be matched with this one.',
  ],
  'local-code-from-row': [
    'warning',
    'Không có cột mã nội bộ: lấy số dòng làm mã nội bộ. Thêm cột mã để khớp được với lần sau.',
    'There is no column of local codes: the row number serves as local code. Add a column of codes so that the next list can be matched with this one.',
  ],
  'declared-from-mapped': [
    'info',
    'Mã dùng chung lấy từ cột đã ánh xạ (_AX).',
    'National codes were taken from the column of mapped values (_AX).',
  ],
  'column-not-in-sheet': [
    'warning',
    'Trang tính không có cột “{value}” đã chỉ định cho {field}.',
    'The sheet has no column “{value}”, which was named for {field}.',
  ],
  'kinds-by-row': [
    'info',
    'Danh mục có nhiều loại; mỗi dòng được xếp theo cột này: {kinds}.',
    'The list holds several kinds; each row was put under one by this column: {kinds}.',
  ],
  'row-kind-differs': [
    'warning',
    '{n} dòng ghi loại khác với loại đã chỉ định {kind} (dòng {rows}).',
    '{n} rows say they are of another kind than {kind}, which was asked for (rows {rows}).',
  ],
  'row-kind-unknown': [
    'error',
    'Không rõ loại danh mục của dòng: không đọc.',
    'The kind of the row is not clear: it was not read.',
  ],
  'kind-word-unknown': [
    'warning',
    'Không hiểu loại “{value}” trong cột loại; các dòng ghi như vậy được xếp theo trang tính ({kind}).',
    'The kind “{value}” in the column of kinds is not understood; rows that say so go by the sheet ({kind}).',
  ],
  'header-doubtful': [
    'warning',
    'Dòng này được lấy làm tiêu đề cột nhưng không có mục nào bên dưới, và các dòng phía trên giống tiêu đề hơn. Hãy chỉ rõ cột bằng --column.',
    'This row was taken for the header, but no item stands below it and the rows above look more like one. Name the columns with --column.',
  ],
  'several-facilities': [
    'warning',
    'Danh mục có {n} mã cơ sở KCB khác nhau: {values}.',
    'The list holds {n} different facility codes: {values}.',
  ],
  'code-became-date': [
    'warning',
    'Mã đã bị bảng tính đổi thành ngày tháng. Sửa lại trong tệp gốc và đặt cột ở dạng văn bản.',
    'The code was turned into a date by the spreadsheet. Correct it in the source and set the column to text.',
  ],
  'code-became-number': [
    'warning',
    'Mã là số thập phân và không đúng dạng mã dùng chung: có thể đã mất số 0. Đặt cột ở dạng văn bản.',
    'The code is a decimal number and no national code has this form: zeros may be lost. Set the column to text.',
  ],
  'code-may-lack-zero': [
    'warning',
    'Mã là số thập phân trong tệp: nếu mã gốc tận cùng bằng 0 thì số 0 đó đã mất. Kiểm tra và đặt cột ở dạng văn bản.',
    'The code is a decimal number in the file: a zero at its end, if there was one, is lost. Check it and set the column to text.',
  ],
  'code-lost-digits': [
    'warning',
    'Mã hơn 15 chữ số để dạng số: Excel chỉ giữ 15 chữ số đầu. Hãy để cột mã ở dạng văn bản rồi nhập lại mã này.',
    'A code of more than 15 digits kept as a number: Excel keeps the first 15 only. Make the column text and type the code again.',
  ],
  'code-became-exponent': [
    'warning',
    'Mã đã bị bảng tính rút gọn thành dạng số mũ: các chữ số sau đã mất.',
    'The code was shortened to exponent form by the spreadsheet: its last digits are lost.',
  ],
  'cell-error': [
    'error',
    'Ô báo lỗi công thức; coi như trống.',
    'The cell holds a formula error; it is taken as empty.',
  ],
  'formula-without-value': [
    'error',
    'Ô có công thức chưa tính giá trị; coi như trống. Mở tệp bằng Excel và lưu lại.',
    'The cell holds a formula without its value; it is taken as empty. Open the file in Excel and save it again.',
  ],
  'bad-number': ['warning', 'Không đọc được số trong ô này.', 'The number in this cell could not be read.'],
  'bad-date': ['warning', 'Không đọc được ngày trong ô này.', 'The date in this cell could not be read.'],
  'merged-cell-filled': [
    'info',
    'Ô thuộc vùng gộp dọc: lấy giá trị của ô đầu vùng (dòng {top}).',
    'The cell is part of a merged area: it takes the value of the first cell (row {top}).',
  ],
  'encoding-guessed': [
    'info',
    'Tệp không phải UTF-8; đã đọc theo bảng mã {encoding}.',
    'The file is not UTF-8; it was read as {encoding}.',
  ],
  'row-too-wide': [
    'warning',
    'Dòng có {cells} ô, tiêu đề có {header}: có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép, các giá trị sau đó lệch cột. Sửa dòng này rồi đọc lại.',
    'The row has {cells} cells, the header has {header}: a cell may hold the delimiter without quotation marks, so that the values after it stand in wrong columns. Mend the row and read again.',
  ],
  'rows-too-wide': [
    'warning',
    '{n} dòng khác có nhiều ô hơn tiêu đề ({header} ô): dòng {rows}.',
    '{n} other rows have more cells than the header ({header} cells): rows {rows}.',
  ],
  'quotes-ignored': [
    'warning',
    'Dấu ngoặc kép trong tệp không khép; đã đọc như ký tự thường.',
    'The quotation marks in the file do not close; they were read as plain characters.',
  ],
  'line-unreadable': ['error', 'Dòng này không phải JSON hợp lệ: {reason}', 'This line is no valid JSON: {reason}'],
} as const satisfies Record<string, readonly [Severity, string, string]>;

/** Stable codes of the issues that reading a catalogue can return. */
export type RemarkCode = keyof typeof SENTENCES;

/** An issue with its sentence filled in. */
export function remark(code: RemarkCode, place: Place, params: Readonly<Record<string, string | number>> = {}): Issue {
  const [severity, vi, en] = SENTENCES[code];
  const fill = (text: string) =>
    text.replace(/\{(\w+)\}/g, (_, name: string) => String(params[name] ?? place.value ?? ''));
  return { severity, code, ...place, message: { vi: fill(vi), en: fill(en) } };
}

/** Row numbers as a person would list them: `3, 5–9, 12 …`. */
export function rowList(rows: readonly number[]): string {
  const parts: string[] = [];
  for (let i = 0; i < rows.length && parts.length < 8; i++) {
    const first = rows[i]!;
    let last = first;
    while (rows[i + 1] === last + 1) last = rows[++i]!;
    parts.push(first === last ? String(first) : `${first}–${last}`);
    if (parts.length === 8 && i < rows.length - 1) return `${parts.join(', ')} …`;
  }
  return parts.join(', ');
}
