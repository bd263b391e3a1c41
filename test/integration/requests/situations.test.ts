import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { REQUEST_FAILURES } from '@shared/failure/failure.js';
import { expectNothingLeft, timers } from '../../support/servers/leftovers.js';
import { answering } from './situations/answering.js';
import { answers, encodings, statuses } from './situations/answers.js';
import { beforeSending } from './situations/before-sending.js';
import { type Certificates, makeCertificates } from './situations/certificates.js';
import { connecting } from './situations/connecting.js';
import type { SituationName } from './situations/names.js';
import { redirects, wrongRedirects } from './situations/redirects.js';
import { expectSituation, openPlace, type Situation } from './situations/situation.js';

/** Every name has a situation: the type checker holds the tables to that. The tables are the tests. */
const ALL: Readonly<Record<SituationName, Situation>> = {
  ...beforeSending,
  ...connecting,
  ...answering,
  ...answers,
  ...encodings,
  ...statuses,
  ...redirects,
  ...wrongRedirects,
};

let certificates: Certificates;
let place: ReturnType<typeof openPlace>;
let before: number;

beforeAll(async () => {
  certificates = await makeCertificates();
});

afterAll(() => certificates.remove());

beforeEach(() => {
  place = openPlace(certificates);
  before = timers();
});

afterEach(async () => {
  await expectNothingLeft(before, place.servers, () => place.close());
  await Promise.all(place.servers.map((server) => server.close()));
});

test.each(Object.entries(ALL))('%s', async (_name, situation) => {
  const ran = await situation.run(place);
  expectSituation(situation, ran, place.lab);
  // What sends nothing reaches no server.
  if (situation.hops.length === 0)
    expect(place.servers.map(({ taken }) => taken())).toEqual(place.servers.map(() => 0));
});

test('every class of failure has its situation', () => {
  const shown = new Set(Object.values(ALL).flatMap((situation) => situation.class));
  expect(REQUEST_FAILURES.filter((each) => !shown.has(each))).toEqual([]);
});
