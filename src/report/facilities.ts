import type { Facility } from '../mapping/mapping';
import { exactKey, facilityKey, nameKey } from '../text/same-text';

/** One facility and all its lists. */
export interface FacilityGroup<List> {
  readonly facility: Facility;
  readonly lists: readonly List[];
}

/**
 * Puts the lists of one facility together: by facility code, else by name.
 * A list without a code joins the coded facility of the same name when exactly one bears it, so the order of files changes nothing.
 */
export function groupByFacility<List extends { readonly facility: Facility }>(
  lists: readonly List[],
  register: readonly Facility[] = [],
): FacilityGroup<List>[] {
  const named = [...register, ...lists.map((list) => list.facility)];
  const codesOfName = new Map<string, Set<string>>();
  for (const { code, name } of named) {
    if (!code) continue;
    const codes = codesOfName.get(nameKey(name)) ?? new Set();
    codesOfName.set(nameKey(name), codes.add(exactKey(code)));
  }
  const keyOf = ({ code, name }: Facility): string => {
    const codes = code ? undefined : codesOfName.get(nameKey(name));
    return facilityKey(codes?.size === 1 ? { code: [...codes][0], name } : { code, name });
  };
  const groups = new Map<string, { facility: Facility; lists: List[] }>();
  const groupOf = (facility: Facility) => {
    const key = keyOf(facility);
    const group = groups.get(key) ?? { facility, lists: [] };
    if (!group.facility.code && facility.code) group.facility = { ...group.facility, code: facility.code };
    if (!group.facility.name && facility.name) group.facility = { ...group.facility, name: facility.name };
    groups.set(key, group);
    return group;
  };
  for (const facility of register) groupOf(facility);
  for (const list of lists) groupOf(list.facility).lists.push(list);
  return [...groups.values()];
}
