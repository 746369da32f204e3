import { normalizeCode } from '../../catalog/code';
import { KINDS, type Kind } from '../../catalog/kinds';
import type { MappedRow } from '../../mapping/mapping';
import { messagesOf } from '../../messages/messages';
import { foldWords } from '../../text/fold';
import { exactKey } from '../../text/same-text';

/** What a text in the column “Decision” says. */
export type TypedDecision =
  | { readonly status: 'confirmed'; readonly code: string; readonly proposed: boolean }
  | { readonly status: 'no-equivalent' | 'out-of-scope'; readonly reason?: string }
  | { readonly status: 'flagged' | 'rejected' }
  | { readonly status: 'accepted' }
  | {
      readonly fault: 'decision-several-codes' | 'decision-unreadable' | 'decision-wrong-kind';
      /** `decision-several-codes`: the codes. */
      readonly codes?: readonly string[];
    };

type Said = Exclude<Extract<TypedDecision, { readonly status: string }>, { readonly status: 'confirmed' }>;
type Status = Said['status'];

/** Words that plainly mean a status, whatever their accents, case and punctuation, beside the labels of the drop-down. */
const WORDS: Readonly<Record<Status, readonly string[]>> = {
  accepted: ['đồng ý', 'x', 'v', 'ok', 'duyệt', 'đúng', 'chấp nhận', 'agree', 'agreed', 'accept', 'accepted', 'yes'],
  'no-equivalent': [
    'không có',
    'không có mã',
    'không có mã tương đương',
    'không tương đương',
    'không có tương đương',
    'no equivalent',
    'no equivalent code',
    'no code',
  ],
  'out-of-scope': [
    'ngoài phạm vi',
    'ngoài BHYT',
    'không BHYT',
    'không thuộc BHYT',
    'không thuộc phạm vi',
    'out of scope',
    'not covered',
  ],
  flagged: ['xem lại', 'cần xem lại', 'flag', 'flagged', 'look at again'],
  rejected: ['bác', 'bác bỏ', 'không đồng ý', 'từ chối', 'không đúng', 'reject', 'rejected', 'proposals rejected'],
};
const LANGS = ['vi', 'en'] as const;
const LABELS = {
  'no-equivalent': 'noEquivalent',
  'out-of-scope': 'outOfScope',
  flagged: 'flagged',
  rejected: 'rejected',
} as const;
/** Words before which a reason may stand in the same cell: long enough to mean nothing else. */
const WITH_REASON = ['no-equivalent', 'out-of-scope'] as const;
/** Too little to begin a reason. */
const NOTHING = 'khong co';
const TICKS = /^[✓✔☑√]+$/u;

/**
 * Reads what a person wrote into the column “Decision”: a choice of the drop-down, a code (its name may follow), or words that mean a status.
 * A text with two codes never means the first of them: it comes back as a fault. Codes of drugs joined by `+` are a combination, which is one thing.
 * @param choices - what the drop-down of the row offers: a text that is one of them is taken as it was offered.
 */
export function typedDecision(
  written: string,
  kind: Kind,
  row: MappedRow,
  choices: readonly string[] = [],
): TypedDecision {
  const text = exactKey(written);
  const { candidates } = row.match;
  if (choices.some((choice) => exactKey(choice) === text)) {
    const offered = candidates.filter(({ code }) => text === code || text.startsWith(`${code} `));
    const [longest] = offered.sort((a, b) => b.code.length - a.code.length);
    if (longest) return { status: 'confirmed', code: longest.code, proposed: true };
    const fixed = statusOf(text);
    // What the drop-down adds to a status is no person's reason.
    if (fixed) return { status: fixed.status };
  }
  const codes = codesIn(text, kind, row);
  if (codes.all.length > 1) return { fault: 'decision-several-codes', codes: codes.all };
  const [code] = codes.all;
  const said = statusOf(text);
  if (said) return code === undefined ? said : { fault: 'decision-unreadable' };
  if (code === undefined || !codes.isFirst) {
    const [first = ''] = text.split(/\s/u);
    const isOther = KINDS.some((other) => other !== kind && normalizeCode(other, first).wellFormed);
    return { fault: isOther ? 'decision-wrong-kind' : 'decision-unreadable' };
  }
  return { status: 'confirmed', code, proposed: candidates.some((one) => one.code === code) };
}

