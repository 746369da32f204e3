import type { Pair } from './pair';

/** What a written record got wrong, in words that need no knowledge of the program. */
export const RECORD = {
  autoWithoutCode: (file: string, line: string) => ({
    vi: `“${file}”, dòng ${line}: trạng thái “auto” nhưng không có mã (code). Ứng viên đầu tiên không được lấy thay; hãy ghi mã, hoặc đổi trạng thái thành “review”.`,
    en: `“${file}”, line ${line}: status “auto” without a code. The first candidate is not taken in its place; write the code, or make the status “review”.`,
  }),
  noMapping: (file: string) => ({
    vi: `Tệp${file} không phải kết quả ánh xạ của dmdc. Hãy dùng tệp do “dmdc map” ghi ra dạng xlsx, ndjson hoặc json; sổ rà soát phải còn các trang ẩn.`,
    en: `The file${file} is no mapping of dmdc. Use a file that “dmdc map” wrote as xlsx, ndjson or json; a review workbook must still have its hidden sheets.`,
  }),
  wrongResult: (file: string, line: string, why: Pair) => ({
    vi: `Kết quả ánh xạ${file} sai ở dòng${line}: ${why.vi}. Hãy dùng tệp do “dmdc map” ghi ra, không sửa tay.`,
    en: `The mapping${file} is wrong at line${line}: ${why.en}. Use a file as “dmdc map” wrote it, not edited by hand.`,
  }),
  mappingFileNewer: (file: string, version: number) => ({
    vi: `Tệp ánh xạ${file} do phiên bản dmdc mới hơn ghi ra (dạng ${version}). Hãy cập nhật dmdc rồi đọc lại.`,
    en: `The mapping file${file} was written by a later dmdc (format ${version}). Update dmdc and read it again.`,
  }),
  linesMissing: (file: string, found: number, declared: number) => ({
    vi: `Tệp ánh xạ${file} có ${found} dòng danh mục, phần đầu ghi ${declared}: tệp bị cắt cụt hoặc bị xóa dòng. Hãy lấy lại bản đầy đủ.`,
    en: `The mapping file${file} has ${found} lines of items where its header says ${declared}: it was cut off, or lines were deleted. Fetch the whole file again.`,
  }),
  wrongLine: (file: string, line: number | undefined, why: Pair) => ({
    vi: `Tệp ánh xạ${file} sai ở dòng ${line}: ${why.vi}. Hãy sửa dòng đó hoặc lấy lại bản trước.`,
    en: `The mapping file${file} is wrong at line ${line}: ${why.en}. Mend that line or fetch an earlier copy.`,
  }),
  noMemory: (file: string, why: Pair) => ({
    vi: `“${file}” không phải tệp nhớ của dmdc (${why.vi}). Lập tệp bằng: dmdc memory build TỆP-ÁNH-XẠ… -o ${file}`,
    en: `“${file}” is no memory file of dmdc (${why.en}). Make one by: dmdc memory build MAPPING-FILES… -o ${file}`,
  }),
  noRules: (file: string, why: Pair) => ({
    vi: `“${file}” không phải tệp quy ước của dmdc (${why.vi}). Sửa lại tệp, hoặc xóa tệp rồi trả lời lại bằng: dmdc questions`,
    en: `“${file}” is no file of a facility’s rules (${why.en}). Mend it, or remove it and answer again by: dmdc questions`,
  }),
  noSuchRule: (rule: string) => ({
    vi: `Không có quy ước “${rule}” nào đang áp dụng. Xem các quy ước: dmdc questions TỆP-ÁNH-XẠ --rules`,
    en: `No rule “${rule}” is in force. See the rules: dmdc questions MAPPING --rules`,
  }),
  noJson: { vi: 'không phải JSON', en: 'this is no JSON' },
  noJsonAt: (line: number) => ({
    vi: `không phải JSON đúng cú pháp từ dòng ${line} (dấu ngoặc, dấu phẩy hoặc dấu nháy; có thể bị cắt cụt)`,
    en: `it breaks the rules of JSON from line ${line} on (brackets, commas or quotation marks; perhaps cut off)`,
  }),
  missing: (path: string) => ({ vi: `thiếu “${path}”`, en: `“${path}” is missing` }),
  wrong: (path: string, wanted: Pair) => ({
    vi: `“${path}” phải là ${wanted.vi}`,
    en: `“${path}” must be ${wanted.en}`,
  }),
  /** What the value had to be. */
  expected: {
    string: { vi: 'một đoạn chữ', en: 'a text' },
    number: { vi: 'một số', en: 'a number' },
    int: { vi: 'một số nguyên', en: 'a whole number' },
    boolean: { vi: 'true hoặc false', en: 'true or false' },
    array: { vi: 'một danh sách [ … ]', en: 'a list [ … ]' },
    object: { vi: 'một nhóm { … }', en: 'a group { … }' },
    record: { vi: 'một nhóm { … }', en: 'a group { … }' },
    other: { vi: 'giá trị khác', en: 'another value' },
  } as Readonly<Record<string, Pair>> & { readonly other: Pair },
  oneOf: (values: string) => ({ vi: `một trong: ${values}`, en: `one of: ${values}` }),
  atLeast: (least: string) => ({ vi: `ít nhất ${least}`, en: `at least ${least}` }),
  atMost: (most: string) => ({ vi: `nhiều nhất ${most}`, en: `at most ${most}` }),
  without: (keys: string) => ({ vi: `một nhóm không có trường ${keys}`, en: `a group without ${keys}` }),
  notEmpty: { vi: 'một đoạn chữ không trống', en: 'a text that is not empty' },
  rule: (rule: string) => ({ vi: `đúng quy tắc ${rule} của FHIR`, en: `as rule ${rule} of FHIR has it` }),
};
