/** What official names of laboratory tests begin with and laboratories leave out. */
const ASSAY = /^(?:Định lượng|Đo hoạt độ|Định tính|Xét nghiệm)\s+(?=[\p{Lu}\p{N}α-ω])/u;
/** An abbreviation alone in its bracket: `(GPT)`, `(NT-proBNP)`. */
const SHORT_IN_BRACKET = /\s*\(((?=[^()]*\p{Lu}.*\p{Lu})[\p{L}\d-]{2,10})\)/u;

/**
 * The analyte of a laboratory test by itself, as laboratories write it: `Đo hoạt độ ALT (GPT)` → ALT (GPT), ALT, GPT.
 * It says less than the name: whether it is measured or only found is left out. Empty for other names.
 */
export function analytes(name: string): string[] {
  if (!ASSAY.test(name)) return [];
  const analyte = name.replace(ASSAY, '');
  const short = SHORT_IN_BRACKET.exec(analyte);
  if (short === null) return [analyte];
  const rest = analyte.slice(short.index + short[0].length);
  return [analyte, `${analyte.slice(0, short.index)}${rest}`, `${short[1]}${rest}`];
}
