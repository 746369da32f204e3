/**
 * Tone placement in open `oa`, `oe`, `uy`: both `hoá` and `hóa` are in use, in official lists too.
 * The canonical form puts the tone on the first vowel (`hóa`, `khỏe`, `thủy`).
 */
const NEW_TO_OLD: Readonly<Record<string, string>> = {
  oà: 'òa',
  oá: 'óa',
  oả: 'ỏa',
  oã: 'õa',
  oạ: 'ọa',
  oè: 'òe',
  oé: 'óe',
  oẻ: 'ỏe',
  oẽ: 'õe',
  oẹ: 'ọe',
  uỳ: 'ùy',
  uý: 'úy',
  uỷ: 'ủy',
  uỹ: 'ũy',
  uỵ: 'ụy',
};

// Open syllables only (nothing of a word follows), so `hoàn` stays; after `q` the `u` belongs to the onset, so `quý` stays.
const OPEN = /(?<![qQ])(o[àáảãạèéẻẽẹ]|u[ỳýỷỹỵ])(?![\p{L}\p{M}])/giu;

const MAY_BE_OPEN = /[ou][àáảãạèéẻẽẹỳýỷỹỵ]/i;

function upperLike(pattern: string, text: string): string {
  let out = '';
  for (let i = 0; i < text.length; i++) {
    const up = pattern[i] !== pattern[i]?.toLowerCase();
    out += up ? (text[i] as string).toUpperCase() : text[i];
  }
  return out;
}

/**
 * Text (NFC) with the tone of open `oa`, `oe`, `uy` on the first vowel, per syllable.
 * `hoàn`, `quý`, `gia` and everything else stay as they are. Idempotent.
 */
export function canonicalTone(text: string): string {
  if (!MAY_BE_OPEN.test(text)) return text;
  return text.replace(OPEN, (found) => upperLike(found, NEW_TO_OLD[found.toLowerCase()] ?? found));
}
