import type { Edition } from '../catalog/catalog';
import type { EditionRef } from './mapping';

/** What a mapping keeps of its edition; the checksum says exactly which table it was made with. */
export function editionRef({ kind, id, title, decision, coverage, sha256 }: Edition | EditionRef): EditionRef {
  return { kind, id, title, decision, coverage, ...(sha256 && { sha256 }) };
}
