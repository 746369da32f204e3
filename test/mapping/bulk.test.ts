import { describe, expect, it } from 'vitest';
import { createCatalog } from '../../src/catalog/create';
import { applyDecisions } from '../../src/mapping/apply';
import { bulkDecide, latestBatch, matchesFilter, parseCondition, undo } from '../../src/mapping/bulk';
import { batchesOf } from '../../src/mapping/history';
import { type Change, type Decision, type Mapping, rowStatus, type Standing } from '../../src/mapping/mapping';
import type { Wish } from '../../src/mapping/wish';
import { ambiguous, auto, candidate, mapping, NONE, review, row } from '../report/mappings';
import { smallCatalog } from './helpers/catalog';

const HIGH = candidate('02.0085.1778', 'Điện tim thường', 0.98);
const LOW = candidate('02.0314.0001', 'Siêu âm ổ bụng', 0.6);
const list = mapping([
  row('A', auto('02.0085.1778')),
  row('B', review(HIGH, LOW)),
  row('C', review(LOW)),
  row('D', ambiguous(HIGH, LOW)),
  row('E', NONE, undefined, {
    localName: 'Khám sức khỏe lái xe',
    department: 'Khoa Khám',
    extra: new Map([['GHI_CHU', 'Tự trả']]),
  }),
  row('F', NONE, { status: 'confirmed', code: '03.0042.0101', reviewer: 'Lan' }),
]);
const T = '2026-11-02T01:00:00.000Z';
const hoa = { by: 'Hoa', at: T, catalog: smallCatalog() };
const statuses = (mapped: Mapping) => mapped.rows.map(rowStatus).join(' ');

