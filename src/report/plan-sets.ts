import type { Kind } from '../catalog/kinds';
import type { EditionRef } from '../mapping/mapping';
import type { Pair } from '../messages/pair';
import { PLAN_SET_NAMES } from '../messages/plan-sets';
import type { RatioReport } from './ratio';
import { onAbolished } from './share';

/** One of the code sets that the Ministry's plan of 2020 names to be kept up to date, and the province's ratio in it. */
export interface PlanSet {
  readonly name: Pair;
  /** The list of letter 677 that holds it; `null`: none of the seven does. */
  readonly kind: Kind | null;
  /** Chapters of the list that are meant; absent: the whole list. */
  readonly chapters?: readonly string[];
  /** `null`: no list was sent, or nothing says which chapters its items belong to (then there are `editions`). */
  readonly ratio: { readonly mapped: number; readonly total: number } | null;
  readonly editions: readonly EditionRef[];
  readonly onAbolished: number;
}

/**
 * The sets as the plan names them. Chapters are those of the services list of decision 7603: 18 Điện quang, 20 Nội soi chẩn đoán can thiệp,
 * 22 Huyết học truyền máu, 23 Hóa sinh, 24 Vi sinh, 03 Nhi khoa.
 */
const SETS: readonly Pick<PlanSet, 'name' | 'kind' | 'chapters'>[] = [
  { name: PLAN_SET_NAMES.icd10, kind: 'icd10' },
  { name: PLAN_SET_NAMES.facilities, kind: null },
  {
    name: PLAN_SET_NAMES.laboratory,
    kind: 'services',
    chapters: ['22', '23', '24'],
  },
  {
    name: PLAN_SET_NAMES.imaging,
    kind: 'services',
    chapters: ['18', '20'],
  },
  {
    name: PLAN_SET_NAMES.drugs,
    kind: 'drugs',
  },
  { name: PLAN_SET_NAMES.herbalDrugs, kind: 'traditional-medicines' },
  { name: PLAN_SET_NAMES.yhctDiseases, kind: 'yhct-diseases' },
  { name: PLAN_SET_NAMES.supplies, kind: 'supplies' },
  {
    name: PLAN_SET_NAMES.services,
    kind: 'services',
  },
  {
    name: PLAN_SET_NAMES.paediatrics,
    kind: 'services',
    chapters: ['03'],
  },
];

/** The province's ratios in the code sets that the plan of 2020 names. */
export function planSets(ratios: RatioReport): PlanSet[] {
  return SETS.map((set) => {
    const total = set.kind && ratios.totals[set.kind];
    if (!total) return { ...set, ratio: null, editions: [], onAbolished: 0 };
    const { editions } = total;
    if (!set.chapters)
      return { ...set, ratio: { mapped: total.mapped, total: total.total }, editions, onAbolished: onAbolished(total) };
    const chapters = total.parts.filter(({ by }) => by === 'chapter');
    if (chapters.length === 0 && total.total > 0) return { ...set, ratio: null, editions, onAbolished: 0 };
    const own = chapters.filter(({ key }) => set.chapters?.includes(key));
    const ratio = {
      mapped: own.reduce((sum, { mapped }) => sum + mapped, 0),
      total: own.reduce((sum, { total }) => sum + total, 0),
    };
    // What rests on which edition is known of a list as a whole only.
    return { ...set, ratio, editions, onAbolished: 0 };
  });
}
