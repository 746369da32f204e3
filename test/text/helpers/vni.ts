const TONES = new Map([
  ['\u0300', 'ø'],
  ['\u0301', 'ù'],
  ['\u0309', 'û'],
  ['\u0303', 'õ'],
  ['\u0323', 'ï'],
]);
const CIRCUMFLEX = new Map([
  ['', 'â'],
  ['\u0300', 'à'],
  ['\u0301', 'á'],
  ['\u0309', 'å'],
  ['\u0303', 'ã'],
  ['\u0323', 'ä'],
]);
const BREVE = new Map([
  ['', 'ê'],
  ['\u0300', 'è'],
  ['\u0301', 'é'],
  ['\u0309', 'ú'],
  ['\u0303', 'ü'],
  ['\u0323', 'ë'],
]);
const WHOLE = new Map([
  ['đ', 'ñ'],
  ['í', 'í'],
  ['ì', 'ì'],
  ['ỉ', 'æ'],
  ['ĩ', 'ó'],
  ['ị', 'ò'],
  ['ỵ', 'î'],
]);

function letter(lower: string): string | undefined {
  if (lower.charCodeAt(0) < 128) return lower;
  const whole = WHOLE.get(lower);
  if (whole) return whole;
  const [base = '', ...marks] = lower.normalize('NFD');
  const tone = marks.find((mark) => TONES.has(mark)) ?? '';
  if (marks.includes('\u0302')) return base + CIRCUMFLEX.get(tone);
  if (marks.includes('\u0306')) return base + BREVE.get(tone);
  const horned = marks.includes('\u031b') ? (base === 'o' ? 'ô' : 'ö') : base;
  return 'aeiouyôö'.includes(horned) ? horned + (tone ? TONES.get(tone) : '') : undefined;
}

/** Text (NFC) as a VNI-Windows file shows to a program that takes it for Latin-1; undefined for text that VNI cannot write. */
export function asVni(text: string): string | undefined {
  let out = '';
  for (const char of text) {
    const lower = char.toLowerCase();
    const written = letter(lower);
    if (written === undefined) return undefined;
    out += char === lower ? written : written.toUpperCase();
  }
  return out;
}
