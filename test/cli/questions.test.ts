import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import * as XLSX from 'xlsx';
import { dmdc, workFolder } from './helpers';

/** What the drop-down of the first answer offers. */
function choicesOf(book: XLSX.WorkBook): string[] {
  const lines = XLSX.utils.sheet_to_json<string[]>(book.Sheets._dmdc as XLSX.WorkSheet, { header: 1 });
  return lines.find(([type]) => type === 'question')?.slice(4) ?? [];
}

describe('dmdc questions', () => {
  const folder = workFolder();
  const file = 'm.dmdc.ndjson';
  const text = (name: string) => readFileSync(join(folder, name), 'utf8');
  const names = ['Trích áp xe quanh Amidan [gây mê]', 'Trích áp xe quanh Amidan [gây mê]', 'Nội soi tai'];
  beforeAll(() => {
    const rows = names.map((name, at) => `DV${at + 1},${name},Khoa A1`);
    writeFileSync(join(folder, 'list.csv'), `Mã dịch vụ,Tên dịch vụ kỹ thuật,Khoa\n${rows.join('\n')}\n`);
    expect(dmdc(['map', 'list.csv', '--mapping', file, '--facility', 'Mẫu'], folder).code).toBe(0);
  });

  it('prints what to ask, with the rows that each answer settles', () => {
    const { code, out } = dmdc(['questions', file], folder);
    expect(code).toBe(0);
    expect(out).toContain('1. “Khoa A1”: mã thuộc chương nào?');
    expect(out).toContain(names[0]);
    expect(dmdc(['questions', file, '--lang', 'en'], folder).out).toContain('codes of which chapter?');
    const [first] = JSON.parse(dmdc(['questions', file, '--json'], folder).out).questions;
    expect(first).toMatchObject({ about: 'chapter', when: { department: 'Khoa A1' } });
    expect(dmdc(['questions', 'list.csv'], folder).out).toContain('“Khoa A1”');
  });

  it('takes an answer as a rule, applies it on later runs, and gives the bytes from before when it is taken back', () => {
    const before = text(file);
    const dry = dmdc(['questions', file, '--answer', '1=15', '--dry-run'], folder);
    expect(dry.code).toBe(0);
    expect(text(file)).toBe(before);
    expect(dmdc(['questions', file, '--answer', '1=15', '--by', 'Lan'], folder).code).toBe(0);
    const settled = text(file);
    expect(settled).toContain('facility-rule');
    expect(JSON.parse(text('m.rules.json')).rules[0]).toMatchObject({ about: 'chapter', answer: ['15'], by: 'Lan' });
    expect(dmdc(['questions', file, '--rules'], folder).out).toContain('1. Khoa A1 → chương 15  (Lan');

    expect(dmdc(['map', 'list.csv', '--mapping', file, '--facility', 'Mẫu', '--remap'], folder).code).toBe(0);
    expect(text(file)).toBe(settled);

    expect(dmdc(['questions', file, '--withdraw', '1', '--by', 'Hoa'], folder).code).toBe(0);
    expect(text(file)).toBe(before);
    expect(dmdc(['questions', file, '--rules'], folder).code).toBe(1);
  });

  it('takes answers from the sheet of a review workbook, once, and gives them back', () => {
    const before = text(file);
    expect(dmdc(['export', file, '-o', 'ra-soat.xlsx'], folder).code).toBe(0);
    const path = join(folder, 'ra-soat.xlsx');
    const book = XLSX.read(readFileSync(path), { type: 'buffer' });
    const sheet = book.Sheets['Câu hỏi'] as XLSX.WorkSheet;
    const lines = XLSX.utils.sheet_to_json<(string | number | null)[]>(sheet, { header: 1, defval: null });
    const header = lines.findIndex((line) => line.includes('Trả lời'));
    expect(lines[header + 1]?.[2]).toContain('“Khoa A1”: mã thuộc chương nào?');
    const answer = (typed: string) => {
      const cell = XLSX.utils.encode_cell({ r: header + 1, c: lines[header]?.indexOf('Trả lời') ?? 0 });
      sheet[cell] = { t: 's', v: typed };
      writeFileSync(path, XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }) as Buffer);
      return dmdc(['apply', 'ra-soat.xlsx', '--mapping', file, '--by', 'Lan'], folder);
    };
    const wrong = answer('99');
    expect(wrong.code).toBe(1);
    expect(wrong.err).toContain('“99”');
    expect(text(file)).toBe(before);
    const choice = choicesOf(book).find((one) => one.startsWith('15'));
    expect(choice).toMatch(/^15 — /u);
    const applied = answer(choice as string);
    expect(applied.code).toBe(0);
    expect(applied.out).toContain('1 câu trả lời');
    expect(text(file)).toContain('facility-rule');
    const rules = text('m.rules.json');
    expect(answer('15').out).not.toContain('câu trả lời');
    expect(text('m.rules.json')).toBe(rules);
    expect(dmdc(['questions', file, '--withdraw', '1', '--by', 'Hoa'], folder).code).toBe(0);
    expect(text(file)).toBe(before);
  });

  it('are not asked again in a workbook once it was said that no rule can tell', () => {
    const asks = (...args: string[]) => {
      expect(dmdc([...args, '-o', 'lai.xlsx'], folder).code).toBe(0);
      const book = XLSX.read(readFileSync(join(folder, 'lai.xlsx')), { type: 'buffer' });
      return JSON.stringify(XLSX.utils.sheet_to_json(book.Sheets['Câu hỏi'] ?? {}, { header: 1 })).includes('Khoa A1');
    };
    expect(asks('export', file)).toBe(true);
    expect(dmdc(['questions', file, '--answer', '1=-', '--by', 'Lan'], folder).code).toBe(0);
    expect(asks('export', file)).toBe(false);
    expect(asks('map', 'list.csv', '--mapping', file, '--facility', 'Mẫu')).toBe(false);
    expect(dmdc(['questions', file, '--withdraw', '1', '--by', 'Hoa'], folder).code).toBe(0);
  });

  it('of a folder are asked file by file, answered one file at a time, and rules are listed under their file', () => {
    const both = ['hai/a.dmdc.ndjson', 'hai/b.dmdc.ndjson'] as const;
    mkdirSync(join(folder, 'hai'));
    for (const one of both)
      expect(dmdc(['map', 'list.csv', '--mapping', one, '--facility', 'Mẫu'], folder).code).toBe(0);
    const asked = dmdc(['questions', 'hai'], folder);
    expect(asked.code).toBe(0);
    for (const one of both) expect(asked.out).toContain(one);
    expect(dmdc(['questions', 'hai', '--answer', '1=15'], folder).code).toBe(2);
    expect(dmdc(['questions', both[0], '--answer', '1=15', '--by', 'Lan'], folder).code).toBe(0);
    const listed = dmdc(['questions', 'hai', '--rules', '--lang', 'en'], folder);
    expect(listed.code).toBe(0);
    expect(listed.out).toMatch(/^hai\/a\.dmdc\.ndjson\n1\. Khoa A1 → chapter 15 {2}\(Lan.*\nhai\/b\.dmdc\.ndjson\n$/);
  });

  it('of a list that is not kept are printed as data too, with what they would settle; there is nothing to answer', () => {
    const { code, out, err } = dmdc(['questions', 'list.csv', '--json', '--top', '1'], folder);
    const { questions } = JSON.parse(out) as { questions: { options: { value: string; settles: number }[] }[] };
    expect([code, questions.length]).toEqual([0, 1]);
    expect(questions[0]?.options.find(({ value }) => value === '15')?.settles).toBeGreaterThan(0);
    expect(err).toContain('list.csv');
    expect(dmdc(['questions', 'list.csv', '--answer', '1=15'], folder).code).toBe(2);
    writeFileSync(join(folder, 'ro.csv'), 'Mã dịch vụ,Tên dịch vụ kỹ thuật\nA,Siêu âm ổ bụng\n');
    const clear = dmdc(['questions', 'ro.csv', '--lang', 'en'], folder);
    expect(clear.code).toBe(1);
    expect(clear.out).not.toMatch(/^1\./m);
  });

  it('refuses answers that are none, and files of rules that are damaged, with a remedy', () => {
    const bad = dmdc(['questions', file, '--answer', '1=99'], folder);
    expect(bad.code).toBe(2);
    expect(bad.err).toContain('“99”');
    expect(dmdc(['questions', file, '--answer', '77=15'], folder).code).toBe(2);
    expect(dmdc(['questions', file, '--withdraw', '9'], folder).code).toBe(2);
    expect(dmdc(['questions', 'list.csv', '--answer', '1=15'], folder).err).toContain('--mapping');
    writeFileSync(join(folder, 'm.rules.json'), '{"format":"dmdc-rules","version":1,"rules":[{"about":"colour"}]}');
    const damaged = dmdc(['questions', file], folder);
    expect(damaged.code).toBe(3);
    expect(damaged.err).toContain('m.rules.json');
  });
});
