import { normalizeCode } from './code';
import type { Kind } from './kinds';

/** What a cell of national codes says: no code, one or more, a range of ICD-10, or something that is none of these. */
export type WrittenCode =
  | { readonly form: 'none' }
  | { readonly form: 'codes'; readonly codes: readonly string[] }
  | {
      readonly form: 'range';
      readonly ranges: readonly (readonly [from: string, to: string])[];
      readonly codes: readonly string[];
    }
  | { readonly form: 'text' };

/** Words and signs that people write where there is no code; compared in small letters without accents. */
const NO_CODE =
  /^(?:[-–—_./*\\?]+|x|0+|khong|ko|k|khong co|khong ma|khong co ma|chua|chua co|chua co ma|chua ma|khong ap dung|null|nil|none|na|n\/a|n\.a\.?|#n\/a|undefined|nan|trong)$/;
const INVISIBLE = /[\p{Cc}\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+/gu;

/** Whether a cell says that there is no code: `-`, `x`, “Không”, “Chưa có mã”, `NULL`. */
export function saysNoCode(text: string): boolean {
  const shown = text
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(INVISIBLE, '')
    .replace(/\s+/g, ' ')
    .trim();
  return shown === '' || NO_CODE.test(shown);
}

/** The text that was meant, without what a spreadsheet or a keyboard put round it: `="001"`, `'002`, U+001F, full-width digits. */
export function plainCode(text: string): string {
  const shown = text
    .normalize('NFKC')
    .replaceAll('。', '.')
    .replace(/\r\n?|[\v\f]/g, '\n');
  const kept = shown.replace(INVISIBLE, (run) => (run.includes('\n') || run.includes('\t') ? '\n' : '')).trim();
  return kept
    .replace(/^=\s*"([^"]*)"$/, '$1')
    .replace(/^'(?=\S)/, '')
    .trim();
}

/** Shapes that are codes wherever they stand in a text. */
const TOKENS: Readonly<Record<Kind, RegExp>> = {
  services:
    /(?<![\p{L}\d.])(?:\d{1,2}\.\d{1,4}[A-Za-z]?\.\d{1,4}(?:_[A-Z]{2}|\.K\.?\d{2,5}|\.SC\d{1,2})*|37\.\w{4}\.\d{4})(?![\p{L}\d]|[._][\p{L}\d])/gu,
  drugs: /(?<![\p{L}\d.])40P?\.\d{1,4}(?:\.\d{1,4}){0,2}(?![\p{L}\d]|[._][\p{L}\d])/gu,
  'traditional-medicines': /(?<![\p{L}\d.])(?:0?5[CV]|HD)\.\d{1,4}(?:\.\d{1,4})?(?![\p{L}\d]|[._][\p{L}\d])/giu,
  supplies: /(?<![\p{L}\d.])N\d{2}\.\d{2}\.\d{3}(?:\.\d{3,5}){0,3}(?![\p{L}\d]|[._][\p{L}\d])/giu,
  icd10: /(?<![\p{L}\d.])[A-Z]\d{2}(?:\.\d{1,2})?[†*+]?(?![\p{L}\d]|[._][\p{L}\d])/gu,
  'yhct-diseases': /(?<![\p{L}\d.])U\d{2}\.\d{3}(?:\.\d)?(?![\p{L}\d]|[._][\p{L}\d])/giu,
  blood: /(?<![\p{L}\d.])\d{1,2}\.\d{1,2}(?:\.(?:KTNAT|KT|NAT))?(?![\p{L}\d.])/gu,
};
const RANGE = /^([A-Z]\d{2})(?:\.\d{1,2})?\s*(?:[-–—]|đến|->|→|to|tới)\s*([A-Z]?\d{2})(?:\.\d{1,2})?$/iu;
const SEPARATORS = /\s*(?:[;\n,|&]|\s[-–—+/]\s|[+/](?=[A-Z]?\d)|\s(?:và|hoặc|or|and)\s)\s*/iu;

/** One code in the spelling of its kind, where the whole text is one. */
function oneCode(kind: Kind, text: string): string | undefined {
  let shown = text.trim().replace(/[.,;:]+$/, '');
  if (kind === 'icd10') shown = shown.replace(/^([A-Z]\d{2})\.?[Xx]$|^([A-Z]\d{2})\.?-$/i, '$1$2');
  if (kind === 'services') {
    shown = shown
      .replace(/^(\d{1,2}),(\d{1,4}[A-Za-z]?),(\d{1,4})$/, '$1.$2.$3')
      .replace(/^(\d{1,2})-(\d{1,4}[A-Za-z]?)-(\d{1,4})$/, '$1.$2.$3')
      .replace(/^(\d{2})(\d{4})(\d{4})$/, '$1.$2.$3');
  }
  return shown !== '' && normalizeCode(kind, shown).wellFormed ? shown : undefined;
}

/**
 * Reads a cell of national codes as a person would: several codes apart by any sign, a code with text round it, a range of ICD-10, or a
 * word for “none”. A joined drug code (`40.1+40.2`) stays one code. Says nothing of whether the codes exist.
 */
export function readWrittenCode(kind: Kind, text: string): WrittenCode {
  if (saysNoCode(text)) return { form: 'none' };
  const shown = plainCode(text);
  if (saysNoCode(shown)) return { form: 'none' };
  const whole = oneCode(kind, shown);
  if (whole) return { form: 'codes', codes: [whole] };
  const parts = shown.split(SEPARATORS).filter((part) => part !== '');
  const codes: string[] = [];
  const ranges: [string, string][] = [];
  let understood = true;
  for (const part of parts) {
    const range = kind === 'icd10' ? RANGE.exec(part) : null;
    const code = oneCode(kind, part);
    if (range) ranges.push([range[1]!.toUpperCase(), endOf(range[1]!, range[2]!)]);
    else if (code) codes.push(code);
    else understood = false;
  }
  if (understood && ranges.length > 0) return { form: 'range', ranges, codes: [...new Set(codes)] };
  if (understood && codes.length > 0) return { form: 'codes', codes: [...new Set(codes)] };
  const tokens = [...new Set(shown.match(TOKENS[kind]) ?? [])];
  return tokens.length > 0 && (kind !== 'blood' || /\p{L}/u.test(shown))
    ? { form: 'codes', codes: tokens }
    : { form: 'text' };
}

function endOf(from: string, to: string): string {
  return (/^\d/.test(to) ? from[0] + to : to).toUpperCase();
}

const LEADING: Readonly<Partial<Record<Kind, RegExp>>> = Object.fromEntries(
  Object.entries(TOKENS).map(([kind, token]) => [
    kind,
    new RegExp(
      `^[\\[(]?(${token.source.replace('[._][\\p{L}\\d]', '\\.\\p{L}|[._]\\d')})[\\])]?\\s*(?:[-–—:_.]\\s*|\\s)\\s*(?=\\p{L})`,
      'u',
    ),
  ]),
);
const TRAILING: Readonly<Partial<Record<Kind, RegExp>>> = Object.fromEntries(
  Object.entries(TOKENS).map(([kind, token]) => [
    kind,
    new RegExp(`\\s*(?:[-–—:_]\\s*|[\\[(]\\s*)(${token.source.replace('(?<![\\p{L}\\d.])', '')})\\s*[\\])]?$`, 'u'),
  ]),
);

/**
 * The code at the beginning or the end of a name, and the rest: `J18.9 - Viêm phổi`, `… (02.0024.1791)`, `…_CODE`. Nothing where there is none.
 * Whether the code exists is for the caller to ask: `B12` may begin a name too.
 */
export function codeInName(kind: Kind, name: string): { readonly code: string; readonly name: string } | undefined {
  if (kind === 'blood' || name.length > 500) return undefined;
  const shown = name.normalize('NFC').trim();
  const found = LEADING[kind]?.exec(shown) ?? TRAILING[kind]?.exec(shown);
  // `(G05.1*)` is the other half of a dagger pair, no code of the row's own.
  if (!found?.[1] || /[†*+]/.test(found[1])) return undefined;
  const rest = (shown.slice(0, found.index) + shown.slice(found.index + found[0].length)).trim();
  return /\p{L}{2}/u.test(rest) ? { code: found[1], name: rest } : undefined;
}

/** What a code may have been before a spreadsheet took it for a number and dropped a zero at its end or front. Existing or not. */
export function zerosLost(kind: Kind, code: string): readonly string[] {
  const parts = code.split('.');
  const last = parts.at(-1) ?? '';
  const withZero = `${code}0`;
  switch (kind) {
    case 'drugs':
    case 'traditional-medicines':
      return parts.length >= 2 && /^[1-9]\d{0,2}$/.test(last) ? [withZero] : [];
    case 'services':
      if (parts.length === 2 && /^\d{1,3}$/.test(last)) return [withZero];
      return parts.length === 3 && /^\d{1,3}$/.test(last) ? [withZero] : [];
    case 'supplies':
      return /^N\d{1,2}\.\d{1,2}\.\d{1,3}$/i.test(code)
        ? [code.replace(/\d+/g, (digits, at: number) => digits.padStart(at > 4 ? 3 : 2, '0')), withZero]
        : [];
    case 'yhct-diseases':
      return /^U\d{2}\.\d{1,2}$/i.test(code)
        ? [withZero, code.replace(/\.(\d+)$/, (_, n: string) => `.${n.padStart(3, '0')}`)]
        : [];
    case 'blood':
      return /^\d{1,2}\.\d$/.test(code) ? [withZero] : [];
    default:
      return [];
  }
}
