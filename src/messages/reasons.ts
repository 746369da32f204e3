import type { Reason } from '../match/result';
import { messagesOf } from './messages';
import type { Lang } from './types';

/** A reason in words; a code that the language does not know stands for itself. */
export function describeReason(reason: Reason, lang: Lang = 'vi'): string {
  const table = messagesOf(lang).reasons;
  const sentence = Object.hasOwn(table, reason.code) ? table[reason.code] : undefined;
  if (sentence === undefined) return reason.code;
  return typeof sentence === 'string' ? sentence : sentence(reason.params ?? {});
}
