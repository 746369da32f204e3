import type { Pair, Texts } from '../pair';

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
  noCodes: (sheet: string, firstError: Pair) => ({
    vi: `Trang “${sheet}” có tiêu đề nhưng không có dòng mã nào${firstError.vi}.`,
    en: `Sheet “${sheet}” has a header and no row of codes${firstError.en}.`,
  }),
  firstError: (row: number | undefined, message: Pair) => ({
    vi: `; lỗi đầu tiên ở dòng ${row}: ${message.vi}`,
    en: `; the first fault is in row ${row}: ${message.en}`,
  }),
  restsOnOther: (edition: string, from: string) => ({
    vi: `Bản ánh xạ dựa trên ${edition}, không phải ${from}.`,
    en: `The mapping rests on ${edition}, not on ${from}.`,
  }),
  otherTable: (edition: string, pinned: string, atHand: string) => ({
    vi: `Bản ánh xạ được gắn với một bảng ${edition} khác (sha256 ${pinned}…, bảng đang có ${atHand}…). Dùng đúng thư mục bằng --catalogs.`,
    en: `The mapping is pinned to another table of ${edition} (sha256 ${pinned}…, the one at hand ${atHand}…). Name the right folder with --catalogs.`,
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

/** Slips of an entry of a table, as its check reports them. */
export const SLIPS = {
  noName: (code: string) => ({ vi: `Mã ${code} không có tên.`, en: `Code ${code} has no name.` }),
  twice: (code: string, row: number) => ({
    vi: `Mã ${code} đã có ở dòng ${row}.`,
    en: `Code ${code} already stands in row ${row}.`,
  }),
  malformed: (code: string) => ({
    vi: `Mã “${code}” sai cấu trúc.`,
    en: `Code “${code}” does not follow the grammar.`,
  }),
  ofName: (code: string, slip: Pair) => ({ vi: `Mã ${code}: ${slip.vi}`, en: `Code ${code}: ${slip.en}` }),
} satisfies Texts;

/** Slips in a name, by the code of the issue. */
export const NAME_SLIPS = {
  'odd-character': { vi: 'có ký tự lạ.', en: 'it has an odd character.' },
  'html-remnant': { vi: 'còn sót mã HTML.', en: 'a remnant of HTML is left.' },
  'question-mark': {
    vi: 'có dấu hỏi, có thể do mất ký tự.',
    en: 'it has a question mark, perhaps for a lost character.',
  },
  'bracket-open': { vi: 'ngoặc không khép.', en: 'a bracket does not close.' },
  'words-joined': { vi: 'có chữ viết dính.', en: 'words are written together.' },
  'ends-in-punctuation': {
    vi: 'kết thúc bằng dấu câu, có thể bị cắt.',
    en: 'it ends in punctuation and may be cut.',
  },
} satisfies Texts;
