/** Late effects: the categories of ICD-10 volume 2, rules for the main condition; what is treated is coded first. */
const LATE_EFFECTS = /^(?:B9[0-4]|E64|E68|G09|I69|O94|O97|T9[0-8]|Y8[5-9])(?:\.|$)/;
/** Agents of infections: “supplementary or additional codes”, never the primary one. */
const AGENTS = /^B9[5-8](?:\.|$)/;
/** Chapter XX. */
const EXTERNAL_CAUSES = /^[V-Y]\d/;
/** Fields of XML1 that hold the main diagnosis: of decisions 130, 4750 and 3176, and of earlier letters. */
const MAIN_FIELDS: ReadonlySet<string> = new Set(['MA_BENH_CHINH', 'MA_BENH']);

/** Whether a field of XML1 holds the main diagnosis. */
export function isMainField(field: string): boolean {
  return MAIN_FIELDS.has(field);
}

/**
 * Whether an ICD-10 code cannot be a main diagnosis: manifestations (`*`, which stand beside a `†`), external causes (V–Y),
 * agents of infections (B95–B98) and late effects. QĐ 4469 has such a list of its own, which is not at hand: this is the general rule of ICD-10.
 * @param code - in canonical spelling
 * @param mark - of the list in force, or as typed
 */
export function isNoMainDiagnosis(code: string, mark: string | undefined): boolean {
  return mark === '*' || EXTERNAL_CAUSES.test(code) || AGENTS.test(code) || LATE_EFFECTS.test(code);
}
