import { subject } from './pair';

/** How a list was read: on the terminal, and in a sheet of the review workbook. */
export const readingTexts = subject({
  tab: { vi: 'Cách đọc tệp', en: 'How it was read' },
  title: { vi: 'Tệp danh mục đã được đọc như thế nào', en: 'How the list was read' },
  intro: {
    vi: 'Xem qua trang này trước khi rà soát: cột nhận sai hoặc dòng bị bỏ nhầm làm sai mọi con số. Cột nhận sai: chạy lại với --column; loại danh mục sai: --sheet và --kind.',
    en: 'Look at this sheet before you review: a column taken wrongly or a row left out makes every figure wrong. A wrong column: run again with --column; a wrong code set: --sheet and --kind.',
  },
  sheet: (name: string) => ({ vi: `trang “${name}”`, en: `sheet “${name}”` }),
  notRead: { vi: 'không đọc', en: 'not read' },
  headerAt: (rows: string) => ({ vi: `tiêu đề cột ở dòng ${rows}`, en: `header in row ${rows}` }),
  column: { vi: 'Cột', en: 'Column' },
  header: { vi: 'Tiêu đề trong tệp', en: 'Header in the file' },
  meaning: { vi: 'Được đọc là', en: 'Read as' },
  notUsed: { vi: 'không dùng để ánh xạ', en: 'not used for mapping' },
  hiddenColumn: { vi: 'cột ẩn', en: 'hidden column' },
  rows: { vi: 'Các dòng là', en: 'Rows that are' },
  count: { vi: 'Số dòng', en: 'Count' },
  where: { vi: 'Ở dòng', en: 'In rows' },
  texts: { vi: 'Nội dung', en: 'Text' },
  items: (kind: string) => ({ vi: `mục: ${kind}`, en: `items: ${kind}` }),
  notes: { vi: 'Cần chú ý', en: 'Please note' },
  ownMarks: { vi: 'Ký hiệu riêng của danh mục', en: 'Marks of the list’s own' },
  ownMark: (mark: string, rows: number) => ({
    vi: `“${mark}”: ${rows} dòng có; không có trong tên DMDC nào, không phân biệt hai dòng nào: được đọc là không thuộc tên`,
    en: `“${mark}”: in ${rows} rows; in no official name, telling no two rows apart: read as no part of the name`,
  }),
  /** How many further places say the same. */
  andOthers: (count: number, rows: string) => ({
    vi: `và ${count} chỗ khác${rows ? ` (dòng ${rows})` : ''}`,
    en: `and ${count} more${rows ? ` (rows ${rows})` : ''}`,
  }),
  how: {
    option: { vi: 'theo --kind', en: 'by --kind' },
    headers: { vi: 'nhận ra theo tiêu đề cột', en: 'recognised by its headers' },
    'sheet-name': { vi: 'nhận ra theo tên trang', en: 'recognised by the name of the sheet' },
    title: { vi: 'nhận ra theo dòng tiêu đề', en: 'recognised by its title' },
    content: { vi: 'nhận ra theo mã', en: 'recognised by its codes' },
    'file-name': { vi: 'nhận ra theo tên tệp', en: 'recognised by the name of the file' },
    rows: { vi: 'loại ghi ở từng dòng', en: 'each row says its kind' },
  },
  roles: {
    header: { vi: 'tiêu đề cột', en: 'header' },
    repeatedHeader: { vi: 'tiêu đề lặp lại', en: 'repeated header' },
    numbering: { vi: 'đánh số cột', en: 'column numbers' },
    title: { vi: 'tiêu đề', en: 'title' },
    section: { vi: 'tên nhóm', en: 'section' },
    total: { vi: 'tổng cộng', en: 'total' },
    footer: { vi: 'ghi chú, ký tên', en: 'notes and signatures' },
    blank: { vi: 'trống', en: 'blank' },
    hidden: { vi: 'ẩn', en: 'hidden' },
    unreadable: { vi: 'không đọc được', en: 'unreadable' },
    notRead: { vi: 'không đọc', en: 'not read' },
  },
});
