import type { Catalog } from '../catalog/catalog';
import type { Entry } from '../catalog/entry';
import type { Issue } from '../issue';
import type { Item } from '../item';
import { MAPPING_FAULTS } from '../messages/mapping-faults';
import type { SaidReason } from '../messages/reasons';
import { fold } from '../text/fold';
import type { MatchResult } from './result';
import { type ServiceType, serviceTypeOf } from './service-type';

/** One entry of a table of examinations or beds, by what its name says. */
interface OwnEntry {
  readonly entry: Entry;
  /** Keys of the words of each of its names. */
  readonly names: readonly ReadonlySet<string>[];
  /** Code of the department that the entry belongs to (`K03`). */
  readonly department: string | undefined;
}

/** Variant wordings and the one they are replaced by; the text is folded, with one space between words. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [/\btmh\b/g, 'tai mui hong'],
  [/\brhm\b/g, 'rang ham mat'],
  [/\b(?:yhct|dong y)\b/g, 'y hoc co truyen'],
  [/\b(?:phcn|hoi chuc nang)\b/g, 'phuc hoi chuc nang'],
  [/\bctch\b/g, 'chan thuong chinh hinh'],
  [/\bhstc\b/g, 'hoi suc tich cuc'],
  [/\bhscc\b/g, 'hoi suc cap cuu'],
  [/\b(?:san phu khoa|phu khoa|san khoa|phu san|san)\b/g, 'phu san'],
  [/\btre em\b|\bte\b/g, 'nhi'],
  [/\b(hang|loai) (?:dac biet|db)\b/g, '$1=d'],
  [/\b(hang|loai) (?:iv|4)\b/g, '$1=4'],
  [/\b(hang|loai) (?:iii|3)\b/g, '$1=3'],
  [/\b(hang|loai) (?:ii|2)\b/g, '$1=2'],
  [/\b(hang|loai) (?:i|1)\b/g, '$1=1'],
];
/** Words that say nothing here: those of every examination or bed, and those that a facility adds without another meaning. */
const SAYS_NOTHING = new Set(
  'kham benh cong tien phi ngay dieu tri giuong chuyen khoa lam sang ck2 theo yeu cau ngoai_gio dich vu bhyt va hoac'.split(
    ' ',
  ),
);
/** What exchange codes of beds say of the class of the hospital (`37.15H2.1906`). */
const CLASS_IN_CODE = /^37\.15H([D1-4])\./;

function wordsIn(name: string): ReadonlySet<string> {
  let text = fold(name)
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(/\bngoai gio\b/g, ' ')
    .trim();
  for (const [seen, meant] of WRITTEN) text = text.replace(seen, meant);
  return new Set(text.split(' ').filter((word) => word !== '' && !SAYS_NOTHING.has(word)));
}

const prepared = new WeakMap<readonly Entry[], readonly OwnEntry[]>();

function prepare(entries: readonly Entry[]): readonly OwnEntry[] {
  let own = prepared.get(entries);
  if (!own) {
    own = entries.map((entry) => {
      const [, hospital] = CLASS_IN_CODE.exec(entry.code) ?? [];
      const names = [entry.name, ...(entry.aliases ?? []).map(({ name }) => name)].map(
        (name) =>
          new Set([
            ...wordsIn(name.replace(/ - Khoa .*/, '')),
            ...(hospital ? [`hang=${hospital.toLowerCase()}`] : []),
          ]),
      );
      return { entry, names, department: /^K\d{2}/.exec(entry.code)?.[0] };
    });
    prepared.set(entries, own);
  }
  return own;
}

function isWithin(some: ReadonlySet<string>, all: ReadonlySet<string>): boolean {
  for (const word of some) if (!all.has(word)) return false;
  return true;
}

/**
 * The entries that a row may mean: those of just its words, else those that say all of its words and more. A row that names a
 * department means its entries where it has any, a row that names none means entries of none.
 */
