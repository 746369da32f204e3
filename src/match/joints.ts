import { isLightWord, type NameIndex } from './index/name-index';
import type { Query } from './query';
import type { Aligner } from './rank/align';

/** Words that join two parts of a name. Left over they say nothing, but one of them is not another: `cắt và đốt`, `cắt bằng đốt`. */
const JOINTS: ReadonlySet<string> = new Set(['và', 'bằng', 'hoặc', 'với', 'kèm', 'cùng']);

/** Whether a written and an official name of the same words join them by other words: each has one that the other lacks. */
export function joinsOtherwise(query: Query, index: NameIndex, name: number): boolean {
  if (!query.words.some(({ text }) => JOINTS.has(text))) return false;
  const written = new Set(query.words.map(({ text }) => text).filter((text) => JOINTS.has(text)));
  const official = new Set<string>();
  for (let at = index.start[name] as number; at < (index.start[name + 1] as number); at++) {
    const text = index.texts.word(index.textIds[at] as number);
    if (JOINTS.has(text)) official.add(text);
  }
  return [...written].some((text) => !official.has(text)) && [...official].some((text) => !written.has(text));
}

/** Whether one of two joined parts (`cắt u và nạo hạch`) finds nothing at all on the other side. The aligner has just measured the name. */
export function lacksPart(query: Query, index: NameIndex, name: number, aligner: Aligner): boolean {
  const from = index.start[name] as number;
  const official = Array.from({ length: (index.start[name + 1] as number) - from }, (_, at) =>
    index.texts.word(index.textIds[from + at] as number),
  );
  return (
    emptyPart(
      query.words.map(({ text }) => text),
      aligner.written,
    ) || emptyPart(official, aligner.official)
  );
}

function emptyPart(words: readonly string[], credit: Float32Array): boolean {
  let parts = 0;
  let empty = 0;
  let said = 0;
  let found = 0;
  const close = (): void => {
    if (said > 0) parts++;
    if (said > 0 && found === 0) empty++;
    said = 0;
    found = 0;
  };
  words.forEach((word, at) => {
    if (word === 'và' || word === 'hoặc' || word === 'kèm') close();
    else if (!isLightWord(word)) {
      said++;
      if ((credit[at] as number) > 0) found++;
    }
  });
  close();
  return parts > 1 && empty > 0;
}
