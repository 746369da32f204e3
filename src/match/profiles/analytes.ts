/** What official names of laboratory tests begin with and laboratories leave out. */
export const ASSAY = /^(?:Định lượng|Đo hoạt độ|Định tính|Xét nghiệm)\s+(?=[\p{Lu}\p{N}α-ω])/u;
/** An abbreviation alone in its bracket: `(GPT)`, `(NT-proBNP)`. */
const SHORT_IN_BRACKET = /\s*\(((?=[^()]*\p{Lu}.*\p{Lu})[\p{L}\d-]{2,10})\)/u;
/** How a test is done, which laboratories leave to the machine that they have: it stands at the end of the name. */
const METHOD =
  /[\s,-]*(?:\(\s*(?:bằng|kỹ thuật|phương pháp)\s[^()]*\)|(?:bằng|kỹ thuật|phương pháp)\s.*|miễn dịch (?:bán )?tự động|test nhanh)\s*$/iu;
/** How a folded text begins that says the method. */
const SAYS_METHOD = /^(?:bang|ki thuat|phuong phap)(?: |$)/;

/** Whether a folded text is about how a test is done. */
export function isMethod(folded: string): boolean {
  return SAYS_METHOD.test(folded);
}

/** How a test is done as its name says it, or nothing. */
export function methodOf(name: string): string {
  return METHOD.exec(name)?.[0].trim() ?? '';
}

/** Chapters of laboratory tests. */
export const TESTS = /^2[234]\./;
const SHORTEST = 2;

/**
 * The analyte of a laboratory test by itself, as laboratories write it: `Đo hoạt độ ALT (GPT)` → ALT (GPT), ALT, GPT.
 * It says less than the name: whether it is measured or only found is left out, and by what method (`Máu lắng (bằng máy tự động)`
 * → Máu lắng). Empty for other names.
 * @param code - the code of the name.
 */
export function analytes(name: string, code: string): string[] {
  const method = TESTS.test(code) ? METHOD.exec(name) : null;
  const bare = method === null ? name : name.slice(0, method.index);
  const shorter = method === null || bare.length < SHORTEST ? [] : [bare];
  if (!ASSAY.test(name)) return shorter;
  const names: string[] = [];
  for (const one of new Set([name, ...shorter])) {
    const analyte = one.replace(ASSAY, '');
    names.push(analyte);
    const short = SHORT_IN_BRACKET.exec(analyte);
    if (short === null) continue;
    const rest = analyte.slice(short.index + short[0].length);
    names.push(`${analyte.slice(0, short.index)}${rest}`, `${short[1]}${rest}`);
  }
  return [...shorter, ...names];
}
