/** Languages of messages, labels and workbooks. */
export type Lang = 'vi' | 'en';

/** One text in both languages. */
export interface Pair {
  readonly vi: string;
  readonly en: string;
}

/** Texts of one subject: pairs, lists of pairs, functions that make a pair of their values, and groups of these. */
export type Texts =
  | Pair
  | readonly Pair[]
  | ((...values: never[]) => Pair)
  | { readonly [name: string]: Texts | undefined };

/** The same texts in one language: a string in the place of each pair. */
export type Said<T> = T extends Pair
  ? string
  : T extends readonly Pair[]
    ? readonly string[]
    : T extends (...values: infer V) => Pair
      ? (...values: V) => string
      : { readonly [K in keyof T]: Said<T[K]> };

/** Where thousands begin in whole numbers. */
const THOUSANDS = /\B(?=(?:\d{3})+$)/g;
/** For other numbers, made when one is first said: that takes longer than most commands do. */
const formats: { [lang in Lang]?: Intl.NumberFormat } = {};

/** A number as people of the language write it. */
export function numberText(value: number, lang: Lang): string {
  if (Number.isSafeInteger(value)) return `${value}`.replace(THOUSANDS, lang === 'vi' ? '.' : ',');
  formats[lang] ??= new Intl.NumberFormat(lang === 'vi' ? 'vi-VN' : 'en-US');
  return formats[lang].format(value);
}

/** Gives the texts of one subject in a language (Vietnamese unless told otherwise); `pairs` holds both languages. */
export interface Subject<T> {
  (lang?: Lang): Said<T>;
  readonly pairs: T;
}

/** The texts of one subject, written down as pairs, to be had in one language. */
export function subject<T extends Texts>(pairs: T): Subject<T> {
  const said: Partial<Record<Lang, Said<T>>> = {};
  return Object.assign(
    (lang: Lang = 'vi') => {
      said[lang] ??= inLanguage(pairs, lang) as Said<T>;
      return said[lang];
    },
    { pairs },
  );
}

function inLanguage(texts: Texts | undefined, lang: Lang): unknown {
  if (texts === undefined) return undefined;
  if (typeof texts === 'function') return (...values: never[]) => texts(...values)[lang];
  if (Array.isArray(texts)) return texts.map((pair: Pair) => pair[lang]);
  if (isPair(texts)) return texts[lang];
  return Object.fromEntries(Object.entries(texts).map(([name, one]) => [name, inLanguage(one, lang)]));
}

/** Whether these texts are one pair, and not a group. */
export function isPair(texts: Texts): texts is Pair {
  return 'vi' in texts && typeof texts.vi === 'string';
}

/** Several texts as one, with the same sign between them in both languages. */
export function joined(texts: readonly Pair[], between: string): Pair {
  return { vi: texts.map(({ vi }) => vi).join(between), en: texts.map(({ en }) => en).join(between) };
}
