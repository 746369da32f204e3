import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { claimsXml, encounterXml, envelope, madeUpTables, tableXml } from '../../../examples/claims';
import { CLAIMS_LIMITS, type ClaimsLimits, ClaimsReader } from '../../../src/io/claims/claims-reader';
import { XmlFault } from '../../../src/io/claims/xml-reader';

interface Told {
  readonly records: { table: string; fields: Record<string, string> }[];
  readonly envelope: string[];
  readonly bad: string[];
  encounters: number;
  fault?: string;
}

function read(pieces: readonly Uint8Array[], limits: ClaimsLimits = CLAIMS_LIMITS): Told {
  const told: Told = { records: [], envelope: [], bad: [], encounters: 0 };
  const reader = new ClaimsReader(
    {
      envelope: (field, text) => told.envelope.push(`${field}=${text}`),
      record: (table, fields) => told.records.push({ table, fields: Object.fromEntries(fields) }),
      encounterEnd: () => told.encounters++,
      badPart: (fault, table, line) => told.bad.push(`${fault} ${table} ${line}`),
    },
    limits,
  );
  try {
    for (const piece of pieces) reader.write(piece);
    reader.end();
  } catch (error) {
    if (!(error instanceof XmlFault)) throw error;
    told.fault = `${error.fault} ${error.line}`;
  }
  return told;
}

const readText = (text: string, limits?: ClaimsLimits) => read([Buffer.from(text)], limits);
const tablesOf = ({ records }: Told) => records.map(({ table }) => table).join(' ');

/** What the made-up encounter holds, field by field, as it was before it was written. */
function expected(number: number): Told['records'] {
  return Object.entries(madeUpTables(number)).flatMap(([table, records]) =>
    records.map((fields) => ({ table, fields: fields as Record<string, string> })),
  );
}

describe('shapes of claims files', () => {
  test.each(['base64', 'nested', 'cdata'] as const)('parts as %s give every field of every record', (style) => {
    const told = readText(claimsXml(2, { style }));
    expect(told.fault).toBeUndefined();
    expect(told.bad).toEqual([]);
    expect(told.encounters).toBe(2);
    expect(told.envelope).toEqual(['facility=01999', 'madeOn=20241105', 'declared=2']);
    expect(told.records).toEqual([...expected(0), ...expected(1)]);
  });

  test('CDATA around values, and tags in small letters', () => {
    expect(readText(claimsXml(1, { cdata: true })).records).toEqual(expected(0));
    expect(readText(claimsXml(1, { lower: true, style: 'nested' }).toLowerCase()).records).toHaveLength(9);
  });

  test('base64 in lines of 76, and with lines of Windows', () => {
    const wrapped = claimsXml(1).replace(/[A-Za-z0-9+/=]{200,}/g, (text) => text.replace(/.{76}/g, '$&\r\n'));
    expect(readText(wrapped).records).toEqual(expected(0));
  });

  test('tables by themselves, without envelope', () => {
    const { XML2 } = madeUpTables(0);
    expect(readText(tableXml('XML2', XML2)).records).toHaveLength(3);
    expect(
      tablesOf(readText('<DSACH_CHI_TIET_CLS><CHI_TIET_CLS><STT>1</STT></CHI_TIET_CLS></DSACH_CHI_TIET_CLS>')),
    ).toBe('XML4');
  });

  test('the CHECKOUT files of 2016', () => {
    const told = readText(
      '<CHECKOUT><THONGTINBENHNHAN><MA_LK>1</MA_LK></THONGTINBENHNHAN><THONGTINCHITIET><tonghop><ma_lk>1</ma_lk></tonghop>' +
        '<Bang_CTTHUOC><CTTHUOC><MA_LK>1</MA_LK></CTTHUOC></Bang_CTTHUOC><Bang_CTDV><CTDV><MA_LK>1</MA_LK></CTDV></Bang_CTDV>' +
        '</THONGTINCHITIET></CHECKOUT>',
    );
    expect(tablesOf(told)).toBe('XML1 XML2 XML3');
    expect(told.encounters).toBe(1);
  });

  test('tables without a field list are found by their part', () => {
    const part = Buffer.from('<GIAY_RA_VIEN><MA_LK>1</MA_LK><SO_LUU_TRU>2</SO_LUU_TRU></GIAY_RA_VIEN>').toString(
      'base64',
    );
    const told = readText(
      `<HOSO><FILEHOSO><LOAIHOSO>XML7</LOAIHOSO><NOIDUNGFILE>${part}</NOIDUNGFILE></FILEHOSO></HOSO>`,
    );
    expect(tablesOf(told)).toBe('XML7');
  });

  test('an empty record, an empty part and an empty list', () => {
    const told = readText(
      '<HOSO><FILEHOSO><LOAIHOSO>XML2</LOAIHOSO><NOIDUNGFILE><DSACH_CHI_TIET_THUOC/></NOIDUNGFILE></FILEHOSO>' +
        '<FILEHOSO><LOAIHOSO>XML3</LOAIHOSO><NOIDUNGFILE></NOIDUNGFILE></FILEHOSO><CHI_TIET_DVKT/></HOSO>',
    );
    expect(told.records).toEqual([{ table: 'XML3', fields: {} }]);
    expect(told.bad).toEqual([]);
  });

  test.each([
    ['utf-8 with mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf8')],
    ['utf-16le with mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le')],
    ['utf-16le without mark', (text: string) => Buffer.from(text, 'utf16le')],
    ['utf-16be with mark', (text: string) => Buffer.from(`\ufeff${text}`, 'utf16le').swap16()],
    [
      'declared utf-16 and written in utf-8',
      (text: string) => Buffer.from(text.replace('encoding="utf-8"', 'encoding="utf-16"')),
    ],
  ])('%s', (_, bytes) => {
    expect(read([bytes(claimsXml(1, { style: 'nested' }))]).records).toEqual(expected(0));
  });

  test('windows-1258 as declared', () => {
    const text =
      '<?xml version="1.0" encoding="windows-1258"?><TONG_HOP><MA_LK>1</MA_LK><TEN_BENH>\xd0au</TEN_BENH></TONG_HOP>';
    expect(read([Buffer.from(text, 'latin1')]).records[0]?.fields.TEN_BENH).toBe('Đau');
  });
});

