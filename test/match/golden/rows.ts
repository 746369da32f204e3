import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Kind } from '../../../src/catalog/kinds';
import { openCatalog } from '../../../src/io/catalogs/open';
import type { Item } from '../../../src/item';
import type { Matcher } from '../../../src/match/matcher';
import type { MatchResult } from '../../../src/match/result';

/** One wording of a golden file, and what it is matched with beside its name. */
export interface GoldenRow {
  /** Which noise made it of an official name; `own` where a person wrote it; `weights` where it is there since a weight that shows seldom shows in its answer. */
  readonly how: string;
  readonly name: string;
  /** Further fields of the item: `unitPrice=1200; declaredCode=A00`. */
  readonly fields: string;
}

/** The editions that the golden files are about: named, so that a newer edition changes nothing here. */
export const GOLDEN_EDITIONS: Readonly<Record<Kind, string>> = {
  services: 'qd7603-2018',
  icd10: 'tt06-2026',
  drugs: 'qd7603-2018',
  supplies: 'qd7603-2018',
  'yhct-diseases': 'qd7603-2018',
  'traditional-medicines': 'qd7603-2018',
  blood: 'qd7603-2018',
};

/** Settings of the matcher: every candidate is counted, the first five are shown. */
export const GOLDEN_OPTIONS = { top: 100 } as const;
const SHOWN = 5;

const HEAD = [
  '# What the matcher says of these wordings, which are our own. After a change of matching on purpose: npm run golden, then read the diff.',
  '# Status with the number of codes that remain possible; number of candidates; the first five with their probability.',
  ['how', 'name', 'fields', 'status', 'candidates', '1', '2', '3', '4', '5'].join('\t'),
];

/** Where the golden file of a kind is. */
export function goldenFile(kind: Kind): string {
  return fileURLToPath(new URL(`./${kind}.tsv`, import.meta.url));
}

export function goldenCatalog(kind: Kind) {
  return openCatalog(kind, { edition: GOLDEN_EDITIONS[kind], catalogsDir: null });
}

/** The wordings of a golden file; what it says of them is left aside. A line with the first two columns alone is a new wording. */
export function goldenRows(kind: Kind): GoldenRow[] {
  return readFileSync(goldenFile(kind), 'utf8')
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#') && !line.startsWith('how\t'))
    .map((line) => {
      const [how = '', name = '', fields = ''] = line.split('\t');
      return { how, name, fields };
    });
}

const NUMBERS: ReadonlySet<string> = new Set(['unitPrice', 'volumeMl']);

function itemOf({ name, fields }: GoldenRow): Item {
  const further = fields
    .split('; ')
    .filter((field) => field !== '')
    .map((field): [string, string | number] => {
      const [key = '', ...value] = field.split('=');
      return [key, NUMBERS.has(key) ? Number(value.join('=')) : value.join('=')];
    });
  return { localCode: 'X', localName: name, ...Object.fromEntries(further) };
}

function statusOf(result: MatchResult): string {
  return result.status === 'ambiguous' ? `ambiguous ${result.among.length}` : result.status;
}

/** One line of a golden file: the wording and what the matcher says of it by itself. */
export function goldenLine(row: GoldenRow, matcher: Matcher): string {
  const result = matcher.match(itemOf(row));
  const shown = Array.from({ length: SHOWN }, (_, at) => {
    const candidate = result.candidates[at];
    return candidate ? `${candidate.code} ${candidate.score.toFixed(3)}` : '';
  });
  const cells = [row.how, row.name, row.fields, statusOf(result), String(result.candidates.length), ...shown];
  return cells.join('\t').trimEnd();
}

/** A golden file as it has to be. */
export function goldenText(rows: readonly GoldenRow[], matcher: Matcher): string {
  return `${[...HEAD, ...rows.map((row) => goldenLine(row, matcher))].join('\n')}\n`;
}
