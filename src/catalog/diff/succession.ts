import { compareSlots, slotsOf } from '../../match/slots';
import type { Entry } from '../entry';
import type { Kind } from '../kinds';
import { familyOf, parentOf } from './code-tree';
import type { NameSearch } from './name-search';
import type { Phrasing } from './phrasing';
import { worded } from './wording';

/** Why a code is proposed in the place of another. */
export type SuccessionBasis =
  | 'declared'
  | 'same-name'
  | 'parent'
  | 'same-technique'
  | 'residual'
  | 'near-name'
  | 'family';

/** A code of the new edition that may take the place of one that is gone. */
export interface Successor {
  readonly code: string;
  readonly name: string;
  /** 0…1; those of one code add up to 1 at most. Best first. */
  readonly probability: number;
  /** What speaks for it, the strongest first. */
  readonly reasons: readonly {
    readonly code: SuccessionBasis;
    readonly params?: Readonly<Record<string, string | number>>;
  }[];
}

/** What is known for finding successors. */
export interface SuccessionContext {
  readonly kind: Kind;
  readonly before: ReadonlyMap<string, Entry>;
  readonly after: ReadonlyMap<string, Entry>;
  readonly search: NameSearch;
  readonly phrasing: Phrasing;
  /** Codes of the new edition by family. */
  readonly families: ReadonlyMap<string, readonly Entry[]>;
  /** Codes of the new edition with codes below them. */
  readonly headings: ReadonlySet<string>;
  /** Codes that a decision names in the place of another. */
  readonly declared: ReadonlyMap<string, readonly string[]>;
}

const LIMIT = 5;
const HITS = 12;
/** Proposals that speak for themselves less than this are none. */
const LEAST = 0.2;
const DECLARED = 0.97;

/** Proposes what takes the place of a code that is gone: by declaration, by name, by its place among the codes. */
export function successorsOf(gone: Entry, context: SuccessionContext): Successor[] {
  const declared = (context.declared.get(gone.code) ?? []).flatMap((code) => context.after.get(code) ?? []);
  // Several declared codes are a choice still to make, as likely one as the other.
  const share = declared.length === 0 ? 0 : DECLARED / declared.length;
  const first = declared.map(
    (entry): Successor => ({ code: entry.code, name: entry.name, probability: share, reasons: [{ code: 'declared' }] }),
  );
  if (isPlaceholder(gone)) return first;
  const rest = ranked(gone, context).filter(({ entry }) => !declared.includes(entry));
  const left = declared.length === 0 ? 1 : Math.min(1 - DECLARED, share);
  return [...first, ...withProbabilities(rest.slice(0, LIMIT), left)].slice(0, Math.max(LIMIT, first.length));
}

/** Numbers kept free for emergencies name nothing. */
function isPlaceholder({ code, name }: Entry): boolean {
  return name.includes(`mã ${code}`) || name.includes(`code ${code}`);
}

interface Ranked {
  readonly entry: Entry;
  /** 0…1: how much speaks for it. */
  readonly score: number;
  readonly reasons: Successor['reasons'];
}

