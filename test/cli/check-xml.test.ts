import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { claimsXml, encounterXml, envelope, type MadeUpPerson, madeUpPerson } from '../../examples/claims';
import { type CheckXmlOptions, checkXml } from '../../src/cli/report/check-xml';
import type { Console } from '../../src/cli/terminal/console';
import { report } from '../../src/cli/terminal/exit';
import { unzip } from '../../src/io/sheets/zip';
import { cliTexts } from '../../src/messages/cli/common';
import type { Lang } from '../../src/messages/pair';

let folder: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dmdc-check-xml-'));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

function file(name: string, content: string | Uint8Array): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

interface Run {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

/** Runs the command in this process, as `main` does, and keeps what it prints. */
async function run(files: readonly string[], options: CheckXmlOptions = {}, lang: Lang = 'vi'): Promise<Run> {
  const out: string[] = [];
  const err: string[] = [];
  const io: Console = {
    lang,
    texts: cliTexts(lang),
    print: (line = '') => void out.push(line),
    tell: (line = '') => void err.push(line),
    paint: (_, text) => text,
    write: async (text) => void out.push(text),
    number: (value) => String(value),
    date: (value) => value,
  };
  let code: number;
  try {
    code = await checkXml(files, options, io);
  } catch (error) {
    code = report(error, io, 'check-xml');
  }
  return { code, out: out.join('\n'), err: err.join('\n') };
}

describe('what a person sees', () => {
  test('a facility in full: marks, ratios, exit code 0', async () => {
    const { code, out } = await run([file('du.xml', claimsXml(2))]);
    expect(code).toBe(0);
    expect(out).toContain('01999: 2 bản ghi XML1');
    expect(out).toMatch(/Bảng 1 {2}x {2}2 bản ghi, 66\/66 trường đủ/);
    expect(out).toMatch(/Dịch vụ kỹ thuật +6 +6 +100 %/);
  });

  test('missing fields by name with counts', async () => {
    const lacking = claimsXml(2, {
      change: (table, fields) => {
        if (table !== 'XML2') return;
        fields.CACH_DUNG = null;
        fields.TEN_THUOC = '';
      },
    });
    const { code, out } = await run([file('thieu.xml', lacking)]);
    expect(code).toBe(0);
    expect(out).toMatch(
      /Bảng 2 {2}– .*37\/39 trường đủ; thiếu: TEN_THUOC \(trống ở 6\), CACH_DUNG \(không có thẻ ở 6\)/,
    );
  });

  test('a broken file among good ones: listed with line and reason, exit code 3', async () => {
    const good = file('tot.xml', claimsXml(1, { facility: '01001' }));
    const broken = file('hong.xml', claimsXml(1, { facility: '01002' }).slice(0, -100));
    const { code, out, err } = await run([broken, good]);
    expect(code).toBe(3);
    expect(out).toContain('01001');
    expect(err).toMatch(/hong\.xml: thiếu phần cuối.*, dòng \d+/);
    expect(err).not.toContain('tot.xml');
  });

  test('one line a facility where there are many', async () => {
    const files = Array.from({ length: 7 }, (_, i) => file(`cs${i}.xml`, claimsXml(1, { facility: `0100${i}` })));
    const { out } = await run(files);
    expect(out.split('\n').filter((line) => /^0100\d .* x /.test(line))).toHaveLength(7);
  });

  test('a list that is not at hand is said not to be a fault', async () => {
    const { err } = await run([file('moi.xml', claimsXml(1, { day: '20260705' }))], {}, 'en');
    expect(err).toContain('Cannot be judged is not wrong');
    expect(err).toContain('QĐ 2010/QĐ-BYT');
  });

  test('shares by level, with their source', async () => {
    const table = file('gui.csv', 'MA_CSKCB,TUYEN,SO_HO_SO,DUNG_NGAY,PHAN_HOI\n01001,tỉnh,100,95,99\n');
    const { out } = await run([file('a.xml', claimsXml(1))], { timeliness: table });
    expect(out).toMatch(/Tuyến tỉnh +1 +95\/100 \(95 %\) +95 +có +99\/100 \(99 %\) +chưa/);
    expect(out).toContain('Nguồn số liệu: bảng số liệu; ngày lập tệp (NGAYLAP)');
  });

  test.each([
    [{ output: ['kq.docx'] }, /\.json, \.csv, \.xlsx/],
    [{ fields: '130' }, /4750, 4210/],
    [{ dateBy: 'hôm qua' }, /không phải là một ngày/],
    [{ optional: ['XML1.X'] }, /XML1\.MAHUYEN_CU_TRU/],
  ])('wrong use %j ends with 2 and says what is right', async (options, message) => {
    const { code, err } = await run([file('b.xml', claimsXml(1))], options);
    expect(code).toBe(2);
    expect(err).toMatch(message);
  });

  test('its own input is never written over', async () => {
    const path = file('giu.json', claimsXml(1));
    expect((await run([path], { output: [path] })).code).not.toBe(0);
    expect(readFileSync(path, 'utf8')).toBe(claimsXml(1));
  });
});

describe('nothing about a patient leaves', () => {
  const PEOPLE = 40;
  const people = Array.from({ length: PEOPLE }, (_, i) => madeUpPerson(i));

  /** Personal values put where codes, dates and names of tables should be, as careless exports do. */
  function misplaced(number: number) {
    const person = madeUpPerson(number);
    const values = Object.values(person) as string[];
    return (table: string, fields: Record<string, string | null>) => {
      const one = values[number % values.length]!;
      if (table === 'XML1' && number % 3 === 0) fields.MA_BENH_CHINH = one;
      if (table === 'XML1' && number % 3 === 1) fields.MA_BENH_KT = `I10;${person.HO_TEN};${person.NGAY_SINH}`;
      if (table === 'XML1' && number % 4 === 0) fields.MA_CSKCB = person.HO_TEN;
      if (table === 'XML2') fields.MA_THUOC = number % 2 === 0 ? `40.1+${one}` : one;
      if (table === 'XML2' && number % 5 === 0) fields.DUONG_DUNG = person.HO_TEN;
      if (table === 'XML3') fields.MA_DICH_VU = one;
      if (table === 'XML3' && number % 2 === 0) fields.MA_VAT_TU = person.MA_THE_BHYT;
      if (table === 'XML4') fields.MA_CHI_SO = person.SO_CCCD;
      if (number % 6 === 0) fields.NGAY_YL = person.HO_TEN;
      if (number % 6 === 1) fields.NGAY_YL = person.NGAY_SINH;
      if (table === 'XML1' && number % 6 === 2) fields.NGAY_RA = person.NGAY_SINH;
    };
  }

  /** Spellings in which a value may be found: as it is, in capitals, and with the marks apart. */
  const spellings = (value: string) => [value, value.toUpperCase(), value.normalize('NFD')];

  function leaks(text: string): string[] {
    const found: string[] = [];
    for (const person of people) {
      for (const [field, value] of Object.entries(person) as [keyof MadeUpPerson, string][]) {
        if (spellings(value).some((spelling) => text.includes(spelling))) found.push(`${field}: ${value}`);
      }
      // Birthdays also as people write them.
      const [, year, month, day] = /^(\d{4})(\d\d)(\d\d)/.exec(person.NGAY_SINH)!;
      for (const birthday of [`${year}-${month}-${day}`, `${day}/${month}/${year}`, `${year}${month}${day}`]) {
        if (text.includes(birthday)) found.push(`NGAY_SINH: ${birthday}`);
      }
    }
    return found;
  }

  function contentOf(path: string): string {
    const bytes = readFileSync(path);
    if (!path.endsWith('.xlsx')) return bytes.toString('utf8');
    return unzip(bytes, () => true, 64 * 1_048_576, { file: path })
      .map(({ data }) => Buffer.from(data).toString('utf8'))
      .join('\n');
  }

  const [head, tail] = envelope({ count: PEOPLE });
  const body = (style: 'base64' | 'nested') =>
    people.map((_, i) => encounterXml(i, { style, change: misplaced(i) })).join('');
  const whole = (style: 'base64' | 'nested') => head + body(style) + tail;
  const first = people[0]!;

  const FILES: Readonly<Record<string, () => string | Uint8Array>> = {
    'sound, parts in base64': () => whole('base64'),
    'sound, nested, UTF-16': () => Buffer.from(`\ufeff${whole('nested')}`, 'utf16le'),
    'cut off in a name': () => whole('nested').slice(0, whole('nested').lastIndexOf('<HO_TEN>') + 14),
    'with a tag that does not match': () =>
      whole('nested').replace('</HO_TEN>', `</${first.HO_TEN.replace(/ /g, '_')}>`),
    'with a name as element and attribute': () =>
      whole('nested').replace(
        '<HOSO>',
        `<HOSO ${first.HO_TEN.replace(/ /g, '_')}="${first.SO_CCCD}"><${first.MA_LK}/>`,
      ),
    'with an entity that is a name': () => whole('nested').replace('<MA_LK>', `<MA_LK>&${first.MA_LK};`),
    'with a DOCTYPE about a patient': () =>
      whole('nested').replace('<GIAMDINHHS', `<!DOCTYPE x [<!ENTITY ten "${first.HO_TEN}">]><GIAMDINHHS`),
    'with base64 that is a name': () => whole('base64').replace(/(<NOIDUNGFILE>)[^<]+/, `$1${first.HO_TEN}`),
    'with names in the envelope': () =>
      whole('base64')
        .replace('<MACSKCB>01999', `<MACSKCB>${first.HO_TEN}`)
        .replace(/<NGAYLAP>\d+/, `<NGAYLAP>${first.NGAY_SINH}`)
        .replace(/<SOLUONGHOSO>\d+/, `<SOLUONGHOSO>${first.DIEN_THOAI}`)
        .replaceAll('<LOAIHOSO>XML4', `<LOAIHOSO>${first.HO_TEN}`),
  };

  test('the search finds what it is to find', () => {
    expect(leaks(whole('nested')).length).toBeGreaterThan(PEOPLE * 8);
    expect(leaks(`… ${first.HO_TEN.toUpperCase()} …`)).toHaveLength(1);
  });

  describe.each(Object.entries(FILES))('of a file %s', (name, make) => {
    test.each(['vi', 'en'] as const)('in %s, on the screen or in any file', async (lang) => {
      const path = file(`${Object.keys(FILES).indexOf(name)}-${lang}.xml`, make());
      const output = ['json', 'csv', 'xlsx'].map((kind) => join(folder, `${basename(path)}.${kind}`));
      const { code, out, err } = await run([path], { output }, lang);
      expect([0, 3]).toContain(code);
      // Something was read, or there would be nothing to leak.
      if (!name.includes('DOCTYPE') && !name.includes('element')) expect(out).toMatch(/XML1|Bảng|Table/);
      expect(leaks(`${out}\n${err}`)).toEqual([]);
      for (const one of output) expect(leaks(contentOf(one))).toEqual([]);
    });
  });
});
