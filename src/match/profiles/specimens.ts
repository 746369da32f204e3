import { fold } from '../../text/fold';
import { canonicalTone } from '../../text/tone';
import type { Word } from '../../text/words';

/** What {@link specimenOf} calls blood, serum and plasma. */
export const BLOOD = 'mau';
/** Codes of microbiology. */
export const MICROBIOLOGY = '24.';

/** Folded wordings of specimens that codes are told apart by, longest first, and what each is. */
const SPECIMENS: readonly (readonly [wording: readonly string[], specimen: string])[] = (
  [
    ['dich nao tuy', 'dich nao tuy'],
    ['thuy dich', 'thuy dich'],
    ['dich choc ro', 'dich'],
    ['huyet thanh', BLOOD],
    ['huyet tuong', BLOOD],
    ['mau', BLOOD],
    ['nieu', 'nieu'],
    ['dich', 'dich'],
    ['phan', 'phan'],
  ] as const
).map(([wording, specimen]) => [wording.split(' '), specimen]);

/** A longer text names a price item: `toàn phần` in it is no `phân`. */
const MOST_OF_SPECIMEN = 4;

/** Words that texts about nothing but a specimen are made of, those that no code is told apart by too. */
const WORDS: ReadonlySet<string> = accentedAndBare(
  'máu huyết thanh tương toàn mao mạch tĩnh niệu nước tiểu giữa dòng phân đờm đàm dãi mủ da tóc móng vảy dịch não tủy chọc ' +
    'rò thủy rửa phế quản màng phổi bụng khớp âm đạo cổ tử cung họng mũi hầu tị tai mắt vết thương niêm bệnh phẩm khác',
);

/** Words of a table, each also as a text writes it that has lost its accents: `mau` is blood, `màu` is none. */
function accentedAndBare(words: string): ReadonlySet<string> {
  return new Set(words.split(' ').flatMap((word) => [canonicalTone(word), fold(word)]));
}

/** The specimen that a bracket names, where it tells codes apart. */
export function specimenOf(words: readonly Word[]): string | undefined {
  if (words.length > MOST_OF_SPECIMEN) return undefined;
  const folds = words.map(({ text, fold: folded }) => (WORDS.has(text) ? folded : ''));
  return SPECIMENS.find(([wording]) => folds.some((_, at) => wording.every((word, i) => folds[at + i] === word)))?.[1];
}

/** Whether a bracket names a specimen and nothing else. */
export function isSpecimens(bracket: readonly Word[]): boolean {
  return bracket.length > 0 && bracket.every(({ text }) => WORDS.has(text));
}
