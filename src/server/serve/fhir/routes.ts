import type { Context, Hono } from 'hono';
import { version } from '../../../../package.json';
import type { Catalog } from '../../../catalog/catalog';
import type { Entry, RetiredEntry } from '../../../catalog/entry';
import { KIND_LABELS, KINDS } from '../../../catalog/kinds';
import { resolveEdition } from '../../../io/catalogs/open';
import { kindOfSystem, nationalSystem } from '../../../io/exchange/systems';
import { FHIR_TEXTS } from '../../../messages/server/service-texts';
import { isSameName } from '../../../text/same-text';
import { factsOf } from '../entry-facts';
import type { Service } from '../operations';
import { languageOf, Problem } from '../problem';
import { type Asked, answerParameters, answerResource, needed, type Parameter, parametersOf } from './parameters';
import type { ConfirmedMaps } from './translate';

export const FHIR_BASE = '/fhir';

export function isFhirPath(path: string): boolean {
  return path.startsWith(`${FHIR_BASE}/`);
}

/** FHIR R4: the code sets as code systems, and what people decided as a concept map. */
export function fhirRoutes(app: Hono, service: Service, maps: ConfirmedMaps): void {
  const operation = (path: string, run: (c: Context, asked: Asked) => Response) => {
    app.on(['GET', 'POST'], `${FHIR_BASE}/${path}`, async (c) => run(c, await parametersOf(c)));
  };

  app.get(`${FHIR_BASE}/metadata`, (c) =>
    answerResource(c, capabilities(`http://${c.req.header('host')}${FHIR_BASE}`, service)),
  );

  operation('CodeSystem/$lookup', (c, asked) => {
    const { code, catalog, entry, retired } = find(asked, 'system');
    const { id } = catalog.edition;
    if (!entry) {
      const why = retired ? FHIR_TEXTS.retired(code, id, retired.successors.join(', ')) : FHIR_TEXTS.noCode(code, id);
      throw new Problem(404, 'not-found', why);
    }
    const lang = languageOf(c, service.lang);
    return answerParameters(c, [
      { name: 'name', valueString: KIND_LABELS[catalog.kind][lang] },
      { name: 'version', valueString: id },
      { name: 'display', valueString: entry.name },
      ...factsOf(entry, lang).map(({ field, label, text }) => propertyOf(field, label, entry[field], text)),
    ]);
  });

  operation('CodeSystem/$validate-code', (c, asked) => {
    const { code, catalog, entry, retired } = find(asked, 'url');
    const { id } = catalog.edition;
    const lang = languageOf(c, service.lang);
    const answer = (result: boolean, more: readonly Parameter[]) =>
      answerParameters(c, [{ name: 'result', valueBoolean: result }, ...more]);
    if (!entry) {
      const why = retired ? FHIR_TEXTS.retired(code, id, retired.successors.join(', ')) : FHIR_TEXTS.noCode(code, id);
      return answer(false, [{ name: 'message', valueString: why[lang] }]);
    }
    const display: Parameter = { name: 'display', valueString: entry.name };
    if (asked.display === undefined || isSameName(asked.display, entry.name)) return answer(true, [display]);
    return answer(false, [{ name: 'message', valueString: FHIR_TEXTS.otherDisplay(code, entry.name)[lang] }, display]);
  });

  operation('ConceptMap/$translate', (c, asked) => {
    if (asked.reverse === 'true') throw new Problem(400, 'not-supported', FHIR_TEXTS.noReverse);
    const code = needed(asked, 'code');
    const { url, targetsystem: target } = asked;
    const system = url === undefined ? needed(asked, 'system') : asked.system;
    const { matches, message } = maps.translate(code, { system, url, target });
    return answerParameters(c, [
      { name: 'result', valueBoolean: matches.length > 0 },
      ...(message ? [{ name: 'message', valueString: message[languageOf(c, service.lang)] }] : []),
      ...matches.map(({ equivalence, concept, source }) => ({
        name: 'match',
        part: [
          { name: 'equivalence', valueCode: equivalence },
          { name: 'concept', valueCoding: concept },
          { name: 'source', valueUri: source },
        ],
      })),
    ]);
  });

  /** The code that is asked about, in the edition that is asked about. */
  function find(asked: Asked, name: 'system' | 'url'): Found {
    const system = needed(asked, name, 'system', 'url');
    const kind = kindOfSystem(system);
    if (!kind) throw new Problem(404, 'not-found', FHIR_TEXTS.noSystem(system, KINDS.map(nationalSystem).join(', ')));
    const code = needed(asked, 'code');
    const catalog = service.matchers.catalog(kind, asked.version ? { edition: asked.version } : service.choice);
    // FHIR compares codes to the letter: another spelling of one is no code.
    const entry = catalog.get(code);
    return { code, catalog, entry: entry?.code === code ? entry : undefined, retired: catalog.retired(code) };
  }
}

interface Found {
  readonly code: string;
  readonly catalog: Catalog;
  readonly entry: Entry | undefined;
  readonly retired: RetiredEntry | undefined;
}

function propertyOf(field: string, label: string, value: unknown, text: string): Parameter {
  const said = typeof value === 'number' ? { valueDecimal: value } : { valueString: text };
  return {
    name: 'property',
    part: [
      { name: 'code', valueCode: field },
      { name: 'value', ...said },
      { name: 'description', valueString: label },
    ],
  };
}

/** The day on which the youngest of the editions that answer came into force: what is stated of them is of that day. */
function statementDate({ choice }: Service): string {
  const days = KINDS.flatMap((kind) => {
    const { edition, amendments } = resolveEdition(kind, choice);
    return [edition.validFrom, ...amendments.map((one) => one.from)];
  });
  return days.sort().at(-1) as string;
}

/** What the server can do, as FHIR R4 (4.0.1) has it. */
function capabilities(url: string, service: Service) {
  const definition = (name: string) => `http://hl7.org/fhir/OperationDefinition/${name}`;
  return {
    resourceType: 'CapabilityStatement',
    status: 'active',
    date: statementDate(service),
    kind: 'instance',
    software: { name: 'dmdc', version },
    implementation: { description: 'dmdc serve', url },
    fhirVersion: '4.0.1',
    format: ['json'],
    rest: [
      {
        mode: 'server',
        resource: [
          {
            type: 'CodeSystem',
            operation: [
              { name: 'lookup', definition: definition('CodeSystem-lookup') },
              { name: 'validate-code', definition: definition('CodeSystem-validate-code') },
            ],
          },
          { type: 'ConceptMap', operation: [{ name: 'translate', definition: definition('ConceptMap-translate') }] },
        ],
      },
    ],
  };
}
