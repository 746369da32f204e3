import type { Accuracy, AccuracySection, ListAccuracy } from './accuracy';
import type { Machine } from './machine';
import { type Estimate, percent } from './measure';
import type { MemorySection } from './memory';
import type { PeersSection } from './peers';
import type { SizeSection } from './size';
import type { SpeedSection } from './speed';

/** What a run of the bench measured; sections that did not run are missing. */
export interface Results {
  readonly version: string;
  /** Day, `yyyy-mm-dd`. */
  readonly measured: string;
  readonly smoke: boolean;
  readonly machine: Machine;
  readonly accuracy?: AccuracySection;
  readonly speed?: SpeedSection;
  readonly peers?: PeersSection;
  readonly memory?: MemorySection;
  readonly size?: SizeSection;
}

const START = '<!-- bench:start -->';
const END = '<!-- bench:end -->';

/** The tables of a run, in Markdown. */
export function report(results: Results): string {
  const { accuracy, speed, peers, memory, size } = results;
  const { cpu, cores, memoryGb, node, platform } = results.machine;
  const parts = [
    `Measured ${results.measured}, version ${results.version}, one thread, on ${cpu}, ${cores} cores, ${memoryGb} GB, Node ${node}, ${platform}. Percent; in brackets the 95 % interval.`,
  ];
  if (accuracy) parts.push(...accuracyTables(accuracy));
  if (speed) parts.push(speedTable(speed));
  if (peers) parts.push(peersTable(peers));
  if (memory) parts.push(setsTable(memory.sets));
  const rest: string[][] = [];
  if (memory)
    rest.push([
      'resident memory, seven kinds loaded, indexed and used',
      `${memory.resident} MB (${memory.residentAtStart} MB before)`,
    ]);
  if (memory) rest.push(['highest resident memory on the way', `${memory.residentPeak} MB`]);
  if (size) rest.push(['`dmdc/core` bundled, minified', `${size.coreMinified} kB, gzipped ${size.coreGzipped} kB`]);
  if (size?.tarball) rest.push(['packed tarball with all code sets', `${(size.tarball / 1000).toFixed(2)} MB`]);
  if (rest.length > 0) parts.push(table(['', ''], rest));
  return parts.join('\n\n');
}

/** What each code set holds, and how soon it answers. */
function setsTable(sets: MemorySection['sets']): string {
  const rows = sets.map(({ kind, edition, codes, inferred, nameless, withoutCode, loadMs }) => [
    `${kind} ${edition}`,
    ...[codes, codes - inferred - nameless, inferred, nameless, withoutCode].map(String),
    `${loadMs} ms`,
  ]);
  const head = ['code set', 'codes', 'certain', 'inferred', 'without a name', 'names without a code', 'first answer'];
  return `**The seven code sets**: what each holds, and processor time from nothing to the first answer\n\n${table(head, rows)}`;
}

/** The README with the tables between its markers. */
export function readmeWith(readme: string, tables: string): string {
  const start = readme.indexOf(START);
  const end = readme.indexOf(END);
  if (start < 0 || end < start)
    throw new Error(`The README has no ${START} … ${END}: put both where the tables belong.`);
  return `${readme.slice(0, start + START.length)}\n${tables}\n${readme.slice(end)}`;
}

const ACCURACY = [
  'list',
  'rows',
  'name R@1',
  'hard',
  'code R@1, decidable',
  'hard',
  'R@5',
  'R@10',
  '`auto` right',
  '`auto` covers',
  'of hard',
  '`ambiguous` holds',
] as const;

function accuracyTables({ noise, editions, withoutCode, truth }: AccuracySection): string[] {
  const out: string[] = [];
  const rows = (lists: Readonly<Record<string, ListAccuracy>>): string[][] =>
    Object.entries(lists).flatMap(([name, { variants }]) =>
      Object.entries(variants).map(([variant, accuracy]) => accuracyRow(`${name}: ${variant}`, accuracy)),
    );
  if (Object.keys(truth).length > 0) out.push(`**Lists of facilities**\n\n${table(ACCURACY, rows(truth))}`);
  out.push(
    `**Official names under made-up noise**: name R@1; \`auto\` right, and of how many rows\n\n${noiseTable(noise)}`,
  );
  out.push(`**Names as other editions and circulars word them**\n\n${table(ACCURACY, rows(editions))}`);
  const without = Object.entries(withoutCode).map(([name, { rows: count, auto, half, ambiguous, review, none }]) => [
    name,
    String(count),
    share(auto),
    share(half),
    String(ambiguous),
    String(review),
    String(none),
  ]);
  out.push(
    `**Rows that the list has no code for**\n\n${table(['rows of', 'rows', '`auto` (all wrong)', 'first ≥ 0.5 (all wrong)', '`ambiguous`', '`review`', '`none`'], without)}`,
  );
  return out;
}

/** One row a noise, one column a kind; the intervals are in the results. */
function noiseTable(noise: AccuracySection['noise']): string {
  const kinds = Object.values(noise);
  const short = (found: Estimate | undefined): string => (found ? (100 * found.share).toFixed(1) : '—');
  const names = new Set(kinds.flatMap(({ variants }) => Object.keys(variants)));
  const rows = [...names].map((name) => [
    name,
    ...kinds.map(({ variants }) => {
      const of = variants[name];
      return of ? `${short(of.nameR1)}; ${short(of.autoPrecision)} of ${short(of.autoCoverage)}` : '—';
    }),
  ]);
  return table(['noise', ...kinds.map(({ kind }) => kind)], rows);
}

