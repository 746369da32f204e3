import type { Kind } from '../src/catalog/kinds';

/** What a run of the bench was asked for. Each section runs in a process of its own and gets this. */
export interface BenchOptions {
  /** Everything tiny: does it work at all. */
  readonly smoke: boolean;
  /** Paths of lists whose right codes are known. */
  readonly truth: readonly string[];
  readonly kind?: Kind;
  readonly edition?: string;
}

/** Runs a section: options come as JSON on the command line, the result goes as JSON to standard output. */
export function runSection(work: (options: BenchOptions) => unknown): void {
  const options = JSON.parse(process.argv[2] ?? '{"smoke":true,"truth":[]}') as BenchOptions;
  process.stdout.write(JSON.stringify(work(options)));
}

/** The environment of a measured process: neither the user's own code sets nor certificates that a machine has Node read at each start. */
export const ENVIRONMENT: NodeJS.ProcessEnv = { ...process.env, DMDC_CATALOGS: '', NODE_EXTRA_CA_CERTS: undefined };

/** One line about how far it is. */
export function progress(line: string): void {
  process.stderr.write(`${line}\n`);
}

/** Processor time of this process so far, in milliseconds. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The middle of some numbers. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const half = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[half] as number)
    : ((sorted[half - 1] as number) + (sorted[half] as number)) / 2;
}

/** The value below which so large a share (0…1) of some numbers lies. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] as number;
}

/** A figure with as many digits as it deserves. */
export function digits(value: number, significant = 4): number {
  return Number(value.toPrecision(significant));
}
