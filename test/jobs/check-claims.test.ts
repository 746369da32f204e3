import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { claimsXml, encounterXml, envelope, madeUpTables, tableXml } from '../../examples/claims';
import { type ClaimsChecks, extractionMarks, monthlyClaims } from '../../src/claims/checks';
import { DmdcError } from '../../src/errors';
import { claimsChecksJson, claimsChecksJsonSchema, readClaimsChecks } from '../../src/io/claims/checks-json';
import { readSentTable } from '../../src/io/claims/sent-table';
import { checkClaims } from '../../src/jobs/check-claims';
import { claimsFolder, only } from '../helpers/claims';
import { zip } from '../helpers/workbooks';

const { folder, file, check } = claimsFolder();

const faultsOf = (checks: ClaimsChecks) => checks.files.map(({ faults }) => faults.map(({ code }) => code));

const zipOf = (parts: readonly (readonly [string, string])[]) =>
  Buffer.from(zip(parts.map(([name, text]) => ({ name, data: Buffer.from(text) }))));

describe('the marks of Mục I', () => {
  test('stand where every field of every record is there', () => {
    const one = only(check(claimsXml(3)));
    expect(one).toMatchObject({ code: '01999', encounters: 3, marks: [true, true, true, true, true], brokenFiles: 0 });
    expect(one.tables.map(({ table, list, records }) => `${table} ${list} ${records}`)).toEqual([
      'XML1 4750 3',
      'XML2 4750 9',
      'XML3 4750 9',
      'XML4 4750 3',
      'XML5 4750 3',
    ]);
  });

  test('go where one record of one table lacks one field', () => {
    let left = 1;
    const one = only(
      check(
        claimsXml(3, {
          change: (table, fields) => {
            if (table === 'XML3' && left-- > 0) fields.MA_MAY = null;
          },
        }),
      ),
    );
    expect(one.marks).toEqual([true, true, false, true, true]);
    expect(one.tables[2]?.faults).toEqual([{ field: 'MA_MAY', absent: 1, empty: 0, tooLong: 0, wrongType: 0 }]);
  });

  test('do not stand for a table without records', () => {
    const tables = madeUpTables(1);
    const [head, tail] = envelope({ count: 1 });
    const content = `${head}<HOSO>${tableXml('XML1', tables.XML1)}${tableXml('XML2', tables.XML2)}</HOSO>${tail}`;
    expect(only(check(content)).marks).toEqual([true, true, false, false, false]);
  });

  test('are withheld where a file breaks off, whatever was read of it', () => {
    const whole = claimsXml(3);
    const checks = check(whole.slice(0, whole.lastIndexOf('<HOSO>') + 40));
    expect(faultsOf(checks)).toEqual([['cut-off']]);
    expect(only(checks)).toMatchObject({ encounters: 2, brokenFiles: 1, marks: [false, false, false, false, false] });
  });

  test('are withheld for the table alone whose part cannot be read', () => {
    const [head, tail] = envelope({ count: 2 });
    const bad = encounterXml(1).replace(/(XML4<\/LOAIHOSO><NOIDUNGFILE>)[^<]+/, '$1*hỏng*');
    const checks = check(head + encounterXml(0) + bad + tail);
    expect(faultsOf(checks)).toEqual([['bad-base64']]);
    expect(only(checks)).toMatchObject({
      marks: [true, true, true, false, true],
      unreadable: [{ table: 'XML4', parts: 1 }],
    });
  });

  test('follow the list by which a file is written', () => {
    const names = (table: string) =>
      new Map([
        [
          'XML1',
          'MA_LK STT MA_BN HO_TEN NGAY_SINH GIOI_TINH DIA_CHI MA_THE MA_DKBD GT_THE_TU GT_THE_DEN MIEN_CUNG_CT TEN_BENH MA_BENH MA_BENHKHAC MA_LYDO_VVIEN MA_NOI_CHUYEN MA_TAI_NAN NGAY_VAO NGAY_RA SO_NGAY_DTRI KET_QUA_DTRI TINH_TRANG_RV NGAY_TTOAN T_THUOC T_VTYT T_TONGCHI T_BNTT T_BNCCT T_BHTT T_NGUONKHAC T_NGOAIDS NAM_QT THANG_QT MA_LOAI_KCB MA_KHOA MA_CSKCB MA_KHUVUC MA_PTTT_QT CAN_NANG',
        ],
        ['XML5', 'MA_LK STT DIEN_BIEN HOI_CHAN PHAU_THUAT NGAY_YL'],
      ])
        .get(table)!
        .split(' ')
        .map((name) => [name, name === 'MA_CSKCB' ? '01234' : name === 'CAN_NANG' ? '' : '1'] as const);
    const content = `<HOSO>${tableXml('XML1', [Object.fromEntries(names('XML1'))])}${tableXml('XML5', [Object.fromEntries(names('XML5'))])}</HOSO>`;
    const one = only(check(content));
    expect(one.code).toBe('01234');
    expect(one.tables.map(({ table, list, complete }) => `${table} ${list} ${complete}`)).toEqual([
      'XML1 4210 true',
      'XML5 4210 true',
    ]);
    expect(only(check(content, { fieldList: '4750' })).marks).toEqual([false, false, false, false, false]);
  });

  test('of XML6 to XML15 are never claimed: their records are counted', () => {
    const part = '<GIAY_RA_VIEN><MA_LK>1</MA_LK></GIAY_RA_VIEN>';
    const content = claimsXml(1).replace(
      '</HOSO>',
      `<FILEHOSO><LOAIHOSO>XML7</LOAIHOSO><NOIDUNGFILE>${part}</NOIDUNGFILE></FILEHOSO></HOSO>`,
    );
    expect(only(check(content)).unchecked).toEqual([{ table: 'XML7', records: 1 }]);
  });

  test('can be given with fields excused, which is said', () => {
    const content = claimsXml(1, {
      change: (table, fields) => {
        if (table === 'XML1') fields.MAHUYEN_CU_TRU = '';
      },
    });
    expect(only(check(content)).marks[0]).toBe(false);
    const excused = check(content, { optional: ['xml1.mahuyen_cu_tru'] });
    expect(only(excused).marks[0]).toBe(true);
    expect(excused.optional).toEqual(['XML1.MAHUYEN_CU_TRU']);
    expect(() => check(content, { optional: ['XML1.KHONG_CO'] })).toThrow(DmdcError);
  });
});

