import type { Kind } from '../../catalog/kinds';
import type { EditionChoice } from '../../catalog/resolve';
import { decisionTexts } from '../../messages/cli/decisions';
import type { Console } from '../terminal/console';
import type { EditionOptions } from '../terminal/edition-choice';
import { UsageError } from '../terminal/exit';

/** Options of `dmdc map`, as commander gives them. */
export interface MapOptions extends EditionOptions {
  // What was decided before.
  readonly mapping?: string;
  readonly previous?: string;
  readonly memory?: string;
  readonly memoryScope?: string;
  readonly remap?: boolean;
  readonly secondReview?: boolean;
  // A run over many files.
  readonly jobs?: string;
  readonly again?: boolean;
  readonly register?: string;
  readonly sameName?: boolean;
  readonly kind?: string;
  readonly column?: readonly string[];
  readonly sheet?: string;
  readonly top?: string;
  readonly accept?: string;
  readonly facility?: string;
  readonly facilityCode?: string;
  readonly format?: string;
  readonly output?: string;
}

/** What `dmdc map` made of its options. */
export interface MapSettings {
  readonly kind?: Kind;
  readonly columns: Readonly<Record<string, string>>;
  readonly choice: EditionChoice;
  readonly top?: number;
  readonly accept?: number;
}

/** Whose confirmed names are used. */
export function scopeOf(scope: string | undefined, io: Console): 'own' | 'all' {
  if (scope === undefined || scope === 'own' || scope === 'all') return scope ?? 'all';
  throw new UsageError(decisionTexts(io.lang).badScope(scope));
}
