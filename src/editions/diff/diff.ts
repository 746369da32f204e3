import type { Catalog, Edition } from '../../catalog/catalog';
import type { Entry } from '../../catalog/entry';
import type { Kind } from '../../catalog/kinds';
import { DmdcError } from '../../errors';
import { EDITION_FAULTS } from '../../messages/editions/edition-faults';
import { type Attribute, type AttributeChange, attributeChanges, comparable } from './attributes';
import { childrenOf, familyOf, parentOf } from './code-tree';
import { FormerNames } from './former-names';
import { areSame, NameSearch } from './name-search';
import { Phrasing, type WordedPair } from './phrasing';
import { type SuccessionContext, type Successor, successorsOf } from './succession';
import { type ComparedNames, compareNames, compareWording, type Evidence, type WordingChange, worded } from './wording';

/** A code that only one of the editions has. */
export interface CodeName {
  readonly code: string;
  readonly name: string;
}

/** A code that is gone, and what may take its place, best first. */
export interface RemovedCode extends CodeName {
  readonly successors: readonly Successor[];
}

/** A code with another wording. */
export interface RenamedCode {
  readonly code: string;
  readonly before: string;
  readonly after: string;
  readonly change: Exclude<WordingChange, 'same'>;
  readonly evidence: readonly Evidence[];
}

/** A code with other attributes. */
export interface ChangedCode extends CodeName {
  readonly changes: readonly AttributeChange[];
}

/** What an old code said is said by another code now. */
export interface MovedCode {
  readonly from: CodeName;
  readonly to: CodeName;
  readonly probability: number;
  readonly reasons: Successor['reasons'];
}

/** One old code, several new ones: `refined` = the old code stays as their heading. */
export interface SplitCode {
  readonly from: CodeName;
  readonly into: readonly CodeName[];
  readonly basis: 'declared' | 'refined' | 'similar';
}

/** Several old codes, one new one. */
export interface MergedCodes {
  readonly from: readonly CodeName[];
  readonly into: CodeName;
  readonly reasons: Successor['reasons'];
}

/** What tells two editions of a kind apart. Lists are in the order of the editions. A code may stand in several of them. */
export interface EditionDiff {
  readonly kind: Kind;
  readonly from: Edition;
  readonly to: Edition;
  readonly counts: {
    readonly before: number;
    readonly after: number;
    /** Codes of both editions. */
    readonly kept: number;
    /** Of them, those with the same name and attributes. */
    readonly unchanged: number;
  };
  readonly added: readonly CodeName[];
  readonly removed: readonly RemovedCode[];
  readonly renamed: readonly RenamedCode[];
  readonly changed: readonly ChangedCode[];
  readonly moved: readonly MovedCode[];
  readonly split: readonly SplitCode[];
  readonly merged: readonly MergedCodes[];
  /** Attributes that were compared, because both editions give them. */
  readonly attributes: readonly Attribute[];
}

/** What else is known of the change from one edition to another. */
export interface DiffOptions {
  /** Codes named in the place of old ones, besides those of the new edition's own list of cancelled codes. */
  readonly declared?: ReadonlyMap<string, readonly string[]>;
}

/** From here on a successor counts as found and not only as possible. */
const FOUND = 0.5;
/** Below this a name is looked for among other codes too. */
const UNSURE = 0.6;
/** How much alike a name elsewhere has to be, and by how much more than the code's own. */
const ELSEWHERE = 0.85;
const LEAD = 0.25;

/**
 * Compares two editions of one kind: pure and without quadratic scans.
 * @throws {DmdcError} `bad-option` when the kinds differ.
 */
