/** Letters at the beginning that hold the root element, and at the end that hold where it closes. */
const LOOK = 4096;
/** Parts of a package that hold the cells, or say where they are. */
const WITH_CELLS = /(?:^|\/)(?:worksheets\/[^/]+|sharedStrings|workbook|content)\.xml$/i;
/** The first tag that is neither a declaration nor a comment. */
const ROOT = /<([A-Za-z_][\w.:-]*)/;

/**
 * Whether a text of XML lacks the end of its root element: the spreadsheet library then reads what stands before the cut,
 * or nothing, without a word. A text in which no root is found is left to the library.
 */
export function isCutOff(text: string): boolean {
  const root = ROOT.exec(text.slice(0, LOOK))?.[1];
  if (root === undefined) return false;
  const end = text.slice(-LOOK);
  return !end.includes(`</${root}`) && !(text.length < LOOK && /\/>\s*$/.test(end));
}

/** The part of a package whose XML is cut off, of those that matter for the cells. Other encodings than UTF-8 are left to the library. */
export function cutOffPart(files: readonly { readonly name: string; readonly data: Uint8Array }[]): string | undefined {
  const latin = (bytes: Uint8Array) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  const cut = files.find(({ name, data }) => {
    if (!WITH_CELLS.test(name) || data.includes(0)) return false;
    const whole = data.length <= 2 * LOOK ? latin(data) : latin(data.subarray(0, LOOK)) + latin(data.subarray(-LOOK));
    return isCutOff(whole);
  });
  return cut?.name;
}
