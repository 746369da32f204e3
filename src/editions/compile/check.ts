import { normalizeCode } from '../../catalog/code';
import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import type { Issue, Severity } from '../../issue';
import { NAME_SLIPS, SLIPS } from '../../messages/editions/edition-faults';
import type { Pair } from '../../messages/pair';

/** Where the table came from, for the place in an issue. */
export interface CheckOptions {
  readonly file?: string;
  /** Row of the first entry. @default 2 */
  readonly firstRow?: number;
}

/**
 * Looks for slips in the entries of one table: codes out of grammar, codes that stand twice, missing names, characters
 * and remnants that have no business in a name, brackets that do not close. Finds, never mends; in the order of the rows.
 */
export function checkEntries(kind: Kind | 'reference', entries: Iterable<Entry>, options: CheckOptions = {}): Issue[] {
  const issues: Issue[] = [];
  const seen = new Map<string, number>();
  let row = (options.firstRow ?? 2) - 1;
  for (const entry of entries) {
    row++;
    const add = (severity: Severity, code: string, column: string, value: string, message: Pair) => {
      issues.push({ severity, code, file: options.file, row, column, value, message });
    };
    checkCode(kind, entry.code, seen, row, add);
    if (entry.name === '') add('error', 'name-missing', 'name', '', SLIPS.noName(entry.code));
    for (const [column, text] of textsOf(entry)) checkText(entry.code, column, text, add);
  }
  return issues;
}

type Add = (severity: Severity, code: string, column: string, value: string, message: Pair) => void;

function checkCode(kind: Kind | 'reference', code: string, seen: Map<string, number>, row: number, add: Add): void {
  const before = seen.get(code);
  if (before === undefined) seen.set(code, row);
  else add('error', 'code-twice', 'code', code, SLIPS.twice(code, before));
  const wellFormed = kind === 'reference' ? REFERENCE_CODE.test(code) : normalizeCode(kind, code).wellFormed;
  if (!wellFormed) {
    add('error', 'code-malformed', 'code', code, SLIPS.malformed(code));
  }
}

/** Routes (`1.01`), techniques (`1.9`, `BS_28.526`, `18.303b`), positions (`12`, `PX.7`), departments (`K16.1`), beds, registration numbers (`VN-17205-13`): one word with a digit. */
const REFERENCE_CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d._/+-]*$/u;
/^(?:\d{1,2}\.\d{1,4}[a-z]?|BS_\d{1,2}\.\d{1,4}|\d{1,4}|PX\.\d{1,3}|K\d{2}(?:\.\d)?|TYT\.\d{4})$/;

function* textsOf(entry: Entry): Generator<[column: string, text: string]> {
  yield ['name', entry.name];
  if (entry.priceName) yield ['price_name', entry.priceName];
  if (entry.nameEn) yield ['name_en', entry.nameEn];
  for (const partner of entry.partners ?? []) yield ['modern_name', partner.name];
}

/** Letters, digits and signs that names of the national lists use, besides ASCII. */
const USUAL = /^[\p{Script=Latin}\p{Script=Greek}\p{Nd}\p{No} -~–…’“”≤≥±°º†µ]*$/u;
const HTML = /&(?:[a-z]+|#\d+);|<\/?[a-z][^>]*>/i;
/** More letters than any Vietnamese syllable has, one of them accented: words written together. */
const JOINED = /(?=\p{L}*[àáâãèéêìíòóôõùúýăđĩũơưạ-ỹ])(?!\p{L}*ö)\p{L}{9,}/u;

function checkText(code: string, column: string, text: string, add: Add): void {
  const warn = (issue: keyof typeof NAME_SLIPS) =>
    add('warning', issue, column, text, SLIPS.ofName(code, NAME_SLIPS[issue]));
  if (!USUAL.test(text)) warn('odd-character');
  if (HTML.test(text)) warn('html-remnant');
  if (text.includes('?')) warn('question-mark');
  if (!bracketsClose(text)) warn('bracket-open');
  if (column !== 'name_en' && JOINED.test(text)) warn('words-joined');
  if (/[,;:–-]$/.test(text)) warn('ends-in-punctuation');
}

function bracketsClose(text: string): boolean {
  const open: string[] = [];
  for (const c of text) {
    if (c === '(' || c === '[') open.push(c);
    else if (c === ')' && open.pop() !== '(') return false;
    else if (c === ']' && open.pop() !== '[') return false;
  }
  return open.length === 0;
}