describe('pieces', () => {
  const whole = Buffer.from(
    claimsXml(2, { cdata: true }) // two HOSO in base64 …
      .replace('</DANHSACHHOSO>', `${encounterXml(2, { style: 'nested' })}</DANHSACHHOSO>`),
  );
  const once = read([whole]);

  test('cut anywhere never change what is read', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(whole.length), { maxLength: 40 }), (cuts) => {
        const at = [0, ...[...cuts].sort((a, b) => a - b), whole.length];
        expect(read(at.slice(1).map((end, i) => whole.subarray(at[i], end)))).toEqual(once);
      }),
      { numRuns: 60 },
    );
  });

  test('of one byte each', () => {
    const small = Buffer.from(
      `\ufeff<HOSO><FILEHOSO><LOAIHOSO>XML1</LOAIHOSO><NOIDUNGFILE>${Buffer.from('<TONG_HOP><MA_LK>1</MA_LK><X>Đỗ</X></TONG_HOP>').toString('base64')}</NOIDUNGFILE></FILEHOSO></HOSO>`,
    );
    expect(read(Array.from(small, (byte) => Uint8Array.of(byte)))).toEqual(read([small]));
    expect(read([small]).records).toEqual([{ table: 'XML1', fields: { MA_LK: '1', X: 'Đỗ' } }]);
  });

  test('cut at any place end in a fault and keep what came before', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: whole.lastIndexOf('>') }), (end) => {
        const told = read([whole.subarray(0, end)]);
        expect(told.fault).toMatch(/^(?:cut-off|malformed) \d+$/);
        expect(once.records.slice(0, told.records.length)).toEqual(told.records);
      }),
      { numRuns: 60 },
    );
  });
});

