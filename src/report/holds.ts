import { dayAfter, dayBefore, isDate } from '../catalog/date';
import type { Item } from '../item';

/** The days on which a count has the same result, both ends included; `null`: without end. */
export interface Holds {
  readonly from: string | null;
  readonly to: string | null;
}

/** Finds how long a count holds: until the next day on which a row comes into force or leaves it. */
export class HoldsUntil {
  readonly #date: string | undefined;
  #from: string | null = null;
  #to: string | null = null;
  #dated = false;

  constructor(date: string | undefined) {
    this.#date = date;
  }

  /** Takes a row into account, counted or not. */
  see({ validFrom, validTo }: Item): void {
    if (validFrom !== undefined && isDate(validFrom)) this.#change(validFrom);
    if (validTo !== undefined && isDate(validTo) && validTo < '9999-12-31') this.#change(dayAfter(validTo));
  }

  /** Without a date no row was left out: the same as on every day only if no row has dates; else on no day (`to` before `from`). */
  range(): Holds {
    if (this.#date === undefined && this.#dated) return { from: '9999-12-31', to: '0001-01-01' };
    return { from: this.#from, to: this.#to };
  }

  /** From this day on the count differs. */
  #change(day: string): void {
    this.#dated = true;
    const date = this.#date;
    if (date === undefined) return;
    if (day <= date) {
      if (this.#from === null || day > this.#from) this.#from = day;
    } else if (this.#to === null || dayBefore(day) < this.#to) this.#to = dayBefore(day);
  }
}

/** Whether a count that holds so long can stand for a day; without a day only one that holds always can. */
export function holdsOn({ from, to }: Holds, date: string | undefined): boolean {
  if (date === undefined) return from === null && to === null;
  return (from === null || from <= date) && (to === null || date <= to);
}