function ranked(gone: Entry, context: SuccessionContext): Ranked[] {
  const { kind, search, phrasing, families, before } = context;
  const name = worded(gone.name);
  const folds = phrasing.rephrase(name.folds);
  const found = new Map<string, Ranked>();
  const keep = (one: Ranked) => {
    const known = found.get(one.entry.code);
    if (!known) found.set(one.entry.code, one);
    else {
      const [best, other] = one.score > known.score ? [one, known] : [known, one];
      const codes = new Set(best.reasons.map(({ code }) => code));
      found.set(one.entry.code, {
        ...best,
        reasons: [...best.reasons, ...other.reasons.filter(({ code }) => !codes.has(code))],
      });
    }
  };
  const family = familyOf(kind, gone.code);
  for (const { entry, score } of search.find(folds, HITS)) keep(byName(gone, entry, score, family, context));
  for (const entry of families.get(family) ?? []) {
    keep(byName(gone, entry, search.likeness(folds, entry), family, context));
    if (kind === 'services') {
      keep({
        entry,
        score: 0.55 + 0.4 * search.likeness(folds, entry),
        reasons: [{ code: 'same-technique', params: { technique: family } }],
      });
    } else if (isResidual(entry)) keep({ entry, score: residualScore(gone, entry), reasons: [{ code: 'residual' }] });
  }
  const parent = parentOf(kind, gone.code);
  const above = parent === undefined ? undefined : context.after.get(parent);
  if (parent !== undefined && above)
    keep({ entry: above, score: parentScore(gone, before.get(parent), above), reasons: [{ code: 'parent' }] });
  return [...found.values()]
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.entry.code < b.entry.code ? -1 : 1));
}

function byName(gone: Entry, entry: Entry, score: number, family: string, context: SuccessionContext): Ranked {
  const { kind, before } = context;
  const a = slotsOf(worded(gone.name).words);
  const b = slotsOf(worded(entry.name).words);
  const conflicts = compareSlots(a.low, a.high, b.low, b.high) & 255;
  const isNear = familyOf(kind, entry.code) === family;
  // A code that was there before had a meaning of its own, and keeps it; a new one may have been made for this.
  const fresh = before.has(entry.code) ? 0 : 0.08;
  // A heading is for what stands below it: a claim needs the code below.
  const heading = context.headings.has(entry.code) ? 0.1 : 0;
  const total = score * 0.85 + (isNear ? 0.12 : 0) + fresh - heading - (conflicts > 0 ? 0.3 : 0);
  const same = score > 0.995;
  return {
    entry,
    score: Math.max(0, Math.min(1, total)),
    reasons: [
      same ? { code: 'same-name' } : { code: 'near-name', params: { percent: Math.round(score * 100) } },
      ...(isNear ? [{ code: 'family' as const, params: { family } }] : []),
    ],
  };
}

/** Whether a code takes what its siblings do not: “khác”, “không xác định”. */
function isResidual({ name }: Entry): boolean {
  return /(?:^|[\s(])(?:khác|không xác định|không đặc hiệu|không phân loại)(?![\p{L}])/iu.test(name);
}

function residualScore(gone: Entry, entry: Entry): number {
  const open = (text: string) => /không (?:xác định|đặc hiệu|rõ|biệt)|chưa xác định/iu.test(text);
  return open(gone.name) === open(entry.name) ? 0.45 : 0.38;
}

/** A code with one more character says what the code above says and something more: the closer to that, the surer. */
function parentScore(gone: Entry, oldParent: Entry | undefined, above: Entry): number {
  const own = worded(gone.name).folds;
  const of = (entry: Entry | undefined) => {
    if (!entry) return 0;
    const folds = worded(entry.name).folds;
    return folds.length === 0 ? 0 : folds.filter((word) => own.includes(word)).length / folds.length;
  };
  const share = Math.max(of(oldParent), of(above));
  return gone.code.length > 5 ? 0.55 + 0.4 * share : 0.2 + 0.25 * share;
}

/** Turns what speaks for each into probabilities that leave room for “none of them”. */
function withProbabilities(list: readonly Ranked[], left: number): Successor[] {
  const weights = list.map(({ score }) => Math.exp(score * SHARPNESS));
  const none = Math.exp(NONE * SHARPNESS);
  const total = weights.reduce((sum, one) => sum + one, none);
  return list.map(({ entry, reasons }, i) => ({
    code: entry.code,
    name: entry.name,
    probability: round(((weights[i] as number) / total) * left),
    reasons,
  }));
}

/** Set by hand so that proposals are as often right as they say on what left ICD-10 in 2026; see `docs/editions.md`. */
const SHARPNESS = 9;
const NONE = 0.45;

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
