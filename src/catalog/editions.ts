import { z } from 'zod';
import { DmdcError } from '../errors';
import { lazily } from '../lazily';
import { CATALOG_FAULTS } from '../messages/editions/catalog-faults';
import type { Pair } from '../messages/pair';
import { faultText, jsonFault } from '../messages/schema-fault';
import { COVERAGES } from './catalog';
import { dayBefore, isDate } from './date';
import { deepFreeze } from './freeze';
import { KINDS } from './kinds';
import type { DecisionRecord, Registry } from './registry';

const schemas = lazily(() => {
  const both = z.strictObject({ vi: z.string().min(1), en: z.string().min(1) });
  const date = z.string().refine(isDate, 'yyyy-mm-dd');
  /** A day, or the year where no more is known. */
  const dateOrYear = z.string().refine((text) => isDate(text) || /^\d{4}$/.test(text), 'yyyy-mm-dd or yyyy');
  const id = z.string().regex(/^[a-z0-9][a-z0-9-]*$/, 'lower-case letters, digits and hyphens');
  const kind = z.enum(KINDS);
  const coverage = z.enum(COVERAGES);
  /** `seen` in the decision itself, `secondary` in a reading of it, `inferred` from data, `background` knowledge unconfirmed. */
  const certainty = z.enum(['seen', 'secondary', 'inferred', 'background']);
  const table = {
    /** Path of the table, relative to the folder of `editions.json`; it may not lead out of it. */
    table: z.string().regex(/^(?!.*\.\.)[a-z0-9][a-z0-9./-]*\.tsv$/, 'a relative path to a .tsv in this folder'),
    codes: z.int().nonnegative(),
    sha256: z.string().regex(/^[0-9a-f]{64}$/, '64 hexadecimal digits'),
  };
  const provenance = {
    compiled: both,
    checked: both,
    gaps: z.array(both),
    /** How often each mechanical mend was made when the table was compiled. */
    mended: z.record(z.string(), z.int().positive()).default({}),
    /** How many slips of each sort were found and left as they are. */
    findings: z.record(z.string(), z.int().positive()).default({}),
  };
  const edition = z
    .strictObject({
      kind,
      id,
      title: both,
      decision: z.string().min(1),
      annex: z.string().min(1).nullable(),
      issued: date,
      validFrom: date,
      validTo: date.nullable(),
      abolishedBy: z.string().min(1).nullable(),
      /** How sure the dates are. */
      certainty: certainty.default('seen'),
      dateNote: both.optional(),
      coverage,
      /** The decision whose list is not at hand and in whose place this one answers: it is what lists in use show, and no text of the decision. */
      standsFor: z.string().min(1).optional(),
      /** Id of the edition that it amends: its table holds the codes that are added or changed, its `retired` those that go. */
      amends: id.optional(),
      ...table,
      rows: z.int().positive().optional(),
      retired: z.strictObject(table).optional(),
      changed: z.strictObject(table).optional(),
      ...provenance,
    })
    .refine((e) => e.validTo === null || e.validFrom <= e.validTo, { path: ['validTo'], message: 'before validFrom' })
    .refine((e) => e.codes > 0 || (e.amends !== undefined && e.retired !== undefined), {
      path: ['codes'],
      message: 'no codes',
    });
  const reference = z.strictObject({
    id,
    title: both,
    decision: z.string().min(1).nullable(),
    issued: dateOrYear.nullable(),
    coverage,
    ...table,
    rows: z.int().positive().optional(),
    ...provenance,
  });
  const version = z.strictObject({
    /** The number by which people know the version: `6`. */
    id: z.string().min(1),
    decision: z.string().min(1),
    certainty,
    /** The edition of each kind that is bundled; empty when no table of the version is. */
    editions: z.partialRecord(kind, id),
    notes: z.partialRecord(kind, both).optional(),
  });
  const decision = z.strictObject({
    id,
    decision: z.string().min(1),
    issued: dateOrYear,
    inForce: date.nullable(),
    certainty,
    title: both,
    /** Lists of the seven kinds that the decision issues. */
    lists: z.array(
      z.strictObject({
        kind,
        annex: z.string().nullable(),
        validFrom: date,
        validTo: date.nullable(),
        abolishedBy: z.string().nullable().default(null),
      }),
    ),
    /** Lists of other decisions that it changes; `kind` null = which one is not known. */
    changes: z.array(
      z.strictObject({
        kind: kind.nullable(),
        decision: z.string().min(1),
        annex: z.string().nullable(),
        from: date,
        what: both,
        retiredCodes: z.array(z.string()).optional(),
      }),
    ),
    /** What it abolishes, annex by annex; `kind` null = none of the seven. */
    abolishes: z.array(
      z.strictObject({ decision: z.string().min(1), annex: z.string().nullable(), kind: kind.nullable(), from: date }),
    ),
    note: both.optional(),
  });
  const registrySchema = z.strictObject({
    schemaVersion: z.literal(1),
    editions: z.array(edition),
    references: z.array(reference).default([]),
    versions: z.array(version).default([]),
    decisions: z.array(decision).default([]),
  });
  return { registrySchema };
});