describe('bulk', () => {
  it('accepts first candidates above a probability, of rows in review only', () => {
    const {
      mapping: after,
      applied,
      matched,
    } = bulkDecide(list, { status: ['review'], min: 0.97 }, { action: 'accept' }, hoa);
    expect(statuses(after)).toBe('auto confirmed review ambiguous none confirmed');
    expect([applied.length, matched]).toEqual([1, 1]);
  });

  it('never picks one of several codes, nor one where there is none, nor touches what is settled', () => {
    const { mapping: after, refused, matched } = bulkDecide(list, {}, { action: 'accept' }, hoa);
    expect(matched).toBe(6);
    expect(statuses(after)).toBe('confirmed confirmed confirmed ambiguous none confirmed');
    expect(refused.map(({ input }) => input.localCode).sort()).toEqual(['D', 'E', 'F']);
    expect(after.rows[5]).toBe(list.rows[5]);
    expect(refused.find(({ input }) => input.localCode === 'E')).toMatchObject({
      code: 'not-allowed',
      message: { en: expect.stringContaining('from “none” to “confirmed”') },
    });
    expect(bulkDecide(mapping([row('A', review())]), {}, { action: 'accept' }, hoa)).toMatchObject({
      refused: [{ code: 'not-allowed' }],
      matched: 1,
    });
    expect(bulkDecide(list, { status: ['confirmed'] }, { action: 'reject' }, hoa).refused).toHaveLength(1);
  });

  const leftOver = (words: string) => ({
    ...HIGH,
    reasons: [...HIGH.reasons, { code: 'written-only', params: { words } }],
  });

  it('accepts no code for a name with a word that no name of the code set has, and says so once', () => {
    const waiting = mapping([
      row('A', review(leftOver('zarunit')), undefined, { sheet: 'DVKT', row: 7 }),
      row('B', review(leftOver('bụng'))),
      row('C', review(leftOver('zarunit ổ'))),
    ]);
    const { mapping: after, refused } = bulkDecide(waiting, {}, { action: 'accept' }, hoa);
    expect(statuses(after)).toBe('review confirmed review');
    expect(new Set(refused.map(({ message }) => message.en)).size).toBe(1);
    expect(refused[0]).toMatchObject({ code: 'not-allowed', input: { place: { sheet: 'DVKT', row: 7 } } });
  });

  it('holds no row back for a word of a further name, for an automatic code, for a draft, nor without a code set', () => {
    const accepted = (match: Mapping['rows'][number]['match'], options: Partial<typeof hoa> = hoa) =>
      statuses(
        bulkDecide(mapping([row('A', match)]), {}, { action: 'accept' }, { ...hoa, catalog: undefined, ...options })
          .mapping,
      );
    const small = smallCatalog();
    const further = createCatalog(small.edition, [
      { code: '02.0085.1778', name: 'Điện tim thường', aliases: [{ name: 'Zarunit', source: 'local' }] },
    ]);
    expect(accepted(review(leftOver('zarunit')))).toBe('review');
    expect(accepted(review(leftOver('zarunit')), { catalog: further })).toBe('confirmed');
    expect(accepted(review(leftOver('zarunit')), {})).toBe('confirmed');
    expect(accepted({ ...auto('02.0085.1778'), candidates: [leftOver('zarunit')] })).toBe('confirmed');
    const strict = mapping([row('A', review(leftOver('zarunit')))], { secondReview: true });
    const wish = { status: 'confirmed', code: '02.0085.1778' } as const;
    const drafted = applyDecisions(strict, [{ localCode: 'A', wish }], hoa).mapping;
    expect(statuses(bulkDecide(drafted, {}, { action: 'accept' }, { ...hoa, by: 'Lan' }).mapping)).toBe('confirmed');
  });

  it('accepts the automatic code, wherever it stands among the candidates', () => {
    const match = { ...auto('02.0085.1778'), candidates: [LOW, HIGH] };
    const { mapping: after } = bulkDecide(mapping([row('A', match)]), {}, { action: 'accept' }, hoa);
    expect(after.rows[0]!.decision).toMatchObject({ code: '02.0085.1778' });
  });

  it('goes by fields of the item and columns of the list, without accents or case', () => {
    const where = (text: string) => [parseCondition(text)!];
    const marked = (text: string) =>
      statuses(
        bulkDecide(list, { where: where(text) }, { action: 'no-equivalent', reason: 'không thanh toán BHYT' }, hoa)
          .mapping,
      );
    const onlyE = 'auto review review ambiguous no-equivalent confirmed';
    expect(marked('localName~kham suc khoe')).toBe(onlyE);
    expect(marked('department=khoa khám')).toBe(onlyE);
    expect(marked('GHI_CHU = Tự trả')).toBe(onlyE);
    expect(marked('constructor~native')).toBe(statuses(list));
    expect(parseCondition('no operator')).toBeUndefined();
    expect(parseCondition('(localName)~chụp')).toBeUndefined();
    expect(parseCondition('?localName~chụp')).toBeUndefined();
    expect(parseCondition(' Cột 2 !~  Tự trả ')).toEqual({ field: 'Cột 2', operator: '!~', value: 'Tự trả' });
  });

  it('takes rows between two probabilities, bounds included; a row without a candidate has none', () => {
    const taken = (filter: Parameters<typeof bulkDecide>[1]) =>
      list.rows.filter((one) => matchesFilter(one, filter)).map(({ item }) => item.localCode);
    expect(taken({ min: 0.6, max: 0.98 })).toEqual(['B', 'C', 'D']);
    expect(taken({ max: 0.6 })).toEqual(['C', 'E', 'F']);
    expect(taken({ min: 0.61 })).toEqual(['A', 'B', 'D']);
    expect(taken({})).toHaveLength(6);
  });

  it('goes by the code that is decided, else proposed, by who decided and what was said, and by what is not so', () => {
    const said = { status: 'confirmed', code: '03.0042.0101', reviewer: 'Lan', comment: 'đã xem' } as const;
    const more = { unitPrice: undefined, extra: new Map([['extra', 'map']]) };
    const rows = mapping([row('A', review(HIGH)), row('B', review(LOW, HIGH), said), row('C', NONE, undefined, more)]);
    const taken = (text: string) =>
      rows.rows
        .filter((one) => matchesFilter(one, { where: [parseCondition(text)!] }))
        .map(({ item }) => item.localCode);
    expect(taken('code=02.0085.1778')).toEqual(['A']);
    expect(taken('code!=02.0085.1778')).toEqual(['B', 'C']);
    expect(taken('code=03.0042.0101')).toEqual(['B']);
    expect(taken('code=')).toEqual(['C']);
    expect(taken('name~sieu am')).toEqual(['B']);
    expect(taken('name!~điện')).toEqual(['B', 'C']);
    expect(taken('reviewer=lan')).toEqual(['B']);
    expect(taken('reviewer=')).toEqual(['A', 'C']);
    expect(taken('comment~DA XEM')).toEqual(['B']);
    expect(taken('unitPrice=')).toEqual(['A', 'B', 'C']);
    expect(taken('name=')).toEqual(['C']);
    expect(taken('extra=map')).toEqual(['C']);
  });

  it('rejects every candidate of a row, flags it, puts it out of scope, and gives it back', () => {
    const done = (action: Parameters<typeof bulkDecide>[2]) =>
      bulkDecide(list, { where: [parseCondition('localCode=D')!] }, action, hoa).mapping.rows[3];
    expect(done({ action: 'reject' })?.decision).toMatchObject({
      status: 'rejected',
      codes: ['02.0085.1778', '02.0314.0001'],
    });
    expect(done({ action: 'flag' })?.decision?.status).toBe('flagged');
    expect(done({ action: 'out-of-scope', reason: 'suất ăn' })?.decision).toMatchObject({ reason: 'suất ăn' });
    const flagged = { ...list, rows: [done({ action: 'flag' })!] };
    expect(bulkDecide(flagged, {}, { action: 'reopen' }, hoa).mapping.rows[0]?.decision).toBeUndefined();
  });

  it('agrees with open drafts for a second person', () => {
    const strict = { ...list, secondReview: true };
    const first = bulkDecide(strict, { status: ['review'] }, { action: 'accept' }, hoa).mapping;
    expect(statuses(first)).toBe(statuses(list));
    const own = bulkDecide(first, { drafts: true }, { action: 'accept' }, hoa);
    expect(own.applied).toHaveLength(0);
    const second = bulkDecide(first, { drafts: true }, { action: 'accept' }, { ...hoa, by: 'Lan' });
    expect(second.mapping.rows[1]!.decision).toMatchObject({ author: 'Hoa', reviewer: 'Lan' });
    expect(second.applied).toHaveLength(2);
  });

  it('agrees with what the draft says, not with the first candidate', () => {
    const strict = mapping([row('A', review(HIGH, LOW))], { secondReview: true });
    const agreed = (wish: Wish): Decision | undefined => {
      const first = applyDecisions(strict, [{ localCode: 'A', wish }], hoa).mapping;
      return bulkDecide(first, {}, { action: 'accept' }, { ...hoa, by: 'Lan' }).mapping.rows[0]!.decision;
    };
    const two = { author: 'Hoa', reviewer: 'Lan' };
    expect(agreed({ status: 'confirmed', code: '02.0314.0001' })).toMatchObject({ code: '02.0314.0001', ...two });
    for (const status of ['no-equivalent', 'out-of-scope'] as const) {
      expect(agreed({ status, reason: 'suất ăn' })).toMatchObject({ status, reason: 'suất ăn', ...two });
    }
  });
});

