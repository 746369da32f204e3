import type { ReviewSession } from '../../jobs/review-session';
import type { MappedRow, Mapping } from '../../mapping/mapping';
import { agreementWithin } from '../../mapping/second-review';
import { countList } from '../../report/ratio';
import { readCountedList } from '../../store/counts-store';
import { exactKey } from '../../text/same-text';
import { type FormRatio, LEFT, type Progress, TO_DO } from './contract';
import { stateFor, type Uses } from './queue';

/** Whether a row is work at all, and whether it still waits for anybody. */
function workOf(row: MappedRow): 'none' | 'waits' | 'done' {
  // Nobody's name: what waits for a second person waits, whoever looks.
  const state = stateFor(row, '');
  if (state === 'out-of-scope') return 'none';
  return TO_DO.includes(state) || LEFT.includes(state) ? 'waits' : 'done';
}

/** The numbers at the head of the page. A decision changes them by its own rows: a long list is not counted anew. */
export class Tally {
  #rows: readonly MappedRow[];
  readonly #byCode = new Map<string, number[]>();
  readonly #sums = { waiting: 0, total: 0, used: 0, use: 0 };
  #ratio: FormRatio;

  constructor(
    { mapping, path }: ReviewSession,
    private readonly uses: Uses,
  ) {
    this.#rows = mapping.rows;
    mapping.rows.forEach((row, at) => {
      const code = exactKey(row.item.localCode);
      const known = this.#byCode.get(code);
      if (known) known.push(at);
      else this.#byCode.set(code, [at]);
      this.#add(row, at, 1);
    });
    const { mapped, total } = readCountedList(path, { date: new Date() }).counts;
    this.#ratio = { mapped, total };
  }

  #add(row: MappedRow, at: number, sign: 1 | -1): void {
    const work = workOf(row);
    if (work === 'none') return;
    const use = sign * (this.uses.of[at] as number);
    this.#sums.total += sign;
    this.#sums.use += use;
    if (work === 'waits') this.#sums.waiting += sign;
    else this.#sums.used += use;
  }

  /** Takes changed rows into account. Rows of one local code are one item of the form: they are counted together. */
  update(mapping: Mapping, changed: readonly number[]): void {
    const places = new Set<number>();
    for (const at of changed) {
      this.#add(this.#rows[at] as MappedRow, at, -1);
      this.#add(mapping.rows[at] as MappedRow, at, 1);
      const code = exactKey((mapping.rows[at] as MappedRow).item.localCode);
      for (const place of code === '' ? [at] : (this.#byCode.get(code) ?? [])) places.add(place);
    }
    const count = (rows: readonly MappedRow[]) => {
      const some = [...places].map((at) => rows[at] as MappedRow);
      return countList({ ...mapping, rows: some }, { date: new Date() }).counts;
    };
    const [before, after] = [count(this.#rows), count(mapping.rows)];
    this.#ratio = {
      mapped: this.#ratio.mapped + after.mapped - before.mapped,
      total: this.#ratio.total + after.total - before.total,
    };
    this.#rows = mapping.rows;
  }

  get ratio(): FormRatio {
    return this.#ratio;
  }

  progress(mapping: Mapping): Progress {
    const { waiting, total, used, use } = this.#sums;
    const { pairs, agreed, kappa } = agreementWithin(mapping);
    return {
      waiting,
      total,
      used: use > 0 ? used / use : null,
      usedBy: this.uses.by,
      twice: pairs > 0 ? { pairs, agreed, kappa: kappa ?? null } : null,
    };
  }
}