describe('files', () => {
  test('of several facilities are told apart, and one unreadable file stops none', () => {
    const good = file(claimsXml(2, { facility: '01001' }));
    const other = file(claimsXml(1, { facility: '01002' }));
    const checks = checkClaims([good, join(folder, 'khong-co.xml'), file('%PDF'), folder, other], {
      catalogsDir: null,
    });
    expect(checks.facilities.map(({ code, encounters }) => `${code} ${encounters}`)).toEqual(['01001 2', '01002 1']);
    expect(faultsOf(checks)).toEqual([[], ['unreadable'], ['malformed'], ['unreadable'], []]);
    expect(checks.files.map(({ facilities }) => facilities.join())).toEqual(['01001', '', '', '', '01002']);
  });

  test('with one facility in the envelope and another in a record count for the record’s', () => {
    const content = claimsXml(1).replace('<MACSKCB>01999', '<MACSKCB>79001');
    expect(only(check(content)).code).toBe('01999');
  });

  test('without a facility code are told of, and a name in its place is not taken for one', () => {
    const content = claimsXml(1, { facility: 'Trang' });
    const checks = check(content);
    expect(only(checks).code).toBeNull();
    expect(faultsOf(checks)).toEqual([['no-facility']]);
    expect(JSON.stringify(checks)).not.toContain('Trang');
    expect(extractionMarks([checks]).size).toBe(0);
  });

  test('with another number of records than they say, and XML that is no claims file', () => {
    expect(faultsOf(check(claimsXml(2).replace('<SOLUONGHOSO>2', '<SOLUONGHOSO>3')))).toEqual([['count-differs']]);
    expect(faultsOf(check('<catalog><item>1</item></catalog>'))).toEqual([['no-records']]);
  });

  test('that declare a DOCTYPE are refused by name and line', () => {
    const checks = check('<?xml version="1.0"?>\n<!DOCTYPE x [<!ENTITY y "z">]>\n<x>&y;</x>');
    expect(checks.files[0]?.faults[0]).toMatchObject({ code: 'doctype', extent: 'file', line: 2 });
  });

  test('in an archive are read without telling their names', () => {
    const packed = zipOf([
      ['GD4797934012345_NguyenVanAn.xml', claimsXml(1, { facility: '01001' })],
      ['ghi-chu.txt', 'x'],
      ['b.XML', '<cut>'],
    ]);
    const path = file(packed, 'thang-11.zip');
    const checks = checkClaims([path], { catalogsDir: null });
    expect(checks.files.map((one) => one.file)).toEqual([`${path} › 1`, `${path} › 2`]);
    expect(faultsOf(checks)).toEqual([[], ['cut-off']]);
    expect(only(checks).encounters).toBe(1);
    expect(JSON.stringify(checks)).not.toContain('NguyenVanAn');
  });

  test('in an archive are all read, two of one name too, and a damaged one stops no other', () => {
    const packed = zipOf([
      ['a.xml', claimsXml(1, { facility: '01001' })],
      ['a.xml', claimsXml(1, { facility: '01001' })],
      ['b.xml', claimsXml(1, { facility: '01001' })],
      ['c.xml', claimsXml(1, { facility: '01001' })],
    ]);
    // The third entry says another method than any program packs with.
    let at = -1;
    for (let i = 0; i < 3; i++) at = packed.indexOf('PK\u0001\u0002', at + 1, 'latin1');
    packed.writeUInt16LE(99, at + 10);
    const checks = checkClaims([file(packed, 'hai-lan.zip')], { catalogsDir: null });
    expect(faultsOf(checks)).toEqual([[], [], ['unreadable'], []]);
    expect(only(checks).encounters).toBe(3);
  });

  test('are called by number where their names may name patients', () => {
    const path = file(claimsXml(1), 'Nguyen-Van-An.xml');
    const checks = checkClaims([path, join(folder, 'Le-Thi-Binh.xml')], { catalogsDir: null, hideNames: true });
    expect(checks.files.map((one) => one.file)).toEqual(['1', '2']);
    expect(JSON.stringify(checks)).not.toMatch(/Nguyen|Binh/);
  });
});

