import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { compareSlots } from '../../match/slots';
import { familyOf, parentOf } from './code-tree';
import type { FormerNames } from './former-names';
import type { NameSearch } from './name-search';
import type { Phrasing } from './phrasing';
import weights from './succession-weights.json';
import { worded } from './wording';

/** Why a code is proposed in the place of another. */
export type SuccessionBasis =
  | 'declared'
  | 'same-name'
  | 'parent'
  | 'same-technique'
  | 'residual'
  | 'near-name'
  | 'former-name'
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
  /** Names of the old edition whose codes still stand. */
  readonly former: FormerNames;
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
/** Proposals that are so much less likely than none are none. */
const LEAST = -4;
const DECLARED = 0.97;
/** Fitted by `bench/fit-successors.ts` on what left ICD-10 in 2026; see `docs/editions.md`. */
const WEIGHTS: SuccessionFeatures = weights;

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

/** What speaks for and against a code in the place of another; each is weighed by a fitted weight. */
export interface SuccessionFeatures {
  /** 1 for every code: how much has to speak for one before it is likelier than none at all. */
  readonly base: number;
  /** How alike the old name, in the new edition's phrasing, and the new name are. */
  readonly name: number;
  readonly same: number;
  /** How alike both were called in the old edition, in Vietnamese and in English. */
  readonly former: number;
  readonly english: number;
  readonly near: number;
  /** A code that was there before had a meaning of its own, and keeps it; a new one may have been made for this. */
  readonly fresh: number;
  /** A heading is for what stands below it: a successor needs the code below. */
  readonly heading: number;
  /** Deciding words exclude each other. */
  readonly conflict: number;
  /** “khác”, “không xác định” in the same group, where the old name is as open as that or is not. */
  readonly residual: number;
  readonly otherResidual: number;
  /** The code above, and the share of its words that the name has; one with five characters only adds a site or the like. */
  readonly parent: number;
  readonly parentShare: number;
  readonly siteParent: number;
  readonly siteParentShare: number;
  /** Services: the same technique at another price item. */
  readonly technique: number;
}

/** A code that may take the place of another, with what speaks for it. */
export interface SuccessionCandidate {
  readonly entry: Entry;
  readonly features: SuccessionFeatures;
}

/** Every code that may take the place of one that is gone. */
export function successionCandidates(gone: Entry, context: SuccessionContext): SuccessionCandidate[] {
  const { kind, search, phrasing, families, before, after, headings } = context;
  const words = phrasing.rephrase(worded(gone.name).numbers);
  const family = familyOf(kind, gone.code);
  const parent = parentOf(kind, gone.code);
  const above = parent === undefined ? undefined : after.get(parent);
  const former = context.former.find(gone);
  const likeness = new Map<Entry, number>();
  for (const { entry, score } of search.find(words, HITS)) likeness.set(entry, score);
  const others = [...(families.get(family) ?? []), ...[...former.keys()].flatMap((code) => after.get(code) ?? [])];
  for (const entry of above ? [...others, above] : others) {
    if (!likeness.has(entry)) likeness.set(entry, search.likeness(words, entry));
  }
  const { slots } = worded(gone.name);
  return [...likeness].map(([entry, name]) => {
    const own = worded(entry.name).slots;
    const isNear = familyOf(kind, entry.code) === family;
    const isResidual = kind !== 'services' && isNear && takesTheRest(entry);
    const isOpen = isResidual && leavesOpen(gone.name) === leavesOpen(entry.name);
    const isSite = gone.code.length > 5;
    const share = entry === above ? parentShare(gone, before.get(entry.code), entry) : 0;
    const features: SuccessionFeatures = {
      base: 1,
      name,
      same: flag(name > 0.995),
      former: former.get(entry.code)?.name ?? 0,
      english: former.get(entry.code)?.english ?? 0,
      near: flag(isNear),
      fresh: flag(!before.has(entry.code)),
      heading: flag(headings.has(entry.code)),
      conflict: flag((compareSlots(slots.low, slots.high, own.low, own.high) & 255) > 0),
      residual: flag(isOpen),
      otherResidual: flag(isResidual && !isOpen),
      parent: flag(entry === above && !isSite),
      parentShare: isSite ? 0 : share,
      siteParent: flag(entry === above && isSite),
      siteParentShare: isSite ? share : 0,
      technique: flag(kind === 'services' && isNear),
    };
    return { entry, features };
  });
}

