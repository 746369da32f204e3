import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { Kind } from '../catalog/kinds';
import { makeFolder } from '../io/files/make-folder';
import { namedFiles } from '../io/files/named-files';
import { fingerprint } from '../mapping/hash';
import type { Facility, Mapping } from '../mapping/mapping';
import { decisionTexts } from '../messages/cli/decisions';
import { MAPPING_FILE_EXTENSION } from './mapping-store';

/**
 * The mapping files that paths name: files as they are, of folders all `*.dmdc.ndjson`.
 * @throws {DmdcError} `no-files` for a folder without any.
 */
export function mappingFiles(paths: readonly string[]): string[] {
  const isMapping = (name: string) => name.endsWith(MAPPING_FILE_EXTENSION);
  return namedFiles(paths, isMapping, (folder, names) =>
    decisionTexts.pairs.noFiles(
      folder,
      names.some((name) => name.endsWith('.json')),
    ),
  );
}

/** Whether `--mapping` names a folder of mapping files, which need not be there yet, and no single one. */
export function isMappingFolder(target: string): boolean {
  return !target.endsWith('.ndjson') || statSync(target, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Whether nothing is stored where `--mapping` points: no file, or a folder without mapping files. */
export function isEmptyStore(target: string): boolean {
  const stat = statSync(target, { throwIfNoEntry: false });
  if (!stat) return true;
  if (!stat.isDirectory()) return false;
  return !readdirSync(target).some((name) => name.endsWith(MAPPING_FILE_EXTENSION));
}

/** Where the mapping of a facility and kind goes: the path itself, or a file of its own in a folder, which is made if it is not there. */
export function mappingPath(target: string, { facility, kind }: Pick<Mapping, 'facility' | 'kind'>): string {
  if (!isMappingFolder(target)) return target;
  makeFolder(target);
  return join(target, mappingFileName(facility, kind));
}

/** The name of the mapping file of a facility and kind in a folder of many. */
export function mappingFileName(facility: Facility, kind: Kind): string {
  return `${fileLabel(facility)}.${kind}${MAPPING_FILE_EXTENSION}`;
}

export const LONGEST_LABEL = 60;

/** A facility as part of a file name: its code, else its name without accents and what file systems refuse. */
export function fileLabel({ code, name }: Facility): string {
  const plain = (code || name)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replace(/[đĐ]/gu, 'd')
    .replace(/[^A-Za-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .toLowerCase();
  // Windows opens a device under these names, whatever follows after a dot.
  if (/^(?:con|prn|aux|nul|com\d|lpt\d)$/u.test(plain)) return `facility-${plain}`;
  if (plain.length <= LONGEST_LABEL) return plain || 'facility';
  // Names that only differ at the end must not become one.
  return `${plain.slice(0, LONGEST_LABEL - 8)}-${fingerprint(name).slice(0, 7)}`;
}

/** Now, as it stands in files. */
export function now(): string {
  return new Date().toISOString();
}
