import { KINDS, type Kind } from '../../catalog/kinds';
import type { Facility } from '../../mapping/mapping';

/** The code system of national codes of a kind; its version is the id of an edition. */
export function nationalSystem(kind: Kind): string {
  return `urn:dmdc:${kind}`;
}

/** The kind that a code system of national codes stands for. */
export function kindOfSystem(system: string): Kind | undefined {
  return KINDS.find((kind) => nationalSystem(kind) === system);
}

/** A facility as a part of an address. */
export function facilityPart({ code, name }: Facility): string {
  return encodeURIComponent(code ?? name);
}

/** The code system of a facility's own codes. */
export function localSystem(facility: Facility, kind: Kind): string {
  return `urn:dmdc:facility:${facilityPart(facility)}:${kind}`;
}
