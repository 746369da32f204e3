import { normalizeCode } from '../catalog/code';
import type { Kind } from '../catalog/kinds';

/** Shapes that are a national code and hardly anything else: they also tell the kind of a sheet. */
const TELLING: Readonly<Record<Kind, RegExp>> = {
  services: /^\d{2}\.\d{3,4}[a-z]?\.\d{4}(?:[._].*)?$|^37\.\w{4}\.\d{4}$|^K\d{2}\.[A-Z0-9.]+$/i,
  drugs: /^40\.\d+(?:\.\d+)*(?:\s*[+;]\s*40\.\d+(?:\.\d+)*)*$/,
  'traditional-medicines': /^(?:05[CV]|HD)\.\d+(?:\.\d+)*(?:\s*[+;].*)?$/i,
  supplies: /^N\d{2}\.\d{2}\.\d{3}(?:\.[\w.]+)?$/i,
  icd10: /^[A-Z]\d{2}\.\d{1,2}[†*+]?$/i,
  'yhct-diseases': /^U\d{2}\.\d{3}(?:\.\d+)?$/i,
  blood: /^(?!)/,
};

/** Whether a text has the shape of a national code of the kind. Says nothing of whether the code exists. */
export function looksNational(kind: Kind, text: string): boolean {
  return normalizeCode(kind, text).wellFormed;
}

/** Whether a text has a shape that only national codes of the kind have. */
export function tellsKind(kind: Kind, text: string): boolean {
  return TELLING[kind].test(text.trim());
}
