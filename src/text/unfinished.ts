import { fold } from './fold';
import { rewrites } from './rewrites';
import { AFTER_VI } from './words';

/** No phrase that {@link finishedPhrases} knows has more words. */
const MOST_WORDS = 6;

/** Phrases of several words that are read as a whole (`điện tâm đồ`, `vi khuẩn`), with their folded form. */
function phrasesOf(): readonly { readonly words: string; readonly folded: string }[] {
  return [...rewrites().map(({ from }) => from), ...Array.from(AFTER_VI, (word) => ['vi', word])].flatMap((from) =>
    from.length > 1 ? [{ words: from.join(' '), folded: from.map(fold).join(' ') }] : [],
  );
}

let phrases: ReturnType<typeof phrasesOf> | undefined;

/**
 * Texts that an unfinished one may become when its last words begin a phrase that is read as a whole: `cao huyet` →
 * `cao huyết áp`. At least one word of the phrase is complete, and the next one has begun. The longest beginning first.
 */
export function finishedPhrases(typed: string): string[] {
  phrases ??= phrasesOf();
  const words = typed.trim().split(/\s+/);
  const found = new Set<string>();
  for (let at = Math.max(0, words.length - MOST_WORDS); at + 2 <= words.length; at++) {
    const begun = words.slice(at).map(fold).join(' ');
    for (const phrase of phrases) {
      if (!phrase.folded.startsWith(begun) || phrase.folded === begun) continue;
      found.add([...words.slice(0, at), phrase.words].join(' '));
    }
  }
  return [...found];
}
