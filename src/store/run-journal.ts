import { appendFileSync, existsSync, readFileSync, type Stats, statSync } from 'node:fs';
import { join, relative, resolve, sep } from 'node:path';
import type { Kind } from '../catalog/kinds';
import { explain } from '../io/files/atomic';
import type { Facility } from '../mapping/mapping';
import type { UnreadableFile } from '../report/monthly';
import { rulesBeside, rulesHash } from './rules-store';

/** Journal of a folder of mapping files: what was mapped into it from which file, a line a file, only ever added to. */
const JOURNAL = '.dmdc-run.ndjson';

/** One mapping file that a list was mapped into. */
export interface RunOutput {
  /** Name in the folder. */
  readonly file: string;
  readonly kind: Kind;
  readonly rows: number;
  /** Hash of the facility's rules that were applied; absent: there were none. */
  readonly rules?: string;
}

/** What became of one list. */
export interface RunEntry {
  /** Path of the list. */
  readonly input: string;
  /** The list as a person knows it: folder of the facility and name of the file. */
  readonly label: string;
  /** State of the file that was read. */
  readonly size: number;
  readonly mtimeMs: number;
  /** What else the result depends on: options, editions, version of the program. */
  readonly settings: string;
  /** ISO 8601 in UTC. */
  readonly at: string;
  /** Folder or file that the facility's lists came from. */
  readonly source?: string;
  readonly facility?: Facility;
  readonly outputs?: readonly RunOutput[];
  /** Why it could not be mapped. */
  readonly fault?: { readonly code: string; readonly vi: string; readonly en: string };
  /** It is about to be mapped: its mapping files are its own, though they may not be there yet. */
  readonly begun?: boolean;
  /** The file is no longer there: its fault does not count any more. */
  readonly gone?: boolean;
}

/** The journal of one folder. One process writes it at a time. */
export class RunJournal {
  readonly #folder: string;
  readonly #entries = new Map<string, RunEntry>();
  readonly #history: RunEntry[] = [];
  #torn = false;

  /** Reads the journal of a folder, if there is one. A line that was cut off by a power cut is passed over. */
  constructor(folder: string) {
    this.#folder = resolve(folder);
    const text = readText(join(this.#folder, JOURNAL));
    this.#torn = text !== '' && !text.endsWith('\n');
    for (const line of text.split('\n')) {
      const entry = parsed(line);
      if (!entry) continue;
      const path = this.#absolute(entry.input);
      const known = this.#entries.get(path);
      // A fault does not take away what the file was mapped into before.
      const { outputs = known?.outputs, facility = known?.facility, source = known?.source } = entry;
      const from = source === undefined ? undefined : this.#absolute(source);
      const whole = { ...entry, input: path, source: from, outputs, facility };
      this.#entries.set(path, whole);
      this.#history.push(whole);
    }
  }

  /** Every entry, oldest first, paths absolute. */
  history(): readonly RunEntry[] {
    return this.#history;
  }

  /** The last entry of every list, paths absolute. */
  entries(): Iterable<RunEntry> {
    return this.#entries.values();
  }

  /** Whether a list was mapped already: the same file, under the same settings and rules, and all that it was mapped into is there. */
  isDone(input: string, stat: Pick<Stats, 'size' | 'mtimeMs'>, settings: string): boolean {
    const entry = this.#entries.get(resolve(input));
    if (!entry?.outputs || entry.fault || entry.gone || entry.begun) return false;
    if (entry.size !== stat.size || entry.mtimeMs !== stat.mtimeMs || entry.settings !== settings) return false;
    return entry.outputs.every(({ file, rules }) => {
      const path = join(this.#folder, file);
      return existsSync(path) && hasRules(path, rules);
    });
  }

  /**
   * Adds what became of a list, on disk at once.
   * @throws {DmdcError} `file-not-writable`; what got onto the disk of the line is passed over by whoever reads it.
   */
  add(entry: RunEntry): void {
    const input = resolve(entry.input);
    const source = entry.source === undefined ? undefined : resolve(entry.source);
    const known = this.#entries.get(input);
    const { outputs = known?.outputs, facility = known?.facility } = entry;
    this.#entries.set(input, { ...entry, input, source: source ?? known?.source, outputs, facility });
    const line = { ...entry, input: this.#relative(input), ...(source && { source: this.#relative(source) }) };
    const path = join(this.#folder, JOURNAL);
    const text = `${this.#torn ? '\n' : ''}${JSON.stringify(line)}\n`;
    this.#torn = true;
    try {
      appendFileSync(path, text);
    } catch (cause) {
      throw explain(path, cause);
    }
    this.#torn = false;
  }

  /** Takes out of the faults the lists that are no longer there. */
  forgetGone(now: string): void {
    for (const entry of [...this.#entries.values()]) {
      if (!entry.fault || entry.gone || existsSync(entry.input)) continue;
      const { input, label, size, mtimeMs, settings } = entry;
      this.add({ input, label, size, mtimeMs, settings, at: now, gone: true });
    }
  }

  /** Paths relative to the folder, so that it can be moved together with the lists. */
  #relative(path: string): string {
    const short = relative(this.#folder, path) || '.';
    return sep === '\\' ? short.replaceAll('\\', '/') : short;
  }

  #absolute(path: string): string {
    return resolve(this.#folder, path);
  }
}

/**
 * The lists that could not be mapped into a folder of mapping files, with the reason, as `dmdc map FOLDER --mapping OUT` left them:
 * for part B of the report. Nothing where no such run was made or all lists could be read.
 */
export function readRunFaults(folder: string): UnreadableFile[] {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return [];
  const faults: UnreadableFile[] = [];
  for (const { label, fault, gone } of new RunJournal(folder).entries()) {
    if (fault && !gone) faults.push({ file: label, at: 'map', reason: { vi: fault.vi, en: fault.en } });
  }
  return faults.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Whether the rules beside a mapping file are those of that hash; a damaged file is told of when the list is mapped. */
function hasRules(path: string, hash: string | undefined): boolean {
  try {
    return rulesHash(rulesBeside(path)) === hash;
  } catch {
    return false;
  }
}

function readText(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function parsed(line: string): RunEntry | undefined {
  if (line === '') return undefined;
  try {
    const value = JSON.parse(line) as Partial<RunEntry> | null;
    const known = typeof value?.input === 'string' && typeof value.label === 'string' && typeof value.size === 'number';
    return known ? (value as RunEntry) : undefined;
  } catch {
    return undefined;
  }
}