/** The codes of the kind that a text holds, the official names of the row's candidates set aside, and whether it begins with one. */
function codesIn(
  text: string,
  kind: Kind,
  row: MappedRow,
): { readonly all: readonly string[]; readonly isFirst: boolean } {
  // A price is no code, though 32.800 looks like one.
  let rest = text.replace(/(?:giá|price)\s*[\d.,]+/giu, ' ');
  const known = row.match.candidates.filter(({ name }) => name !== '' && text.includes(exactKey(name)));
  // A name may hold what looks like a code: “vitamin B12” in a disease.
  for (const { name } of known) rest = rest.replace(exactKey(name), ' … ');
  if (kind === 'drugs') rest = rest.replace(/\s*\+\s*/gu, '+');
  const all: string[] = [];
  let isFirst = false;
  const tokens = rest
    .split(/[\s;:|/\\&()[\]{}“”"'«»]+|(?<=\D)[-–—]|[-–—](?=\D)|,(?!\d)|\+(?=\s)|(?<=\s)\+/u)
    .filter((one) => one !== '');
  tokens.forEach((token, at) => {
    for (const code of codesOfToken(token, kind, row)) {
      if (at === 0) isFirst = true;
      if (!all.includes(code)) all.push(code);
    }
  });
  return { all, isFirst };
}

function codesOfToken(token: string, kind: Kind, row: MappedRow): string[] {
  const whole = codeOf(token, kind, row);
  if (whole !== undefined) return [whole];
  // Codes that stand together without a space: `A,B`, `A+B`, `A-B`.
  const parts = token.split(/[,+–—-]/u).map((part) => codeOf(part, kind, row));
  return parts.filter((part) => part !== undefined);
}

function codeOf(token: string, kind: Kind, row: MappedRow): string | undefined {
  const bare = token.replace(/[.,;:!?]+$/u, '');
  if (row.match.candidates.some(({ code }) => code === bare)) return bare;
  const { code, suffix, wellFormed } = normalizeCode(kind, bare);
  if (!wellFormed) return undefined;
  return suffix === undefined ? code : bare;
}

function statusOf(text: string): Said | undefined {
  if (TICKS.test(text)) return { status: 'accepted' };
  const said = foldWords(text);
  for (const status of Object.keys(WORDS) as Status[]) {
    if (wordsOf(status).includes(said)) return { status };
  }
  for (const status of WITH_REASON) {
    const [words] = wordsOf(status)
      .filter((one) => one.split(' ').length > 1 && one !== NOTHING && said.startsWith(`${one} `))
      .sort((a, b) => b.length - a.length);
    if (words === undefined) continue;
    const reason = afterWords(text, words.split(' ').length);
    // Without a sign between them the words may go on to mean something else: “không có mã số thuế”.
    if (reason !== undefined) return { status, reason };
  }
  return undefined;
}

const folded = new Map<Status, readonly string[]>();

function wordsOf(status: Status): readonly string[] {
  const known = folded.get(status) ?? saidFor(status).map((one) => foldWords(one));
  folded.set(status, known);
  return known;
}

function saidFor(status: Status): string[] {
  const labels = status === 'accepted' ? [] : LANGS.map((lang) => messagesOf(lang).review[LABELS[status]]);
  return [...WORDS[status], ...labels];
}

/** Every text that means a status, as it is typed with and without accents: for formulas, which know no folding. */
export function decisionWords(): (readonly [string, Status])[] {
  const found = new Map<string, Status>(['✓', '✔', '☑', '√'].map((tick) => [tick, 'accepted']));
  for (const status of Object.keys(WORDS) as Status[]) {
    for (const said of saidFor(status)) {
      for (const text of [said, foldWords(said)]) found.set(text.toLowerCase(), status);
    }
  }
  return [...found];
}

/** What follows so many words behind a sign: `Ngoài phạm vi: giường` → `giường`. */
function afterWords(text: string, count: number): string | undefined {
  const found = new RegExp(`^(?:[^\\p{L}\\p{N}]*[\\p{L}\\p{M}\\p{N}]+){${count}}\\s*[:;,.(–—-]+\\s*(.+)$`, 'su').exec(
    text,
  );
  return found?.[1]?.replace(/\)$/u, '').trim() || undefined;
}
