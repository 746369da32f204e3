import { type Context, Hono } from 'hono';
import type { Pair } from '../../messages/pair';
import { SERVICE_FAULTS } from '../../messages/server/service-texts';
import { type GuardFault, guard } from '../guard';
import { answerOutcome } from './fhir/parameters';
import { fhirRoutes, isFhirPath } from './fhir/routes';
import type { ConfirmedMaps } from './fhir/translate';
import { openApiDocument } from './openapi';
import { FORM, isReconcilePath, OPENREFINE_ORIGINS, reconcileRoutes } from './openrefine/routes';
import { addOperations, OPERATIONS, ROW_TYPES, type Service } from './operations';
import { answerProblem, languageOf, Problem, problemOf } from './problem';

/** Bytes that the body of a request may have: 5,000 rows of all fields. */
const MOST_BODY = 8 * 1_048_576;
const TYPES: readonly string[] = [...ROW_TYPES, 'application/fhir+json', FORM];

/** What an app is made of. */
export interface ServeAppOptions extends Service {
  /** The values of Host by which the server is called, port included. */
  readonly hosts: () => ReadonlySet<string>;
  readonly maps: ConfirmedMaps;
}

/** The service for programs as a function from requests to responses, guarded as the review page is. It changes nothing on disk. */
export function createServeApp({ hosts, maps, ...service }: ServeAppOptions): Hono {
  const app = new Hono();
  const answer = (c: Context, error: unknown): Response =>
    isFhirPath(c.req.path) ? answerOutcome(c, error, service.lang) : answerProblem(c, problemOf(error), service.lang);
  const texts: Readonly<Record<GuardFault, () => Pair>> = {
    otherHost: () => SERVICE_FAULTS.otherHost([...hosts()].join(', ')),
    otherOrigin: () => SERVICE_FAULTS.otherOrigin,
    notJson: () => SERVICE_FAULTS.otherType(TYPES.join(', ')),
    tooLong: () => SERVICE_FAULTS.bodyTooLong(`${MOST_BODY / 1_048_576} MB`),
    noSuch: () => SERVICE_FAULTS.otherMethod,
  };
  app.use(
    guard(hosts, {
      mostBody: MOST_BODY,
      types: new Set(TYPES),
      isForPrograms: true,
      guests: { origins: OPENREFINE_ORIGINS, mayCall: isReconcilePath },
      refuse: (c, status, why) => answer(c, new Problem(status, CODES[why], texts[why]())),
    }),
  );
  app.onError((error, c) => answer(c, error));
  app.notFound((c) => {
    const isKnown = OPERATIONS.some(({ path }) => path === c.req.path);
    const problem = isKnown
      ? new Problem(405, CODES.noSuch, SERVICE_FAULTS.otherMethod)
      : new Problem(404, CODES.noAddress, SERVICE_FAULTS.noAddress);
    return answer(c, problem);
  });
  addOperations(app, service);
  app.get('/openapi.json', (c) => c.json(openApiDocument(languageOf(c, service.lang))));
  reconcileRoutes(app, service);
  fhirRoutes(app, service, maps);
  return app;
}

/** Stable codes of problems that are not of one address. */
const CODES = {
  otherHost: 'other-host',
  otherOrigin: 'other-origin',
  notJson: 'other-type',
  tooLong: 'body-too-long',
  noSuch: 'other-method',
  noAddress: 'no-such-address',
} as const;
