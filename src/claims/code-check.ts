import type { Catalog, Coverage } from '../catalog/catalog';
import { normalizeCode } from '../catalog/code';
import { KINDS, type Kind } from '../catalog/kinds';
import type { CodeGroup, CodeVerdict, UnverifiedReason } from './code-state';
import { isMainField, isNoMainDiagnosis } from './main-diagnosis';
import { shownCode } from './shown-code';

/** The list of a kind on a day, as far as it is known and at hand. */
export interface ListOnDay {
  /** Names the list and what is known of its amendments: days with the same key have the same verdicts. */
  readonly key: string;
  /** The list in force, where it is at hand. */
  readonly catalog?: Catalog;
  /** Why it is not. */
  readonly missing?: 'no-edition' | 'not-bundled';
  readonly coverage?: Coverage;
  /** A decision whose changes are not in the table is known to change this kind: codes may have been added. */
  readonly amended: boolean;
}

/** Where lists come from. */
export interface CodeSource {
  readonly onDay: (kind: Kind, day: string) => ListOnDay;
  /** Every edition of a kind at hand. */
  readonly editions: (kind: Kind) => readonly Catalog[];
  readonly isRoute: (code: string) => boolean;
  /** Whether a code stands in the tables of examinations and beds. */
  readonly isExamOrBed: (code: string) => boolean;
}

/** Verdicts that are kept; claims lines repeat few codes. */
const KEPT = 50_000;

const ROUTE = /^\d{1,2}\.\d{2}$/;
/** Others are examinations, beds and exchange codes: in annexes of their own. */
const SERVICE_IN_LIST = /^\d{2}\.[0-9a-z]{4}\.\d{4}$/;
/** Shapes of the tables of examinations and beds, which are gathered from decisions and lists in use: what they lack may be right. */
const EXAM_OR_BED = /^(?:\d{2}\.\d{2}(?:\d{2}|\.\d)?|TYT\.\d{4}|K\d{2}\..+|\d{2}\.\d{2}H[1-4D]\.\d{4})$/i;

/** Judges codes of claims lines, remembering verdicts by list and code. */
export class CodeChecker {
  private readonly verdicts = new Map<string, CodeVerdict>();
  private readonly lists = new Map<string, ListOnDay>();

  constructor(private readonly source: CodeSource) {}

  /**
   * @param day - `yyyy-mm-dd`; nothing when the line has none.
   * @param field - where the code stands: not every ICD-10 code can be the main diagnosis
   */
  check(group: CodeGroup, text: string, day: string | undefined, field = ''): CodeVerdict {
    if (group === 'indicators') return { state: 'unverified', reason: 'no-list' };
    const list = group === 'routes' || day === undefined ? undefined : this.listOn(group, day);
    const isMain = group === 'icd10' && isMainField(field);
    const key = `${group}|${list?.key ?? ''}|${isMain}|${text}`;
    const kept = this.verdicts.get(key);
    if (kept) return kept;
    // A text cut out of a file keeps the piece that it was cut from in memory; what stays here must not.
    const own = JSON.parse(JSON.stringify(text)) as string;
    const found = group === 'routes' ? this.route(own) : this.joined(group, own, list);
    const verdict = isMain ? asMain(found, own, list, () => this.source.editions('icd10')) : found;
    if (this.verdicts.size >= KEPT) this.verdicts.clear();
    this.verdicts.set(key, verdict);
    return verdict;
  }

  private listOn(kind: Kind, day: string): ListOnDay {
    const key = `${kind}|${day}`;
    let list = this.lists.get(key);
    if (!list) {
      list = this.source.onDay(kind, day);
      // Days are few, but a damaged file may hold any.
      if (this.lists.size >= KEPT) this.lists.clear();
      this.lists.set(key, list);
    }
    return list;
  }

  private route(text: string): CodeVerdict {
    if (this.source.isRoute(text)) return { state: 'valid', shown: text };
    // The table of routes is compiled from lists in use: what it lacks may still be right.
    if (ROUTE.test(text))
      return { state: 'unverified', reason: 'partial', shown: /^\d\.\d\d$/.test(text) ? text : undefined };
    return { state: 'malformed' };
  }