function meant(own: readonly OwnEntry[], words: ReadonlySet<string>, department: string | undefined): readonly Entry[] {
  if (words.size === 0) return [];
  const inside = own.filter(({ names }) => names.some((name) => isWithin(words, name)));
  const there = department === undefined ? [] : inside.filter((one) => one.department === department);
  const general = inside.filter((one) => one.department === undefined);
  const left = [there, general].find((some) => some.length > 0) ?? inside;
  const exact = left.filter(({ names }) => names.some((name) => name.size === words.size && isWithin(words, name)));
  return (exact.length > 0 ? exact : left).map(({ entry }) => entry);
}

/** The code of a department that a list writes as code (`K03`) or by name. */
function departmentOf(text: string | undefined, departments: readonly Entry[]): string | undefined {
  if (!text) return undefined;
  const code = /^\s*(K\d{2})\b/i.exec(text)?.[1]?.toUpperCase();
  if (code) return code;
  const words = wordsIn(text);
  const found = prepare(departments).find(({ names }) =>
    names.some((name) => name.size === words.size && isWithin(words, name)),
  );
  return found?.department;
}

/**
 * The answer to a row that is an examination or a bed by its name: it is no technical service, and the codes of its own table that
 * its words allow are shown with it, the declared one first. Nothing for any other row.
 */
export function inOwnTable(
  item: Item,
  catalog: Catalog,
  issues: readonly Issue[],
  top: number,
): MatchResult | undefined {
  const type = catalog.kind === 'services' ? serviceTypeOf(item.localName) : undefined;
  if (!type) return undefined;
  const tables = catalog.ownTables?.();
  const table = tables?.[type] ?? [];
  const declared = item.declaredCode?.trim() ?? '';
  const [name = '', ward] = item.localName.split(/ - (?=Khoa )/i);
  const departments = tables?.department ?? [];
  const department = departmentOf(ward, departments) ?? departmentOf(item.department, departments);
  const ownWords = wordsIn(name);
  const words = type === 'exam' && ownWords.size === 0 ? wordsIn(item.department ?? '') : ownWords;
  const found = meant(prepare(table), words, type === 'bed' ? department : undefined);
  const stated = table.find(({ code }) => code === declared);
  const agrees = stated !== undefined && found.includes(stated);
  const sorted = agrees ? [stated, ...found.filter((entry) => entry !== stated)] : found;
  const shown = sorted.slice(0, top);
  const candidates = shown.map((entry) => ({
    code: entry.code,
    name: entry.name,
    score: score(agrees, entry === stated, shown.length),
    reasons: [{ code: entry === stated ? 'declared-agrees' : 'own-table' }],
  }));
  return {
    status: 'none',
    candidates,
    reasons: [reasonOf(type, shown)],
    issues: ownIssues(item, catalog, type, stated, agrees, issues),
  };
}

function score(agrees: boolean, isStated: boolean, count: number): number {
  if (agrees) return isStated ? 0.9 : Math.round(1000 / count) / 10_000;
  return Math.round(9000 / count) / 10_000;
}

function reasonOf(type: ServiceType, shown: readonly Entry[]): SaidReason {
  const codes = shown.map(({ code }) => code).join(', ');
  return { code: `${type}-apart`, params: { codes } };
}

/** Issues about the declared code from the list of techniques do not apply here, unless it is the code of a technique. */
function ownIssues(
  { sheet, row, declaredCode, localName }: Item,
  catalog: Catalog,
  type: ServiceType,
  stated: Entry | undefined,
  agrees: boolean,
  issues: readonly Issue[],
): readonly Issue[] {
  const isTechnique = declaredCode !== undefined && catalog.get(declaredCode.trim()) !== undefined;
  if (isTechnique && !stated) return issues;
  const others = issues.filter(({ code }) => !code.startsWith('declared-'));
  if (!declaredCode?.trim() || agrees || !catalog.ownTables) return others;
  const place = { sheet, row, column: 'declaredCode', value: declaredCode };
  if (stated) {
    const message = MAPPING_FAULTS.declaredNameContradicts([stated], localName);
    return [...others, { ...place, severity: 'warning', code: 'declared-name-contradicts', message }];
  }
  const message = MAPPING_FAULTS.notInOwnTable(declaredCode.trim(), type);
  return [...others, { ...place, severity: 'info', code: 'declared-not-in-own-table', message }];
}
