import { describe, expect, it } from 'vitest';
import { openCatalog } from '../../src/io/catalogs/open';
import { createMatcher } from '../../src/match/matcher';
import type { MatchResult } from '../../src/match/result';

const matcher = createMatcher(openCatalog('icd10', { edition: 'tt06-2026' }));
const match = (localName: string): MatchResult => matcher.match({ localCode: '1', localName });
const codes = (name: string): string[] => match(name).candidates.map(({ code }) => code);

describe('a text that names several diseases', () => {
  it.each([
    ['sỏi mật; gút', ['K80', 'M10']],
    ['viêm amidan cấp, viêm tai giữa', ['J03', 'H66']],
    ['đái tháo đường type 2 + suy thận mạn', ['E11', 'N18']],
    ['thiếu máu/ suy tim', ['D64', 'I50']],
    ['viêm gan virus b kèm sỏi thận', ['B1', 'N20']],
    ['viêm phế quản\nsỏi thận', ['J40', 'N20']],
    ['mất ngủ - trào ngược dạ dày thực quản', ['', 'K21']],
  ])('%s gets one answer for each disease, in order', (name, wanted) => {
    const result = match(name);
    expect(result.status).toBe('review');
    expect(result.reasons[0]).toMatchObject({ code: 'names-several', params: { count: wanted.length } });
    wanted.forEach((code, at) => {
      expect(result.candidates[at]?.code.startsWith(code)).toBe(true);
    });
    for (const [at, { score }] of result.candidates.entries()) {
      expect(score).toBeLessThanOrEqual(result.candidates[at - 1]?.score ?? 0.9);
    }
  });

  it('is never answered by one disease with words from both sides of the sign', () => {
    expect(codes('viêm kết mạc, viêm giác mạc').slice(0, 2)).not.toContain('H16.2');
    expect(codes('viêm phế quản; viêm phổi')).not.toContain('J18.0');
    expect(codes('viêm phế quản; hen').slice(0, 2)).toEqual(['J40', 'J45']);
  });

  it('says which part has no code', () => {
    const { reasons, candidates } = match('viêm phổi; zyxqvut');
    expect(reasons).toContainEqual({ code: 'part-without-code', params: { part: 'zyxqvut' } });
    expect(candidates[0]?.code).toMatch(/^J18/);
  });
});

describe('a sign inside one name', () => {
  it.each([
    'Viêm phổi, không xác định',
    'Gãy thân xương đùi, kín',
    'Bệnh tả do Vibrio cholerae 01, týp sinh học eltor',
  ])('does not split the name: %s', (name) => {
    expect(match(name).reasons.map(({ code }) => code)).not.toContain('names-several');
  });
});

describe('words that say how certain a diagnosis is', () => {
  it.each([
    ['chưa loại trừ lao phổi', 'A16.2'],
    ['theo dõi lao phổi', 'A16.2'],
    ['lao phổi ?', 'A16.2'],
    ['Bệnh thương hàn ?', 'A01.0'],
    ['Bệnh thương hàn (?)', 'A01.0'],
    ['? Bệnh thương hàn', 'A01.0'],
    ['viêm phổi ?', 'J18.9'],
  ])('%s finds the disease, and waits for a person', (name, code) => {
    expect(match(name)).toMatchObject({ status: 'review' });
    expect(codes(name)[0]).toBe(code);
  });

  it('are no question marks in the place of lost letters, and nothing where there are none', () => {
    expect(match('Bệnh thương hàn')).toMatchObject({ status: 'auto', code: 'A01.0' });
    const traditional = createMatcher(openCatalog('yhct-diseases'));
    expect(traditional.match({ localCode: 'B', localName: 'Phế ung' }).status).toBe('auto');
    expect(traditional.match({ localCode: 'B', localName: 'Phế ung ?' }).status).toBe('review');
  });

  it('do not turn an acute disease into an old one', () => {
    expect(codes('loại trừ nhồi máu cơ tim')[0]).toMatch(/^I21/);
  });
});

describe('another name in a bracket of an official name', () => {
  it('replaces words inside the name, and is a name by itself only at the end of it', () => {
    expect(codes('Hen')[0]).toBe('J45');
    expect(codes('Hen không dị ứng')[0]).toBe('J45.1');
  });
});
