import type { Texts } from './pair';
import type { Filled } from './params';

/** What is said of a list while it is read, by code of the issue. */
export const LIST_REMARKS = {
  'sheet-hidden': {
    vi: 'Trang tính ẩn, không đọc. Bỏ ẩn hoặc dùng tùy chọn đọc cả phần ẩn.',
    en: 'The sheet is hidden and was not read. Unhide it, or ask for hidden parts to be read.',
  },
  'sheet-empty': { vi: 'Trang tính trống.', en: 'The sheet is empty.' },
  'sheet-not-a-catalogue': {
    vi: 'Không thấy dòng tiêu đề cột nào nhận ra được: trang tính không được đọc. Nếu đây là danh mục, hãy chỉ rõ cột bằng --column.',
    en: 'No row of column headers was recognised: the sheet was not read. If it is a catalogue, name its columns with --column.',
  },
  'kind-not-recognised': {
    vi: 'Không rõ đây là loại danh mục nào: trang tính không được đọc. Hãy chỉ rõ bằng --kind.',
    en: 'The kind of this list is not clear: the sheet was not read. Name it with --kind.',
  },
  'no-items': { vi: 'Có dòng tiêu đề nhưng không có mục nào bên dưới.', en: 'There is a header but no item below it.' },
  'rows-hidden': (p: Filled<'n' | 'rows'>) => ({
    vi: `${p.n} dòng ẩn không được đọc (dòng ${p.rows}). Bỏ lọc, bỏ ẩn hoặc dùng tùy chọn đọc cả phần ẩn.`,
    en: `${p.n} hidden rows were not read (rows ${p.rows}). Clear the filter, unhide them, or ask for hidden parts to be read.`,
  }),
  'columns-hidden': (p: Filled<'columns'>) => ({
    vi: `Cột ẩn vẫn được đọc: ${p.columns}.`,
    en: `Hidden columns were read all the same: ${p.columns}.`,
  }),
  'rows-section': (p: Filled<'n' | 'rows'>) => ({
    vi: `${p.n} dòng tên nhóm không phải là mục (dòng ${p.rows}).`,
    en: `${p.n} section rows are no items (rows ${p.rows}).`,
  }),
  'rows-total': (p: Filled<'n' | 'rows'>) => ({
    vi: `${p.n} dòng tổng cộng không phải là mục (dòng ${p.rows}).`,
    en: `${p.n} total rows are no items (rows ${p.rows}).`,
  }),
  'rows-footer': (p: Filled<'n' | 'rows'>) => ({
    vi: `${p.n} dòng ghi chú, ký tên không phải là mục (dòng ${p.rows}).`,
    en: `${p.n} rows of notes and signatures are no items (rows ${p.rows}).`,
  }),
  'rows-repeatedHeader': (p: Filled<'n' | 'rows'>) => ({
    vi: `${p.n} dòng lặp lại tiêu đề cột (dòng ${p.rows}).`,
    en: `${p.n} rows repeat the header (rows ${p.rows}).`,
  }),
  'header-changed': (p: Filled<'columns'>) => ({
    vi: `Từ dòng này danh mục có tiêu đề cột khác; các dòng sau đọc theo tiêu đề mới: ${p.columns}.`,
    en: `From this row on the list has another header; the rows below are read by it: ${p.columns}.`,
  }),
  'row-without-code-and-name': {
    vi: 'Dòng không có mã và không có tên: không thành mục.',
    en: 'The row has neither code nor name and became no item.',
  },
  'missing-local-code': { vi: 'Dòng có tên nhưng không có mã nội bộ.', en: 'The row has a name but no local code.' },
  'missing-name': { vi: 'Dòng có mã nhưng không có tên.', en: 'The row has a code but no name.' },
  'code-column-repeats': (p: Filled<'n' | 'of'>) => ({
    vi: `Cột này không được đọc là mã nội bộ: ${p.n}/${p.of} dòng có mã trùng với dòng khác tên, nên không phân biệt được các dòng.`,
    en: `This column is not read as local code: ${p.n} of ${p.of} rows share their code with rows of other names, so it does not tell rows apart.`,
  }),
  'code-column-blank': (p: Filled<'n' | 'of'>) => ({
    vi: `Cột này không được đọc là mã nội bộ: ${p.n}/${p.of} dòng để trống.`,
    en: `This column is not read as local code: ${p.n} of ${p.of} rows are blank in it.`,
  }),
  'local-code-from-declared': {
    vi: 'Không có cột mã nội bộ: lấy mã dùng chung ở cột này làm mã nội bộ.',
    en: 'There is no column of local codes: the national code in this column serves as local code.',
  },
  'local-code-from-ordinal': {
    vi: 'Không có cột mã nội bộ: lấy số thứ tự làm mã nội bộ. Thêm cột mã để khớp được với lần sau.',
    en: 'There is no column of local codes: the ordinal serves as local code. Add a column of codes so that the next list can be matched with this one.',
  },
  'local-code-from-row': {
    vi: 'Không có cột mã nội bộ: lấy số dòng làm mã nội bộ. Thêm cột mã để khớp được với lần sau.',
    en: 'There is no column of local codes: the row number serves as local code. Add a column of codes so that the next list can be matched with this one.',
  },
  'declared-from-mapped': {
    vi: 'Mã dùng chung lấy từ cột đã ánh xạ (_AX).',
    en: 'National codes were taken from the column of mapped values (_AX).',
  },
  'column-not-in-sheet': (p: Filled<'value' | 'field'>) => ({
    vi: `Trang tính không có cột “${p.value}” đã chỉ định cho ${p.field}.`,
    en: `The sheet has no column “${p.value}”, which was named for ${p.field}.`,
  }),
  'kinds-by-row': (p: Filled<'kinds'>) => ({
    vi: `Danh mục có nhiều loại; mỗi dòng được xếp theo cột này: ${p.kinds}.`,
    en: `The list holds several kinds; each row was put under one by this column: ${p.kinds}.`,
  }),
  'row-kind-differs': (p: Filled<'n' | 'kind' | 'rows'>) => ({
    vi: `${p.n} dòng ghi loại khác với loại đã chỉ định ${p.kind} (dòng ${p.rows}).`,
    en: `${p.n} rows say they are of another kind than ${p.kind}, which was asked for (rows ${p.rows}).`,
  }),
  'row-kind-unknown': {
    vi: 'Không rõ loại danh mục của dòng: không đọc.',
    en: 'The kind of the row is not clear: it was not read.',
  },
  'kind-word-unknown': (p: Filled<'value' | 'kind'>) => ({
    vi: `Không hiểu loại “${p.value}” trong cột loại; các dòng ghi như vậy được xếp theo trang tính (${p.kind}).`,
    en: `The kind “${p.value}” in the column of kinds is not understood; rows that say so go by the sheet (${p.kind}).`,
  }),
  'header-doubtful': {
    vi: 'Dòng này được lấy làm tiêu đề cột nhưng không có mục nào bên dưới, và các dòng phía trên giống tiêu đề hơn. Hãy chỉ rõ cột bằng --column.',
    en: 'This row was taken for the header, but no item stands below it and the rows above look more like one. Name the columns with --column.',
  },
  'several-facilities': (p: Filled<'n' | 'values'>) => ({
    vi: `Danh mục có ${p.n} mã cơ sở KCB khác nhau: ${p.values}.`,
    en: `The list holds ${p.n} different facility codes: ${p.values}.`,
  }),
  'code-became-date': {
    vi: 'Mã đã bị bảng tính đổi thành ngày tháng. Sửa lại trong tệp gốc và đặt cột ở dạng văn bản.',
    en: 'The code was turned into a date by the spreadsheet. Correct it in the source and set the column to text.',
  },
  'code-became-number': {
    vi: 'Mã là số thập phân và không đúng dạng mã dùng chung: có thể đã mất số 0. Đặt cột ở dạng văn bản.',
    en: 'The code is a decimal number and no national code has this form: zeros may be lost. Set the column to text.',
  },
  'code-may-lack-zero': {
    vi: 'Mã là số thập phân trong tệp: nếu mã gốc tận cùng bằng 0 thì số 0 đó đã mất. Kiểm tra và đặt cột ở dạng văn bản.',
    en: 'The code is a decimal number in the file: a zero at its end, if there was one, is lost. Check it and set the column to text.',
  },
  'code-lost-digits': {
    vi: 'Mã hơn 15 chữ số để dạng số: Excel chỉ giữ 15 chữ số đầu. Hãy để cột mã ở dạng văn bản rồi nhập lại mã này.',
    en: 'A code of more than 15 digits kept as a number: Excel keeps the first 15 only. Make the column text and type the code again.',
  },
  'code-became-exponent': {
    vi: 'Mã đã bị bảng tính rút gọn thành dạng số mũ: các chữ số sau đã mất.',
    en: 'The code was shortened to exponent form by the spreadsheet: its last digits are lost.',
  },
  'prices-in-thousands': (p: Filled<'n' | 'value' | 'dong'>) => ({
    vi: `Giá trong cột này bị gõ theo kiểu số nước ngoài: ${p.n} giá dưới 1.000 như ${p.value} được nhân với 1.000 (${p.dong} đồng). Kiểm tra lại vài dòng.`,
    en: `The prices of this column were typed under another number format: ${p.n} prices below 1,000, such as ${p.value}, were multiplied by 1,000 (${p.dong} đồng). Check a few rows.`,
  }),
  'prices-doubtful': (p: Filled<'n' | 'value'>) => ({
    vi: `Cột này có ${p.n} giá dưới 1.000 đồng có phần lẻ, như ${p.value}: nếu đơn vị là nghìn đồng, hãy ghi “nghìn đồng” ở tiêu đề cột.`,
    en: `${p.n} prices of this column are below 1,000 đồng and have decimals, such as ${p.value}: if they are thousands, write “(1,000 VND)” in the header.`,
  }),
  'price-impossible': (p: Filled<'value'>) => ({
    vi: `Giá ${p.value} đồng không thể là giá dịch vụ: không dùng giá này để so khớp.`,
    en: `${p.value} đồng cannot be the price of a service: the price is not used for matching.`,
  }),
  'cell-error': {
    vi: 'Ô báo lỗi công thức; coi như trống.',
    en: 'The cell holds a formula error; it is taken as empty.',
  },
  'formula-without-value': {
    vi: 'Ô có công thức chưa tính giá trị; coi như trống. Mở tệp bằng Excel và lưu lại.',
    en: 'The cell holds a formula without its value; it is taken as empty. Open the file in Excel and save it again.',
  },
  'bad-number': { vi: 'Không đọc được số trong ô này.', en: 'The number in this cell could not be read.' },
  'bad-date': { vi: 'Không đọc được ngày trong ô này.', en: 'The date in this cell could not be read.' },
  'merged-cell-filled': (p: Filled<'top'>) => ({
    vi: `Ô thuộc vùng gộp dọc: lấy giá trị của ô đầu vùng (dòng ${p.top}).`,
    en: `The cell is part of a merged area: it takes the value of the first cell (row ${p.top}).`,
  }),
  'encoding-guessed': (p: Filled<'encoding'>) => ({
    vi: `Tệp không phải UTF-8; đã đọc theo bảng mã ${p.encoding}.`,
    en: `The file is not UTF-8; it was read as ${p.encoding}.`,
  }),
  'row-too-wide': (p: Filled<'cells' | 'header'>) => ({
    vi: `Dòng có ${p.cells} ô, tiêu đề có ${p.header}: có thể một ô chứa dấu phân cách mà không đặt trong ngoặc kép, các giá trị sau đó lệch cột. Sửa dòng này rồi đọc lại.`,
    en: `The row has ${p.cells} cells, the header has ${p.header}: a cell may hold the delimiter without quotation marks, so that the values after it stand in wrong columns. Mend the row and read again.`,
  }),
  'rows-too-wide': (p: Filled<'n' | 'header' | 'rows'>) => ({
    vi: `${p.n} dòng khác có nhiều ô hơn tiêu đề (${p.header} ô): dòng ${p.rows}.`,
    en: `${p.n} other rows have more cells than the header (${p.header} cells): rows ${p.rows}.`,
  }),
  'quotes-ignored': {
    vi: 'Dấu ngoặc kép trong tệp không khép; đã đọc như ký tự thường.',
    en: 'The quotation marks in the file do not close; they were read as plain characters.',
  },
  'line-unreadable': {
    vi: 'Dòng này không phải một đối tượng JSON { … } đúng cú pháp: không đọc. Hãy sửa dòng hoặc xuất lại tệp.',
    en: 'This line is no sound JSON object { … } and was not read. Mend it or export the file again.',
  },
} satisfies Texts;
