/**
 * The part of `dmdc` that needs no Node: matching, mapping and ratios over plain objects.
 * Code sets come from the caller: as text of a table ({@link parseTable}) or as entries, made into a catalogue by {@link createCatalog}.
 */
export type { Catalog, Coverage, Edition } from './catalog/catalog';
export { type NormalizedCode, normalizeCode } from './catalog/code';
export { createCatalog } from './catalog/create';
export type { Alias, Entry, IcdPartner, RetiredEntry } from './catalog/entry';
export type { FurtherName } from './catalog/further-names';
export { asKind, isKind, KIND_LABELS, KINDS, type Kind } from './catalog/kinds';
export { parseRetired, parseTable, type TableOptions } from './catalog/table';
export { DmdcError, type DmdcErrorCode, type Place } from './errors';
export type { Issue, Severity } from './issue';
export type { Item } from './item';
export { mapItems } from './mapping/map-items';
export {
  type Decision,
  decidedCode,
  type EditionRef,
  type Facility,
  type MappedRow,
  type Mapping,
  type RowStatus,
  rowStatus,
} from './mapping/mapping';
export { createMatcher, type Matcher, type MatcherOptions } from './match/matcher';
export type {
  AmbiguousMatch,
  AutoMatch,
  Candidate,
  MatchResult,
  MatchStatus,
  NoMatch,
  Reason,
  ReviewMatch,
} from './match/result';
export type { Lang } from './messages/messages';
export { describeReason } from './messages/reasons';
export { type Form677, type Form677Options, form677, type HeaderCell } from './report/form677';
export {
  type Duplicate,
  type FacilityRatios,
  formatRatio,
  type Ratio,
  type RatioCounts,
  type RatioOptions,
  type RatioReport,
  type RatioTotal,
  ratioReport,
  type Waiting,
} from './report/ratio';
export { type Bracketed, splitBrackets } from './text/brackets';
export { cleanText } from './text/clean';
export { fold, foldWords } from './text/fold';
export { decodeTcvn3, decodeVni, detectLegacy, repairLegacy } from './text/legacy';
export { canonicalTone } from './text/tone';
export { type Word, wordsOf } from './text/words';
