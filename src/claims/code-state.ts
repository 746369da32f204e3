import type { Kind } from '../catalog/kinds';

/** What codes of claims lines are checked against: five of the seven kinds and blood, drug routes, test indicators (counted only). */
export type CodeGroup = Kind | 'routes' | 'indicators';

/** The groups in order of the tables that carry them. */
export const CODE_GROUPS = [
  'icd10',
  'yhct-diseases',
  'drugs',
  'traditional-medicines',
  'blood',
  'routes',
  'services',
  'supplies',
  'indicators',
] as const satisfies readonly CodeGroup[];

/**
 * What is known of a code on its day:
 * `valid`: in the list in force · `not-in-force`: cancelled, or only in a list that is not in force on that day ·
 * `other-kind`: a code of another code set · `malformed`: follows no grammar · `outside-list`: 00.0000, a service without price item ·
 * `no-main-diagnosis`: in the main diagnosis, where this ICD-10 code must not stand ·
 * `unknown`: well-formed, the list in force is complete, and it is in no list · `unverified`: cannot be judged, see {@link UnverifiedReason}.
 */
export type CodeState =
  | 'valid'
  | 'no-main-diagnosis'
  | 'not-in-force'
  | 'other-kind'
  | 'malformed'
  | 'outside-list'
  | 'unknown'
  | 'unverified';

/** All states, the best first. */
export const CODE_STATES = [
  'valid',
  'outside-list',
  'unverified',
  'no-main-diagnosis',
  'not-in-force',
  'unknown',
  'other-kind',
  'malformed',
] as const satisfies readonly CodeState[];

/**
 * Why a code cannot be judged: no list was known to be in force that day; it is not bundled; it is partial or provisional and
 * does not have the code; a decision whose changes are not in the table may have added it; the line has no date;
 * there is no list of such codes at all (exchange codes, test indicators).
 */
export type UnverifiedReason =
  | 'no-edition'
  | 'not-bundled'
  | 'partial'
  | 'provisional'
  | 'amended'
  | 'no-date'
  | 'no-list';

/** The verdict on one code. */
export interface CodeVerdict {
  readonly state: CodeState;
  readonly reason?: UnverifiedReason;
  /** The code as it may be shown; absent for texts that may be something else than a code, such as a name or card number. */
  readonly shown?: string;
  /** The code set that has it, where it is another one. */
  readonly other?: CodeGroup;
}

/** States that are wrong beyond doubt. */
export const WRONG_STATES = [
  'no-main-diagnosis',
  'not-in-force',
  'unknown',
  'other-kind',
  'malformed',
] as const satisfies readonly CodeState[];
