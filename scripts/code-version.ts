import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Rooms whose code says what the names, words and entries of a code set are. */
const ROOMS = ['text', 'catalog', 'match', 'messages/editions'];

/** Checksum of the sources that prepared files are made by: a build knows those of any other code as stale. Of other folders of `src` where asked. */
export function codeVersion(root: string, rooms: readonly string[] = ROOMS): string {
  const hash = createHash('sha256');
  for (const room of rooms) {
    const folder = join(root, 'src', room);
    const files = readdirSync(folder, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort();
    for (const file of files) hash.update(file.slice(root.length)).update('\0').update(readFileSync(file)).update('\0');
  }
  return hash.digest('hex').slice(0, 16);
}
