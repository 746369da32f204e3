import { describe, expect, test } from 'vitest';
import { claimsXml, madeUpTables, tableXml } from '../../examples/claims';
import type { ClaimsChecks } from '../../src/claims/checks';
import { DmdcError } from '../../src/errors';
import { claimsFolder, only } from '../helpers/claims';

const { check } = claimsFolder();

const codesOf = (checks: ClaimsChecks, group: string) => only(checks).codes.find((tally) => tally.group === group);

describe('codes', () => {
  const drug = (code: string, day?: string) => (table: string, fields: Record<string, string | null>) => {
    if (table !== 'XML2') return;
    fields.MA_THUOC = code;
    if (day !== undefined) fields.NGAY_YL = day;
  };

  test('are counted by line and by amount', () => {
    let line = 0;
    const checks = check(
      claimsXml(1, {
        change: (table, fields) => {
          if (table !== 'XML3') return;
          line++;
          fields.THANH_TIEN_BV = String(line * 100);
          if (line === 1) fields.MA_DICH_VU = '27.9999.9999';
          if (line === 2) fields.THANH_TIEN_BV = 'nhiều';
        },
      }),
    );
    expect(codesOf(checks, 'services')).toMatchObject({
      lines: 3,
      amount: 400,
      withoutAmount: 1,
      states: { valid: { lines: 2, amount: 300 }, unknown: { lines: 1, amount: 100 } },
    });
    expect(only(checks).problems[0]).toMatchObject({
      group: 'services',
      field: 'MA_DICH_VU',
      state: 'unknown',
      code: '27.9999.9999',
      lines: 1,
    });
  });

  test('of diseases go by the day of discharge, also where the summary comes last', () => {
    const options = {
      day: '20260705',
      change: (table: string, fields: Record<string, string | null>) => {
        if (table === 'XML1') {
          fields.MA_BENH_CHINH = 'A00';
          fields.MA_BENH_KT = '';
          fields.NGAY_VAO = '202606300800';
        }
      },
    };
    const checks = check(claimsXml(1, options));
    expect(checks.editions.filter(({ kind }) => kind === 'icd10').map(({ edition }) => edition)).toEqual(['tt06-2026']);
    const start = check(claimsXml(1, options), { dateBy: 'start' });
    expect(start.editions.filter(({ kind }) => kind === 'icd10').map(({ edition }) => edition)).toEqual([
      'qd4469-2020',
    ]);
    const { XML1, XML2 } = madeUpTables(1, { change: drug('40.1', '') });
    const reversed = check(`<HOSO>${tableXml('XML2', XML2)}${tableXml('XML1', XML1)}</HOSO>`);
    expect(codesOf(reversed, 'drugs')?.states.valid.lines).toBe(3);
  });

  test('are not called wrong on days whose list is not at hand', () => {
    const checks = check(claimsXml(1, { day: '20260705' }));
    expect(codesOf(checks, 'services')).toMatchObject({
      states: { valid: { lines: 0 }, unverified: { lines: 3 } },
      unverified: { 'not-bundled': 3 },
    });
    const said = checks.editions.find(({ kind }) => kind === 'services');
    expect(said).toMatchObject({ edition: null, decision: 'QĐ 2010/QĐ-BYT', from: '2026-07', to: '2026-07' });
  });

  test('that a partial list lacks are not called wrong', () => {
    expect(codesOf(check(claimsXml(1, { change: drug('40.9999') })), 'drugs')?.unverified).toEqual({ partial: 3 });
  });

  test('have a day asked for by the caller', () => {
    const checks = check(claimsXml(1, { day: '20260705' }), { dateBy: '05/11/2024' });
    expect(codesOf(checks, 'services')?.states.valid.lines).toBe(3);
    expect(checks.dateBy).toBe('2024-11-05');
    expect(() => check('<a/>', { dateBy: 'hôm qua' })).toThrow(DmdcError);
  });

  test('that cannot be codes are counted and not shown', () => {
    const checks = check(claimsXml(1, { change: drug('Nguyễn Thị Mơ') }));
    expect(only(checks).problems).toContainEqual(
      expect.objectContaining({ field: 'MA_THUOC', state: 'malformed', code: null, lines: 3 }),
    );
  });
});
