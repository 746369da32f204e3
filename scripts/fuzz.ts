// Feeds every reader of the library mutated files of its own format: a result or a typed error has to come of each, in time.
//
//   npm run fuzz                               2,000 cases, always the same
//   npm run fuzz -- --count 20000 --seed 7     others
//
// A case that fails is named by format, reader and seed; its bytes are not kept.
import { parseArgs } from 'node:util';
import {
  fromConceptMap,
  fromSssom,
  parseMappingFile,
  readFacilityCatalog,
  readMappings,
  readReviewDecisions,
} from '../src';
import { DmdcError } from '../src/errors';
import { withinTime } from '../src/io/sheets/apart/time-limit';
import { unzip } from '../src/io/sheets/zip';
import { awkwardFiles } from '../test/helpers/awkward';
import { SERVICES, utf8, workbook, zip } from '../test/helpers/workbooks';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
/** No case may take longer: the files are small, and what makes the spreadsheet library loop is ended after a second. */
const SECONDS = 5;

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A copy with one to eight places changed: bits, bytes, pieces cut out, doubled or moved, the end cut off. */
function mutate(bytes: Uint8Array, random: () => number): Uint8Array {
  let changed = Uint8Array.from(bytes);
  const below = (most: number) => Math.floor(random() * most);
  for (let times = 1 + below(8); times > 0 && changed.length > 0; times--) {
    const at = below(changed.length);
    const piece = changed.subarray(at, at + 1 + below(64));
    const rest = changed.subarray(at + piece.length);
    switch (below(6)) {
      case 0:
        changed[at]! ^= 1 << below(8);
        break;
      case 1:
        changed[at] = [0, 0x22, 0x3c, 0x7f, 0x80, 0xff][below(6)]!;
        break;
      case 2:
        changed = new Uint8Array(Buffer.concat([changed.subarray(0, at), rest]));
        break;
      case 3:
        changed = new Uint8Array(Buffer.concat([changed.subarray(0, at), piece, piece, rest]));
        break;
      case 4:
        changed.copyWithin(below(changed.length), at, at + piece.length);
        break;
      default:
        if (below(4) === 0) changed = changed.slice(0, at);
    }
  }
  return changed;
}

/** Of an archive, one part is changed and all are packed again: else hardly a case would get past the checksums. */
function mutateFile(bytes: Uint8Array, random: () => number): Uint8Array {
  if (bytes[0] !== 0x50 || random() < 0.2) return mutate(bytes, random);
  try {
    const parts = unzip(bytes, () => true, 64 * 1_048_576, {});
    const chosen = Math.floor(random() * parts.length);
    return zip(parts.map(({ name, data }, at) => ({ name, data: at === chosen ? mutate(data, random) : data })));
  } catch {
    return mutate(bytes, random);
  }
}

const rows = [['Mã dịch vụ BV', 'Tên dịch vụ', 'Đơn giá'], ...SERVICES];
const binary = workbook([{ name: 'DVKT', rows }], 'xlsb');
const sources = [
  ...awkwardFiles(20).map(({ fileName, bytes }) => ({ fileName, bytes })),
  { fileName: 'x.xlsb', bytes: binary },
];
const texts = {
  json: JSON.stringify(SERVICES.map(([localCode, localName]) => ({ localCode, localName }))),
  sssom:
    'subject_id\tsubject_label\tpredicate_id\tobject_id\tmapping_justification\na:1\tKhám\tskos:exactMatch\tb:2\tsemapv:ManualMappingCuration\n',
  conceptMap: JSON.stringify({
    resourceType: 'ConceptMap',
    status: 'active',
    group: [
      {
        source: 'a',
        target: 'b',
        element: [{ code: '1', display: 'Khám', target: [{ code: '2', relationship: 'equivalent' }] }],
      },
    ],
  }),
  mapping: '{"format":"dmdc-mapping","version":1,"kind":"services"}\n{"item":{"localCode":"1","localName":"Khám"}}\n',
};
const text = (bytes: Uint8Array) => new TextDecoder().decode(bytes);
const targets: readonly { name: string; bytes: Uint8Array; read: (bytes: Uint8Array) => unknown }[] = [
  ...sources.map(({ fileName, bytes }) => ({
    name: fileName,
    bytes,
    read: (given: Uint8Array) =>
      readFacilityCatalog(given, { fileName, kind: 'services', inProcess: true, maxSeconds: 1 }),
  })),
  { name: 'review workbook', bytes: sources[0]!.bytes, read: (given) => readReviewDecisions(given) },
  { name: 'list.json', bytes: utf8(texts.json), read: (given) => readFacilityCatalog(given, { fileName: 'a.json' }) },
  { name: 'SSSOM', bytes: utf8(texts.sssom), read: (given) => fromSssom(text(given)) },
  { name: 'ConceptMap', bytes: utf8(texts.conceptMap), read: (given) => fromConceptMap(JSON.parse(text(given))) },
  { name: 'mapping file', bytes: utf8(texts.mapping), read: (given) => parseMappingFile(text(given), { file: 'a' }) },
  { name: 'mappings', bytes: utf8(texts.mapping), read: (given) => readMappings(given) },
];

const count = Number(values.count);
const prototype = JSON.stringify(Object.getOwnPropertyNames(Object.prototype));
const faults: string[] = [];
const tally = { read: 0, refused: 0 };
for (let at = 0; at < count; at++) {
  const seed = Number(values.seed) * 1_000_003 + at;
  const { name, bytes, read } = targets[at % targets.length]!;
  const bytesOfCase = mutateFile(bytes, numbers(seed));
  const started = performance.now();
  try {
    const result = withinTime(SECONDS, () => read(bytesOfCase));
    if (result) tally.read++;
    else faults.push(`${name}, seed ${seed}: not done after ${SECONDS} s`);
  } catch (error) {
    // JSON that is no JSON is refused before it reaches the reader of concept maps.
    if (error instanceof DmdcError || (name === 'ConceptMap' && error instanceof SyntaxError)) tally.refused++;
    else
      faults.push(
        `${name}, seed ${seed}: ${error instanceof Error ? error.stack?.split('\n').slice(0, 3).join(' ') : error}`,
      );
  }
  if (performance.now() - started > SECONDS * 1000) faults.push(`${name}, seed ${seed}: too slow`);
}
if (JSON.stringify(Object.getOwnPropertyNames(Object.prototype)) !== prototype)
  faults.push('Object.prototype was changed');
for (const fault of faults) console.error(fault);
console.log(
  `${count} cases over ${targets.length} readers and files: ${tally.read} read, ${tally.refused} refused, ${faults.length} at fault.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
