/** Why a list of an official workbook is not imported. */
export const IMPORT_PROBLEMS = {
  noFullList: () => ({
    vi: 'chỉ thấy trang mã hủy hoặc mã thay đổi, không thấy danh mục đầy đủ',
    en: 'only sheets of cancelled or changed codes were found and no full list',
  }),
  noDecision: (kind: string) => ({
    vi: `không thấy số quyết định và ngày trong tệp; nhập riêng: dmdc import TỆP --kind ${kind} --edition … --decision "QĐ …" --valid-from …`,
    en: `the file does not say the decision and its day; import it alone: dmdc import FILE --kind ${kind} --edition … --decision "QĐ …" --valid-from …`,
  }),
  noCircular: () => ({
    vi: 'không thấy số thông tư trong tiêu đề hay tên tệp; đặt tên tệp như “TT 20-2022.xlsx” rồi nhập lại',
    en: 'neither title nor file name says the circular; name the file like “TT 20-2022.xlsx” and import again',
  }),
  headless: (sheets: string) => ({
    vi: `trang ${sheets} có mã của danh mục này nhưng không có dòng tiêu đề, nên danh mục không đủ. Chép dòng tiêu đề của trang trước vào đầu trang đó, hoặc xóa trang nếu không thuộc danh mục`,
    en: `sheet ${sheets} holds codes of this list and has no row of headers, so the list is not whole. Copy the headers of the sheet before it to its top, or delete it if it is no part of the list`,
  }),
  decisionsDiffer: (decisions: string) => ({
    vi: `các trang nêu quyết định khác nhau: ${decisions}. Tách mỗi quyết định thành một tệp`,
    en: `its sheets name different decisions: ${decisions}. Put each decision into a file of its own`,
  }),
  inSeveralFiles: (files: string) => ({
    vi: `danh mục này có ở nhiều tệp: ${files}. Để lại một tệp, hoặc chép các phần thành các trang của một tệp`,
    en: `this list stands in several files: ${files}. Leave one of them, or copy the parts as sheets into one workbook`,
  }),
  errors: () => ({ vi: 'có lỗi nên không nhập', en: 'it has errors and is not imported' }),
};
