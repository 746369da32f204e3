import { dayText } from '../../../messages/day';
import { data } from './elements';

function grouped(digits: string): string {
  return digits.replace(/\B(?=(\d{3})+$)/g, data.vi ? '.' : ',');
}

export function number(value: number): string {
  return (value < 0 ? '−' : '') + grouped(String(Math.abs(Math.round(value))));
}

/** Tenths with one digit behind the point. */
export function tenth(count: number): string {
  return `${grouped(String(Math.floor(count / 10)))}${data.vi ? ',' : '.'}${count % 10}`;
}

export function sign(words: string): string {
  return words + (data.vi ? '\u00a0%' : '%');
}

/** Whether the figures are part and whole: a share is never below 0 or above 100 %. */
function isShare(n: number, total: number): boolean {
  return total > 0 && n >= 0 && n <= total;
}

/** Tenths of a percent, cut off: 100 % only where nothing is missing. */
export function tenths(n: number, total: number): number {
  return isShare(n, total) ? Math.floor((n * 1000) / total) : 0;
}

export function percent(n: number, total: number): string {
  if (!isShare(n, total)) return '—';
  const cut = tenths(n, total);
  if (n > 0 && cut === 0) return `<${sign(tenth(1))}`;
  return sign(cut === 0 || n === total ? String(cut / 10) : tenth(cut));
}

export function ratio(n: number, total: number): string {
  return `${number(n)}/${number(total)}`;
}

/** An amount in đồng as millions. */
export function millions(amount: number): string {
  if (amount > 0 && amount < 50000) return `<${tenth(1)}`;
  return (amount < 0 ? '−' : '') + tenth(Math.round(Math.abs(amount) / 1e5));
}

/** `2026-11` as people of the language write it. */
export function month(words: string): string {
  return dayText(words, data.vi ? 'vi' : 'en');
}

export function fill(words: string, value: string): string {
  return words.split('{}').join(value);
}
