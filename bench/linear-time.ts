// Doubles the worst inputs twice and prints, a line of JSON each, how much more of the processor four times as much took.
// In a process of its own, with nothing beside it: npm run build && npx tsx bench/linear-time.ts
import type { Kind } from '../src/catalog/kinds';
import type * as Dmdc from '../src/index';
import { fillSheetXml } from '../src/io/exchange/sheet-xml';
import { readXml } from '../src/io/sheets/xml-tags';
import type { Item } from '../src/item';
import type * as Province from '../src/province';
import { rawRow, rawXlsx, utf8 } from '../test/helpers/workbooks';

// As it is shipped; its types are those of the source, so that they can be checked before anything is built.
const built = async (door: string): Promise<unknown> => import(new URL(`../dist/${door}.js`, import.meta.url).href);
const { createMatcher, mapItems, openCatalog, readFacilityCatalog } = (await built('index')) as typeof Dmdc;
const { proposalsOf } = (await built('province')) as typeof Province;

/** Four times the work should take four times as long. */
const DOUBTFUL = 7;

/** Work of a size, ready to be done; what is needed for it is made beforehand. */
type Make = (size: number) => () => unknown;

function spent(work: () => unknown): number {
  let least = Number.POSITIVE_INFINITY;
  for (let time = 0; time < 4; time++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least / 1000;
}

function report(name: string, size: number, make: Make): void {
  const [one, two, four] = [size, 2 * size, 4 * size].map(make) as [() => unknown, () => unknown, () => unknown];
  one();
  let times = [spent(one), spent(two), spent(four)] as const;
  // Less than a millisecond is no time to compare with.
  const ratio = () => times[2] / Math.max(times[0], 1);
  // What looks bad may have met other work on the machine, or a collection of garbage: what is bad stays so.
  for (let more = 0; more < 4 && ratio() > DOUBTFUL; more++)
    times = [Math.min(times[0], spent(one)), Math.min(times[1], spent(two)), Math.min(times[2], spent(four))];
  console.log(JSON.stringify({ name, times, ratio: ratio() }));
}

const matchers = new Map<Kind, ReturnType<typeof createMatcher>>();
function matcher(kind: Kind): ReturnType<typeof createMatcher> {
  const made = matchers.get(kind) ?? createMatcher(openCatalog(kind, { asOf: '2026-11-21' }));
  matchers.set(kind, made);
  return made;
}

const PLAIN = { icd10: 'Viêm phổi', services: 'Siêu âm ổ bụng', drugs: 'Paracetamol', supplies: 'Bơm tiêm' } as const;
const ROWS: readonly (readonly [keyof typeof PLAIN, keyof Item, string])[] = [
  ['icd10', 'localName', '\u00a0 '],
  ['icd10', 'localName', '*'],
  ['icd10', 'localName', ' - '],
  ['services', 'localName', '-'],
  ['services', 'localName', '\n '],
  ['services', 'localName', ' siêu âm chụp'],
  ['services', 'localName', ' (BHYT)'],
  ['services', 'localName', ' [chưa bao gồm]'],
  ['drugs', 'ingredient', '()'],
  ['drugs', 'ingredient', 'a(b['],
  ['drugs', 'ingredient', ' 500mg'],
  ['drugs', 'strength', ' 5mg/5ml +'],
  ['drugs', 'route', '('],
  ['drugs', 'localName', ' [chưa bao gồm]'],
  ['supplies', 'localName', ','],
];
for (const [kind, field, unit] of ROWS) {
  report(`${kind} ${field} ${JSON.stringify(unit)}`, 20_000, (letters) => {
    const text = `${PLAIN[kind]}${unit.repeat(letters / unit.length)} ${PLAIN[kind]}`;
    const item = { localCode: 'X', localName: PLAIN[kind], [field]: text };
    return () => matcher(kind).match(item as Item);
  });
}

const WORDS = 'định lượng nồng độ kháng thể vi khuẩn gen đột biến tế bào máu mô nhanh'.split(' ');
report('proposals, clustered', 500, (rows) => {
  const name = (row: number) => Array.from({ length: 6 }, (_, at) => WORDS[(row * 7 + at * at * 3) % WORDS.length]);
  const items = Array.from({ length: rows }, (_, row) => ({ localCode: `X${row}`, localName: name(row).join(' ') }));
  const mapping = mapItems(items, matcher('services'), { name: 'A' });
  return () => proposalsOf([mapping]);
});

report('cells filled into a sheet', 10_000, (rows) => {
  const lines = Array.from({ length: rows }, (_, i) => `<row r="${i + 1}"><c r="A${i + 1}"/></row>`);
  const cells = Array.from({ length: rows }, (_, i) => ({ row: i + 1, column: 1, text: 'z' }));
  return () => fillSheetXml(`<sheetData>${lines.join('')}</sheetData>`, cells, { overwrite: true, shared: [] });
});
for (const text of ['<a>', '</a>', '\u0001', '&nbsp;', '<a b '])
  report(`XML ${JSON.stringify(text)}`, 60_000, (times) => {
    const xml = `<x>${text.repeat(times)}`;
    return () => readXml(xml, { open: () => {}, close: () => {}, text: () => {} });
  });

const line = (i: number) => rawRow(i + 2, [`D${i}`, `Dịch vụ số ${i}`]);
const sheet = (rows: number, of: (i: number) => string) =>
  rawXlsx([rawRow(1, ['Mã dịch vụ', 'Tên dịch vụ']), ...Array.from({ length: rows }, (_, i) => of(i))].join(''));
const read = (bytes: Uint8Array) => () => readFacilityCatalog(bytes, { kind: 'services', inProcess: true });
/** An empty styled cell at the end of each row: four times the work, not a sheet's width times. */
const far = (i: number) => line(i).replace('</row>', `<c r="XFD${i + 2}" s="0"/></row>`);
const [near, wide] = [spent(read(sheet(1000, line))), spent(read(sheet(1000, far)))];
console.log(JSON.stringify({ name: 'empty cells far to the right', times: [near, wide], ratio: wide / near }));
report('one long cell of a list', 5_000, (words) => {
  const bytes = utf8(`Mã DV;Tên dịch vụ\nS1;${'siêu âm '.repeat(words)}\n`);
  return () => readFacilityCatalog(bytes, { fileName: 'a.csv', kind: 'services' });
});
