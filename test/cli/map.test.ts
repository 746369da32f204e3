import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { workbook } from '../helpers/workbooks';
import { dmdc, ndjson, ROOT, uniqueServices, workFolder } from './helpers';

const folder = workFolder();
const EDITION = ['--edition', 'qd7603-2018'];
const services = uniqueServices(40);
const HEADER = ['Mã dịch vụ', 'Tên dịch vụ', 'Giá BHYT'];
const rows = services.map(({ name, price }, i) => [`DV${i + 1}`, name, price]);
const file = (name: string, content: string | Uint8Array) => writeFileSync(join(folder, name), content);

file('dv.tsv', [HEADER, ...rows].map((row) => `${row.join('\t')}\n`).join(''));

// zod reads JSON Schema: the schema checked is the one that is published.
const schema = z.fromJSONSchema(
  JSON.parse(readFileSync(join(ROOT, 'docs', 'schema', 'map-row.schema.json'), 'utf8')) as Parameters<
    typeof z.fromJSONSchema
  >[0],
);

describe('--format ndjson', () => {
  it('writes one line an item, in input order, and nothing else to standard output', () => {
    const { code, out, err } = dmdc(['map', 'dv.tsv', '--format', 'ndjson'], folder);
    expect(code).toBe(0);
    const lines = ndjson(out);
    expect(lines.map((line) => line.localCode)).toEqual(rows.map(([code]) => code));
    expect(lines.map((line) => line.row)).toEqual(rows.map((_, i) => i + 2));
    for (const line of lines) expect(schema.safeParse(line).error?.issues ?? []).toEqual([]);
    // The list in force is not bundled: said, but not there.
    expect(err).toContain('QĐ 2010/QĐ-BYT');
    expect(err).toContain('QĐ 7603/QĐ-BYT');
  });

  it('has the keys of the contract on every line, and the official code first for an official name', () => {
    const lines = ndjson(dmdc(['map', 'dv.tsv', '--format', 'ndjson', ...EDITION], folder).out);
    lines.forEach((line, i) => {
      for (const key of ['kind', 'facility', 'row', 'localCode', 'localName', 'status', 'candidates', 'issues']) {
        expect(line).toHaveProperty(key);
      }
      const candidates = line.candidates as { code: string; score: number }[];
      expect(candidates[0]?.code).toBe(services[i]!.code);
      expect(candidates.map(({ score }) => score)).toEqual(candidates.map(({ score }) => score).sort((a, b) => b - a));
    });
  });

  it('keeps local codes as written, limits candidates to --top, and takes the name of the facility', () => {
    file('ma.csv', 'Mã dịch vụ;Tên dịch vụ\n007;Điện tim thường\n01.0010;Siêu âm ổ bụng\n2-3;Nội soi tai mũi họng\n');
    const args = ['map', 'ma.csv', '--format', 'ndjson', '--top', '2', '--facility', 'Trạm Y tế X', ...EDITION];
    const lines = ndjson(dmdc(args, folder).out);
    expect(lines.map((line) => line.localCode)).toEqual(['007', '01.0010', '2-3']);
    for (const line of lines) {
      expect((line.candidates as unknown[]).length).toBeLessThanOrEqual(2);
      expect(line.facility).toBe('Trạm Y tế X');
    }
  });

  it('keeps the order of the file over sheets of several kinds, and over files', () => {
    file(
      'hai.xlsx',
      workbook([
        { name: 'DVKT', rows: [HEADER, ...rows.slice(0, 3)] },
        {
          name: 'Benh ICD',
          rows: [
            ['Mã nội bộ', 'Mã ICD10', 'Tên bệnh'],
            ['B1', 'A00', 'Bệnh tả'],
          ],
        },
        { name: 'DVKT khac', rows: [HEADER, ...rows.slice(3, 5)] },
      ]),
    );
    const lines = ndjson(dmdc(['map', 'hai.xlsx', 'dv.tsv', '--format', 'ndjson'], folder).out);
    expect(lines.slice(0, 6).map((line) => [line.sheet, line.localCode])).toEqual([
      ['DVKT', 'DV1'],
      ['DVKT', 'DV2'],
      ['DVKT', 'DV3'],
      ['Benh ICD', 'B1'],
      ['DVKT khac', 'DV4'],
      ['DVKT khac', 'DV5'],
    ]);
    expect(lines).toHaveLength(6 + rows.length);
  });

  it('ends quietly when the reader stops reading', async () => {
    const many = Array.from({ length: 30 }, () => rows).flat();
    file('nhieu.tsv', [HEADER, ...many].map((row) => `${row.join('\t')}\n`).join(''));
    const cli = join(ROOT, 'dist', 'cli.cjs');
    const child = spawn(process.execPath, [cli, 'map', 'nhieu.tsv', '--format', 'ndjson', ...EDITION], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => {
      err += chunk.toString();
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((resolve) => child.once('close', resolve));
    expect(code).toBe(0);
    expect(err).not.toMatch(/EPIPE|\n\s+at /);
  });
});

describe('a run for a person', () => {
  it('says how the file was read, gives the ratio and what to do next', () => {
    const { code, out } = dmdc(['map', 'dv.tsv', ...EDITION], folder);
    expect(code).toBe(0);
    expect(out).toContain('“Tên dịch vụ” → localName');
    expect(out).toMatch(/Dịch vụ kỹ thuật\s+qd7603-2018\s+\d+\/40/);
    expect(out).toMatch(/(dmdc|cli\.cjs) map dv\.tsv -o ra-soat\.xlsx/);
    expect(() => JSON.parse(out.split('\n')[0]!)).toThrow();
  });

  it('marks ratios that rest on a partial or provisional table', () => {
    file('mau.csv', 'Mã nội bộ,Tên chế phẩm máu,Thể tích (ml)\nM1,Máu toàn phần 250 ml,285\n');
    const { out } = dmdc(['map', 'mau.csv', '--lang', 'en'], folder);
    expect(out).toContain('(**)');
    expect(out).toContain('provisional');
    expect(out.match(/With the Ministry’s own DMDC workbook, import it once/g)).toHaveLength(1);
    expect(dmdc(['map', 'mau.csv', '--format', 'ndjson', '--lang', 'en'], folder).err).toContain('provisional');
    expect(out).toMatch(/0\/1/);
  });

  it('takes columns and kind from the caller where it cannot tell', () => {
    file('la.csv', 'X1,Y1\nA,Điện tim thường\n');
    expect(dmdc(['map', 'la.csv'], folder).code).toBe(3);
    const args = ['map', 'la.csv', '--kind', 'services', '--column', 'localCode=X1', '--column', 'local_name=Y1'];
    const lines = ndjson(dmdc([...args, '--format', 'ndjson', ...EDITION], folder).out);
    expect(lines.map((line) => [line.localCode, line.localName])).toEqual([['A', 'Điện tim thường']]);
  });
});

describe('-o', () => {
  it.each(['ket-qua.ndjson', 'ket-qua.json', 'ket-qua.csv', 'ket-qua.tsv', 'ket-qua.xlsx'])(
    'writes %s by its extension and leaves standard output empty',
    (name) => {
      const { code, out, err } = dmdc(['map', 'dv.tsv', '-o', name, ...EDITION], folder);
      expect(code).toBe(0);
      expect(out).toBe('');
      expect(err).toContain(name);
      const bytes = readFileSync(join(folder, name));
      if (name.endsWith('.xlsx')) expect(bytes.subarray(0, 2).toString()).toBe('PK');
      else {
        const text = bytes.toString();
        for (const { code: official } of services.slice(0, 5)) expect(text).toContain(official);
      }
    },
  );

  it('prints csv, tsv and json when there is no file', () => {
    expect(dmdc(['map', 'dv.tsv', '--format', 'csv', ...EDITION], folder).out.split('\r\n')).toHaveLength(42);
    expect(dmdc(['map', 'dv.tsv', '--format', 'tsv', ...EDITION], folder).out).toContain('\tDV1\t');
    const data = JSON.parse(dmdc(['map', 'dv.tsv', '--format', 'json', ...EDITION], folder).out) as {
      mappings: { rows: unknown[] }[];
    };
    expect(data.mappings[0]?.rows).toHaveLength(40);
  });

  it('ends with 3 where it may not write', () => {
    mkdirSync(join(folder, 'thu-muc.xlsx'), { recursive: true });
    for (const target of ['thu-muc.xlsx', 'khong-co/x.csv']) {
      const { code, err } = dmdc(['map', 'dv.tsv', '-o', target, ...EDITION], folder);
      expect(code).toBe(3);
      expect(err).toContain(target.split('/')[0]!);
    }
  });
});

describe('several files', () => {
  it('maps the others when one cannot be read, lists it and ends with 3', () => {
    file('hong.xlsx', 'PK\u0003\u0004 this is no workbook');
    const args = ['map', 'khong-co.csv', 'dv.tsv', 'hong.xlsx', '--format', 'ndjson', ...EDITION];
    const { code, out, err } = dmdc(args, folder);
    expect(code).toBe(3);
    expect(ndjson(out)).toHaveLength(40);
    expect(err).toContain('khong-co.csv');
    expect(err).toContain('hong.xlsx');
    expect(err).not.toMatch(/\n\s+at /);
  });

  it('shows the stack only with DMDC_DEBUG=1', () => {
    const { err } = dmdc(['map', 'dv.tsv', '--edition', 'none'], folder, { DMDC_DEBUG: '1' });
    expect(err).toMatch(/\n\s+at /);
  });
});

it('files that the command says are of one facility are counted as those of one', () => {
  for (const name of ['mot', 'hai'])
    writeFileSync(join(folder, `${name}.csv`), `Mã DV,Tên dịch vụ\n${name},Thụt tháo\n`);
  const args = ['map', 'mot.csv', 'hai.csv', '--kind', 'services', '--mapping', 'chung', '--jobs', '1', '--lang', 'en'];
  expect(dmdc([...args, '--facility', 'TYT Đồi Thông'], folder).err).toContain('2 files of 1 facilities');
});
