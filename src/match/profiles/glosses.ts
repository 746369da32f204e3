import { cleanText } from '../../text/clean';
import { isSyllable } from '../../text/syllable';

const ROUND = /\s*\(([^()]*)\)/gu;
/** `(Tên khác: TCK)`, `(Các tên khác: TQ, Tỷ lệ Prothrombin)`. */
const OTHER_NAME = /^(?:các\s+)?tên khác\s*:/iu;
/** What stands before a bracket is an abbreviation: `GGT`, `HDL-C`, `proBNP`, `T3`, `IL-1β`, `CA 15 - 3`. */
const ABBREVIATION = /(?:^|\s)(?:(?=[^\s]*[\p{Lu}\d₁²³¹][^\s]*[\p{Lu}\d₁²³¹⁵])[^\s]{2,10}|\p{Lu}[\p{L}\d]{1,2}|\d)$/u;
const LONG = 4;

/** Words of a bracket that are long enough to be words, and no Vietnamese ones. */
function foreignWords(inside: string): number {
  const words = inside.toLowerCase().match(/\p{L}+/gu) ?? [];
  return words.filter((word) => word.length >= LONG && !isSyllable(word)).length;
}

function hasMoreNumbers(inside: string, before: string): boolean {
  return (inside.match(/\d+/gu) ?? []).some((number) => !before.normalize('NFKC').includes(number));
}

/** Whether a bracket only spells out, in another language, what stands before it, or gives it another name. */
function isGloss(before: string, inside: string): boolean {
  if (OTHER_NAME.test(inside)) return true;
  if (/[à-ỹ]/u.test(inside.toLowerCase()) || hasMoreNumbers(inside, before)) return false;
  const foreign = foreignWords(inside);
  return foreign > 1 || (foreign === 1 && ABBREVIATION.test(before));
}

/** The abbreviation that a gloss spells out: `APTT: Activated Partial Thromboplastin Time`. */
const SPELT_OUT = /^(?!(?:các\s+)?tên khác)([^:]{2,12}?)\s*:/iu;

/** Other names that a gloss gives to what stands before it. */
function otherNames(inside: string): string[] {
  if (OTHER_NAME.test(inside)) return inside.replace(OTHER_NAME, '').split(/\s*[,;]\s*/u);
  return SPELT_OUT.exec(inside)?.slice(1) ?? [];
}

function tidy(text: string): string {
  return cleanText(text.replace(/\s+,/gu, ',').replace(/(?:,\s*){2,}/gu, ', '));
}

/**
 * Shorter wordings of a name whose brackets only spell out what stands before them, as few lists copy them: without the
 * brackets (`Đo hoạt độ GGT (Gama Glutamyl Transferase)` → `Đo hoạt độ GGT`), with the abbreviation alone, and with another
 * name in the place of the first. Empty where there is no such bracket; brackets that tell siblings apart stay.
 */
export function withoutGlosses(name: string): string[] {
  let first: number | undefined;
  const others: string[] = [];
  const shorter = (keep: boolean): string =>
    name.replace(ROUND, (whole, text: string, at: number) => {
      const inside = text.trim();
      if (!isGloss(name.slice(0, at).trimEnd(), inside)) return whole;
      if (!keep) {
        first ??= at;
        others.push(...otherNames(inside).filter((other) => other !== ''));
      }
      const short = keep ? SPELT_OUT.exec(inside)?.[1] : undefined;
      return short === undefined ? ' ' : ` (${short})`;
    });
  const plain = shorter(false);
  if (first === undefined) return [];
  const rest = plain.slice(first);
  const names = [plain, shorter(true), ...others.map((other) => `${other} ${rest}`)].map(tidy);
  return [...new Set(names)];
}
