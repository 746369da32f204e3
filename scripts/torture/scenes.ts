import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeReviewed } from '../../examples/review-edit';
import { run, type Scene } from './moments';

const NAMES = ['Khối hồng cầu', 'Huyết tương tươi đông lạnh', 'Khối tiểu cầu', 'Tủa lạnh', 'Máu toàn phần'];

/** A list of blood products, so small that a command is quick; `more` are new in the second month. */
export function list(count: number, more = 0): string {
  const rows = Array.from(
    { length: count + more },
    (_, at) => `M${at},${NAMES[at % NAMES.length]} ${150 + 50 * at} ml`,
  );
  return `Mã máu,Tên chế phẩm máu\n${rows.join('\n')}\n`;
}

const EDITION = 'Mã,Tên chế phẩm máu\n1.1,Máu toàn phần 150 ml\n1.2,Máu toàn phần 250 ml\n2.1,Khối hồng cầu 150 ml\n';
export const MAPPING = 'm.dmdc.ndjson';
export const MAP = ['map', 'list.csv', '--kind', 'blood', '--mapping', MAPPING];
const IMPORT = [
  ...['import', 'edition.csv', '--kind', 'blood', '--edition', 'qd9999-2026', '--decision', 'QĐ 9999/QĐ-BYT'],
  ...['--annex', 'PL9', '--issued', '2025-12-01', '--valid-from', '2026-01-01', '--yes'],
];
const FLAG = ['flag', '--mapping', MAPPING, '--by', 'Lan', '--where', 'localName~tiểu cầu'];
/** Opens the mapping file for writing, and finds no row to change. */
const NOTHING = ['flag', '--mapping', MAPPING, '--by', 'Lan', '--where', 'localName~không có'];

/** Every command that writes, each with what it finds. */
export async function scenes(): Promise<Scene[]> {
  const files = { 'list.csv': list(20), 'next.csv': list(20, 5), 'edition.csv': EDITION };
  return [
    { name: 'map', files, before: [MAP], args: ['map', 'next.csv', ...MAP.slice(2)] },
    { name: 'map to a file', files, args: ['map', 'list.csv', '--kind', 'blood', '-o', 'out.csv'] },
    {
      name: 'map of a folder',
      files: { 'list.csv': list(20) },
      args: ['map', '.', '--kind', 'blood', '--mapping', 'out', '--jobs', '1'],
    },
    {
      name: 'apply',
      files: await reviewed(files),
      args: ['apply', 'review.xlsx', '--mapping', MAPPING, '--by', 'Lan'],
    },
    { name: 'flag', files, before: [MAP], args: FLAG },
    { name: 'undo', files, before: [MAP, FLAG], args: ['undo', '--mapping', MAPPING, '--by', 'Lan'], again: NOTHING },
    { name: 'import', files, args: IMPORT, again: [...IMPORT, '--replace'] },
    {
      name: 'migrate',
      files,
      before: [MAP, IMPORT],
      args: ['migrate', MAPPING, '--to', 'qd9999-2026'],
      again: NOTHING,
    },
    { name: 'report', files, before: [MAP], args: ['report', MAPPING, '--month', '2026-10', '-o', '677.xlsx'] },
    { name: 'memory', files, before: [MAP], args: ['memory', 'build', MAPPING, '-o', 'memory.ndjson'] },
  ];
}

/** A mapping file and its review workbook with decisions in it. */
export async function reviewed(
  files: Readonly<Record<string, string>>,
  flagged: (at: number) => boolean = (at) => at % 3 === 0,
): Promise<Record<string, string | Uint8Array>> {
  const folder = mkdtempSync(join(tmpdir(), 'dmdc-torture-'));
  try {
    for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content);
    const { code, said } = run([...MAP, '-o', 'review.xlsx', '--lang', 'vi'], folder);
    if (code !== 0) throw new Error(said);
    await writeReviewed(join(folder, 'review.xlsx'), ({ key }) =>
      flagged(Number(key) - 1) ? { decision: 'Cần xem lại' } : {},
    );
    const read = (name: string) => readFileSync(join(folder, name));
    return { [MAPPING]: read(MAPPING), 'review.xlsx': read('review.xlsx') };
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
