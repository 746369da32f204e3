import type { Texts } from './pair';

/** What is wrong with an edition that is imported, compared or migrated to. */
export const EDITION_FAULTS = {
  kindsDiffer: (before: string, after: string) => ({
    vi: `Chỉ so sánh được hai ấn bản cùng loại; đang có ${before} và ${after}.`,
    en: `Only editions of one kind can be compared; given are ${before} and ${after}.`,
  }),
  correctionNotFound: (code: string, from: string, column: string) => ({
    vi: `Mã ${code}: không thấy “${from}” ở cột ${column}, nên không sửa. Xem lại lời sửa này.`,
    en: `Code ${code}: “${from}” was not found in column ${column}, so nothing was corrected. Look at this correction again.`,
  }),
  badField: (name: string, kind: string, list: string) => ({
    vi: `Không có cột “${name}” trong bảng ${kind}. Viết: --column code="Mã tương đương". Các cột: ${list}.`,
    en: `A table of ${kind} has no column “${name}”. Write: --column code="Mã tương đương". The columns are: ${list}.`,
  }),
  noColumn: (header: string, list: string) => ({
    vi: `Không có cột “${header}”. Các cột đọc được: ${list}.`,
    en: `There is no column “${header}”. Columns read: ${list}.`,
  }),
  noSheet: (name: string, list: string) => ({
    vi: `Không có trang tính “${name}”. Các trang tính: ${list}.`,
    en: `There is no sheet “${name}”. The sheets are: ${list}.`,
  }),
  severalSheets: (list: string, option: string) => ({
    vi: `Nhiều trang tính có thể là danh mục cần nhập: ${list}. Chọn một bằng ${option}.`,
    en: `Several sheets may be the list to import: ${list}. Choose one with ${option}.`,
  }),
  headerNotFound: (seen: string | undefined) => ({
    vi: `Không thấy dòng tiêu đề có cột mã và cột tên${seen ? `; các dòng đầu: ${seen}. Chỉ rõ cột, ví dụ --column code="Mã tương đương" --column name=C` : '; tệp không có nội dung'}.`,
    en: `No row of headers with a column of codes and one of names was found${seen ? `; the first rows: ${seen}. Name the columns, for example --column code="Mã tương đương" --column name=C` : '; the file is empty'}.`,
  }),
  targetOfOtherKind: (kind: string, target: string) => ({
    vi: `Bản ánh xạ thuộc loại ${kind}, ấn bản đích thuộc loại ${target}.`,
    en: `The mapping is of ${kind}, the edition to go to of ${target}.`,
  }),
  badId: (id: string) => ({
    vi: `Mã ấn bản “${id}” không hợp lệ: chỉ dùng chữ thường, số và gạch nối, ví dụ qd2010-2025.`,
    en: `The edition id “${id}” is not valid: lower-case letters, digits and hyphens only, for example qd2010-2025.`,
  }),
  unknownAbolished: (name: string) => ({
    vi: `Không có ấn bản “${name}” để bãi bỏ. Viết loại/mã, ví dụ services/qd7603-2018.`,
    en: `There is no edition “${name}” to abolish. Write kind/id, for example services/qd7603-2018.`,
  }),
  listHasFaults: {
    vi: 'Danh mục có lỗi nên không ghi. Sửa các lỗi đã nêu rồi nhập lại.',
    en: 'The list has errors and is not stored. Mend them and import again.',
  },
  amendsOtherKind: (name: string, ofKind: string, kind: string) => ({
    vi: `“${name}” thuộc loại ${ofKind}, không phải ${kind}: không sửa đổi được.`,
    en: `“${name}” is of ${ofKind} and not of ${kind}: it cannot be amended by this.`,
  }),
} satisfies Texts;