describe('marks of several checks', () => {
  const full = check(claimsXml(1, { facility: '01001' }));
  const tables = madeUpTables(2, { facility: '01001' });
  const first = check(`<HOSO>${tableXml('XML1', tables.XML1)}</HOSO>`);
  const lacking = check(
    claimsXml(1, {
      facility: '01001',
      change: (table, fields) => {
        if (table === 'XML2') fields.STT = null;
      },
    }),
  );

  test('hold for a table only if every check with records of it says so', () => {
    expect(extractionMarks([full, first]).get('01001')).toEqual([true, true, true, true, true]);
    expect(extractionMarks([first]).get('01001')).toEqual([true, false, false, false, false]);
    expect(extractionMarks([full, lacking]).get('01001')).toEqual([true, false, true, true, true]);
    expect(extractionMarks([lacking, full]).get('01001')).toEqual([true, false, true, true, true]);
  });

  test('come with shares for the monthly report', () => {
    const sent = checkClaims([], {
      catalogsDir: null,
      sent: [{ code: '01001', source: 'table', records: 10, onDay: 9, answered: 8 }],
    });
    expect(monthlyClaims([full, sent])).toEqual([
      {
        facility: { code: '01001', name: '01001' },
        tables: [true, true, true, true, true],
        onDay: { count: 9, total: 10 },
        answered: { count: 8, total: 10 },
      },
    ]);
  });
});

