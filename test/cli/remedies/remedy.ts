/** What is typed; a word that is a number `$1` stands for what the message named. */
export type Command = readonly string[];

/** What a person does with files before or between commands: `named` is what the message named, from 1. */
export type Deed = (folder: string, named: readonly string[]) => void | Promise<void>;

/** A situation: what leads to a message, what of it is the remedy, and the remedy followed to the letter. */
export interface Remedy {
  /** Where the message stands: file of `src/messages` and name. */
  readonly of: string;
  readonly before?: readonly (Command | Deed)[];
  /** A function where what is typed stands in a file. */
  readonly wrong: Command | ((folder: string) => Command);
  readonly says: RegExp;
  /** It is a hint that is printed every time. */
  readonly always?: boolean;
  readonly follow: readonly (Command | Deed)[];
}

export const E = ['--edition', 'qd7603-2018'] as const;
export const MAP = ['map', 'dv.csv', ...E] as const;
export const M = ['--mapping', 'm.dmdc.ndjson'] as const;
export const IMPORT = [
  '--kind',
  'services',
  '--edition',
  'moi',
  '--decision',
  'QĐ 1/QĐ-BYT',
  '--valid-from',
  '2026-06-01',
] as const;
export const LATER = ['--edition', 'moi-2', '--valid-from', '2026-09-01'] as const;
export const SO = ['--mapping', 'so.dmdc.ndjson'] as const;
export const DECISION = ['import', 'mau.xlsx', '--catalogs'] as const;
export const report = (file: string, month: string): Command => [
  'report',
  'm.dmdc.ndjson',
  '--month',
  month,
  '-o',
  file,
];