export function diffEditions(before: Catalog, after: Catalog, options: DiffOptions = {}): EditionDiff {
  if (before.kind !== after.kind) {
    throw new DmdcError('bad-option', EDITION_FAULTS.kindsDiffer(before.kind, after.kind));
  }
  const { kind } = before;
  const { context, kept, gone } = prepare(before, after, options);
  const attributes = comparable(before.entries, after.entries);
  const renamed: RenamedCode[] = [];
  const changed: ChangedCode[] = [];
  let unchanged = 0;
  for (const { old, now, names } of kept) {
    const changes = attributeChanges(old, now, attributes);
    if (changes.length > 0) changed.push({ code: now.code, name: now.name, changes });
    if (old.name === now.name) {
      if (changes.length === 0) unchanged++;
      continue;
    }
    renamed.push(renamedCode(old, now, context, names));
  }
  const removed = gone.map(
    (entry): RemovedCode => ({ code: entry.code, name: entry.name, successors: successorsOf(entry, context) }),
  );
  const added = after.entries.filter((entry) => !before.has(entry.code)).map(codeName);
  return {
    kind,
    from: before.edition,
    to: after.edition,
    counts: { before: before.size, after: after.size, kept: kept.length, unchanged },
    added,
    removed,
    renamed,
    changed,
    attributes,
    ...movements(kind, removed, before, after),
  };
}

interface Pair {
  readonly old: Entry;
  readonly now: Entry;
  /** Only where they differ. */
  readonly names?: ComparedNames;
}

interface Prepared {
  readonly context: SuccessionContext;
  readonly kept: readonly Pair[];
  readonly gone: readonly Entry[];
}

function prepare(before: Catalog, after: Catalog, options: DiffOptions): Prepared {
  const { kind } = before;
  const kept: Pair[] = [];
  const gone: Entry[] = [];
  const pairs: WordedPair[] = [];
  for (const old of before.entries) {
    const now = after.get(old.code);
    if (!now) {
      gone.push(old);
      continue;
    }
    if (old.name === now.name) {
      kept.push({ old, now });
      continue;
    }
    const names = compareNames(old.name, now.name);
    kept.push({ old, now, names });
    const { from, to, hunks } = names;
    pairs.push({ before: from.numbers, after: to.numbers, group: familyOf(kind, old.code), hunks });
  }
  const families = new Map<string, Entry[]>();
  for (const entry of after.entries) {
    const family = familyOf(kind, entry.code);
    const list = families.get(family);
    if (list) list.push(entry);
    else families.set(family, [entry]);
  }
  const declared = new Map(options.declared ?? []);
  for (const { code } of gone) {
    const retired = after.retired(code);
    if (retired && retired.successors.length > 0 && !declared.has(code)) declared.set(code, retired.successors);
  }
  let search: NameSearch | undefined;
  let former: FormerNames | undefined;
  const context: SuccessionContext = {
    kind,
    before: new Map(before.entries.map((entry) => [entry.code, entry])),
    after: new Map(after.entries.map((entry) => [entry.code, entry])),
    // Editions that differ in nothing but prices need no index of names.
    get search() {
      search ??= new NameSearch(after.entries);
      return search;
    },
    get former() {
      former ??= new FormerNames(kept.map(({ old }) => old));
      return former;
    },
    phrasing: new Phrasing(pairs),
    families,
    headings: new Set(childrenOf(kind, after.entries).keys()),
    declared,
  };
  return { context, kept, gone };
}

/** What {@link successorsOf} needs of two editions. */
export function successionContext(before: Catalog, after: Catalog, options: DiffOptions = {}): SuccessionContext {
  return prepare(before, after, options).context;
}

/** How the wording of a code has changed; a name that another code carries now is a change of meaning. */
export function renamedCode(
  old: Entry,
  now: Entry,
  context: SuccessionContext,
  names: ComparedNames = compareNames(old.name, now.name),
): RenamedCode {
  const { search, phrasing } = context;
  const { from, to } = names;
  const { change, evidence, shared } = compareWording(names, phrasing, search.weight);
  const base = { code: now.code, before: old.name, after: now.name };
  if (change === 'same' || change === 'spelling') return { ...base, change: 'spelling', evidence };
  const words = phrasing.rephrase(from.numbers);
  // A name that a person has to look at anyway is not looked for further.
  const found = change === 'wording' && shared < UNSURE ? search.find(words, 1)[0] : undefined;
  const isFound = found && found.score >= ELSEWHERE && found.score - search.likeness(words, now) >= LEAD;
  const named = search.named(words);
  const elsewhere = named && accentsAgree(old.name, named.name) ? named : isFound ? found.entry : undefined;
  if (elsewhere && !areSame(to.numbers, words) && !isAboveOrBelow(context.kind, elsewhere.code, now.code)) {
    // Where that code had the name all along, nothing has moved: the two were told apart by more than their names.
    const former = context.before.get(elsewhere.code);
    const isShared = former?.name === old.name;
    const params = { code: elsewhere.code, name: elsewhere.name };
    const moved: Evidence = isShared ? { code: 'name-shared', params } : { code: 'name-elsewhere', params };
    return { ...base, change: 'meaning', evidence: [moved, ...evidence.filter(({ code }) => code !== 'words-shared')] };
  }
  return { ...base, change, evidence };
}