  /** Codes of a combination stand joined by `+`: it is as good as its worst part. */
  private joined(kind: Kind, text: string, list: ListOnDay | undefined): CodeVerdict {
    if (kind !== 'drugs' || !text.includes('+')) return this.single(kind, text, list);
    const parts = text.split('+').map((part) => this.single(kind, part.trim(), list));
    const order = (verdict: CodeVerdict) => WORST.indexOf(verdict.state);
    const worst = parts.reduce((a, b) => (order(b) < order(a) ? b : a));
    return { ...worst, shown: shownCode(text.replace(/\s+/g, '')) };
  }

  private single(kind: Kind, text: string, list: ListOnDay | undefined): CodeVerdict {
    const { code, wellFormed } = normalizeCode(kind, text);
    const shown = shownCode(text);
    if (!wellFormed) {
      const other = this.otherKind(kind, text);
      return other ? { state: 'other-kind', other, shown } : { state: 'malformed', shown };
    }
    if (kind === 'drugs' && code === '00.0000') return { state: 'outside-list', shown };
    if (kind === 'services' && code.endsWith('.0000')) return { state: 'outside-list', shown };
    const unverified = (reason: UnverifiedReason): CodeVerdict => ({ state: 'unverified', reason, shown });
    if (list === undefined) return unverified('no-date');
    const { catalog } = list;
    if (catalog?.has(code)) return { state: 'valid', shown: shown ?? code };
    if (catalog?.retired(code)) return { state: 'not-in-force', shown: shown ?? code };
    const other = this.otherKind(kind, text, true);
    if (other) return { state: 'other-kind', other, shown };
    if (kind === 'services' && !SERVICE_IN_LIST.test(code)) {
      if (this.source.isExamOrBed(code)) return { state: 'valid', shown: shown ?? code };
      return unverified(EXAM_OR_BED.test(code) ? 'provisional' : 'no-list');
    }
    if (!catalog) return unverified(list.missing ?? 'no-edition');
    if (this.source.editions(kind).some((edition) => edition !== catalog && edition.has(code))) {
      return { state: 'not-in-force', shown: shown ?? code };
    }
    if (list.coverage === 'partial' || list.coverage === 'provisional') return unverified(list.coverage);
    return list.amended ? unverified('amended') : { state: 'unknown', shown };
  }

  /** Another kind whose code a text is: one that has it, or (unless `known`) one whose grammar it follows to the letter. */
  private otherKind(kind: Kind, text: string, known = false): Kind | undefined {
    for (const other of KINDS) {
      if (other === kind) continue;
      const { code, wellFormed } = normalizeCode(other, text);
      if (!wellFormed) continue;
      if (this.source.editions(other).some((edition) => edition.has(code))) return other;
      // Two numbers with a dot between are the shape of too many things.
      if (!known && !/^\d{1,2}\.\d+$/.test(code) && other !== 'services') return other;
    }
    return undefined;
  }
}

/**
 * A code that is right elsewhere may still be no main diagnosis. The list of TT 06/2026 marks codes with a dot only: whether a category
 * is of manifestations (G01, F00) stands in the other edition.
 */
function asMain(
  verdict: CodeVerdict,
  text: string,
  list: ListOnDay | undefined,
  editions: () => readonly Catalog[],
): CodeVerdict {
  if (verdict.state !== 'valid' && verdict.state !== 'unverified') return verdict;
  const { code, mark } = normalizeCode('icd10', text);
  const ofCategory = (): string | undefined =>
    code.includes('.')
      ? undefined
      : editions()
          .find((edition) => edition.get(code)?.mark)
          ?.get(code)?.mark;
  const listed = list?.catalog?.get(code)?.mark ?? ofCategory();
  return isNoMainDiagnosis(code, listed ?? mark) ? { state: 'no-main-diagnosis', shown: verdict.shown } : verdict;
}

/** States of the parts of a combination, the one that decides first. */
const WORST = [
  'malformed',
  'other-kind',
  'unknown',
  'no-main-diagnosis',
  'not-in-force',
  'outside-list',
  'unverified',
  'valid',
] as const satisfies readonly CodeVerdict['state'][];
