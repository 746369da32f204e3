import { describe, expect, it } from 'vitest';
import { batchesOf, changed, sameStanding, standingOf } from '../../src/mapping/history';
import { type Change, type Decision, type Draft, decidedCode, rowStatus } from '../../src/mapping/mapping';
import { provenanceOf } from '../../src/mapping/provenance';
import { isDecisive, revisionOf } from '../../src/mapping/revision';
import { type Wish, wishOf } from '../../src/mapping/wish';
import { auto, candidate, edition, mapping, NONE, review, row } from '../report/mappings';

const ECG = '02.0085.1778';
const SCAN = '02.0314.0001';
const T = '2026-11-02T01:00:00.000Z';
const LATER = '2026-11-03T01:00:00.000Z';
const confirmed = (code: string, over: object = {}) => ({ status: 'confirmed' as const, code, ...over });
const draft = (decision: Decision, over: Partial<Draft> = {}): Draft => ({ decision, why: 'second-review', ...over });
const change = (over: Partial<Change>): Change => ({
  at: T,
  by: 'Lan',
  action: 'decide',
  status: 'confirmed',
  ...over,
});

describe('what stands decided on a row', () => {
  it('is a decision, a draft, both or nothing', () => {
    const decision = confirmed(ECG);
    expect(standingOf(row('A', NONE))).toBeUndefined();
    expect(standingOf(row('A', NONE, decision))).toStrictEqual({ decision });
    expect(standingOf({ ...row('A', NONE), draft: draft(decision) })).toStrictEqual({ draft: draft(decision) });
    expect(standingOf({ decision, draft: draft(decision) })).toStrictEqual({ decision, draft: draft(decision) });
  });

  it('is the same however its fields are ordered; nothing is the same as nothing', () => {
    expect(sameStanding({ decision: confirmed(ECG) }, { decision: { code: ECG, status: 'confirmed' } })).toBe(true);
    expect(sameStanding(undefined, {})).toBe(true);
    expect(sameStanding(undefined, { decision: confirmed(ECG) })).toBe(false);
    expect(sameStanding({ decision: confirmed(ECG) }, { decision: confirmed(SCAN) })).toBe(false);
  });

  it('gives the row its status; an open draft does only where it agrees with the machine', () => {
    const status = (open?: Draft) => rowStatus({ ...row('A', auto(ECG)), ...(open && { draft: open }) });
    expect(status()).toBe('auto');
    expect(status(draft(confirmed(ECG)))).toBe('auto');
    expect(status(draft(confirmed(SCAN)))).toBe('review');
    expect(status(draft({ status: 'no-equivalent' }))).toBe('review');
    expect(status(draft(confirmed(ECG, { also: [{ code: SCAN, relationship: 'equivalent' }] })))).toBe('review');
    expect(status(draft(confirmed(ECG, { also: [] })))).toBe('auto');
    expect(status(draft(confirmed(ECG), { other: confirmed(SCAN) }))).toBe('review');
    expect(rowStatus({ ...row('A', NONE), draft: draft(confirmed(ECG)) })).toBe('review');
    expect(rowStatus(row('A', auto(ECG), { status: 'rejected' }))).toBe('rejected');
  });

  it('gives the row its code: of a person first, then of the machine where nobody says otherwise', () => {
    expect(decidedCode(row('A', auto(ECG)))).toBe(ECG);
    expect(decidedCode(row('A', auto(ECG), confirmed(SCAN)))).toBe(SCAN);
    expect(decidedCode(row('A', auto(ECG), { status: 'no-equivalent' }))).toBeUndefined();
    expect(decidedCode({ ...row('A', auto(ECG)), draft: draft(confirmed(SCAN)) })).toBeUndefined();
    expect(decidedCode(row('A', review(candidate(ECG, 'Điện tim'))))).toBeUndefined();
  });
});

