import type { EditionDiff } from '../../editions/diff/diff';

/** The differences of two editions as JSON, with a version of its shape; the same differences give the same text. */
export function diffJson(diff: EditionDiff): string {
  const { from, to, ...rest } = diff;
  const edition = ({ kind, id, decision, annex, validFrom, validTo, codes, sha256 }: EditionDiff['from']) => ({
    kind,
    id,
    decision,
    annex,
    validFrom,
    validTo,
    codes,
    sha256,
  });
  return `${JSON.stringify({ schemaVersion: 1, from: edition(from), to: edition(to), ...rest }, null, 1)}\n`;
}
