import type { Facility, Mapping } from '../mapping/mapping';

/** One facility and all its mappings. */
export interface FacilityGroup {
  readonly facility: Facility;
  readonly mappings: readonly Mapping[];
}

/** The name of a facility as it is compared: case, Unicode form and spaces do not count. */
function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase().replace(/\s+/gu, ' ').trim();
}

/**
 * Puts the mappings of one facility together: by facility code, else by name.
 * A mapping without a code joins the coded facility of the same name when exactly one bears it, so the order of files changes nothing.
 */
export function groupByFacility(mappings: readonly Mapping[], register: readonly Facility[] = []): FacilityGroup[] {
  const named = [...register, ...mappings.map((mapping) => mapping.facility)];
  const codesOfName = new Map<string, Set<string>>();
  for (const { code, name } of named) {
    if (!code) continue;
    const codes = codesOfName.get(nameKey(name)) ?? new Set();
    codesOfName.set(nameKey(name), codes.add(code));
  }
  const keyOf = ({ code, name }: Facility): string => {
    if (code) return `code:${code}`;
    const codes = codesOfName.get(nameKey(name));
    return codes?.size === 1 ? `code:${[...codes][0]}` : `name:${nameKey(name)}`;
  };
  const groups = new Map<string, { facility: Facility; mappings: Mapping[] }>();
  const groupOf = (facility: Facility) => {
    const key = keyOf(facility);
    const group = groups.get(key) ?? { facility, mappings: [] };
    if (!group.facility.code && facility.code) group.facility = { ...group.facility, code: facility.code };
    if (!group.facility.name && facility.name) group.facility = { ...group.facility, name: facility.name };
    groups.set(key, group);
    return group;
  };
  for (const facility of register) groupOf(facility);
  for (const mapping of mappings) groupOf(mapping.facility).mappings.push(mapping);
  return [...groups.values()];
}
