import type { Edition } from '../catalog/catalog';
import type { EditionRef } from './mapping';

/** What a mapping keeps of the edition that it rests on; the checksum pins its table. */
export function editionRef({ kind, id, title, decision, coverage, sha256 }: Edition | EditionRef): EditionRef {
  return { kind, id, title, decision, coverage, ...(sha256 && { sha256 }) };
}
