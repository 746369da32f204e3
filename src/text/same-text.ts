import { splitBrackets } from './brackets';
import { cleanText } from './clean';
import { canonicalTone } from './tone';
import { wordsOf } from './words';

/**
 * The key of a code, and of whatever tells items apart: two codes with one key are one code. Unicode form, unseen characters and kinds of
 * spaces do not count; case does, since `Dv1` and `DV1` may be two items of one facility.
 */
export function exactKey(text: string | undefined): string {
  return cleanText(text ?? '');
}

/**
 * The key of a name of an item, a person or a facility: as {@link exactKey}, and neither case nor the place of the tone (`Hoà`, `Hòa`) counts.
 * Accents do: they tell words apart.
 */
export function nameKey(name: string | undefined): string {
  return canonicalTone(cleanText(name ?? '')).toLowerCase();
}

/** Whether two names are one; two that are not given are not. */
export function isSameName(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && nameKey(a) === nameKey(b);
}

/** The key of a facility: by its code where it has one, else by its name. */
export function facilityKey({ code, name }: { readonly code?: string; readonly name: string }): string {
  const known = exactKey(code);
  return known === '' ? `name:${nameKey(name)}` : `code:${known}`;
}

/** Whether two names say the same once brackets, accents and spelling families are set aside: what counts as right when names are measured. */
export function isSameWording(a: string, b: string): boolean {
  return wording(a) === wording(b);
}

function wording(name: string): string {
  return wordsOf(splitBrackets(name).main)
    .map((word) => word.fold)
    .join(' ');
}
