import { describe, expect, it } from 'vitest';
import { DmdcError } from '../../src/errors';
import { milestoneOn, parseMilestone, parseMilestones } from '../../src/report/milestones';

describe('parseMilestone', () => {
  it.each([
    ['2026-12-31=95', { date: '2026-12-31', percent: 95 }],
    [' 31/12/2026 = 95% ', { date: '2026-12-31', percent: 95 }],
    ['2026-12-31=97,5', { date: '2026-12-31', percent: 97.5 }],
    ['services:2026-12-31=90', { kind: 'services', date: '2026-12-31', percent: 90 }],
    ['huyện:2026-12-31=80', { date: '2026-12-31', percent: 80, level: 'district' }],
    ['trung-uong:2026-12-31=100', { date: '2026-12-31', percent: 100, level: 'central' }],
    ['commune:icd10:2026-12-31=70', { kind: 'icd10', date: '2026-12-31', percent: 70, level: 'commune' }],
  ])('reads %s', (text, milestone) => expect(parseMilestone(text)).toEqual(milestone));

  it.each([
    '95',
    '2026-12-31',
    '2026-12-31=',
    '2026-12-31=101',
    '2026-12-31=-1',
    '2026-12-31=a',
    'dichvu:2026-12-31=90',
    '2026-12-31=9=5',
  ])('refuses %s and shows how to write one', (text) => {
    expect(() => parseMilestone(text)).toThrow(DmdcError);
    expect(() => parseMilestone(text)).toThrow(/2026-12-31=95|yyyy-mm-dd/);
  });

  it('refuses a day that no calendar has', () => {
    expect(() => parseMilestone('2026-02-30=95')).toThrow(expect.objectContaining({ code: 'bad-date' }));
  });
});

describe('parseMilestones', () => {
  it('reads a file with remarks, empty lines and the marks of Windows', () => {
    const text = '\ufeff# Kế hoạch 2026\r\n2026-09-30=75\r\n\r\nservices:2026-12-31=90 # riêng DVKT\r\n';
    expect(parseMilestones(text)).toEqual([
      { date: '2026-09-30', percent: 75 },
      { kind: 'services', date: '2026-12-31', percent: 90 },
    ]);
  });

  it('names the line that cannot be read', () => {
    expect(() => parseMilestones('2026-09-30=75\nsoon=90')).toThrow(
      expect.objectContaining({ place: { value: 'soon', row: 2 } }),
    );
  });
});

describe('milestoneOn', () => {
  const milestones = ['2026-09-30=60', '2026-12-31=90', 'district:2026-12-31=80', 'services:2026-12-31=85'].map(
    parseMilestone,
  );
  const on = (date: string, level?: 'district' | 'commune', kind: 'services' | 'drugs' = 'drugs') =>
    milestoneOn(milestones, { kind, level, date })?.percent;

  it('counts a milestone from its day on, and not before', () => {
    expect(on('2026-09-29')).toBeUndefined();
    expect(on('2026-09-30')).toBe(60);
    expect(on('2026-12-30')).toBe(60);
    expect(on('2026-12-31')).toBe(90);
  });

  it('takes the milestone made for the level or the kind before the general one', () => {
    expect(on('2026-12-31', 'district')).toBe(80);
    expect(on('2026-12-31', 'commune')).toBe(90);
    expect(on('2026-12-31', 'district', 'services')).toBe(85);
  });

  it('holds a facility of unknown level to the general milestone', () => {
    expect(on('2027-01-31')).toBe(90);
  });
});
