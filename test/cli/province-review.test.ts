import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readMappingFile } from '../../src/store/mapping-store';
import { dmdc, workFolder } from './helpers';

const NAME = 'Trích áp xe quanh Amidan [gây mê]';

describe('dmdc province-review', () => {
  const folder = workFolder();
  const run = (...args: string[]) => dmdc(['province-review', 'm', ...args], folder);
  const path = (code: string) => join(folder, 'm', `${code}.services.dmdc.ndjson`);
  const drafts = () => ['99001', '99002', '99003'].map((code) => readMappingFile(path(code)).rows[0]?.draft?.why);
  beforeAll(() => {
    const departments = ['Khoa A', 'Khoa Nhi', 'Khoa B'];
    for (const [at, department] of departments.entries()) {
      const list = `Mã dịch vụ,Tên dịch vụ kỹ thuật,Khoa\nDV1,${NAME},${department}\n`;
      writeFileSync(join(folder, `9900${at + 1}.csv`), list);
    }
    const { code } = dmdc(['map', '99001.csv', '99002.csv', '99003.csv', '--mapping', 'm'], folder);
    expect(code).toBe(0);
  });

  it('lists names by facilities, offers one decision to all, is accepted by one, and taken back as one', () => {
    const listed = run();
    expect(listed.code).toBe(0);
    expect(listed.out).toContain(`1. ${NAME}`);
    expect(listed.out).toContain('3 cơ sở, 3 dòng');
    const before = readFileSync(path('99001'), 'utf8');

    const dry = run('--decide', '1=15.0207.0995', '--by', 'Sở', '--dry-run');
    expect(dry.out).toContain('Đề xuất 2 dòng tại 2 cơ sở; bỏ ra 1 dòng.');
    expect(dry.out).toContain('“Khoa Nhi” thuộc chuyên khoa');
    expect(readFileSync(path('99001'), 'utf8')).toBe(before);

    const [{ key }] = JSON.parse(run('--json').out).names;
    writeFileSync(join(folder, 'd.json'), JSON.stringify({ names: [{ key, decision: '15.0207.0995' }] }));
    expect(run('--decisions', 'd.json', '--by', 'Sở').code).toBe(0);
    expect(drafts()).toEqual(['offered', undefined, 'offered']);

    expect(run('--accept', '--facility', '99003', '--by', 'Lan').out).toContain('Quyết định 1 dòng tại 1 cơ sở');
    expect(readMappingFile(path('99003')).rows[0]?.decision).toMatchObject({ author: 'Sở', reviewer: 'Lan' });

    expect(run('--undo').out).toContain('1 dòng trong 1 tệp');
    expect(drafts()).toEqual(['offered', undefined, 'offered']);
    expect(run('--undo').out).toContain('2 dòng trong 2 tệp');
    expect(drafts()).toEqual([undefined, undefined, undefined]);
    expect(run('--undo').code).toBe(1);
  });

  it('goes on where a run, or its undo, was cut off', () => {
    const first = readFileSync(path('99001'), 'utf8');
    expect(run('--decide', '1=15.0207.0995', '--by', 'Sở', '--accept').out).toContain('Quyết định 2 dòng');
    writeFileSync(path('99001'), first);
    expect(run('--undo').out).toContain('1 dòng trong 1 tệp');
    expect(drafts()).toEqual([undefined, undefined, undefined]);
  });

  it('takes “no code” and “out of scope” with a reason, and keeps what was decided since when it is taken back', () => {
    const dry = run(
      '--decide',
      '1=0 ngoài BHYT',
      '--by',
      'Sở',
      '--comment',
      'theo công văn',
      '--dry-run',
      '--lang',
      'en',
    );
    expect([dry.code, dry.out]).toEqual([0, expect.stringContaining('This was a dry run')]);
    expect(run('--decide', '1=o tự chọn', '--by', 'Sở', '--accept', '--facility', '99001').code).toBe(0);
    const [row] = readMappingFile(path('99001')).rows;
    expect(row?.decision).toMatchObject({ status: 'out-of-scope', reason: 'tự chọn' });
    expect(run().out).toContain('2 cơ sở, 2 dòng');
    dmdc(['reopen', '--mapping', path('99001'), '--where', 'localCode=DV1', '--by', 'Lan'], folder);
    const back = run('--undo');
    expect(back.out).toContain('0 dòng trong 1 tệp trở về như trước');
    expect(back.err).toBe('1 dòng đã được quyết định lại sau đó nên giữ nguyên.\n');
    expect(run('--decide', '1=0', '--by', 'Sở', '--accept', '--facility', '99002').code).toBe(0);
    const [other] = readMappingFile(path('99002')).rows;
    expect(other?.decision).toEqual(expect.not.objectContaining({ reason: expect.anything() }));
    expect(run('--undo').code).toBe(0);
  });

  it('lists only the kind that is asked for, with how much a name is used, and nothing where no name is shared', () => {
    expect(run('--kind', 'drugs').code).toBe(1);
    expect(run('--kind', 'services', '--top', '1', '--lang', 'en').out).toContain(`1. ${NAME}`);
    expect(run('--kind', 'thuoc').code).toBe(2);
    mkdirSync(join(folder, 'dung'));
    for (const code of ['1', '2']) {
      writeFileSync(join(folder, `${code}.csv`), `Mã dịch vụ,Tên dịch vụ kỹ thuật,Số lượng\nDV1,${NAME},70\n`);
      dmdc(['map', `${code}.csv`, '--mapping', 'dung', '--facility-code', `9910${code}`], folder);
    }
    const used = (lang: string) => dmdc(['province-review', 'dung', '--lang', lang], folder).out;
    expect(used('vi')).toContain('2 cơ sở, 2 dòng, 140 lượt dùng');
    expect(used('en')).toContain('used 140 times');
  });

  it('a file without a decision, or of names that wait no longer, decides nothing', () => {
    writeFileSync(join(folder, 'trong.json'), JSON.stringify({ names: [{ key: 'x', decision: ' ' }, { key: 'y' }] }));
    expect(run('--decisions', 'trong.json')).toMatchObject({ code: 2, err: expect.stringContaining('trong.json') });
    writeFileSync(join(folder, 'cu.json'), JSON.stringify({ names: [{ key: 'x', decision: '15.0207.0995' }] }));
    expect(run('--decisions', 'cu.json').code).toBe(1);
  });

  it('refuses decisions on names that are not there, codes of no edition, and other files', () => {
    expect(run('--decide', '9=15.0207.0995').code).toBe(2);
    expect(run('--decide', '1=').code).toBe(2);
    const unknown = run('--decide', '1=99.9999.9999');
    expect(unknown.code).toBe(1);
    expect(unknown.out).toContain('99.9999.9999');
    writeFileSync(join(folder, 'x.json'), '[]');
    expect(run('--decisions', 'x.json').err).toContain('x.json');
  });
});
