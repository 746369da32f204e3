import type { Facility } from '../../mapping/mapping';
import { runTexts } from '../../messages/cli/run';
import { facilityKey } from '../../text/same-text';
import type { Console } from '../terminal/console';

const SHOWN = 3;

/**
 * Several lists of one command are one facility only where they say so: asks whether they are, before a form names facilities by the
 * names of their files. `unnamed` are the files that say nothing, `facilities` those of all files.
 */
export function tellNamedByFile(unnamed: readonly string[], facilities: readonly Facility[], io: Console): void {
  const different = new Set(facilities.map(facilityKey)).size;
  if (unnamed.length === 0 || different < 2) return;
  const names = `${unnamed.slice(0, SHOWN).join(', ')}${unnamed.length > SHOWN ? ', …' : ''}`;
  const text = runTexts(io.lang).namedByFile(io.number(facilities.length), io.number(different), names);
  io.tell(`${io.texts.severities.warning}: ${text}`);
}
