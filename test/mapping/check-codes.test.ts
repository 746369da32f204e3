import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { checkCodes } from '../../src/mapping/check-codes';
import type { Decision } from '../../src/mapping/mapping';
import { ratioReport } from '../../src/report/ratio';
import { auto, candidate, mapping, NONE, review, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const catalog = openCatalog('services', { edition: 'qd7603-2018' });
const confirmed = (code: string): Decision => ({ status: 'confirmed', code });

describe('codes that come from outside', () => {
  it('count only where the edition has them: unknown, cancelled and other kinds’ codes are refused by name', () => {
    const read = mapping([
      row('A', NONE, confirmed('02.0085.1778')),
      row('B', NONE, confirmed('28.9999.0001'), { sheet: 'DVKT', row: 7 }),
      row('C', NONE, confirmed('03.0113.0297')),
      row('D', NONE, confirmed('U50.011')),
      row('E', auto('02.0085.1778'), confirmed('28.9999.0001')),
      row('F', auto('28.9999.0001')),
    ]);
    const checked = checkCodes(read, catalog);
    // E stands as if nobody had decided: the machine's code counts, as it does where `apply` refuses a decision.
    expect(ratioReport([checked]).totals.services).toMatchObject({ mapped: 2, total: 6, confirmed: 1, automatic: 1 });
    expect(checked.issues.map(({ code, value }) => [code, value])).toEqual([
      ['code-unknown', '28.9999.0001'],
      ['code-retired', '03.0113.0297'],
      ['code-wrong-kind', 'U50.011'],
      ['code-unknown', '28.9999.0001'],
      ['code-unknown', '28.9999.0001'],
    ]);
    expect(checked.issues[0]).toMatchObject({ severity: 'error', sheet: 'DVKT', row: 7, column: 'code' });
    expect(checked.rows[5]?.match.status).toBe('review');
  });

  it('are kept where the machine proposed them, and one of several that is unknown takes the whole decision away', () => {
    const also = (...codes: string[]): Decision => ({
      ...{ status: 'confirmed', code: '02.0085.1778' },
      also: codes.map((code) => ({ code, relationship: 'equivalent' })),
    });
    const read = mapping([
      row('A', review(candidate('99.9999.9999', 'Mã riêng')), { ...confirmed('99.9999.9999'), reviewer: 'Lan' }),
      row('B', NONE, also('21.0014.1778')),
      row('', NONE, also('28.9999.0001'), { localName: 'Điện tim', row: 3 }),
    ]);
    const { rows, issues } = checkCodes(read, catalog);
    expect(rows.map(({ decision }) => decision)).toEqual([read.rows[0]?.decision, read.rows[1]?.decision, undefined]);
    expect(issues).toMatchObject([{ code: 'code-unknown', value: '28.9999.0001', row: 3 }]);
    expect(issues[0]?.message.en).toContain('Điện tim');
  });

  it('change nothing where they hold', () => {
    const read = mapping([row('A', NONE, confirmed('02.0085.1778')), row('B', auto('02.0085.1778'))]);
    expect(checkCodes(read, catalog)).toEqual(read);
  });

  it('leave a row alone that counts no code, whatever was proposed for it', () => {
    const read = mapping([
      row('A', review(candidate('28.9999.0001', 'Tên lạ'))),
      row('B', NONE),
      row('C', auto('28.9999.0001'), { status: 'flagged' }),
      row('D', auto('02.0085.1778'), { status: 'rejected' }),
    ]);
    expect(checkCodes(read, catalog)).toEqual(read);
    const drugs = mapping([row('A', auto('40.48+40.28'))], { kind: 'drugs' });
    expect(checkCodes(drugs, smallCatalog('drugs'))).toEqual(drugs);
  });
});

describe('a decided code', () => {
  const drugs = smallCatalog('drugs');
  const decided = (decision: Decision, ...known: string[]) =>
    checkCodes(mapping([row('A', review(...known.map((code) => candidate(code, 'Mã riêng'))), decision)]), drugs)
      .rows[0]?.decision;

  it('of several substances becomes one code for each, all of them unless the decision says otherwise', () => {
    expect(decided({ ...confirmed('40.48+40.28'), reviewer: 'Lan' } as Decision)).toStrictEqual({
      status: 'confirmed',
      code: '40.48',
      name: 'Paracetamol',
      relationship: 'equivalent',
      also: [{ code: '40.28', name: 'Codein', relationship: 'equivalent' }],
      join: 'all-of',
      reviewer: 'Lan',
    });
    const byContext = { ...confirmed('40.48 + 40.28'), relationship: 'related-to', join: 'depends-on' } as Decision;
    expect(decided(byContext)).toMatchObject({
      join: 'depends-on',
      relationship: 'related-to',
      also: [{ relationship: 'related-to' }],
    });
  });

  it('keeps its name and relationship where only a code beside it was several', () => {
    const also = [{ code: '40.48+40.28', relationship: 'related-to' as const }];
    expect(decided({ status: 'confirmed', code: '99.1', name: 'Mã riêng', also }, '99.1')).toStrictEqual({
      status: 'confirmed',
      code: '99.1',
      name: 'Mã riêng',
      relationship: 'equivalent',
      also: [
        { code: '40.48', name: 'Paracetamol', relationship: 'related-to' },
        { code: '40.28', name: 'Codein', relationship: 'related-to' },
      ],
      join: 'all-of',
    });
  });

  it('is written as the code set writes it, the first and those beside it', () => {
    const also = [{ code: ' 40.28', relationship: 'equivalent' as const }];
    // One code alone stays one: nothing is joined to it.
    expect(decided(confirmed('40.48 '))).toStrictEqual({
      status: 'confirmed',
      code: '40.48',
      name: 'Paracetamol',
      relationship: 'equivalent',
    });
    expect(decided({ status: 'confirmed', code: '40.48', also })).toMatchObject({
      code: '40.48',
      also: [{ code: '40.28', name: 'Codein' }],
    });
  });
});