describe('a change', () => {
  it('is added to the history with what stood before and the status after', () => {
    const before = { ...row('A', NONE, confirmed(ECG)), history: [change({})] };
    const after = changed(
      before,
      { decision: { status: 'flagged' } },
      { at: LATER, by: 'Hoa', action: 'decide', batch: 'b' },
    );
    expect(after).toStrictEqual({
      item: before.item,
      match: NONE,
      decision: { status: 'flagged' },
      history: [
        change({}),
        { at: LATER, by: 'Hoa', action: 'decide', status: 'flagged', batch: 'b', was: { decision: confirmed(ECG) } },
      ],
    });
    const first = changed(row('A', NONE), { draft: draft(confirmed(ECG)) }, { at: T, by: 'Lan', action: 'offer' });
    expect(first.history).toStrictEqual([{ at: T, by: 'Lan', action: 'offer', status: 'review' }]);
    const gone = changed({ ...before, draft: draft(confirmed(SCAN)) }, undefined, { at: T, by: 'Lan', action: 'undo' });
    expect([gone.decision, gone.draft, gone.history?.at(-1)?.status]).toEqual([undefined, undefined, 'none']);
  });

  it('makes the row’s token another one if it is a person’s, not if it is the program’s', () => {
    const token = (over: object) => revisionOf({ ...row('A', NONE), ...over }, 'e1');
    expect(token({})).toMatch(/^0-[0-9a-f]{10}$/);
    for (const action of ['added', 'remap', 'closed', 'returned'] as const) {
      expect(isDecisive(change({ action }))).toBe(false);
      expect(token({ history: [change({ action })] })).toBe(token({}));
    }
    for (const action of ['decide', 'undo', 'renamed', 'migrate'] as const) {
      expect(token({ history: [change({ action }), change({})] })).toBe(token({}).replace('0-', '2-'));
    }
    const others = [{ decision: confirmed(ECG) }, { draft: draft(confirmed(ECG)) }, { item: row('B', NONE).item }];
    expect(new Set([...others.map(token), token({}), revisionOf(row('A', NONE), 'e2')]).size).toBe(5);
  });
});

describe('the commands that changed a mapping', () => {
  it('are told latest first, with their rows, and whether they were taken back', () => {
    const rows = [
      {
        ...row('A', NONE),
        history: [change({ batch: 'một' }), change({ batch: 'hai', at: LATER, by: 'Hoa', action: 'reopen' })],
      },
      {
        ...row('B', NONE),
        history: [change({ batch: 'một' }), change({}), change({ batch: 'ba', action: 'undo', undoes: 'một' })],
      },
      row('C', NONE),
    ];
    const moved = (batch: string, at: string) => ({ edition: edition('services'), at, by: 'Mai', batch });
    const previous = [moved('hai', T), moved('bốn', '2026-10-01T00:00:00.000Z')];
    expect(batchesOf(mapping(rows, { previous }))).toEqual([
      { id: 'hai', at: LATER, by: 'Hoa', action: 'reopen', rows: 1, undone: false },
      { id: 'một', at: T, by: 'Lan', action: 'decide', rows: 2, undone: true },
      { id: 'ba', at: T, by: 'Lan', action: 'undo', rows: 1, undone: false },
      { id: 'bốn', at: '2026-10-01T00:00:00.000Z', by: 'Mai', action: 'migrate', rows: 0, undone: false },
    ]);
    expect(batchesOf(mapping([]))).toEqual([]);
  });
});

describe('a wish', () => {
  it.each<[Decision, Wish]>([
    [confirmed(ECG, { name: 'Điện tim', reviewer: 'Lan' }), confirmed(ECG)],
    [
      confirmed(ECG, {
        relationship: 'related-to',
        also: [{ code: SCAN, relationship: 'related-to' }],
        join: 'depends-on',
      }),
      confirmed(ECG, {
        relationship: 'related-to',
        also: [{ code: SCAN, relationship: 'related-to' }],
        join: 'depends-on',
      }),
    ],
    [
      { status: 'no-equivalent', reason: 'x', comment: 'y' },
      { status: 'no-equivalent', reason: 'x' },
    ],
    [{ status: 'out-of-scope', reviewer: 'Lan' }, { status: 'out-of-scope' }],
    [
      { status: 'rejected', codes: [ECG] },
      { status: 'rejected', codes: [ECG] },
    ],
    [{ status: 'rejected', reviewer: 'Lan' }, { status: 'rejected' }],
    [{ status: 'flagged', comment: 'y' }, { status: 'flagged' }],
  ])('says what the decision says, and not who decided: %j', (decision, wish) => {
    expect(wishOf(decision)).toStrictEqual(wish);
  });
});

describe('how a code came about', () => {
  const of = (...reasons: { code: string; params?: Record<string, string> }[]) =>
    provenanceOf(review({ ...candidate(ECG, 'Điện tim'), reasons }), ECG);

  it('is told by the reasons of its candidate: declared and remembered before the same name, then a near one', () => {
    const memory = { code: 'further-name', params: { source: 'memory:own' } };
    expect(of({ code: 'name-identical' })).toBe('exact');
    expect(of({ code: 'name-folded' })).toBe('exact');
    expect(of({ code: 'name-near' })).toBe('lexical');
    expect(of({ code: 'name-identical' }, { code: 'declared-agrees' })).toBe('declared');
    expect(of({ code: 'name-identical' }, memory)).toBe('memory');
    expect(of({ code: 'further-name', params: { source: 'observed' } })).toBe('lexical');
    expect(of({ code: 'further-name' })).toBe('lexical');
    expect(provenanceOf(review(candidate(SCAN, 'Siêu âm')), ECG)).toBe('manual');
  });
});
