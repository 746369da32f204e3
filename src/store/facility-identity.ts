import type { Facility } from '../mapping/mapping';
import { foldWords } from '../text/fold';

/** What one file of a facility says of it. */
export interface FileEvidence {
  /** Name of the file without extension. */
  readonly stem: string;
  /** What its content says: a column MA_CSKCB, a title row. */
  readonly content?: { readonly code?: string; readonly name?: string };
}

/** Whose a file is, or why that cannot be told. */
export type Identity =
  | { readonly facility: Facility }
  | { readonly refused: 'codes-differ'; readonly codes: readonly string[] }
  | { readonly refused: 'several-facilities'; readonly codes: readonly string[] };

/** What is known of a province's facilities: nothing, or its register. */
export interface KnownFacilities {
  readonly byCode: ReadonlyMap<string, Facility>;
  /** By folded name, where only one facility has that name. */
  readonly byName: ReadonlyMap<string, Facility | null>;
}

/** The register as it is looked up. */
export function knownFacilities(register: readonly Facility[] = []): KnownFacilities {
  const byCode = new Map<string, Facility>();
  const byName = new Map<string, Facility | null>();
  for (const facility of register) {
    if (facility.code) byCode.set(facility.code.toLowerCase(), facility);
    const key = keyOf(facility.name);
    byName.set(key, byName.has(key) ? null : facility);
  }
  return { byCode, byName };
}

/**
 * Whose the files of one folder (or one file by itself) are. A code decides: of the content, else of the name of the file or folder
 * (five digits at its beginning, or a code of the register anywhere in it), else of the facility of the register that bears the name.
 * Without a code the facility is called what its content says, if all files that say something say the same, else what the folder or file is called.
 * Nothing is guessed where two codes contradict each other.
 */
export function identify(
  files: readonly FileEvidence[],
  folder: string | undefined,
  known: KnownFacilities,
  given: Partial<Facility> = {},
): Identity[] {
  const titles = new Map(
    files.flatMap(({ content }) => (content?.name ? [[keyOf(content.name), content.name] as const] : [])),
  );
  const title = titles.size === 1 ? [...titles.values()][0] : undefined;
  const named = (code: string | undefined, fallback: string): Facility => {
    const registered = code === undefined ? undefined : known.byCode.get(code.toLowerCase());
    const name = given.name ?? registered?.name ?? title ?? fallback;
    return code === undefined ? { name } : { code: registered?.code ?? code, name };
  };
  if (given.code !== undefined) return files.map(({ stem }) => ({ facility: named(given.code, folder ?? stem) }));

  const ofFolder = folder === undefined ? undefined : codeIn(folder, known);
  const own = files.map(({ content, stem }) => distinct([content?.code, codeIn(stem, known), ofFolder]));
  const all = distinct(own.flat());
  const byName = all.length > 0 ? undefined : registered(folder, title, files, known);
  return files.map(({ stem }, at): Identity => {
    const codes = own[at] as readonly string[];
    if (codes.length > 1) return { refused: 'codes-differ', codes };
    if (codes.length === 0 && all.length > 1) return { refused: 'several-facilities', codes: all };
    return { facility: named(codes[0] ?? all[0] ?? byName, folder ?? stem) };
  });
}

/** Whether a folder or file is named after one facility: by a code, or by a name of the register. */
export function namesFacility(name: string, known: KnownFacilities): boolean {
  return codeIn(name, known) !== undefined || Boolean(known.byName.get(keyOf(name)));
}

/** The code of the facility of the register that the folder, the file or the title names, where they do not contradict each other. */
function registered(
  folder: string | undefined,
  title: string | undefined,
  files: readonly FileEvidence[],
  { byName }: KnownFacilities,
): string | undefined {
  // In a folder of its own a file is called what it holds, not whose it is.
  const names = [folder ?? files[0]?.stem, title].filter((name) => name !== undefined);
  const codes = distinct(names.map((name) => byName.get(keyOf(name))?.code));
  return codes.length === 1 ? codes[0] : undefined;
}

/** The facility code in the name of a file or folder. */
function codeIn(name: string, { byCode }: KnownFacilities): string | undefined {
  const first = /^\d{5}(?!\d)/.exec(name)?.[0];
  if (first) return first;
  const words = name.split(/[^\p{L}\p{N}]+/u);
  const codes = distinct(words.map((word) => byCode.get(word.toLowerCase())?.code));
  return codes.length === 1 ? codes[0] : undefined;
}

function distinct(codes: readonly (string | undefined)[]): string[] {
  const found = new Map<string, string>();
  for (const code of codes) if (code && !found.has(code.toLowerCase())) found.set(code.toLowerCase(), code);
  return [...found.values()];
}

function keyOf(name: string): string {
  return foldWords(name.replace(/[_-]+/g, ' '));
}
