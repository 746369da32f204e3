import { dayText } from '../day';
import type { Lang, Pair, Texts } from '../pair';

interface ListInForce {
  readonly decision: string;
  readonly validFrom: string;
  readonly validTo: string | null;
}

function listed(lists: readonly ListInForce[], lang: Lang): string {
  const day = (text: string | null) => (text ? dayText(text, lang) : '…');
  return lists.map((one) => `${one.decision} (${day(one.validFrom)} – ${day(one.validTo)})`).join(', ') || '—';
}

/** What is wrong with a table, a registry or the choice of an edition. */
export const CATALOG_FAULTS = {
  unknownKind: (value: string, list: string) => ({
    vi: `Không có loại danh mục “${value}”. Các loại: ${list}.`,
    en: `There is no kind “${value}”. The kinds are: ${list}.`,
  }),
  lineEnds: {
    vi: 'bảng phải xuống dòng bằng LF; hãy lưu lại với kiểu xuống dòng LF.',
    en: 'lines must end in LF; save the table again with LF line ends.',
  },
  cutShort: {
    vi: 'dòng cuối không có ký tự xuống dòng: có thể tệp bị cắt. Hãy chép lại tệp.',
    en: 'the last row has no line end: the file may be cut short. Copy it again.',
  },
  cellCount: (cells: number, columns: number) => ({
    vi: `có ${cells} ô, tiêu đề có ${columns} cột.`,
    en: `${cells} cells, the header has ${columns} columns.`,
  }),
  noName: (code: string) => ({ vi: `mã ${code} không có tên.`, en: `code ${code} has no name.` }),
  codeTwice: (code: string, before: number) => ({
    vi: `mã ${code} đã có ở dòng ${before}; mỗi mã chỉ một dòng.`,
    en: `code ${code} already stands in row ${before}; one row a code.`,
  }),
  badColumn: (column: string, list: string) => ({
    vi: `cột “${column}” không có, lặp lại hoặc sai thứ tự. Các cột, theo thứ tự: ${list}.`,
    en: `column “${column}” is unknown, repeated or out of order. The columns, in order: ${list}.`,
  }),
  columnMissing: (column: string) => ({ vi: `thiếu cột “${column}”.`, en: `column “${column}” is missing.` }),
  noCode: { vi: 'không có mã.', en: 'there is no code.' },
  notWhole: (value: string) => ({
    vi: `“${value}” phải là số nguyên không dấu chấm, dấu phẩy.`,
    en: `“${value}” must be a whole number without separators.`,
  }),
  partnersDiffer: (codes: number, names: number) => ({
    vi: `có ${codes} mã ICD-10 và ${names} tên; phải bằng nhau.`,
    en: `${codes} ICD-10 codes and ${names} names; there must be as many of each.`,
  }),
  badDate: (value: string) => ({
    vi: `“${value}” không phải là một ngày có thật. Viết yyyy-mm-dd hoặc dd/mm/yyyy, ví dụ 2026-07-01.`,
    en: `“${value}” is not a day that exists. Write yyyy-mm-dd or dd/mm/yyyy, for example 2026-07-01.`,
  }),
  unknownEdition: (id: string, label: Pair, kind: string, list: string) => ({
    vi: `Không có ấn bản “${id}” của ${label.vi} (${kind}). Các ấn bản: ${list}.`,
    en: `There is no edition “${id}” of ${kind}. The editions are: ${list}.`,
  }),
  noTable: (label: Pair, kind: string) => ({
    vi: `Không có bảng ${label.vi} (${kind}) nào kèm theo. Hãy thêm một bảng qua catalogsDir.`,
    en: `No table of ${kind} is at hand. Bring one by way of catalogsDir.`,
  }),
  unknownRetired: (decision: string, list: string) => ({
    vi: `${decision} hủy mã không có trong danh mục: ${list}.`,
    en: `${decision} retires codes that the list does not have: ${list}.`,
  }),
  noCatalogs: (start: string) => ({
    vi: `Không tìm thấy thư mục catalogs của gói dmdc từ ${start} trở lên. Hãy cài lại gói, hoặc chỉ ra thư mục bằng catalogsDir.`,
    en: `The folder catalogs of the package dmdc was not found above ${start}. Install the package again, or name the folder with catalogsDir.`,
  }),
  otherContent: (file: string, registry: string, wanted: string, actual: string) => ({
    vi: `${file}: nội dung khác với mã kiểm tra trong ${registry} (chờ ${wanted}…, tệp là ${actual}…). Tệp bị sửa hoặc hỏng; hãy cài lại gói, hoặc ghi lại sha256 nếu chính bạn sửa.`,
    en: `${file}: the content differs from its checksum in ${registry} (expected ${wanted}…, the file is ${actual}…). The file was changed or damaged; install the package again, or record the new sha256 if the change is yours.`,
  }),
  fileTooLarge: (file: string, size: number) => ({
    vi: `${file}: tệp quá lớn (${size} byte).`,
    en: `${file}: the file is too large (${size} bytes).`,
  }),
  fileMissing: (file: string) => ({ vi: `Không có tệp ${file}.`, en: `There is no file ${file}.` }),
  fileUnreadable: (file: string) => ({ vi: `Không đọc được tệp ${file}.`, en: `The file ${file} cannot be read.` }),
  editionExists: (dir: string, kind: string, id: string) => ({
    vi: `Thư mục “${dir}” đã có ấn bản ${kind}/${id}. Chọn mã ấn bản khác, hoặc thêm --replace để thay.`,
    en: `The folder “${dir}” already has the edition ${kind}/${id}. Choose another id, or add --replace to replace it.`,
  }),
  unknownReference: (id: string, list: string) => ({
    vi: `Không có bảng tham chiếu “${id}”. Các bảng: ${list}.`,
    en: `There is no reference table “${id}”. The tables are: ${list}.`,
  }),
  notHandedIn: (path: string) => ({
    vi: `Chưa đưa vào nội dung của “${path}”. Hãy đọc tệp này trong thư mục catalogs của gói dmdc.`,
    en: `The text of “${path}” was not handed in. Read that file from the folder catalogs of the package dmdc.`,
  }),
  codeCountDiffers: (file: string, expected: number, actual: number) => ({
    vi: `${file}: editions.json ghi ${expected} mã, bảng có ${actual}.`,
    en: `${file}: editions.json says ${expected} codes, the table has ${actual}.`,
  }),
  inTable: (file: string, row: number, column: string | undefined, message: Pair) => ({
    vi: `${file}, dòng ${row}${column ? `, cột ${column}` : ''}: ${message.vi}`,
    en: `${file}, row ${row}${column ? `, column ${column}` : ''}: ${message.en}`,
  }),
  codeMalformed: (code: string, kind: string, right: string | undefined) => ({
    vi: `“${code}” không đúng cấu trúc mã của ${kind}${right === undefined ? '' : `; viết đúng là ${right}`}.`,
    en: `“${code}” does not follow the code grammar of ${kind}${right === undefined ? '' : `; write ${right}`}.`,
  }),
  inFile: (file: string, message: Pair) => ({ vi: `${file}: ${message.vi}`, en: `${file}: ${message.en}` }),
  notJson: (why: Pair) => ({
    vi: `${why.vi}. Hãy sửa tệp hoặc lấy lại bản trước.`,
    en: `${why.en}. Mend the file or fetch an earlier copy.`,
  }),
  badRegistry: (why: Pair) => ({
    vi: `${why.vi}. Hãy sửa chỗ đó hoặc lấy lại bản trước của tệp.`,
    en: `${why.en}. Mend that place or fetch an earlier copy of the file.`,
  }),
  editionTwice: (edition: string) => ({ vi: `ấn bản ${edition} ghi hai lần.`, en: `edition ${edition} stands twice.` }),
  oneChoice: (given: readonly string[]) => ({
    vi: `Chỉ chọn một trong edition, dmdc, asOf; đang có ${given.join(' và ')}.`,
    en: `Choose one of edition, dmdc, asOf; given are ${given.join(' and ')}.`,
  }),
  versionNotBundled: (kind: string, id: string, decision: string, list: string) => ({
    vi: `Bảng ${kind} của DMDC phiên bản ${id} (${decision}) không có kèm. Các phiên bản có kèm: ${list}.`,
    en: `The ${kind} table of DMDC version ${id} (${decision}) is not bundled. The versions bundled are: ${list}.`,
  }),
  versionUnknown: (name: string, list: string) => ({
    vi: `Không biết DMDC phiên bản “${name}”. Các phiên bản có kèm: ${list}.`,
    en: `DMDC version “${name}” is not known. The versions bundled are: ${list}.`,
  }),
  noneInForce: (date: string, label: Pair, kind: string, lists: readonly ListInForce[]) => ({
    vi: `Ngày ${dayText(date, 'vi')} chưa có danh mục ${label.vi} (${kind}) nào có hiệu lực. Đã biết: ${listed(lists, 'vi')}.`,
    en: `No list of ${kind} was in force yet on ${date}. Known are: ${listed(lists, 'en')}.`,
  }),
} satisfies Texts;
