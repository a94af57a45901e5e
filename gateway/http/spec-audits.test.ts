import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serverAudits } from 'graphql-http';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

let url = '';
const audits = serverAudits({ url: () => `${url}/graphql`, fetchFn: preflighted });

/** The audits ask by GET as a script of the same origin would; any page could send what carries no header of ours. */
function preflighted(input: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set('apollo-require-preflight', 'true');
  return fetch(input, { ...init, headers });
}

describe.each(MODES)('the audits of graphql-http, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode, env: { RATE_LIMIT_MAX: '0' } });
    url = rig.url;
  });
  afterAll(() => rig.stop());

  it('are as many as at the last review of all of them', () => {
    expect(audits).toHaveLength(61);
  });

  it.each(audits.map((audit) => [audit.id, audit.name, audit] as const))(
    '%s: %s',
    async (_id, _name, audit) => {
      expect(await audit.fn()).toMatchObject({ status: 'ok' });
    },
  );
});
