import { closeSync, openSync, readSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { KIND_LABELS, type Kind } from '../catalog/kinds';
import type { Facility } from '../mapping/mapping';
import { runTexts } from '../messages/cli/run';
import type { Pair } from '../messages/pair';
import { exactKey, nameKey } from '../text/same-text';
import { fileLabel, mappingFileName, now } from './paths';
import type { RunEntry, RunJournal } from './run-journal';

/** A list that is to be mapped into the folder. */
export interface ListToOwn {
  readonly input: string;
  /** Folder of the facility, else the list itself. */
  readonly source: string;
  readonly label: string;
  readonly facility: Facility;
  readonly kinds: readonly Kind[];
  /** Whose the list is was said by the person, and not found out. */
  readonly isGiven?: boolean;
}

/** Why a list may not be mapped: nothing is written. */
export interface Refusal extends Pair {
  readonly code: string;
}

/** The list may be mapped, but for kinds that another list of the facility holds already. */
export interface Granted {
  /** The kinds that are its own from now on. */
  readonly kinds: readonly Kind[];
  /** Why the other kinds of the list are not mapped, each with its remedy. */
  readonly refused: readonly Refusal[];
  /** Mapping files that lay under another name until now. */
  readonly moved: readonly { readonly from: string; readonly to: string }[];
}

interface Owner {
  readonly input: string;
  readonly source: string;
  readonly label: string;
  readonly facility: Facility;
}

/**
 * Which list owns each mapping file of a folder, over all runs. Two facilities never share a file, and no list replaces another:
 * in a province with three hundred facilities, file names and names of communes are often the same.
 */
export class Owners {
  readonly #folder: string;
  readonly #inputs: ReadonlySet<string>;
  readonly #sameName: boolean;
  /** By mapping file. */
  readonly #files = new Map<string, Owner>();
  /** By the part of the file name that stands for the facility. */
  readonly #facilities = new Map<string, Owner>();
  readonly #outputsOf = new Map<string, readonly { readonly file: string; readonly kind: Kind }[]>();

  /**
   * @param inputs - the lists of this run, absolute.
   * @param sameName - whether a facility without code is the one of that name in an earlier run, though its list lies elsewhere now.
   */
  constructor(folder: string, journal: RunJournal, inputs: Iterable<string>, sameName: boolean) {
    this.#folder = folder;
    this.#inputs = new Set(inputs);
    this.#sameName = sameName;
    for (const { input, source = input, label, facility, outputs } of journal.history()) {
      if (!facility || !outputs || outputs.length === 0) continue;
      const owner = { input, source, label, facility };
      this.#outputsOf.set(input, outputs);
      this.#facilities.set(fileLabel(facility), owner);
      for (const { file } of outputs) this.#files.set(file, owner);
    }
  }

  /** Makes the list the owner of its mapping files, or says why it may not be. A kind that clashes is refused, the others are not. */
  take({ input, source, label, facility, kinds: wanted, isGiven }: ListToOwn): Refusal | Granted {
    const owner: Owner = { input: resolve(input), source: resolve(source), label, facility };
    const sameName = this.#sameName || isGiven === true;
    const stranger =
      this.#refuseFacility(owner, sameName, isGiven === true) ?? this.#refuseStranger(owner, wanted, sameName);
    if (stranger) return stranger;
    const clashes = new Map(wanted.flatMap((kind) => this.#refuseKind(owner, kind) ?? []));
    const kinds = wanted.filter((kind) => !clashes.has(kind));
    const [first] = clashes.values();
    if (first && kinds.length === 0) return first;
    this.#facilities.set(fileLabel(facility), owner);
    // The code of a facility that had none became known: the only change by which it stays the same facility under another key.
    const isKnown = isGiven || this.#files.get(this.#outputsOf.get(owner.input)?.[0]?.file ?? '')?.facility.code;
    const before = isKnown ? [] : (this.#outputsOf.get(owner.input) ?? []);
    const moved: { from: string; to: string }[] = [];
    for (const kind of kinds) {
      const to = mappingFileName(facility, kind);
      const from = before.find((output) => output.kind === kind)?.file;
      if (from !== undefined && from !== to) {
        moved.push({ from, to });
        this.#files.delete(from);
      }
      this.#files.set(to, owner);
    }
    return { kinds, refused: [...clashes.values()], moved };
  }

  #refuseFacility(owner: Owner, sameName: boolean, isGiven: boolean): Refusal | undefined {
    const { facility, source } = owner;
    const other = this.#facilities.get(fileLabel(facility));
    if (!other) return undefined;
    if (facility.code && other.facility.code) return undefined;
    const say = { name: facility.name, here: owner.label, there: other.label };
    // A code and a name, or two names, that come to the same name of a file.
    if (Boolean(facility.code) !== Boolean(other.facility.code)) return refusal('name-taken', say);
    if (nameKey(facility.name) !== nameKey(other.facility.name)) return refusal('name-taken', say);
    if (other.source === source) return undefined;
    // Who names the facility of all lists has said that they are of one.
    if (this.#isHere(other)) return isGiven ? undefined : refusal('same-name-here', say);
    return sameName ? undefined : refusal('same-name', say);
  }

  /** A list of the same facility and kind is among those of this run: none takes the place of another. */
  #refuseKind({ facility, input, label }: Owner, kind: Kind): [Kind, Refusal][] | undefined {
    const other = this.#files.get(mappingFileName(facility, kind));
    if (!other || other.input === input || !this.#inputs.has(other.input)) return undefined;
    const say = { name: facility.code ?? facility.name, here: label, there: other.label, kind };
    return [[kind, refusal('list-twice', say)]];
  }

  /** A mapping file that no run wrote down is of another facility. */
  #refuseStranger({ facility, label }: Owner, kinds: readonly Kind[], sameName: boolean): Refusal | undefined {
    for (const kind of kinds) {
      const file = mappingFileName(facility, kind);
      const there = this.#files.has(file) ? undefined : facilityIn(join(this.#folder, file));
      if (!there) continue;
      const isSame = facility.code
        ? exactKey(there.code) === exactKey(facility.code)
        : sameName && !there.code && nameKey(there.name) === nameKey(facility.name);
      if (!isSame) return refusal('same-name', { name: facility.name, here: label, there: file });
    }
    return undefined;
  }

  #isHere({ input, source }: Owner): boolean {
    if (this.#inputs.has(input)) return true;
    for (const one of this.#inputs) if (one.startsWith(`${source}${sep}`)) return true;
    return false;
  }
}

/** The journal entry of a list that is about to be mapped: written first, so that its mapping files have an owner even if the run is killed. */
export function pendingEntry({ input, source, label, facility, kinds }: ListToOwn): RunEntry {
  const outputs = kinds.map((kind) => ({ file: mappingFileName(facility, kind), kind, rows: 0 }));
  return { input, source, label, facility, outputs, size: -1, mtimeMs: 0, settings: '', at: now(), begun: true };
}

function refusal(
  code: 'name-taken' | 'same-name' | 'same-name-here' | 'list-twice',
  say: { readonly name: string; readonly here: string; readonly there: string; readonly kind?: Kind },
): Refusal {
  return { code, ...runTexts.pairs.refused[code]({ ...say, kind: say.kind && KIND_LABELS[say.kind] }) };
}

/** The facility in the header of a mapping file; undefined without such a file or where it cannot be read. */
function facilityIn(path: string): Facility | undefined {
  try {
    const file = openSync(path, 'r');
    try {
      const bytes = Buffer.alloc(4096);
      const start = bytes.toString('utf8', 0, readSync(file, bytes, 0, bytes.length, 0));
      return JSON.parse(/"facility":(\{[^{}]*\})/u.exec(start)?.[1] ?? 'null') as Facility;
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}
