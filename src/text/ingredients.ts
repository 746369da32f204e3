import { cleanText } from './clean';
import { SALTS } from './drug-words';
import { type Word, wordsOf } from './words';

const FORM =
  /\(\s*(?:dưới dạng|duoi dang|tương đương|tương ứng|tuong duong|ở dạng|dạng|as)(?![\p{L}\p{M}])[^()]*(?:\([^()]*\)[^()]*)*(?:\)|$)/giu;
const FORM_TAIL = /\s(?:dưới dạng|duoi dang|tương đương với|tương ứng với|tuong duong voi)\s[^+;]*/giu;
const EACH =
  /^\s*(?:mỗi|moi|trong mỗi|trong|cho)\s[^:+]{0,60}(?:chứa|co chua|chua|có)\s*:?\s*|^[^:+]{0,40}(?:chứa|chua)\s*:\s*/iu;
const AMOUNT =
  /(?<![\p{L}\d])\d[\d.,\s]{0,20}(?:mg|mcg|µg|μg|gam|g|kg|ml|l|miu|ui|iu|u|đvqt|đv|đơn vị|meq|mmol|%|kcal)(?:\s*\/\s*[\d.,]{0,20}\s*(?:mg|g|ml|l|viên|gói|ống|lọ|(?:liều|nhát)(?:\s(?:xịt|hít|bóp))?|giờ|h)?)?(?![\p{L}\d])/giu;
/** Forms and packs behind the last amount; those for the skin, the eye or the lungs are another use and stay. */
const FORM_LAST =
  /(?<=\d\s{0,2}(?:mg|mcg|µg|gam|g|ml|%|ui|iu)(?:\s*\/\s*[\d.,]{0,9}\s*(?:mg|g|ml|viên|gói|ống|lọ))?)(?:[\s,.-]+(?:viên|nang|nén|cứng|mềm|sủi|bao phim|ống|lọ|gói|chai|túi|siro|sirô|hỗn dịch|dung dịch|bột pha|uống|tiêm|truyền|tĩnh mạch|tm|tb|inj|tab|cap|retard|mr|sr|xr))+\s*$/iu;
const SEPARATORS = /\s*(?:[+;&]|\/(?!\d)|\s(?:và|va|and)\s|,(?!\d))\s*/u;
const ROUND = /\([^()]*\)?/gu;

/**
 * The active ingredients in a drug's ingredient text: `Amoxicilin (dưới dạng Amoxicilin trihydrat) 500mg + Acid clavulanic`
 * → `['Amoxicilin', 'Acid clavulanic']`. Forms, amounts, asterisks and introductions are left out.
 */
export function ingredientNames(text: string): string[] {
  const flat = cleanText(text.replace(/[\r\n]+/g, ' + '))
    .replace(EACH, '')
    .replace(FORM, ' ')
    .replace(FORM_TAIL, ' ')
    .replace(FORM_LAST, '')
    .replace(AMOUNT, ' ')
    .replace(/[*[\]]+/g, ' ')
    .replace(/\(\s*\)/g, ' ');
  return splitOutside(flat)
    .map((part) => cleanText(part))
    .filter((part) => /\p{L}/u.test(part));
}

/** Splits at separators, but not inside round brackets. */
function splitOutside(text: string): string[] {
  const held: string[] = [];
  const masked = text.replace(ROUND, (found) => {
    held.push(found);
    return `\ue000${held.length - 1}\ue001`;
  });
  return masked
    .split(SEPARATORS)
    .map((part) => part.replace(/\ue000(\d+)\ue001/g, (_, at: string) => held[Number(at)] ?? ''));
}

/** The ingredients in one order, whatever order they were written in: how two names of one combination become equal. */
export function ingredientText(text: string): string {
  return inOrder(ingredientNames(text));
}

/** The same without round brackets and without salts, unless a salt is all there is (`natri clorid`). */
export function bareIngredientText(text: string): string {
  return inOrder(ingredientNames(text).map(withoutSalts));
}

/** Other names in round brackets: `Epinephrin (adrenalin)` → `['adrenalin']`. Salts are no other name. */
export function bracketedNames(text: string): string[] {
  const [only, ...more] = ingredientNames(text);
  if (only === undefined || more.length > 0) return [];
  return [...only.matchAll(/\(([^()]{3,})\)/gu)]
    .flatMap(([, inside]) => (inside as string).split(/\s*,\s*/u))
    .filter((name) => /\p{L}{2}/u.test(name) && !wordsOf(name).every(isSalt));
}

function withoutSalts(name: string): string {
  const plain = cleanText(name.replace(ROUND, ' '));
  const words = wordsOf(plain === '' ? name : plain);
  const kept = words.filter((word) => !isSalt(word));
  noSubstance ??= foldsOf([NO_SUBSTANCE]);
  const elements = noSubstance;
  const chosen = kept.some((word) => /\p{L}{2}/u.test(word.text) && !elements.has(word.fold)) ? kept : words;
  return chosen.map((word) => word.text).join(' ');
}

const foldsOf = (texts: Iterable<string>): ReadonlySet<string> =>
  new Set(Array.from(texts, wordsOf).flatMap((words) => words.map(({ fold }) => fold)));

let saltFolds: ReadonlySet<string> | undefined;

/** Words that do not name a substance when the salt is taken off: `sắt fumarat` is one compound, `sắt` alone may be any. */
const NO_SUBSTANCE = 'acid sắt kẽm nhôm đồng bạc lithi bismut mangan selen crom vàng bari';
let noSubstance: ReadonlySet<string> | undefined;

function isSalt(word: Word): boolean {
  saltFolds ??= foldsOf(SALTS);
  return saltFolds.has(word.fold);
}

/** The salt words of an ingredient text, folded; those in round brackets left out. */
export function saltsOf(text: string): ReadonlySet<string> {
  const salts = new Set<string>();
  for (const name of ingredientNames(text)) {
    for (const word of wordsOf(name.replace(ROUND, ' '))) if (isSalt(word)) salts.add(word.fold);
  }
  return salts;
}

/** `acid folic` and `folic acid` read alike; a set of ingredients has no order. */
function inOrder(names: readonly string[]): string {
  return names
    .map((name) => ({ name, key: wordsOf(name).map((word) => word.fold) }))
    .map(({ name, key }) => ({
      name: key[0] !== 'acid' && key.includes('acid') && key.length === 2 ? acidFirst(name) : name,
      key,
    }))
    .sort((a, b) => (a.key.slice().sort().join(' ') < b.key.slice().sort().join(' ') ? -1 : 1))
    .map(({ name }) => name)
    .join(' + ');
}

function acidFirst(name: string): string {
  const words = wordsOf(name).map((word) => word.text);
  return ['acid', ...words.filter((word) => word !== 'acid')].join(' ');
}