/** Whether words that are alike without accents are alike with them: “tủy” is not “tụy”. */
function accentsAgree(a: string, b: string): boolean {
  const texts = new Map(worded(a).words.map(({ fold, text }) => [fold, text]));
  return worded(b).words.every(({ fold, text }) => (texts.get(fold) ?? text) === text);
}

/** Whether two codes are the same, or one is the heading of the other: they may share a name. */
function isAboveOrBelow(kind: Kind, a: string, b: string): boolean {
  for (let up: string | undefined = a; up !== undefined; up = parentOf(kind, up)) if (up === b) return true;
  for (let up: string | undefined = b; up !== undefined; up = parentOf(kind, up)) if (up === a) return true;
  return false;
}

function movements(
  kind: Kind,
  removed: readonly RemovedCode[],
  before: Catalog,
  after: Catalog,
): Pick<EditionDiff, 'moved' | 'split' | 'merged'> {
  const split: SplitCode[] = [];
  const byTarget = new Map<string, { code: RemovedCode; successor: Successor }[]>();
  for (const code of removed) {
    const [first] = code.successors;
    if (!first) continue;
    const declared = code.successors.filter(({ reasons }) => reasons[0]?.code === 'declared');
    if (declared.length > 1) {
      split.push({ from: codeName(code), into: declared.map(codeName), basis: 'declared' });
      continue;
    }
    if (isSplit(code.successors, (one) => !before.has(one))) {
      split.push({ from: codeName(code), into: code.successors.slice(0, 2).map(codeName), basis: 'similar' });
      continue;
    }
    if (first.probability < FOUND) continue;
    const list = byTarget.get(first.code) ?? [];
    byTarget.set(first.code, [...list, { code, successor: first }]);
  }
  const moved: MovedCode[] = [];
  const merged: MergedCodes[] = [];
  for (const list of byTarget.values()) {
    const { code, successor } = list[0] as (typeof list)[number];
    const into = { code: successor.code, name: successor.name };
    if (list.length > 1) merged.push({ from: list.map((one) => codeName(one.code)), into, reasons: successor.reasons });
    else if (before.has(successor.code)) merged.push({ from: [codeName(code)], into, reasons: successor.reasons });
    else moved.push({ from: codeName(code), to: into, probability: successor.probability, reasons: successor.reasons });
  }
  const oldChildren = childrenOf(kind, before.entries);
  for (const [parent, children] of childrenOf(kind, after.entries)) {
    const old = before.get(parent);
    if (!old || oldChildren.has(parent) || children.length < 2 || !after.has(parent)) continue;
    const into = children.flatMap((code) => after.get(code) ?? []).map(codeName);
    split.push({ from: codeName(old), into, basis: 'refined' });
  }
  return { moved, split, merged };
}

/**
 * Whether successors say that a code was divided: several that are declared, or two new codes, named for what they are, that are as
 * likely as each other and together more than likely.
 */
export function isSplit(successors: readonly Successor[], isNew: (code: string) => boolean): boolean {
  const has = ({ reasons }: Successor, basis: string) => reasons.some(({ code }) => code === basis);
  if (successors.filter((one) => has(one, 'declared')).length > 1) return true;
  const [first, second] = successors;
  if (!first || !second || has(first, 'declared')) return false;
  const isDivided = (one: Successor) => isNew(one.code) && !has(one, 'residual');
  return (
    isDivided(first) &&
    isDivided(second) &&
    second.probability > first.probability * 0.6 &&
    first.probability + second.probability >= FOUND
  );
}

function codeName({ code, name }: CodeName): CodeName {
  return { code, name };
}
