// Another matcher for `dmdc bench --against "node examples/matcher.mjs"`: the share of words in common, nothing more.
// One item a line comes in, one answer a line goes out, in the same order: docs/benchmark.md.
import { createInterface } from 'node:readline';
import { foldWords, openCatalog } from 'dmdc';

const codeSets = new Map();
const wordsOf = (text) => new Set(foldWords(text).split(' '));

for await (const line of createInterface({ input: process.stdin })) {
  const { id, kind, edition, localName, item } = JSON.parse(line);
  const codes =
    codeSets.get(kind) ?? openCatalog(kind, { edition }).entries.map((one) => [one.code, wordsOf(one.name)]);
  codeSets.set(kind, codes);
  const asked = wordsOf(item?.ingredient ?? localName);
  const common = (words) => (2 * [...asked].filter((word) => words.has(word)).length) / (asked.size + words.size);
  const scored = codes.map(([code, words]) => ({ code, score: common(words) })).filter(({ score }) => score > 0);
  const candidates = scored.sort((a, b) => b.score - a.score).slice(0, 10);
  console.log(JSON.stringify({ id, candidates }));
}
