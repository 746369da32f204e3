import { asDate } from '../catalog/date';
import { isKind, KINDS, type Kind } from '../catalog/kinds';
import { DmdcError } from '../errors';
import { REPORT_FAULTS } from '../messages/report-faults';
import { foldWords } from '../text/fold';
import type { Milestone } from './monthly';
import { FACILITY_LEVELS, type FacilityLevel } from './register';

/** Levels as people write them, folded. */
const LEVELS: ReadonlyMap<string, FacilityLevel> = new Map([
  ...FACILITY_LEVELS.map((level) => [level, level] as const),
  ['trung uong', 'central'],
  ['tinh', 'province'],
  ['huyen', 'district'],
  ['xa', 'commune'],
]);

/**
 * A milestone as people write it: `2026-12-31=95`, `31/12/2026=95%`, for one kind `services:2026-12-31=90`, for one level
 * `huyen:31/12/2026=80` or `district:…`, for both `services:district:2026-12-31=80`.
 * @throws {DmdcError} `bad-option` naming what cannot be read; `bad-date`.
 */
export function parseMilestone(text: string): Milestone {
  const [left = '', right, ...more] = text.split('=');
  const percent = Number((right ?? '').replace('%', '').replace(',', '.').trim() || Number.NaN);
  if (more.length > 0 || !(percent >= 0 && percent <= 100)) throw unreadable(text);
  const words = left.split(':').map((word) => word.trim());
  const date = asDate(words.pop() ?? '');
  let kind: Kind | undefined;
  let level: FacilityLevel | undefined;
  for (const word of words) {
    const found = LEVELS.get(foldWords(word));
    if (isKind(word) && kind === undefined) kind = word;
    else if (found && level === undefined) level = found;
    else throw unreadable(text);
  }
  return { ...(kind && { kind }), date, percent, ...(level && { level }) };
}

/**
 * The milestones of a text, one a line; empty lines and what follows `#` are ignored.
 * @throws {DmdcError} as {@link parseMilestone}, naming the line.
 */
export function parseMilestones(text: string): Milestone[] {
  return text.split(/\r?\n/).flatMap((line, at) => {
    const plain = line
      .replace(/#.*$/, '')
      .replace(/^\ufeff/, '')
      .trim();
    if (plain === '') return [];
    try {
      return [parseMilestone(plain)];
    } catch (error) {
      if (!(error instanceof DmdcError)) throw error;
      throw new DmdcError(error.code, error.messages as { vi: string; en: string }, { ...error.place, row: at + 1 });
    }
  });
}

/**
 * The milestone that counts for a list on a day: the last one whose day has come. Of several on one day the one made for this kind and level goes
 * before the one for either, and that before the general one. Where the level of a facility is not known, only milestones for all levels count.
 */
export function milestoneOn(
  milestones: readonly Milestone[],
  of: { readonly kind: Kind; readonly level?: FacilityLevel; readonly date: string },
): Milestone | undefined {
  const weight = ({ kind, level }: Milestone) => (kind ? 2 : 0) + (level ? 1 : 0);
  let best: Milestone | undefined;
  for (const one of milestones) {
    if (one.date > of.date || (one.kind && one.kind !== of.kind) || (one.level && one.level !== of.level)) continue;
    if (!best || one.date > best.date || (one.date === best.date && weight(one) > weight(best))) best = one;
  }
  return best;
}

function unreadable(text: string): DmdcError {
  const kinds = KINDS.join(', ');
  return new DmdcError('bad-option', REPORT_FAULTS.badMilestone(text, kinds), { value: text });
}
