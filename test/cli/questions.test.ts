import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { dmdc, workFolder } from './helpers';

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
