import type { Kind } from '../catalog/kinds';
import type { EditionRef } from '../mapping/mapping';
import type { RatioReport } from './ratio';
import { onAbolished } from './share';

/** One of the code sets that the Ministry's plan of 2020 names to be kept up to date, and where the province stands with it. */
export interface PlanSet {
  readonly name: { readonly vi: string; readonly en: string };
  /** The list of letter 677 that holds it; `null`: none of the seven does. */
  readonly kind: Kind | null;
  /** Chapters of the list that are meant; absent: the whole list. */
  readonly chapters?: readonly string[];
  /** `null`: no list was sent, or nothing says which chapters its items belong to (then there are `editions`). */
  readonly ratio: { readonly n: number; readonly N: number } | null;
  readonly editions: readonly EditionRef[];
  readonly onAbolished: number;
}

/**
 * The sets as the plan names them. Chapters are those of the services list of decision 7603: 18 Điện quang, 20 Nội soi chẩn đoán can thiệp,
 * 22 Huyết học truyền máu, 23 Hóa sinh, 24 Vi sinh, 03 Nhi khoa.
 */
const SETS: readonly Pick<PlanSet, 'name' | 'kind' | 'chapters'>[] = [
  { name: { vi: 'Mã bệnh theo ICD-10', en: 'ICD-10' }, kind: 'icd10' },
  { name: { vi: 'Mã cơ sở khám bệnh, chữa bệnh', en: 'Facility codes' }, kind: null },
  {
    name: {
      vi: 'Xét nghiệm (huyết học, hóa sinh, vi sinh)',
      en: 'Laboratory (haematology, biochemistry, microbiology)',
    },
    kind: 'services',
    chapters: ['22', '23', '24'],
  },
  {
    name: { vi: 'Chẩn đoán hình ảnh, nội soi', en: 'Imaging and endoscopy' },
    kind: 'services',
    chapters: ['18', '20'],
  },
  {
    name: {
      vi: 'Thuốc hóa dược, sinh phẩm, thuốc phóng xạ mới được cấp hoặc rút số đăng ký',
      en: 'Chemical drugs, biologicals, radiopharmaceuticals newly granted or withdrawn',
    },
    kind: 'drugs',
  },
  { name: { vi: 'Thuốc từ dược liệu', en: 'Herbal drugs' }, kind: 'traditional-medicines' },
  { name: { vi: 'Bệnh y học cổ truyền', en: 'Traditional-medicine diseases' }, kind: 'yhct-diseases' },
  { name: { vi: 'Vật tư y tế', en: 'Medical supplies' }, kind: 'supplies' },
  {
    name: {
      vi: 'Dịch vụ kỹ thuật tương đương giữa Thông tư 43/2013, Thông tư 50/2014 và các thông tư về giá',
      en: 'Services equivalent between circulars 43/2013 and 50/2014 and the price circulars',
    },
    kind: 'services',
  },
  {
    name: { vi: 'Dịch vụ kỹ thuật nhi khoa còn thiếu', en: 'Missing paediatric services' },
    kind: 'services',
    chapters: ['03'],
  },
];

/** Where the province stands with the code sets that the plan of 2020 names. */
export function planSets(ratios: RatioReport): PlanSet[] {
  return SETS.map((set) => {
    const total = set.kind && ratios.totals[set.kind];
    if (!total) return { ...set, ratio: null, editions: [], onAbolished: 0 };
    const { editions } = total;
    if (!set.chapters) return { ...set, ratio: { n: total.n, N: total.N }, editions, onAbolished: onAbolished(total) };
    const chapters = total.parts.filter(({ by }) => by === 'chapter');
    if (chapters.length === 0 && total.N > 0) return { ...set, ratio: null, editions, onAbolished: 0 };
    const own = chapters.filter(({ key }) => set.chapters?.includes(key));
    const ratio = { n: own.reduce((sum, { n }) => sum + n, 0), N: own.reduce((sum, { N }) => sum + N, 0) };
    // What rests on which edition is known of a list as a whole only.
    return { ...set, ratio, editions, onAbolished: 0 };
  });
}
