/**
 * The parts of FHIR's ConceptMap that a mapping uses, as plain types, so that no user of the library needs a schema library.
 * Further elements are let through.
 */

/** R4: how the target stands to the source. */
export const R4_EQUIVALENCES = [
  'relatedto',
  'equivalent',
  'equal',
  'wider',
  'subsumes',
  'narrower',
  'specializes',
  'inexact',
  'unmatched',
  'disjoint',
] as const;

/** R5: how the source stands to the target. */
export const R5_RELATIONSHIPS = [
  'related-to',
  'equivalent',
  'source-is-narrower-than-target',
  'source-is-broader-than-target',
  'not-related-to',
] as const;

/** Elements that the types do not name. */
interface Loose {
  [element: string]: unknown;
}

interface Extension extends Loose {
  url: string;
  valueString?: string;
  valueCode?: string;
  valueDecimal?: number;
  valueDateTime?: string;
}

interface ConceptMapHead extends Loose {
  resourceType: 'ConceptMap';
  url?: string;
  version?: string;
  name?: string;
  title?: string;
  status: 'draft' | 'active' | 'retired' | 'unknown';
  experimental?: boolean;
  date?: string;
  publisher?: string;
  description?: string;
  extension?: Extension[];
}

/** A ConceptMap of FHIR R4 (4.0.1). */
export interface ConceptMapR4 extends ConceptMapHead {
  group?: (Loose & {
    source?: string;
    sourceVersion?: string;
    target?: string;
    targetVersion?: string;
    element: (Loose & {
      extension?: Extension[];
      code?: string;
      display?: string;
      target?: (Loose & {
        extension?: Extension[];
        code?: string;
        display?: string;
        equivalence: (typeof R4_EQUIVALENCES)[number];
        comment?: string;
      })[];
    })[];
  })[];
}

/** A ConceptMap of FHIR R5 (5.0.0). */
export interface ConceptMapR5 extends ConceptMapHead {
  property?: (Loose & {
    code: string;
    uri?: string;
    description?: string;
    type: 'Coding' | 'string' | 'integer' | 'boolean' | 'dateTime' | 'decimal' | 'code';
    system?: string;
  })[];
  group?: (Loose & {
    source?: string;
    target?: string;
    element: (Loose & {
      extension?: Extension[];
      code?: string;
      valueSet?: string;
      display?: string;
      noMap?: boolean;
      target?: (Loose & {
        extension?: Extension[];
        code?: string;
        display?: string;
        relationship: (typeof R5_RELATIONSHIPS)[number];
        comment?: string;
        property?: (Loose & {
          code: string;
          valueString?: string;
          valueCode?: string;
          valueDecimal?: number;
          valueDateTime?: string;
        })[];
      })[];
    })[];
  })[];
}
