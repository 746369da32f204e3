import type { SaidReason } from '../messages/reasons';
import { cleanText } from '../text/clean';
import type { Candidate, MatchResult } from './result';

/** Signs that part two things for certain, and signs that may stand inside one name. */
const STRONG = /\s*[;+\n\r]+\s*|(?<!và)\s+\/\s*(?!hoặc)|(?<!và)\s*\/\s+(?!hoặc)/u;
const WEAK = /\s*,\s*|(?<!và)\s*\/\s*(?!hoặc)|\s+[-–]\s+|\s+kèm(?:\s+theo)?\s+/iu;
const WITH = /\skèm\s/iu;
/** How sure the first code of a part must be for the part to name one thing, by what parts them. */
const NAMED = 0.8;
const FAIR = 0.4;
/** A text joined by `kèm` whose whole is this near to one name names one thing: the official names join so too. */
const ONE = 0.6;
/** None of several answers is the answer to the row: a bulk approval by score must not take one along. */
const EACH = 0.9;
const SHORTEST = 2;
const CATEGORY_OR_MEMBER = 'category-or-member';

const CONTRADICTS: ReadonlySet<string> = new Set(['deciding-word', 'numbers-differ']);
const FULL: ReadonlySet<string> = new Set(['name-identical', 'name-folded', 'name-sorted', 'name-joined']);
const SAME: ReadonlySet<string> = new Set(['name-identical', 'name-folded']);

/** One thing that a text names, and what the matcher says of it. */
interface Part {
  readonly text: string;
  readonly answer: MatchResult;
}

function says(candidate: Candidate | undefined, codes: ReadonlySet<string>): boolean {
  return candidate?.reasons.some(({ code }) => codes.has(code)) === true;
}

/** Whether an answer is certain of the thing meant, even where it is not certain of the code. */
function isNamed({ status, candidates: [first], reasons }: MatchResult): boolean {
  if (first === undefined || says(first, CONTRADICTS)) return false;
  return (
    status === 'auto' ||
    first.score >= NAMED ||
    says(first, FULL) ||
    reasons.some(({ code }) => code === CATEGORY_OR_MEMBER)
  );
}

function isFair({ candidates: [first] }: MatchResult): boolean {
  return first !== undefined && first.score >= FAIR && !says(first, CONTRADICTS);
}

function pieces(text: string, sign: RegExp): string[] {
  return text
    .split(sign)
    .map(cleanText)
    .filter((part) => part.length >= SHORTEST);
}

/** These signs separate things for certain; a line break may only wrap the text of a cell. */
const SURE_SIGN = /[;+]|(?<!và)\s\/|(?<!và)\/\s/u;

/** Whether the whole text says one name, word for word: a sign that stands in the name parts nothing. */
function saysOne(whole: MatchResult, text: string): boolean {
  const parted = SURE_SIGN.test(text);
  if (whole.candidates.some((one) => says(one, SAME) && (!parted || SURE_SIGN.test(one.name)))) return true;
  return WITH.test(text) && (whole.candidates[0]?.score ?? 0) >= ONE;
}

/** The parts of a text joined by signs that may stand inside a name: only where each of them is a name by itself. */
function weakParts(text: string, answer: MatchResult, judge: (text: string) => MatchResult): Part[] {
  const parts = pieces(text, WEAK);
  if (parts.length < 2 || saysOne(answer, text)) return [{ text, answer }];
  const answers: Part[] = [];
  for (const part of parts) {
    const own = judge(part);
    if (!isNamed(own)) return [{ text, answer }];
    answers.push({ text: part, answer: own });
  }
  return answers;
}

/** Whether a text has a sign that may part several things. */
export function mayNameSeveral(text: string): boolean {
  return STRONG.test(text) || WEAK.test(text);
}

/**
 * Where a text names several things, one answer each in their order, never one whose name takes words from both sides of the
 * sign between them; undefined where it names one. A part near no name gets no answer, and a reason says so.
 */
export function severalThings(
  text: string,
  whole: () => MatchResult,
  judge: (text: string) => MatchResult,
): MatchResult | undefined {
  const strong = pieces(text, STRONG);
  if (strong.length < 2 && pieces(text, WEAK).length < 2) return undefined;
  const all = whole();
  if (saysOne(all, text)) return undefined;
  const parts =
    strong.length < 2 ? weakParts(text, all, judge) : strong.flatMap((part) => weakParts(part, judge(part), judge));
  const found = parts.filter(({ answer }) => isNamed(answer) || isFair(answer));
  if (parts.length < 2 || found.length === 0) return undefined;
  const candidates: Candidate[] = [];
  let least = EACH;
  for (const { text: part, answer } of found) {
    const first = answer.candidates[0] as Candidate;
    if (candidates.some(({ code }) => code === first.code)) continue;
    least = Math.min(least, first.score);
    const reasons = [{ code: 'one-of-several', params: { part } }, ...first.reasons];
    candidates.push({ ...first, score: least, reasons });
  }
  // Where a name may mean the category or its member, the second code comes after the first codes of all parts.
  for (const { answer } of found) {
    const second = answer.candidates[1];
    if (second === undefined || !answer.reasons.some(({ code }) => code === CATEGORY_OR_MEMBER)) continue;
    least = Math.min(least, second.score);
    if (!candidates.some(({ code }) => code === second.code)) candidates.push({ ...second, score: least });
  }
  const reasons: SaidReason[] = [{ code: 'names-several', params: { count: parts.length } }];
  for (const { text: part } of parts.filter((one) => !found.includes(one))) {
    reasons.push({ code: 'part-without-code', params: { part } });
  }
  return { status: 'review', candidates, reasons, issues: all.issues };
}
