import { en } from './en';
import type { Lang, Messages } from './types';
import { vi } from './vi';

const TABLES: Readonly<Record<Lang, Messages>> = { vi, en };

/** All texts of a language. */
export function messagesOf(lang: Lang = 'vi'): Messages {
  return TABLES[lang];
}
