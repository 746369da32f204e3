import type { Facility } from '../mapping/mapping';
import { LEVEL_NAMES } from '../messages/levels';
import type { Pair } from '../messages/pair';
import { exactKey, nameKey } from '../text/same-text';

/** Levels of the administrative system of care (tuyến), highest first: the plan of 2020 sets its targets by them. */
export const FACILITY_LEVELS = ['central', 'province', 'district', 'commune'] as const;

/** One of {@link FACILITY_LEVELS}: tuyến trung ương, tỉnh, huyện, xã. */
export type FacilityLevel = (typeof FACILITY_LEVELS)[number];

/** Levels of professional capacity (cấp chuyên môn kỹ thuật) of the law of 2023, highest first. */
export const FACILITY_TIERS = ['specialised', 'basic', 'initial'] as const;

/** One of {@link FACILITY_TIERS}: cấp chuyên sâu, cơ bản, ban đầu. No level of the older system follows from it. */
export type FacilityTier = (typeof FACILITY_TIERS)[number];

/** One facility of a province's register. */
export interface RegisterEntry extends Facility {
  readonly level?: FacilityLevel;
  readonly tier?: FacilityTier;
  /** Row in the register file as a person counts it. */
  readonly row?: number;
}

/** What the levels are called. */
export const LEVEL_LABELS: Readonly<Record<FacilityLevel, Pair>> = Object.freeze(LEVEL_NAMES);

/** Finds the entry of a facility: by code, else by a name that only one entry bears. */
export function registerLookup(register: readonly RegisterEntry[]): (facility: Facility) => RegisterEntry | undefined {
  const byCode = new Map<string, RegisterEntry>();
  const byName = new Map<string, RegisterEntry | null>();
  for (const entry of register) {
    const known = exactKey(entry.code);
    if (known !== '' && !byCode.has(known)) byCode.set(known, entry);
    const key = nameKey(entry.name);
    byName.set(key, byName.has(key) ? null : entry);
  }
  return ({ code, name }) => {
    const found = code ? byCode.get(exactKey(code)) : undefined;
    if (found) return found;
    const named = byName.get(nameKey(name)) ?? undefined;
    return named?.code && code ? undefined : named;
  };
}
