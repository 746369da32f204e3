import type { Pair } from './pair';

/** What a written record got wrong, in words that need no knowledge of the program. */
export const RECORD = {
  autoWithoutCode: (file: string, line: string) => ({
    vi: `“${file}”, dòng ${line}: trạng thái “auto” nhưng không có mã (code). Ứng viên đầu tiên không được lấy thay; hãy ghi mã, hoặc đổi trạng thái thành “review”.`,
    en: `“${file}”, line ${line}: status “auto” without a code. The first candidate is not taken in its place; write the code, or make the status “review”.`,
  }),
  noJson: { vi: 'không phải JSON', en: 'this is no JSON' },
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
  notEmpty: { vi: 'một đoạn chữ không trống', en: 'a text that is not empty' },
  rule: (rule: string) => ({ vi: `đúng quy tắc ${rule} của FHIR`, en: `as rule ${rule} of FHIR has it` }),
};
