import { cleanText } from '../../text/clean';
import type { EntryName, Evidence, ItemFacts, Profile } from '../profile';
import { NO_EVIDENCE } from '../profile';

/** What blood banks write, and the words of the circular. Initials stand for other things elsewhere: `HCL` is an acid among drugs. */
const WRITTEN: readonly (readonly [RegExp, string])[] = [
  [
    /(?<![\p{L}])(?:KHC|HCK|HCL|KHCL|PRBC|RBC|(?:khối\s+HC)|HC\s+(?:khối|lắng)|hồng cầu\s+(?:khối|lắng))(?![\p{L}])/giu,
    'khối hồng cầu',
  ],
  [
    /(?<![\p{L}])(?:HTTĐL|HTTDL|HTTĐ|FFP|(?:plasma|HT)\s+tươi(?:\s+đông lạnh)?)(?![\p{L}])/giu,
    'huyết tương tươi đông lạnh',
  ],
  [/(?<![\p{L}])(?:HTĐL|HTDL|plasma\s+đông lạnh)(?![\p{L}])/giu, 'huyết tương đông lạnh'],
  [/(?<![\p{L}])(?:KTC|(?:khối\s+TC)|TC\s+khối|(?:khối\s+)?tiểu cầu\s+khối|PLT)(?![\p{L}])/giu, 'khối tiểu cầu'],
  [/(?<![\p{L}])(?:TCM|tiểu cầu\s+(?:máy|đơn|apheresis|gạn tách))(?![\p{L}])/giu, 'khối tiểu cầu gạn tách'],
  [
    /(?<![\p{L}])(?:cryo(?:precipitate)?|TLYT\s?VIII|tủa\s+(?:lạnh\s+)?(?:giàu\s+)?(?:yếu tố|YT|F)?\s?VIII)(?![\p{L}])(?!\s+bất hoạt)/giu,
    'tủa lạnh',
  ],
  [/(?<![\p{L}])(?:MTP|máu\s+TP)(?![\p{L}])/giu, 'máu toàn phần'],
  [/(?<![\p{L}])(?:KBC|khối\s+BC|BC\s+hạt)(?![\p{L}])/giu, 'khối bạch cầu hạt'],
  [/(?<![\p{L}])(?:thể tích|loại|túi|đơn vị)(?=\s+\d)/giu, ' '],
];

function asOfficial(text: string): string {
  return cleanText(
    WRITTEN.reduce((rest, [written, official]) => rest.replace(written, official), text.normalize('NFC')),
  );
}

/** An official name, and the same without what it is made from and what its price leaves out, as blood banks write it. */
function bloodNames(name: string, source: string): EntryName[] {
  const short = cleanText(
    name
      .replace(/\s*\((?:từ|chưa bao gồm)\s[^()]*\)/giu, ' ')
      .replace(/^Chi phí điều chế\s+/iu, '')
      .replace(/\s(?:từ|thể tích)\s+(\d+ ml)(?: máu toàn phần)?/iu, ' $1'),
  );
  return short === name
    ? [{ text: name, source }]
    : [
        { text: name, source },
        { text: short, source: 'in-brackets' },
      ];
}

/** Blood and blood products: the product by name, the unit by volume. */
export const blood: Profile = {
  family: 'general',
  names: (entry) => [
    ...bloodNames(entry.name, 'official'),
    ...(entry.aliases ?? []).map(({ name, source }) => ({ text: name, source })),
  ],
  facts: (item): ItemFacts => ({ item, texts: [asOfficial(item.localName)], bracket: [], priceName: [] }),
  weigh(facts, entry, _, why): Evidence {
    const volumeMl = facts.item.volumeMl ?? volumeIn(facts.item.localName);
    if (!volumeMl || !entry.volumeMl) return NO_EVIDENCE;
    if (volumeMl === entry.volumeMl) {
      why?.push({ code: 'volume-agrees', params: { volume: volumeMl } });
      return { logOdds: 2, conflict: false };
    }
    if (facts.item.volumeMl === undefined) return NO_EVIDENCE;
    why?.push({ code: 'volume-differs', params: { volume: volumeMl, official: entry.volumeMl } });
    return { logOdds: -2, conflict: false };
  },
  differences: ['volumeMl', 'name'],
};

/** The volume that a name ends with or holds once, in ml; undefined where it gives none or several. */
function volumeIn(name: string): number | undefined {
  const found = [...name.matchAll(/(\d+)\s*ml/giu)];
  return found.length === 1 ? Number(found[0]?.[1]) : undefined;
}