describe('in time', () => {
  test('goes by the day that the file was made against the day of payment', () => {
    const [head, tail] = envelope({ count: 2, madeOn: '20241105' });
    const checks = check(head + encounterXml(0, { day: '20241105' }) + encounterXml(1, { day: '20241104' }) + tail, {
      register: [{ code: '01999', name: 'Trung tâm Y tế Khe Sẻ', level: 'district' }],
    });
    expect(only(checks)).toMatchObject({ name: 'Trung tâm Y tế Khe Sẻ', level: 'district' });
    expect(checks.timeliness.facilities).toMatchObject([
      { code: '01999', source: 'files', level: 'district', records: 2, onDay: 1, answered: null, onDayMet: false },
    ]);
  });

  test('is read from a table with or without accents, zeros and thousands mended, totals left out', () => {
    const issues: string[] = [];
    const table = file(
      '\ufeffBÁO CÁO;;;;\nMã CSKCB;Tên cơ sở;Tuyến;Số hồ sơ;Đúng ngày;Có phản hồi;Không có hạ tầng\n' +
        '1001;BV Đa khoa;Tỉnh;1.200;1.150;1200;\n01002;TYT Khe Sẻ;xã;10;0;10;x\n01002;TYT Khe Sẻ;xã;5;5;5;\n01003;Sai;xã;5;6;5;\n01004;Thiếu;xã;;6;5;\nTổng cộng;;;1215;;;\n',
      'gui.csv',
    );
    expect(readSentTable(table, { see: ({ code, row }) => issues.push(`${code} ${row}`) })).toEqual([
      {
        code: '01001',
        name: 'BV Đa khoa',
        level: 'province',
        source: 'table',
        records: 1200,
        onDay: 1150,
        answered: 1200,
      },
      {
        code: '01002',
        name: 'TYT Khe Sẻ',
        level: 'commune',
        withoutIt: true,
        source: 'table',
        records: 15,
        onDay: 5,
        answered: 15,
      },
    ]);
    expect(issues).toEqual(['sent-more-than-all 6', 'sent-no-number 7']);
    const plain = file('MA_CSKCB,TUYEN,SO_HO_SO,DUNG_NGAY\n01001,tinh,10,10\n', 'gui2.csv');
    expect(readSentTable(plain)).toEqual([
      { code: '01001', level: 'province', source: 'table', records: 10, onDay: 10, answered: null },
    ]);
    expect(() => readSentTable(file('a,b\n1,2\n', 'gui3.csv'))).toThrow(DmdcError);
  });
});

describe('the file of checks', () => {
  const checks = check(claimsXml(2, { day: '20260705' }), {
    sent: [{ code: '01001', source: 'table', records: 10, onDay: 9, answered: null }],
  });

  test('gives back what was written', () => {
    const path = file(claimsChecksJson(checks), 'kq.json');
    expect(readClaimsChecks([path, path])).toEqual([
      JSON.parse(JSON.stringify(checks)),
      JSON.parse(JSON.stringify(checks)),
    ]);
  });

  test('is refused when it is another file or of a later version', () => {
    expect(() => readClaimsChecks([file('{"format":"khác"}', 'x1.json')])).toThrow(/check-xml/);
    expect(() => readClaimsChecks([file('không phải JSON', 'x2.json')])).toThrow(/check-xml/);
    expect(() =>
      readClaimsChecks([file(claimsChecksJson(checks).replace('"version": 1', '"version": 2'), 'x3.json')]),
    ).toThrow(/mới hơn/);
  });

  test('has the published schema', async () => {
    const schema = `${JSON.stringify(claimsChecksJsonSchema(), null, 2)}\n`;
    await expect(schema).toMatchFileSnapshot('../../docs/schema/claims-checks.schema.json');
  });
});
