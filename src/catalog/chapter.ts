import { normalizeCode } from './code';
import type { Kind } from './kinds';

/** The last category of each chapter of ICD-10, in order; the chapter's number in Roman figures. */
const ICD_CHAPTERS: readonly (readonly [string, string])[] = [
  ['B99', 'I'],
  ['D48', 'II'],
  ['D89', 'III'],
  ['E90', 'IV'],
  ['F99', 'V'],
  ['G99', 'VI'],
  ['H59', 'VII'],
  ['H95', 'VIII'],
  ['I99', 'IX'],
  ['J99', 'X'],
  ['K93', 'XI'],
  ['L99', 'XII'],
  ['M99', 'XIII'],
  ['N99', 'XIV'],
  ['O99', 'XV'],
  ['P96', 'XVI'],
  ['Q99', 'XVII'],
  ['R99', 'XVIII'],
  ['T98', 'XIX'],
];
/** Chapters whose letters come after those of the chapters that follow them. */
const LATE_CHAPTERS: Readonly<Record<string, string>> = { V: 'XX', W: 'XX', X: 'XX', Y: 'XX', Z: 'XXI', U: 'XXII' };

/**
 * The chapter of a code by the grammar of its kind: services `01`…`28` (specialty), icd10 `I`…`XXII`, supplies `N01`…,
 * yhct-diseases the category (`U50`); `undefined` for kinds without chapters and for codes outside the grammar. Pure.
 */
export function chapterOf(kind: Kind, code: string): string | undefined {
  const { code: canonical, wellFormed } = normalizeCode(kind, code);
  if (!wellFormed) return undefined;
  switch (kind) {
    case 'services':
      return /^\d{2}(?=\.)/.exec(canonical)?.[0];
    case 'icd10': {
      const category = canonical.slice(0, 3);
      return LATE_CHAPTERS[category[0] ?? ''] ?? ICD_CHAPTERS.find(([last]) => category <= last)?.[1];
    }
    case 'supplies':
    case 'yhct-diseases':
      return canonical.slice(0, 3);
    default:
      return undefined;
  }
}
