import { describe, expect, test } from 'vitest';
import { type SentRecords, timeliness } from '../../src/report/timeliness';

const line = (own: Partial<SentRecords>): SentRecords => ({
  code: '01001',
  source: 'table',
  records: 100,
  onDay: 95,
  answered: 100,
  ...own,
});

describe('records sent on the day and answered', () => {
  test.each([
    ['central', 95, true],
    ['province', 95, true],
    ['province', 94, false],
    ['district', 99, false],
    ['commune', 100, true],
    [undefined, 100, null],
  ] as const)('at %s level, %i of 100', (level, onDay, met) => {
    expect(timeliness([line({ level, onDay })]).facilities[0]?.onDayMet).toBe(met);
  });

  test('are added up by level, never averaged', () => {
    const { levels } = timeliness([
      line({ code: '1', level: 'province', records: 1000, onDay: 1000, answered: 999 }),
      line({ code: '2', level: 'province', records: 10, onDay: 0, answered: 10 }),
    ]);
    expect(levels).toEqual([
      {
        level: 'province',
        facilities: 2,
        exempt: 0,
        onDayOf: 1010,
        onDay: 1000,
        onDayTarget: 95,
        onDayMet: true,
        answeredOf: 1010,
        answered: 1009,
        answeredMet: false,
      },
    ]);
  });

  test('do not count against a commune without infrastructure, but do at province level', () => {
    const { facilities, levels } = timeliness([
      line({ code: '1', level: 'commune', withoutIt: true, onDay: 0 }),
      line({ code: '2', level: 'province', withoutIt: true, onDay: 0 }),
    ]);
    expect(facilities.map(({ onDayMet }) => onDayMet)).toEqual([null, false]);
    expect(levels.find(({ level }) => level === 'commune')).toMatchObject({ exempt: 1, onDayOf: 0, onDayMet: null });
  });

  test('that nobody knows are no zero', () => {
    const { facilities, levels } = timeliness([line({ level: 'province', answered: null, source: 'files' })]);
    expect(facilities[0]?.answeredMet).toBeNull();
    expect(levels[0]).toMatchObject({ answeredOf: 0, answeredMet: null });
  });

  test('by a counted table go before those by the days of files', () => {
    const { facilities, levels } = timeliness([
      line({ level: 'province', onDay: 50 }),
      line({ level: 'province', onDay: 100, source: 'files', answered: null }),
    ]);
    expect(facilities).toHaveLength(2);
    expect(levels[0]).toMatchObject({ onDay: 50, onDayOf: 100 });
  });

  test('of a facility without records have no share', () => {
    expect(timeliness([line({ level: 'commune', records: 0, onDay: 0, answered: 0 })]).facilities[0]).toMatchObject({
      onDayMet: null,
      answeredMet: null,
    });
  });
});
