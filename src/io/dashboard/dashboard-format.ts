import { dayText } from '../../messages/day';
import type { Lang } from '../../messages/pair';
import { shareOf } from '../../report/share';

/** Numbers, shares and days as readers of the dashboard write them. */
export class DashboardFormat {
  readonly #lang: Lang;
  readonly #whole: Intl.NumberFormat;
  readonly #tenths: Intl.NumberFormat;

  constructor(lang: Lang) {
    const locale = lang === 'vi' ? 'vi-VN' : 'en-US';
    this.#lang = lang;
    this.#whole = new Intl.NumberFormat(locale, { maximumFractionDigits: 0 });
    this.#tenths = new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1 });
  }

  /** `1.234`. */
  number(value: number): string {
    return this.#whole.format(value);
  }

  /** `1.234/2.000`. */
  ratio({ mapped, total }: Pair): string {
    return `${this.number(mapped)}/${this.number(total)}`;
  }

  /** `87,3 %`, cut and not rounded; `100 %` only where nothing is missing, `0 %` only where there is nothing. */
  percent({ mapped, total }: Pair): string {
    if (shareOf(mapped, total) === null) return '—';
    const tenths = tenthsOf({ mapped, total });
    if (mapped > 0 && tenths === 0) return `<${this.#percent(this.#tenths.format(0.1))}`;
    if (tenths === 0 || mapped === total) return this.#percent(this.#whole.format(tenths / 10));
    return this.#percent(this.#tenths.format(tenths / 10));
  }

  /** `90 %` or `92,5 %`: what a milestone asks for. */
  target(percent: number): string {
    return this.#percent(Number.isInteger(percent) ? this.#whole.format(percent) : this.#tenths.format(percent));
  }

  /** `+2,1`, `−0,4`: the difference of two shares as they are shown, so that a reader who subtracts finds the same. */
  change(now: Pair, before: Pair): string | undefined {
    const tenths = tenthsOf(now) - tenthsOf(before);
    if (tenths === 0) return undefined;
    return `${tenths > 0 ? '+' : '−'}${this.#tenths.format(Math.abs(tenths) / 10)}`;
  }

  /** `2,1`: percentage points that are lacking, rounded up: nobody lacks nothing. */
  points(value: number): string {
    return this.#tenths.format(Math.ceil(Math.abs(value) * 10 - 1e-9) / 10);
  }

  /** Đồng in millions. */
  millions(amount: number): string {
    if (amount > 0 && amount < 50_000) return `<${this.#tenths.format(0.1)}`;
    return this.#tenths.format(amount / 1e6);
  }

  /** `21/11/2026` from `2026-11-21`. */
  date(day: string): string {
    return dayText(day, this.#lang);
  }

  /** `11/2026` from `2026-11`. */
  month(month: string): string {
    return this.date(month);
  }

  #percent(text: string): string {
    return this.#lang === 'vi' ? `${text}\u00a0%` : `${text}%`;
  }
}

/** So many of so many. */
export interface Pair {
  readonly mapped: number;
  readonly total: number;
}

/** The share in tenths of a percent, cut; 0 where there is nothing to share. */
export function tenthsOf({ mapped, total }: Pair): number {
  return Math.round((shareOf(mapped, total) ?? 0) * 1000);
}
