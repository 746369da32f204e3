const FORMATS = { vi: new Intl.NumberFormat('vi-VN'), en: new Intl.NumberFormat('en-US') };

/** A whole number as people of the language write it. */
export function number(value: number, lang: 'vi' | 'en'): string {
  return FORMATS[lang].format(value);
}

/** A share as a percentage, rounded down: 100 % means that nothing is left. */
export function percent(share: number, lang: 'vi' | 'en'): string {
  // 1 − 0.8 is a little less than 0.2: one row of five is 20 %.
  const whole = share * 100 + 1e-9;
  return FORMATS[lang].format(share >= 0.01 ? Math.floor(whole) : Math.floor(whole * 10) / 10);
}
