import type { Pair } from '../pair';

/** Parts of a rule that tell its rows. */
interface Scope {
  readonly department?: string;
  readonly among?: string;
  readonly mark?: string;
  readonly name?: string;
  readonly route?: string;
}

/** What a rule chooses, before its value: `chương 03`. */
export const RULE_WORDS = {
  chapter: { vi: 'chương', en: 'chapter' },
  'without-chapter': { vi: 'không làm chương', en: 'nothing of chapter' },
  cast: { vi: 'bó bột:', en: 'casts:' },
  slices: { vi: 'máy CT', en: 'CT of' },
  tesla: { vi: 'máy MRI', en: 'MRI of' },
  film: { vi: 'X quang', en: 'radiographs:' },
  price: { vi: 'giá theo', en: 'prices of' },
  member: { vi: 'bệnh không nói rõ:', en: 'unspecified diseases:' },
  code: { vi: 'mã', en: 'code' },
  scope: { vi: 'phạm vi:', en: 'scope:' },
};

/** Values of rules that are words of the program, as a person says them. */
export const RULE_VALUES: Readonly<Record<string, Pair>> = {
  category: { vi: 'mã nhóm', en: 'the category' },
  member: { vi: 'mã .9', en: 'the .9' },
  'out-of-scope': { vi: 'ngoài phạm vi', en: 'out of scope' },
};

/** Stands where a mark does for what a list of services holds beside techniques. */
export const APART_MARK = 'khám, ngày giường';

const EVERYWHERE: Pair = { vi: 'mọi dòng', en: 'all rows' };

/** Which rows a rule is about, in words. */
export function ruleScopeText({ department, among, mark, name, route }: Scope): Pair {
  const chapters = among?.replaceAll('|', ' / ');
  const parts: Pair[] = [];
  const add = (text: string | undefined, before?: Pair) => {
    if (text !== undefined) parts.push({ vi: `${before?.vi ?? ''}${text}`, en: `${before?.en ?? ''}${text}` });
  };
  add(department);
  add(chapters, { vi: 'không ghi khoa, chương ', en: 'no department, chapters ' });
  add(mark);
  add(name);
  add(route, { vi: 'đường dùng ', en: 'route ' });
  const [first] = parts;
  if (!first) return EVERYWHERE;
  return { vi: parts.map(({ vi }) => vi).join(', '), en: parts.map(({ en }) => en).join(', ') };
}

/** A question as a person reads it, by what it is about. */
export const QUESTION_TEXTS: Readonly<Record<keyof typeof RULE_WORDS, (scope: Scope) => Pair>> = {
  chapter: ({ department, among = '' }) =>
    department === undefined
      ? {
          vi: `Dòng không ghi khoa có mã ở các chương ${among.replaceAll('|', ', ')}: cơ sở dùng chương nào?`,
          en: `Rows without a department have codes in chapters ${among.replaceAll('|', ', ')}: which one does the facility use?`,
        }
      : {
          vi: `“${department}”: mã thuộc chương nào?`,
          en: `“${department}”: codes of which chapter?`,
        },
  'without-chapter': () => ({
    vi: 'Cơ sở không làm gì thuộc chương nào? (ví dụ 03 khi không khám, điều trị trẻ em)',
    en: 'Of which chapter does the facility do nothing? (03, for example, where it treats no children)',
  }),
  cast: () => ({
    vi: 'Bó bột bằng bột liền hay bột tự cán?',
    en: 'Casts: ready-made (bột liền) or made here (bột tự cán)?',
  }),
  slices: () => ({ vi: 'Máy CT của cơ sở mấy dãy?', en: 'How many rows of detectors has the CT of the facility?' }),
  tesla: () => ({ vi: 'Máy MRI của cơ sở mấy Tesla?', en: 'Of how many Tesla is the MRI of the facility?' }),
  film: () => ({ vi: 'X quang số hóa hay chụp phim?', en: 'Radiographs: digital (số hóa) or on film (phim)?' }),
  price: () => ({
    vi: 'Đơn giá trong danh mục đúng bằng giá của quyết định, thông tư nào?',
    en: 'Of which price decision are the prices of the list, to the đồng?',
  }),
  member: () => ({
    vi: 'Bệnh không nói rõ hơn: mã nhóm hay mã “không xác định” .9?',
    en: 'Diseases of which no more is said: the category or its .9?',
  }),
  code: ({ name = '', route }) => ({
    vi: `“${name}”${route === undefined ? '' : `, đường dùng ${route}`}: mã nào?`,
    en: `“${name}”${route === undefined ? '' : `, route ${route}`}: which code?`,
  }),
  scope: ({ mark = '' }) =>
    mark === APART_MARK
      ? {
          vi: 'Khám bệnh, ngày giường trong danh mục dịch vụ: ngoài phạm vi ánh xạ?',
          en: 'Examinations and beds in the list of services: out of scope?',
        }
      : {
          vi: `“${mark}” là dịch vụ theo yêu cầu, ngoài phạm vi ánh xạ?`,
          en: `Does “${mark}” mean on demand, so that no code is needed?`,
        },
};

/** A rule in one line: `Khoa Nhi → chương 03`. */
export function ruleText({
  about,
  when,
  answer,
}: {
  readonly about: keyof typeof RULE_WORDS;
  readonly when: Scope;
  readonly answer: readonly string[];
}): Pair {
  const scope = ruleScopeText(when);
  const value = answer.join(', ');
  const line = (lang: 'vi' | 'en', none: string) =>
    `${scope[lang]} → ${answer.length === 0 ? none : `${RULE_WORDS[about][lang]} ${value}`.trim()}`;
  return { vi: line('vi', 'xem từng dòng'), en: line('en', 'row by row') };
}
