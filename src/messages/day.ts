import type { Lang } from './pair';

/** A day `2026-11-21` or a month `2026-11` as people of the language write it: `21/11/2026`, `11/2026` in Vietnamese. */
export function dayText(day: string, lang: Lang): string {
  return lang === 'vi' ? day.split('-').reverse().join('/') : day;
}
