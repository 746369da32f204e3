import { foldWords } from '../text/fold';
import type { FacilityLevel, FacilityTier } from './register';

/** What a text in a column of levels means. */
export interface LevelWords {
  readonly level?: FacilityLevel;
  readonly tier?: FacilityTier;
  /** A hospital rank (hạng), from which no level follows: there are rank II hospitals of every level. */
  readonly rank?: true;
}

const LEVELS: readonly (readonly [FacilityLevel, RegExp])[] = [
  ['central', /\b(?:trung uong|tw|t w|t u|central|national)\b/],
  ['province', /\b(?:tinh|province|provincial)\b/],
  ['district', /\b(?:huyen|quan|thi xa|district)\b/],
  // “Thị xã” (town) is at district level: its word `xã` does not mean a commune.
  ['commune', /(?<!thi )\bxa\b|\b(?:phuong|thi tran|commune)\b/],
];

const TIERS: readonly (readonly [FacilityTier, RegExp])[] = [
  ['specialised', /\b(?:chuyen sau|specialised|specialized)\b/],
  ['basic', /\b(?:co ban|basic)\b/],
  ['initial', /\b(?:ban dau|initial|primary)\b/],
];

const RANK = /\bhang\b|^(?:dac biet|i{1,3}|iv)$/;

/**
 * What a wording of level means: `Tuyến tỉnh`, `TW`, `Huyện`, `cấp cơ bản`, `Hạng II`. `undefined` where it says nothing known,
 * or two levels at once.
 */
export function levelOf(text: string): LevelWords | undefined {
  const words = foldWords(text);
  const one = <T>(list: readonly (readonly [T, RegExp])[]): T | undefined => {
    const found = list.filter(([, pattern]) => pattern.test(words));
    return found.length === 1 ? found[0]?.[0] : undefined;
  };
  const level = one(LEVELS);
  const tier = one(TIERS);
  if (level || tier) return { ...(level && { level }), ...(tier && { tier }) };
  return RANK.test(words) ? { rank: true } : undefined;
}
