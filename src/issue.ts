import type { Place } from './errors';

/** How bad an issue may be, worst first: `error` = the row or file cannot be used as it is; `warning` = look at it; `info` = for the record. */
export const SEVERITIES = ['error', 'warning', 'info'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A fault or remark about data, returned and never thrown. */
export interface Issue extends Place {
  readonly severity: Severity;
  /** Stable, kebab-case: scripts may rely on it. */
  readonly code: string;
  readonly message: { readonly vi: string; readonly en: string };
}
