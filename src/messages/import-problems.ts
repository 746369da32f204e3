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
  errors: () => ({ vi: 'có lỗi nên không nhập', en: 'it has errors and is not imported' }),
};
