import { toConceptMap } from '../../../io/exchange/concept-map';
import type { ConceptMapR4 } from '../../../io/exchange/concept-map-types';
import type { Mapping } from '../../../mapping/mapping';
import type { Pair } from '../../../messages/pair';
import { FHIR_TEXTS } from '../../../messages/server/service-texts';
import { mappingStamps, readMappingFile } from '../../../store/mapping-store';
import { Problem } from '../problem';
import type { Coding } from './parameters';

type Element = NonNullable<ConceptMapR4['group']>[number]['element'][number];

/** What a person decided of a local code. */
export interface Translation {
  readonly matches: readonly { readonly equivalence: string; readonly concept: Coding; readonly source: string }[];
  /** Why there is none. */
  readonly message?: Pair;
}

/** A ConceptMap of what people decided, by local code. */
interface Confirmed {
  readonly url: string;
  readonly source: string;
  readonly target: string;
  readonly version: string;
  readonly byCode: ReadonlyMap<string, readonly Element[]>;
}

/** The confirmed decisions of mapping files, read again when a file changed. */
export class ConfirmedMaps {
  readonly #known = new Map<string, { readonly stamp: string; readonly map: Confirmed }>();

  constructor(private readonly paths: readonly string[]) {}

  #maps(): Confirmed[] {
    return this.paths.map((path) => {
      const { file, pending } = mappingStamps(path);
      const stamp = `${file}|${pending}`;
      const known = this.#known.get(path);
      if (known?.stamp === stamp) return known.map;
      const map = confirmedOf(readMappingFile(path));
      this.#known.set(path, { stamp, map });
      return map;
    });
  }

  /** Reads all files. @throws {DmdcError} as `readMappingFile`. */
  read(): void {
    this.#maps();
  }

  /**
   * What a local code stands for.
   * @param asked - the system of the local code or the address of the map, and perhaps the national system that is wanted.
   * @throws {Problem} for a system or address that no mapping has.
   */
  translate(
    code: string,
    asked: { readonly system?: string; readonly url?: string; readonly target?: string },
  ): Translation {
    const maps = this.#maps();
    if (maps.length === 0) throw new Problem(404, 'not-supported', FHIR_TEXTS.noMapping);
    const fitting = maps.filter(
      ({ url, source, target }) =>
        (asked.url === undefined || asked.url === url) &&
        (asked.system === undefined || asked.system === source) &&
        (asked.target === undefined || asked.target === target),
    );
    if (fitting.length === 0) {
      const known = [...new Set(maps.map(({ source }) => source))].join(', ');
      throw new Problem(404, 'not-found', FHIR_TEXTS.noMap(asked.url ?? asked.system ?? asked.target ?? '', known));
    }
    const found = fitting.flatMap((map) => (map.byCode.get(code) ?? []).map((element) => ({ map, element })));
    const [first] = found;
    if (!first) return { matches: [], message: FHIR_TEXTS.notConfirmed(code) };
    const different = new Set(found.map(({ map, element }) => `${map.url}|${decided(element)}`));
    if (different.size > 1) return { matches: [], message: FHIR_TEXTS.several(code, found.length) };
    const { url, target: system, version } = first.map;
    const matches = (first.element.target ?? []).flatMap(({ code: to, display, equivalence }) =>
      to === undefined
        ? []
        : [{ equivalence, concept: { system, version, code: to, ...(display && { display }) }, source: url }],
    );
    return matches.length > 0 ? { matches } : { matches, message: FHIR_TEXTS.noEquivalent(code) };
  }
}

function decided({ target = [] }: Element): string {
  return JSON.stringify(target.map(({ code, equivalence }) => [code, equivalence]));
}

/** A row that nobody decided makes its code one of several, too: what was decided for its namesake need not hold for it. */
function confirmedOf(mapping: Mapping): Confirmed {
  const shared = new Set<string>();
  const seen = new Set<string>();
  for (const { item } of mapping.rows) (seen.has(item.localCode) ? shared : seen).add(item.localCode);
  const rows = mapping.rows.filter(
    ({ decision, item }) =>
      decision?.status === 'confirmed' || decision?.status === 'no-equivalent' || shared.has(item.localCode),
  );
  const undecided = new Set(
    rows.filter(({ decision }) => !isAnswer(decision?.status)).map(({ item }) => item.localCode),
  );
  const map = toConceptMap({ ...mapping, rows }, { fhir: 'R4' });
  const empty = toConceptMap({ ...mapping, rows: mapping.rows.slice(0, 1) }, { fhir: 'R4' });
  const group = map.group?.[0];
  const byCode = new Map<string, Element[]>();
  for (const element of group?.element ?? []) {
    const code = element.code ?? '';
    if (undecided.has(code)) continue;
    byCode.set(code, [...(byCode.get(code) ?? []), element]);
  }
  const { source = '', target = '', targetVersion = '' } = group ?? empty.group?.[0] ?? {};
  return { url: map.url ?? '', source, target, version: targetVersion, byCode };
}

function isAnswer(status: string | undefined): boolean {
  return status === 'confirmed' || status === 'no-equivalent';
}
