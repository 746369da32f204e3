import type { Coverage, Edition } from './catalog';
import type { Kind } from './kinds';

/** How sure a fact is: `seen` in the decision itself, `secondary` in a reading of it, `inferred` from data, `background` knowledge unconfirmed. */
export type Certainty = 'seen' | 'secondary' | 'inferred' | 'background';

interface Both {
  vi: string;
  en: string;
}

interface TableRecord {
  /** Path of the table, relative to the folder of `editions.json`. */
  table: string;
  codes: number;
  sha256: string;
}

interface Provenance {
  compiled: Both;
  checked: Both;
  gaps: Both[];
  /** How often each mechanical mend was made when the table was compiled. */
  mended: Record<string, number>;
  /** How many slips of each sort were found and left as they are. */
  findings: Record<string, number>;
}

/** An edition with the place of its tables. */
export interface EditionRecord extends TableRecord, Provenance {
  kind: Kind;
  id: string;
  title: Both;
  decision: string;
  annex: string | null;
  issued: string;
  validFrom: string;
  validTo: string | null;
  abolishedBy: string | null;
  /** How sure the dates are. */
  certainty: Certainty;
  dateNote?: Both;
  coverage: Coverage;
  /** The decision whose list is not at hand and in whose place this one answers: what lists in use show, no text of the decision. */
  standsFor?: string;
  /** Id of the edition that it amends: its table holds the codes that are added or changed, its `retired` those that go. */
  amends?: string;
  rows?: number;
  retired?: TableRecord;
  changed?: TableRecord;
  parts?: Edition['parts'];
}

/** A reference table, such as the drug routes. */
export interface ReferenceRecord extends TableRecord, Provenance {
  id: string;
  title: Both;
  decision: string | null;
  /** A day, or the year where no more is known. */
  issued: string | null;
  coverage: Coverage;
  rows?: number;
}

/** A named DMDC version and its editions. */
export interface VersionRecord {
  /** The number by which people know the version: `6`. */
  id: string;
  decision: string;
  certainty: Certainty;
  /** The edition of each kind that is bundled; empty when no table of the version is. */
  editions: Partial<Record<Kind, string>>;
  notes?: Partial<Record<Kind, Both>>;
}

/** A decision known to exist, whether its tables are bundled or not. */
export interface DecisionRecord {
  id: string;
  decision: string;
  issued: string;
  inForce: string | null;
  certainty: Certainty;
  title: Both;
  /** Lists of the seven kinds that the decision issues. */
  lists: { kind: Kind; annex: string | null; validFrom: string; validTo: string | null; abolishedBy: string | null }[];
  /** Lists of other decisions that it changes; `kind` null = which one is not known. */
  changes: {
    kind: Kind | null;
    decision: string;
    annex: string | null;
    from: string;
    what: Both;
    retiredCodes?: string[];
  }[];
  /** What it abolishes, annex by annex; `kind` null = none of the seven. */
  abolishes: { decision: string; annex: string | null; kind: Kind | null; from: string }[];
  note?: Both;
}

/** What is known of editions, versions and decisions: the content of `editions.json`. */
export interface Registry {
  schemaVersion: 1;
  editions: EditionRecord[];
  references: ReferenceRecord[];
  versions: VersionRecord[];
  decisions: DecisionRecord[];
}
