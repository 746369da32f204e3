import type { Edition } from '../../catalog/catalog';
import { COVERAGE_LABELS } from '../../catalog/catalog';
import { asDate, today } from '../../catalog/date';
import { KIND_LABELS, KINDS, type Kind } from '../../catalog/kinds';
import type { Resolution } from '../../catalog/resolve';
import { timelineFaults } from '../../catalog/timeline';
import { DmdcError } from '../../errors';
import { listEditions, openCatalog, readEditions, resolveEdition } from '../../io/catalogs/open';
import { editionCliTexts } from '../../messages/cli/editions';
import type { Console } from '../terminal/console';
import { EXIT } from '../terminal/exit';
import { tableLines, terminalWidth } from '../terminal/table';

/** `dmdc catalogs`: the editions, which are in force on a day, and what is known to exist but is not bundled. */
export function catalogs(options: { readonly asOf?: string; readonly json?: boolean }, io: Console): number {
  const date = options.asOf === undefined ? today() : asDate(options.asOf);
  const resolutions = KINDS.map((kind) => resolved(kind, date));
  const registry = readEditions();
  if (options.json) {
    const inForce = resolutions.flatMap((one) =>
      one instanceof DmdcError
        ? []
        : [
            {
              kind: one.kind,
              inForce: one.inForce ?? null,
              edition: one.id,
              ...lineage(one),
              exact: one.exact,
              amendments: one.amendments.map(({ edition, ...rest }) => ({ ...rest, edition: edition?.id ?? null })),
              note: one.note,
            },
          ],
    );
    io.print(JSON.stringify({ date, editions: listEditions(), inForce, decisions: registry.decisions }, null, 1));
    return EXIT.done;
  }
  printEditions(date, resolutions, io);
  const { texts } = io;
  io.print();
  io.print(io.paint('bold', texts.catalogs.inForceByDate(io.date(date))));
  resolutions.forEach((one, i) => {
    const label = KIND_LABELS[KINDS[i]!][io.lang];
    if (one instanceof DmdcError) io.print(`  ${one.messages[io.lang]}`);
    else {
      const { decision } = one.inForce ?? one.edition;
      if (one.exact) io.print(`  ${texts.catalogs.inForceExact(label, decision, one.id)}`);
      const { parts, sha256 } = lineage(one);
      if (parts) {
        const { composed, part } = editionCliTexts(io.lang);
        const list = parts.map((p, at) =>
          at === 0
            ? p.id
            : part(
                p.id,
                p.decision,
                io.date(p.validFrom),
                io.number(p.added),
                io.number(p.changed),
                io.number(p.removed),
              ),
        );
        io.print(`    ${composed(list.join(' + '), sha256 ?? '')}`);
      }
      if (one.note[io.lang]) io.print(`  ${one.exact ? '  ' : ''}${one.note[io.lang]}`);
    }
  });
  printKnown(io);
  printTimeline(io);
  io.print();
  io.print(io.paint('bold', texts.catalogs.versions));
  for (const { id, decision, editions } of registry.versions) {
    const list = KINDS.flatMap((kind) => (editions[kind] ? [`${kind}/${editions[kind]}`] : [])).join(', ');
    io.print(`  ${texts.catalogs.version(id, decision, list)}`);
  }
  io.print();
  io.print(texts.catalogs.gaps);
  return EXIT.done;
}

/** What the list of a day is made of, where amendments are on top of it. */
function lineage({ kind, id, amendments }: Resolution): Partial<Pick<Edition, 'sha256' | 'parts'>> {
  if (amendments.every(({ applied }) => applied === 'none')) return {};
  const { sha256, parts } = openCatalog(kind, { edition: id }).edition;
  return { sha256, parts };
}

/** How a kind resolves on a day; days before its first list are an answer here, not a fault. */
function resolved(kind: Kind, date: string): Resolution | DmdcError {
  try {
    return resolveEdition(kind, { asOf: date });
  } catch (error) {
    if (error instanceof DmdcError) return error;
    throw error;
  }
}

