// Feeds every reader of the library, and every command, mutated files of its own format: a result or a typed error has to come of each, in time.
//
//   npm run fuzz                               2,000 cases of readers, 400 of commands, always the same
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
import { awkwardFiles } from '../test/helpers/awkward';
import { SERVICES, utf8, workbook } from '../test/helpers/workbooks';
import { fuzzCommands } from './fuzz-commands';
import { mutateFile, numbers } from './mutate-file';

const { values } = parseArgs({
  options: { count: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' } },
});
/** No case may take longer: the files are small, and what makes the spreadsheet library loop is ended after a second. */
const SECONDS = 5;

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
const commands = await fuzzCommands({ count: Math.ceil(count / 5), seed: Number(values.seed) });
faults.push(...commands.faults);
for (const fault of faults) console.error(fault);
console.log(
  `${commands.runs} runs of ${commands.commands} commands: ${commands.done} done, ${commands.refused} refused, ${commands.faults.length} at fault.`,
);
console.log(
  `${count} cases over ${targets.length} readers and files: ${tally.read} read, ${tally.refused} refused, ${faults.length - commands.faults.length} at fault.`,
);
process.exitCode = faults.length > 0 ? 1 : 0;
