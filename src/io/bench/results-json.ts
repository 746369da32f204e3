import { z } from 'zod';
import { KINDS } from '../../catalog/kinds';
import { lazily } from '../../lazily';
import { estimate } from '../../report/bench/interval';
import type { BenchResult, Pooled } from '../../report/bench/result';
import { type Measures, SHARES } from '../../report/bench/tally';

const FORMAT = 'dmdc-bench';
const VERSION = 1;

const schemas = lazily(() => {
  const count = z.int().nonnegative();
  const part = z.number().min(0).max(1);
  const share = z
    .object({
      hits: count,
      of: count,
      share: part,
      low: part.describe('Lower bound of the 95 % interval (Wilson)'),
      high: part.describe('Upper bound'),
    })
    .nullable()
    .describe('null where no row counts');

  const measures = z.object({
    rows: count.describe('Rows whose truth is known'),
    unknownGold: count.describe('Of these, rows whose right code the edition lacks: they count in lackingAuto only'),
    ...(Object.fromEntries(SHARES.map((name) => [name, share])) as Record<(typeof SHARES)[number], typeof share>),
    calibrationError: part.nullable().describe('Expected calibration error over ten bins of equal width'),
    review: count,
    none: count,
  });

  const scored = z.object({
    matcher: z.string().describe('dmdc, tfidf, or the command of another matcher'),
    ...measures.shape,
    classes: z.record(z.string(), measures).describe('By class of wording'),
  });

  const resultsSchema = z.object({
    format: z.literal(FORMAT),
    version: z.literal(VERSION),
    lists: z.array(
      z.object({
        file: z.string(),
        kind: z.enum(KINDS),
        edition: z.string(),
        ...scored.shape,
        withoutCode: z.object({ rows: count, auto: count }),
        wrong: z
          .array(
            z.object({
              localCode: z.string(),
              localName: z.string(),
              auto: z.string(),
              gold: z.string().nullable().describe('As the list writes it; null: no code'),
            }),
          )
          .describe('Rows decided automatically against the right code'),
      }),
    ),
    total: z.array(scored).describe('All lists together, where each was measured in one edition'),
  });
  return { measures, scored, resultsSchema };
});

type Scored = z.infer<typeof schemas.measures>;

/** The results of `dmdc bench` as JSON, keys in a fixed order. */
export function benchJson(results: readonly BenchResult[], total: readonly Pooled[]): string {
  const data: z.infer<typeof schemas.resultsSchema> = {
    format: FORMAT,
    version: VERSION,
    lists: results.map(({ file, kind, edition, wrong, ...of }) => ({
      file,
      kind,
      edition,
      ...scoredOf(of),
      withoutCode: { rows: of.measures.absentAuto.of, auto: of.measures.absentAuto.hits },
      wrong: wrong.map(({ row, result }) => ({
        localCode: row.item.localCode,
        localName: row.item.localName,
        auto: result.status === 'auto' ? result.code : '',
        gold: row.gold,
      })),
    })),
    total: total.map(scoredOf),
  };
  return JSON.stringify(data, null, 1);
}

function scoredOf({ matcher, measures: all, classes }: Pooled): z.infer<typeof schemas.scored> {
  return {
    matcher,
    ...plain(all),
    classes: Object.fromEntries([...classes].map(([name, of]) => [name, plain(of)])),
  };
}

function plain(of: Measures): Scored {
  const shares = Object.fromEntries(SHARES.map((name) => [name, estimate(of[name]) ?? null]));
  const { rows, unknownGold, calibrationError, review, none } = of;
  const error = Number.isNaN(calibrationError) ? null : Number(calibrationError.toFixed(6));
  return { rows, unknownGold, ...shares, calibrationError: error, review, none } as Scored;
}

/** The JSON Schema of {@link benchJson}. */
export function benchResultsJsonSchema(): object {
  const { $schema, ...rest } = z.toJSONSchema(schemas.resultsSchema) as Record<string, unknown>;
  return { $schema, title: 'Results of dmdc bench --json', ...rest };
}
