/**
 * Spellings that are national codes and nothing else. Anything may stand in a code field by mistake: a name, a card number, a
 * telephone number, a birthday such as `12.10.1990`. So only full spellings are shown, and no text with a word or a long number.
 */
const SHAPES: readonly RegExp[] = [
  // Services: all ten digits; technique with a letter; local suffixes.
  /^\d{2}\.\d{3}[0-9a-z]\.\d{4}(?:_(?:GT|TT|TB|BS)|\.SC\d{1,2}|\.K\.?\d{2,5}){0,3}$/i,
  // Exchange codes and beds.
  /^\d{2}\.(?:\d[A-Z]\d{2}|\d{2}[A-Z]\d)\.\d{3,4}$/i,
  /^K\d{2}(?:\.\d{1,2})?\.(?:[A-Z]\d?|NO\d|GBN?|HSCC?|HSTC)(?:\.\d{1,2})?$/i,
  // Drugs, also joined, and outside the list.
  /^40\.\d{1,4}(?:\.\d{1,4}){0,2}(?:\+40\.\d{1,4}(?:\.\d{1,4}){0,2}){0,9}$/,
  /^00\.0000$/,
  // Traditional medicines, supplies (the group; the rest as far as it is groups of digits), diseases.
  /^(?:0?5[CV]|HD)\.\d{1,4}(?:\.\d{1,4})?$/i,
  /^N\d{2}\.\d{2}\.\d{3}(?:\.\d{3,5}){0,3}$/i,
  /^[A-Z]\d{2}(?:\.\d{1,2})?[†*+]?$/i,
  /^U\d{2}\.\d{3}(?:\.\d)?$/i,
];

/** The text of a code field where it can be nothing but a code; nothing otherwise. */
export function shownCode(text: string): string | undefined {
  if (text.length > 120) return undefined;
  return SHAPES.some((shape) => shape.test(text)) ? text : undefined;
}
