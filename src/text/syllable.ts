import { cleanText } from './clean';
import { fold } from './fold';

const ONSETS = 'b c ch d đ g gh gi h k kh l m n ng ngh nh p ph q qu r s t th tr v x'.split(' ');
const RHYMES = (
  'a ac ach ai am an ang anh ao ap at au ay ăc ăm ăn ăng ăp ăt âc âm ân âng âp ât âu ây ' +
  'e ec em en eng eo ep et ê êch êm ên ênh êp êt êu i ia ich iêc iêm iên iêng iêp iêt iêu im in inh ip it iu ' +
  'o oa oac oach oai oam oan oang oanh oao oap oat oay oăc oăm oăn oăng oăt oc oe oen oeo oet oi om on ong ooc oong op ot ' +
  'ô ôc ôi ôm ôn ông ôp ôt ơ ơi ơm ơn ơp ơt u ua uân uâng uât uây uc uê uêch uênh ui um un ung uơ uôc uôi uôm uôn uông uôt up ut ' +
  'uy uya uych uyên uyêt uyn uynh uyp uyt uyu ư ưa ưc ưi ưm ưn ưng ươc ươi ươm ươn ương ươp ươt ươu ưt ưu y yêm yên yêng yêt yêu'
).split(' ');

let shapes: ReadonlySet<string> | undefined;

/** All syllables without their tones. */
function shapesOf(): ReadonlySet<string> {
  shapes ??= new Set([...RHYMES, ...ONSETS.flatMap((onset) => RHYMES.map((rhyme) => onset + rhyme))]);
  return shapes;
}

const TONES = /[\u0300\u0301\u0303\u0309\u0323]/g;

/**
 * Whether a word can be a Vietnamese syllable: onset, rhyme and at most one tone.
 * The possible syllables are a closed set, built from onsets, rhymes and tones: `phế`, `phê`, `quản` are; `thjật`, `CO2` are not.
 */
export function isSyllable(word: string): boolean {
  const tones = cleanText(word).toLowerCase().normalize('NFD');
  const found = tones.match(TONES);
  if (found && found.length > 1) return false;
  return shapesOf().has(tones.replace(TONES, '').normalize('NFC'));
}

/** Share of the letter-only words of a text that are Vietnamese syllables, 0…1; 1 for a text without words. */
export function syllableShare(text: string): number {
  const words = text.match(/[\p{L}\p{M}]+/gu) ?? [];
  if (words.length === 0) return 1;
  let good = 0;
  for (const word of words) if (isSyllable(word)) good++;
  return good / words.length;
}

let bareShapes: ReadonlySet<string> | undefined;

/** Whether a folded word can be a Vietnamese syllable that has lost its accents. */
export function isBareSyllable(folded: string): boolean {
  bareShapes ??= new Set(Array.from(shapesOf(), fold));
  return bareShapes.has(folded);
}