function accuracyRow(name: string, of: Accuracy): string[] {
  return [
    name,
    String(of.rows - of.unknownGold),
    share(of.nameR1),
    share(of.nameR1Hard),
    share(of.codeR1Decidable),
    share(of.codeR1DecidableHard),
    share(of.r5),
    share(of.r10),
    share(of.autoPrecision),
    share(of.autoCoverage),
    share(of.autoCoverageHard),
    share(of.ambiguousHolds) + (of.route ? `; route code ${share(of.route)}` : ''),
  ];
}

function share(estimate: Estimate | undefined): string {
  return estimate ? percent(estimate) : '—';
}

const number = (value: number): string => value.toLocaleString('en-US', { maximumSignificantDigits: 4 });

function speedTable({ lists, index, loadAllKinds, byRows, bySize, sizeRatio, processorShare }: SpeedSection): string {
  const of = table(
    ['list', 'rows', 'rows/s', 'by processor second', 'first run', 'p50 ms', 'p95 ms', 'p99 ms'],
    Object.entries(lists).map(([name, speed]) => [
      name,
      number(speed.rows),
      number(speed.rowsPerSecond),
      number(speed.rowsPerCpuSecond),
      number(speed.firstRowsPerSecond),
      number(speed.p50),
      number(speed.p95),
      number(speed.p99),
    ]),
  );
  const rest = [
    ['load all seven kinds', `${number(loadAllKinds.median)} ms (first ${number(loadAllKinds.first)})`],
    ...Object.entries(index).map(([name, { names, first, median }]) => [
      `index ${name} (${number(names)} names)`,
      `${number(median)} ms (first ${number(first)})`,
    ]),
    ...Object.entries(byRows).map(([rows, cost]) => [
      `a list of ${number(Number(rows))} different rows`,
      `${number(cost)} µs a row`,
    ]),
    ...Object.entries(bySize).map(([codes, cost]) => [
      `onto ${number(Number(codes))} codes, half of the rows hard`,
      `${number(cost)} µs a row`,
    ]),
    ['cost a row on the longer list', `× ${number(sizeRatio.cost)} (the list is × ${number(sizeRatio.length)})`],
  ];
  const busy =
    processorShare < 0.9
      ? `\n\nOther work held the processor: this process got ${number(100 * processorShare)} % of one, so times are too long.`
      : '';
  return `**Speed**${busy}\n\n${of}\n\n${table(['', ''], rest)}`;
}

function peersTable(peers: PeersSection): string {
  const rows = Object.entries(peers).flatMap(([list, libraries]) =>
    Object.entries(libraries).map(([name, { queries, perSecond, nameR1, ratio }]) => [
      list,
      name,
      number(queries),
      number(perSecond),
      share(nameR1),
      name === 'dmdc' ? '' : `× ${number(ratio)}`,
    ]),
  );
  return `**Beside other libraries** (9,190 service names, names alone, folded for all)\n\n${table(
    ['list', 'library', 'queries', 'queries/s', 'name R@1', 'dmdc is faster, by processor time'],
    rows,
  )}`;
}

function table(header: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  return [line(header), `|${header.map((_, at) => (at === 0 ? '---' : '---:')).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** Values that cannot be right, whatever the machine: a broken matcher, a broken bench. Never a matter of time. */
export function faults({ accuracy, speed, peers, memory, size }: Results): string[] {
  const out: string[] = [];
  const least = (what: string, value: number | undefined, bound: number): void => {
    if (value === undefined || !(value >= bound)) out.push(`${what}: ${value}, at least ${bound} expected`);
  };
  if (accuracy) {
    for (const [kind, { variants }] of Object.entries(accuracy.noise)) {
      least(`${kind}, names as issued, name R@1`, variants['as issued']?.nameR1?.share, 0.8);
      for (const [noise, { nameR1 }] of Object.entries(variants))
        least(`${kind}, ${noise}, name R@1`, nameR1?.share, 0.25);
    }
    for (const [name, { rows, auto }] of Object.entries(accuracy.withoutCode)) {
      least(`${name}, rows`, rows, 1);
      if ((auto?.share ?? 0) > 0.2) out.push(`${name}: ${auto?.share} decided automatically`);
    }
  }
  if (speed) {
    for (const [name, { rowsPerSecond }] of Object.entries(speed.lists)) least(`${name}, rows/s`, rowsPerSecond, 1);
    for (const [name, { names }] of Object.entries(speed.index)) least(`${name}, names`, names, 1000);
  }
  for (const [list, libraries] of Object.entries(peers ?? {})) {
    least(`${list}, dmdc, name R@1`, libraries.dmdc?.nameR1?.share, 0.8);
    for (const [name, { perSecond }] of Object.entries(libraries))
      least(`${list}, ${name}, queries/s`, perSecond, 0.001);
  }
  if (memory) least('resident memory', memory.resident, memory.residentAtStart);
  if (size) least('core gzipped', size.coreGzipped, 5);
  return out;
}
