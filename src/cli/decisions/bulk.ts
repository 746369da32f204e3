import { type BulkAction, bulkDecide, parseCondition, type RowFilter } from '../../mapping/bulk';
import type { Mapping, RowStatus } from '../../mapping/mapping';
import { MACHINE_STATUSES, PERSON_STATUSES } from '../../mapping/states';
import { decisionTexts } from '../../messages/cli/decisions';
import { readMappingFile, updateMappingFile } from '../../store/mapping-store';
import { now } from '../../store/paths';
import type { Console } from '../terminal/console';
import { EXIT, UsageError } from '../terminal/exit';
import { numberOption } from '../terminal/options';
import { catalogOf, mappingFiles, person } from '../terminal/paths';
import { tellLeftovers } from './leftovers';

/** Options of the bulk commands, as commander gives them. */
export interface BulkOptions {
  readonly mapping?: readonly string[];
  readonly status?: string;
  readonly min?: string;
  readonly max?: string;
  readonly where?: readonly string[];
  readonly drafts?: boolean;
  readonly reason?: string;
  readonly comment?: string;
  readonly by?: string;
  readonly dryRun?: boolean;
}

/** `dmdc accept`, `reject`, `no-equivalent`, `flag`, `reopen`: one decision for many rows; exit code 1 when rows were refused. */
export function bulk(action: BulkAction['action'], options: BulkOptions, io: Console): number {
  const texts = decisionTexts(io.lang);
  const filter = filterOf(options, io);
  const wanted: BulkAction =
    action === 'no-equivalent' && options.reason !== undefined ? { action, reason: options.reason } : { action };
  // One command is one batch, over however many files.
  const [by, at] = [person(options.by), now()];
  let isClean = true;
  for (const file of mappingFiles(options.mapping ?? [], io)) {
    const change = (mapping: Mapping | undefined) => {
      if (!mapping) return { ...bulkNothing(readMappingFile(file)) };
      const settings = { by, at, catalog: catalogOf(mapping, io), comment: options.comment };
      return bulkDecide(mapping, filter, wanted, settings);
    };
    const result = options.dryRun ? change(readMappingFile(file)) : updateMappingFile(file, change);
    io.print(texts.bulk(file, io.number(result.matched), io.number(result.applied.length)));
    if (tellLeftovers(result, io)) isClean = false;
  }
  return isClean ? EXIT.done : EXIT.findings;
}

/** A missing file is an error of reading, told as such. */
function bulkNothing(mapping: Mapping) {
  return { mapping, applied: [], refused: [], conflicts: [], unchanged: 0, batch: '', matched: 0 };
}

function filterOf(options: BulkOptions, io: Console): RowFilter {
  const texts = decisionTexts(io.lang);
  const known: readonly string[] = [...MACHINE_STATUSES, ...PERSON_STATUSES];
  const status = options.status?.split(',').map((one) => {
    const name = one.trim();
    if (!known.includes(name)) throw new UsageError(texts.badStatus(name));
    return name as RowStatus;
  });
  const where = options.where?.map((text) => {
    const condition = parseCondition(text);
    if (!condition) throw new UsageError(texts.badWhere(text));
    return condition;
  });
  const min = numberOption('--min', options.min, io);
  const max = numberOption('--max', options.max, io);
  if (!status && !where && !options.drafts && min === undefined && max === undefined) {
    throw new UsageError(texts.needsFilter);
  }
  return { status, where, min, max, drafts: options.drafts };
}