describe('damaged files', () => {
  const [head, tail] = envelope({ count: 2 });
  const part = (content: string) =>
    `<HOSO><FILEHOSO><LOAIHOSO>XML2</LOAIHOSO>\n<NOIDUNGFILE>${content}</NOIDUNGFILE></FILEHOSO></HOSO>`;

  test.each([
    ['not base64', 'đây không phải base64', 'bad-base64'],
    ['base64 of a length that cannot be', 'PFg+P', 'bad-base64'],
    ['XML that ends too early', Buffer.from('<CHI_TIET_THUOC><MA_LK>').toString('base64'), 'cut-off'],
    [
      'XML with a bare &',
      Buffer.from('<CHI_TIET_THUOC><TEN_THUOC>A & B; C</TEN_THUOC></CHI_TIET_THUOC>').toString('base64'),
      'malformed',
    ],
    ['a DOCTYPE within', Buffer.from('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>').toString('base64'), 'doctype'],
  ])('a part that is %s is left out, the others are read', (_, content, fault) => {
    const told = readText(head + part(content) + encounterXml(1) + tail);
    expect(told.bad).toEqual([`${fault} XML2 4`]);
    expect(told.records).toEqual(expected(1));
    expect(told.fault).toBeUndefined();
  });

  test('lines are counted through wrapped base64', () => {
    const long = Buffer.from('x'.repeat(300)).toString('base64').replace(/.{76}/g, '$&\n');
    expect(readText(`${head}${part(long)}\n<b`).fault).toBe(`cut-off ${4 + long.split('\n').length}`);
  });
});

describe('hostile files', () => {
  const bomb = `<!DOCTYPE a [<!ENTITY b "${'x'.repeat(10)}"><!ENTITY c "&b;&b;&b;">]><GIAMDINHHS>&c;</GIAMDINHHS>`;

  test('that declare entities, inside or outside, are refused before any is used', () => {
    expect(readText(bomb).fault).toBe('doctype 1');
    expect(readText('<!DOCTYPE a SYSTEM "file:///etc/passwd"><a/>').fault).toBe('doctype 1');
    expect(
      readText('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY x SYSTEM "http://127.0.0.1/x">]>\n<a>&x;</a>').fault,
    ).toBe('doctype 2');
  });

  test('with entities that nobody declared are malformed', () => {
    expect(readText('<a>&passwd;</a>').fault).toBe('malformed 1');
  });

  test('that nest without end', () => {
    expect(readText('<a>'.repeat(10_000)).fault).toBe('too-deep 1');
  });

  const limits = { ...CLAIMS_LIMITS, maxText: 100_000, maxField: 10_000, maxFields: 50 };

  test.each([
    ['a text without end', `<a>${'x'.repeat(500_000)}`],
    ['base64 without end', `<NOIDUNGFILE>${'QUJD'.repeat(200_000)}`],
    ['a tag without end', `<a ${'x'.repeat(500_000)}`],
    ['a comment without end', `<a><!--${'x'.repeat(500_000)}`],
    ['CDATA without end', `<a><![CDATA[${'x'.repeat(500_000)}`],
    ['one long field', `<TONG_HOP><HO_TEN>${'x'.repeat(20_000)}</HO_TEN>`],
    ['attributes without end', `<a ${Array.from({ length: 1000 }, (_, i) => `x${i}="1"`).join(' ')}>`],
    ['fields without end', `<TONG_HOP>${Array.from({ length: 1000 }, (_, i) => `<X${i}>1</X${i}>`).join('')}`],
  ])('with %s', (_, text) => {
    const bytes = Buffer.from(text);
    const pieces = Array.from({ length: Math.ceil(bytes.length / 4096) }, (_, i) =>
      bytes.subarray(i * 4096, (i + 1) * 4096),
    );
    expect(read(pieces, limits).fault).toMatch(/^too-long /);
  });

  test('with names of object properties as fields', () => {
    const told = readText('<TONG_HOP><MA_LK>1</MA_LK><__proto__>2</__proto__><constructor>3</constructor></TONG_HOP>');
    expect(told.records).toHaveLength(1);
    expect(({} as Record<string, unknown>).MA_LK).toBeUndefined();
  });

  test('that are no XML', () => {
    expect(readText('%PDF-1.7 …').fault).toBe('malformed 1');
    expect(read([]).fault).toBe('cut-off 1');
    expect(read([Uint8Array.of(0, 1, 2, 3, 255)]).fault).toBe('malformed 1');
  });
});
