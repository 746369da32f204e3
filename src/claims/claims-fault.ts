import { CLAIMS_FILE_FAULTS } from '../messages/claims-faults';
import type { Pair } from '../messages/pair';
import type { ClaimTable } from './tables';

/** What can be wrong with a claims file. */
export type ClaimsFaultCode =
  | 'doctype'
  | 'too-deep'
  | 'too-long'
  | 'malformed'
  | 'cut-off'
  | 'bad-base64'
  | 'no-facility'
  | 'no-records'
  | 'count-differs'
  | 'unreadable';

/**
 * A fault of a claims file or of parts of it. It names places, never what stands there: a broken file is about patients too.
 */
export interface ClaimsFault {
  readonly code: ClaimsFaultCode;
  /** `file`: reading ended there; `part`: the part was left out, the rest read; `remark`: everything was read. */
  readonly extent: 'file' | 'part' | 'remark';
  /** Part that is concerned. */
  readonly table?: ClaimTable;
  /** Line in the file of the first such fault, counted from 1. */
  readonly line?: number;
  /** How many faults of the sort. */
  readonly count: number;
  readonly message: Pair;
}

/** What a fault is, in both languages. */
export function faultMessage(code: Exclude<ClaimsFaultCode, 'unreadable'>): Pair {
  return CLAIMS_FILE_FAULTS[code];
}