function printEditions(date: string, resolutions: readonly (Resolution | DmdcError)[], io: Console): void {
  const { headers, inForce, notInForce, part } = io.texts.catalogs;
  const editions = listEditions();
  const rows = KINDS.flatMap((kind, i) => {
    const given = resolutions[i];
    const answer = given instanceof DmdcError ? undefined : given;
    const isComposed = answer?.amendments.some(({ applied }) => applied !== 'none') === true;
    const own = editions
      .filter((edition) => edition.kind === kind)
      .map(({ id, decision, annex, amends, validFrom, validTo, codes, coverage: level }) => {
        const isUsed =
          (isComposed ? answer?.edition.id : answer?.inForce?.edition) === id ||
          answer?.amendments.some((one) => one.edition?.id === id);
        return [
          kind,
          id,
          `${annex ? `${decision}, ${annex}` : decision}${amends ? ` → ${amends}` : ''}`,
          io.date(validFrom),
          io.date(validTo ?? ''),
          io.number(codes),
          COVERAGE_LABELS[level][io.lang],
          isUsed ? (isComposed ? part : inForce) : notInForce,
        ];
      });
    if (!answer || !isComposed) return own;
    // What is opened on that day is neither the list nor the amendment alone.
    const { edition } = openCatalog(kind, { edition: answer.id });
    const from = answer.amendments.filter(({ applied }) => applied !== 'none').at(-1)?.from ?? edition.validFrom;
    return [
      ...own,
      [
        kind,
        edition.id,
        edition.decision,
        io.date(from),
        io.date(edition.validTo ?? ''),
        io.number(edition.codes),
        COVERAGE_LABELS[edition.coverage][io.lang],
        answer.exact ? inForce : notInForce,
      ],
    ];
  });
  const lines = tableLines(
    [
      { header: headers.kind },
      { header: headers.id },
      { header: headers.decision, shrink: true },
      { header: headers.validFrom },
      { header: headers.validTo },
      { header: headers.codes, align: 'right' },
      { header: headers.coverage },
      { header: headers.state(io.date(date)) },
    ],
    rows,
    terminalWidth(),
  );
  lines.forEach((line, i) => {
    io.print(i === 0 ? io.paint('bold', line) : line);
  });
}

/** Days that no known list covers, or two do. */
function printTimeline(io: Console): void {
  const registry = readEditions();
  const { timeline } = editionCliTexts(io.lang);
  const day = (text: string | null) => (text === null ? '' : io.date(text));
  const lines = KINDS.flatMap((kind) =>
    timelineFaults(registry, kind).map(({ what, from, to, lists }) =>
      timeline[what](KIND_LABELS[kind][io.lang], day(from), day(to), lists.join(', ')),
    ),
  );
  if (lines.length === 0) return;
  io.print();
  io.print(io.paint('bold', timeline.title));
  for (const line of lines) io.print(`  ${line}`);
}

/** Decisions whose lists or changes of the seven kinds are in no table at hand. */
function printKnown(io: Console): void {
  const { texts } = io;
  const editions = listEditions();
  const lines: string[] = [];
  for (const { decision, issued, lists, changes } of readEditions().decisions) {
    const parts: string[] = [];
    for (const { kind, validFrom, validTo } of lists) {
      if (editions.some((edition) => edition.kind === kind && edition.decision === decision)) continue;
      parts.push(texts.catalogs.list(KIND_LABELS[kind][io.lang], io.date(validFrom), io.date(validTo ?? '')));
    }
    for (const { kind, decision: changed, what } of changes) {
      if (
        editions.some(
          (edition) => edition.decision === decision && edition.amends && edition.kind === (kind ?? edition.kind),
        )
      )
        continue;
      parts.push(texts.catalogs.change(kind ? KIND_LABELS[kind][io.lang] : changed, what[io.lang]));
    }
    if (parts.length > 0) lines.push(`  ${decision}, ${texts.catalogs.issued(io.date(issued))}: ${parts.join('; ')}`);
  }
  if (lines.length === 0) return;
  io.print();
  io.print(io.paint('bold', texts.catalogs.notBundled));
  for (const line of lines) io.print(line);
}
