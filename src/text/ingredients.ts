import { cleanText } from './clean';

const FORM =
  /\(\s*(?:dưới dạng|duoi dang|tương đương|tương ứng|tuong duong|dạng|as)\b[^()]*(?:\([^()]*\)[^()]*)*\)?/giu;
const FORM_TAIL = /\s(?:dưới dạng|duoi dang|tương đương với|tương ứng với)\s.*$/iu;
const EACH = /^\s*(?:mỗi|moi|trong mỗi|cho)\s[^:]{0,60}:\s*/iu;
const AMOUNT =
  /\b\d[\d.,\s]*(?:mg|mcg|µg|μg|g|kg|ml|l|ui|iu|đvqt|đv|đơn vị|meq|mmol|%|kcal)(?:\s*\/\s*[\d.,]*\s*(?:mg|g|ml|l|viên|gói|ống|lọ|liều|nhát))?(?![\p{L}\d])/giu;
const SEPARATORS = /\s*(?:[+;&\n\r]|\svà\s|,(?!\d))\s*/u;

/**
 * Names of the active ingredients in a drug's ingredient text: `Amoxicilin (dưới dạng Amoxicilin trihydrat) 500mg + Acid clavulanic`
 * → `['Amoxicilin', 'Acid clavulanic']`. Salts written as a form, amounts, trailing asterisks and introductions are left out.
 */
export function ingredientNames(text: string): string[] {
  const flat = cleanText(text.replace(/[\r\n]+/g, ' + '))
    .replace(EACH, '')
    .replace(FORM, ' ')
    .replace(FORM_TAIL, ' ')
    .replace(AMOUNT, ' ')
    .replace(/\*+/g, ' ')
    .replace(/\(\s*\)/g, ' ');
  return flat
    .split(SEPARATORS)
    .map((part) => cleanText(part))
    .filter((part) => part !== '');
}