function flag(value: boolean): number {
  return value ? 1 : 0;
}

interface Ranked {
  readonly entry: Entry;
  /** Logarithm of how much likelier it is than none. */
  readonly score: number;
  readonly reasons: Successor['reasons'];
}

function ranked(gone: Entry, context: SuccessionContext): Ranked[] {
  const family = familyOf(context.kind, gone.code);
  return successionCandidates(gone, context)
    .map(({ entry, features }) => ({
      entry,
      score: weigh(features, WEIGHTS),
      reasons: reasonsOf(features, family),
    }))
    .filter(({ score }) => score >= LEAST)
    .sort((a, b) => b.score - a.score || (a.entry.code < b.entry.code ? -1 : 1));
}

/** The sum of what speaks for a code, each weighed. */
export function weigh(features: SuccessionFeatures, weights: SuccessionFeatures): number {
  let sum = 0;
  for (const key in weights)
    sum += features[key as keyof SuccessionFeatures] * weights[key as keyof SuccessionFeatures];
  return sum;
}

/** What speaks for it in words, the strongest first. */
function reasonsOf(features: SuccessionFeatures, family: string): Successor['reasons'] {
  const percent = (share: number) => Math.round(share * 100);
  const found: { code: SuccessionBasis; weight: number; params?: Record<string, string | number> }[] = [];
  const add = (code: SuccessionBasis, weight: number, params?: Record<string, string | number>) => {
    if (weight > 0) found.push({ code, weight, ...(params && { params }) });
  };
  const { name, former, english } = features;
  if (features.same) add('same-name', 9);
  add('parent', features.siteParent ? 8 : features.parent ? 1.2 : 0);
  add('same-technique', features.technique && 3, { technique: family });
  add('residual', (features.residual || features.otherResidual) && 1);
  if (!features.same && name >= 0.1) add('near-name', 2 * name, { percent: percent(name) });
  if (former >= 0.3 || english >= 0.3)
    add('former-name', 2 * Math.max(former, english), { percent: percent(Math.max(former, english)) });
  if (!features.technique) add('family', features.near && 0.1, { family });
  return found.sort((a, b) => b.weight - a.weight).map(({ code, params }) => (params ? { code, params } : { code }));
}

/** Whether a code takes what its siblings do not: “khác”, “không xác định”. */
function takesTheRest({ name }: Entry): boolean {
  return /(?:^|[\s(])(?:khác|không xác định|không đặc hiệu|không phân loại)(?![\p{L}])/iu.test(name);
}

function leavesOpen(text: string): boolean {
  return /không (?:xác định|đặc hiệu|rõ|biệt)|chưa xác định/iu.test(text);
}

/** A code with one more character says what the code above says and something more: the closer to that, the surer. */
function parentShare(gone: Entry, oldParent: Entry | undefined, above: Entry): number {
  const own = worded(gone.name).numbers;
  const of = (entry: Entry | undefined) => {
    if (!entry) return 0;
    const words = worded(entry.name).numbers;
    return words.length === 0 ? 0 : words.filter((word) => own.includes(word)).length / words.length;
  };
  return Math.max(of(oldParent), of(above));
}

/** Turns what speaks for each into probabilities that leave room for “none of them”. */
function withProbabilities(list: readonly Ranked[], left: number): Successor[] {
  const most = Math.max(0, ...list.map(({ score }) => score));
  const weights = list.map(({ score }) => Math.exp(score - most));
  const total = weights.reduce((sum, one) => sum + one, Math.exp(-most));
  return list.map(({ entry, reasons }, i) => ({
    code: entry.code,
    name: entry.name,
    probability: round(((weights[i] as number) / total) * left),
    reasons,
  }));
}

function round(value: number): number {
  return Math.round(value * 1000) / 1000;
}
