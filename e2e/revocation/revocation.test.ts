// What a person holds is gone with what ended it: every event × every credential, within a second and at two gateways.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { RunningGateway } from '@souk/gateway/gateway.ts';
import { type Following, follow } from '@souk/gateway/testing/live-client.ts';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { type Actor, PASSWORD } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { DocumentedClient } from '../harness/documented-client.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { ORDERS } from '../live-orders/live.ts';
import { secondGateway } from '../persisted/second-gateway.ts';
import { type Person, REVOCATIONS, theOffice } from './events.ts';

const ME = '{ me { role permissions } }';
const REFRESH = `mutation ($token: String!) {
  refreshToken(input: { refreshToken: $token }) { tokens { accessToken } userErrors { code message field } }
}`;
const WITHIN_MS = 1_000;

let souk: TestSouk;
let other: RunningGateway;
let root: Actor;
beforeAll(async () => {
  souk = await startSouk();
  other = await secondGateway(souk, {});
  root = await theOffice(souk);
});
afterAll(async () => {
  await other.stop();
  await souk.stop();
});

interface Session {
  accessToken: string;
  refreshToken: string;
}

async function signIn({ email, role }: Person): Promise<Session> {
  const input = { email, role, password: PASSWORD };
  const answer = await souk
    .client()
    .ok<{ signIn: { tokens: Session } }>(
      SIGN_IN.replace(/tokens \{[^}]*\}/, 'tokens { accessToken refreshToken }'),
      { input },
    );
  return answer.signIn.tokens;
}

const gateways = () => [souk.url, other.url];
const statusAt = async (url: string, token: string) =>
  (await new DocumentedClient(url, token).run(ME)).status;

/** Everything that a person can hold of a session, each shown to work. */
async function holding(person: Person): Promise<Session & { live: Following[] }> {
  const session = await signIn(person);
  const token = session.accessToken;
  const live: Following[] = [];
  for (const url of gateways())
    for (const way of ['graphql-ws', 'graphql-sse'] as const)
      live.push(await follow(url, { query: ORDERS, token, way }));
  for (const url of gateways()) expect(await statusAt(url, token)).toBe(200);
  return { ...session, live };
}

async function within<T>(what: string, work: Promise<T>): Promise<T> {
  const late = sleep(WITHIN_MS, null, { ref: false }).then(() => {
    throw new Error(`${what} outlived the event by a second`);
  });
  return Promise.race([work, late]);
}

async function untilRefused(url: string, token: string): Promise<number> {
  for (;;) {
    const status = await statusAt(url, token);
    if (status !== 200) return status;
    await sleep(10);
  }
}

describe.each(Object.entries(REVOCATIONS))('%s', (_what, { person: make, happens, keepsOwn, apiKey }) => {
  it('ends access tokens, refresh tokens, WebSockets and event streams at two gateways at once', async () => {
    const person = await make(souk, root);
    const held = await holding(person);
    const own = await signIn(person);
    await happens(souk, root, person, souk.client(own.accessToken));
    const ended = held.live.map((following) => within('a subscription', following.ended()));
    const refused = gateways().map((url) => within('an access token', untilRefused(url, held.accessToken)));
    const closed = held.live.map((following) => within('a connection', following.closed()));
    expect(await Promise.all(refused)).toEqual([401, 401]);
    await Promise.all(ended);
    expect((await Promise.all(closed)).filter((code) => code !== null)).toEqual([4401, 4401]);
    expect(await souk.client().refused(REFRESH, { token: held.refreshToken })).toEqual(['INVALID_TOKEN']);
    // A refused refresh brings no token back to life.
    for (const url of gateways()) expect(await statusAt(url, held.accessToken)).toBe(401);
    for (const { leave } of held.live) leave();
    for (const url of gateways()) expect(await statusAt(url, own.accessToken)).toBe(keepsOwn ? 200 : 401);
  });

  if (apiKey)
    it(`leaves an API key that the person made ${apiKey}`, async () => {
      const person = await make(souk, root);
      const own = await signIn(person);
      const client = souk.client(own.accessToken);
      const { secret } = await program(souk, { ...root, client }, ['USER_READ']);
      const statusOf = async (url: string) => {
        const key = { 'x-api-key': secret };
        return (await new DocumentedClient(url, null).run('{ __typename }', {}, key)).status;
      };
      for (const url of gateways()) expect(await statusOf(url)).toBe(200);
      await happens(souk, root, person, client);
      if (apiKey === 'alive')
        return void expect(await Promise.all(gateways().map(statusOf))).toEqual([200, 200]);
      const untilDead = async (url: string) => {
        for (;;) {
          const status = await statusOf(url);
          if (status !== 200) return status;
          await sleep(10);
        }
      };
      const dead = gateways().map((url) => within('an API key', untilDead(url)));
      expect(await Promise.all(dead)).toEqual([401, 401]);
    });
});