describe('undo', () => {
  it('takes the latest command back and keeps it in the history', () => {
    const one = bulkDecide(list, { status: ['review'] }, { action: 'accept' }, hoa).mapping;
    const two = bulkDecide(
      one,
      { status: ['none'] },
      { action: 'flag' },
      { ...hoa, at: '2026-11-02T02:00:00.000Z' },
    ).mapping;
    const back = undo(two, { by: 'Hoa', at: '2026-11-02T03:00:00.000Z' });
    expect(statuses(back.mapping)).toBe(statuses(one));
    const more = undo(back.mapping, { by: 'Hoa', at: '2026-11-02T04:00:00.000Z' });
    expect(statuses(more.mapping)).toBe(statuses(list));
    expect(more.mapping.rows[1]!.history).toHaveLength(2);
    expect(batchesOf(more.mapping).filter(({ undone }) => undone)).toHaveLength(2);
    expect(undo(more.mapping, { by: 'Hoa', at: T }).batch).toBeUndefined();
  });

  it('takes a batch back once, and two changes of one batch on a row together', () => {
    const twice = bulkDecide(list, { status: ['review'] }, { action: 'accept' }, { ...hoa, batch: 'một' }).mapping;
    const again = bulkDecide(twice, { status: ['confirmed'] }, { action: 'reopen' }, { ...hoa, batch: 'một' }).mapping;
    const back = undo(again, { by: 'Hoa', at: '2026-11-02T03:00:00.000Z', batch: 'một' });
    expect(statuses(back.mapping)).toBe(statuses(list));
    const nothing = undo(back.mapping, { by: 'Hoa', at: '2026-11-02T04:00:00.000Z', batch: 'một' });
    expect([nothing.restored, nothing.kept, nothing.mapping]).toEqual([0, [], back.mapping]);
    expect(latestBatch(back.mapping)).toBeUndefined();
    expect(undo(list, { by: 'Hoa', at: T, batch: 'không có' }).mapping).toBe(list);
  });

  it('leaves a row alone that was decided again since', () => {
    const one = bulkDecide(list, { status: ['review'] }, { action: 'accept' }, hoa);
    const two = bulkDecide(
      one.mapping,
      { where: [parseCondition('localCode=B')!] },
      { action: 'reopen' },
      { ...hoa, at: '2026-11-02T02:00:00.000Z' },
    ).mapping;
    const back = undo(two, { by: 'Hoa', at: '2026-11-02T03:00:00.000Z', batch: one.batch });
    expect(back.restored).toBe(1);
    expect(back.kept.map(({ item }) => item.localCode)).toEqual(['B']);
  });

  it('gives each row back what stood before, and tells who took back what', () => {
    const one = bulkDecide(list, { status: ['review'] }, { action: 'reject' }, { ...hoa, batch: 'một' }).mapping;
    const onlyB = { where: [parseCondition('localCode=B')!] };
    const two = bulkDecide(one, onlyB, { action: 'flag' }, { ...hoa, batch: 'hai' }).mapping;
    const back = undo(two, { by: 'Lan', at: T, batch: 'hai' });
    expect([back.restored, back.kept]).toEqual([1, []]);
    expect(back.mapping.rows[1]!.decision).toEqual(one.rows[1]!.decision);
    expect(back.mapping.rows[2]).toBe(two.rows[2]);
    expect(back.mapping.rows[1]!.history!.at(-1)).toMatchObject({
      ...{ by: 'Lan', at: T, action: 'undo', undoes: 'hai', batch: `${T} Lan undo` },
    });
  });

  const rowWith = (change: Partial<Change>, standing: Standing = {}): Mapping => {
    const entry = { at: T, by: 'dmdc', action: 'remap', status: 'review', ...change } as Change;
    return mapping([{ ...row('A', review(HIGH)), ...standing, history: [entry] }]);
  };

  it('takes a batch back although a run of the machine came later', () => {
    const one = bulkDecide(list, { status: ['review'] }, { action: 'accept' }, { ...hoa, batch: 'một' }).mapping;
    for (const action of ['remap', 'added', 'closed', 'returned'] as const) {
      const run: Change = { at: T, by: 'dmdc', action, status: 'confirmed', batch: 'máy' };
      const rows = one.rows.map((each) => ({ ...each, history: [...(each.history ?? []), run] }));
      expect(undo({ ...one, rows }, { by: 'Hoa', at: T, batch: 'một' })).toMatchObject({ restored: 2, kept: [] });
    }
  });

  it('takes back neither a run of the machine nor a change without a batch', () => {
    expect(latestBatch({ ...rowWith({ batch: 'máy' }), previous: [] })).toBeUndefined();
    const named = rowWith({ batch: 'máy' }, { decision: { status: 'flagged' } });
    expect(undo(named, { by: 'Hoa', at: T, batch: 'máy' }).mapping).toBe(named);
    const old = rowWith({ action: 'decide', status: 'flagged' }, { decision: { status: 'flagged' } });
    expect(undo(old, { by: 'Hoa', at: T })).toEqual({ mapping: old, batch: undefined, restored: 0, kept: [] });
  });

  it('goes by the last migration, not by those before it', () => {
    const moved = (batch: string, at: string) => ({ edition: list.edition, at, by: 'Hoa', batch });
    const [one, two] = [moved('một', T), moved('hai', '2026-11-03T01:00:00.000Z')];
    expect(latestBatch({ ...list, previous: [one] })?.id).toBe('một');
    expect(latestBatch({ ...list, previous: [one, two] })).toMatchObject({ id: 'hai', action: 'migrate', rows: 0 });
    const later = rowWith({ batch: 'hai', undoes: 'hai', action: 'undo' });
    expect(latestBatch({ ...later, previous: [one, two] })).toBeUndefined();
  });
});