/** Shape of `catalogs/editions.json`. */
export const registrySchema = lazily(() => schemas.registrySchema);

/** The schema and the types that users see say the same. */
type Reads = z.output<typeof registrySchema> extends Registry ? true : never;
const _reads: Reads = true;
void _reads;

/**
 * Reads the text of an `editions.json`.
 * @param file - its path, for messages.
 * @throws {DmdcError} `bad-catalog`, saying where in the file and what is expected there.
 */
export function parseRegistry(text: string, file = 'editions.json'): Registry {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch (cause) {
    throw bad(file, CATALOG_FAULTS.notJson(jsonFault(text, cause)), cause);
  }
  const result = registrySchema.safeParse(data);
  if (!result.success) throw bad(file, CATALOG_FAULTS.badRegistry(faultText(result.error)), result.error);
  const seen = new Set<string>();
  for (const { kind: k, id: i } of result.data.editions) {
    const key = `${k}/${i}`;
    if (seen.has(key)) throw bad(file, CATALOG_FAULTS.editionTwice(key));
    seen.add(key);
  }
  return deepFreeze(result.data);
}

function bad(file: string, message: Pair, cause?: unknown): DmdcError {
  return new DmdcError('bad-catalog', CATALOG_FAULTS.inFile(file, message), { file }, { cause });
}

/**
 * Puts a user's registry before the bundled one: an edition, reference, version or decision of the first replaces
 * that of the second with the same id (and kind). What the first's decisions abolish is closed in the second.
 */
export function mergeRegistries(first: Registry, bundled: Registry): Registry {
  const second = withAbolitions(bundled, first.decisions);
  const by = <T>(a: readonly T[], b: readonly T[], key: (value: T) => string): T[] => {
    const keys = new Set(a.map(key));
    return [...a, ...b.filter((value) => !keys.has(key(value)))];
  };
  return {
    schemaVersion: 1,
    editions: by(first.editions, second.editions, (e) => `${e.kind}/${e.id}`),
    references: by(first.references, second.references, (r) => r.id),
    versions: by(first.versions, second.versions, (v) => v.id),
    decisions: by(first.decisions, second.decisions, (d) => d.id),
  };
}

/** The registry with the lists that decisions abolish closed on the day before, where they are open after it. */
function withAbolitions(registry: Registry, decisions: readonly DecisionRecord[]): Registry {
  const abolitions = decisions.flatMap(({ decision, abolishes }) => abolishes.map((one) => ({ by: decision, ...one })));
  if (abolitions.length === 0) return registry;
  const close = <T extends EndOfList>(list: T, kind: string, decision: string): T => {
    const found = abolitions.find(
      (one) =>
        one.kind === kind &&
        one.decision === decision &&
        (one.annex === null || list.annex === null || one.annex === list.annex),
    );
    if (!found) return list;
    const validTo = dayBefore(found.from);
    // A list closed earlier stays so, and one that begins only on that day is not the one meant.
    const isKnown = list.validTo !== null && list.validTo <= validTo && list.abolishedBy !== found.by;
    if (isKnown || validTo < list.validFrom) return list;
    return { ...list, validTo, abolishedBy: found.by };
  };
  return {
    ...registry,
    editions: registry.editions.map((e) => close(e, e.kind, e.decision)),
    decisions: registry.decisions.map((d) => ({
      ...d,
      lists: d.lists.map((list) => close(list, list.kind, d.decision)),
    })),
  };
}

interface EndOfList {
  readonly annex: string | null;
  readonly validFrom: string;
  readonly validTo: string | null;
  readonly abolishedBy: string | null;
}
