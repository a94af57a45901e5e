// A stranger must not learn from the time of an answer who has an account. Times cannot be tested; the work can.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer } from '@souk/subgraph';
import { listenToRedis } from '@souk/testing/redis-commands.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { codesOf, customer, newKey, PROVISION, payloadOf, SIGN_IN } from '../testing/steps.ts';

let users: TestUsers;
beforeAll(async () => {
  users = await startUsers();
  await customer(users, 'known@x.test');
  await customer(users, 'unverified@x.test', false);
  await customer(users, 'blocked@x.test');
  await users.change('blocked@x.test', { status: 'BLOCKED' });
  const seller = { role: 'SELLER', email: 'seller@x.test', password: 'market-day-7', sellerId: 'sel_1' };
  await payloadOf(users, PROVISION, { ...seller, firstName: 'Sel' }, { viewer: serviceViewer('sellers') });
  // The first job of a queue brings it about.
  await payloadOf(users, REQUEST_RESET, {
    idempotencyKey: newKey(),
    email: 'first@x.test',
    role: 'CUSTOMER',
  });
});
afterAll(() => users.stop());

interface Work {
  /** Commands of MongoDB, as `operation collection`, in order. */
  mongo: string[];
  /** Commands of Redis, in order. */
  redis: string[];
}

const QUIET_MS = 50;

/** What the databases are asked to do for one operation. No worker runs here, so all of it is the operation's own. */
async function workOf(run: () => Promise<unknown>): Promise<Work> {
  const db = users.mongo.db(users.dbName);
  const namespace = users.redisPrefix.slice('souk:'.length);
  const ear = await listenToRedis(process.env.REDIS_URL ?? '', namespace);
  await db.command({ profile: 2 });
  const since = new Date();
  await run();
  await db.command({ profile: 0 });
  // Jobs are added after the answer.
  for (let seen = -1; seen !== ear.commands.length; await sleep(QUIET_MS)) seen = ear.commands.length;
  ear.stop();
  // Scripts are sent whole once, and by their digest from then on.
  const redis = ear.commands.map((command) => command.replace('evalsha', 'eval'));
  const entries = await db
    .collection('system.profile')
    .find({ ts: { $gte: since }, ns: { $not: /system/ } })
    .sort({ $natural: 1 })
    .toArray();
  return { mongo: entries.map(({ op, ns }) => `${op} ${String(ns).replace(users.dbName, '')}`), redis };
}

const REQUEST_RESET = `mutation ($input: RequestPasswordResetInput!) {
  payload: requestPasswordReset(input: $input) { userErrors { code } }
}`;
const REQUEST_CODE = `mutation ($input: RequestEmailVerificationInput!) {
  payload: requestEmailVerification(input: $input) { userErrors { code } }
}`;

const strangers = { CUSTOMER: 'stranger@x.test', SELLER: 'no-shop@x.test' } as const;
const people = [
  ['known@x.test', 'CUSTOMER'],
  ['unverified@x.test', 'CUSTOMER'],
  ['blocked@x.test', 'CUSTOMER'],
  ['seller@x.test', 'SELLER'],
  ['known@x.test', 'SELLER'],
] as const;

describe('the work for a known and for an unknown address is the same', () => {
  it.each([
    ['requestPasswordReset', REQUEST_RESET],
    ['requestEmailVerification', REQUEST_CODE],
  ])('in %s, the first time, repeated, and during the waiting time', async (_name, query) => {
    for (const [email, role] of people) {
      const key = newKey();
      const ask = (of: string, idempotencyKey: string) =>
        workOf(() => payloadOf(users, query, { idempotencyKey, email: of, role }));
      await users.collection('otps').deleteMany({});
      for (const [time, one] of [
        ['first', key],
        ['repeated', key],
        ['again', newKey()],
      ] as const) {
        const [stranger, known] = [await ask(strangers[role], one), await ask(email, one)];
        expect(stranger.mongo.length).toBeGreaterThan(0);
        expect({ time, email, ...known }).toEqual({ time, email, ...stranger });
        expect(known.mongo.join()).not.toContain('.users');
      }
    }
  });

  it('in signing in with a wrong password', async () => {
    for (const [email, role] of people) {
      const attempt = (of: string, ip: string) =>
        workOf(async () => {
          const input = { email: of, password: 'wrong-password-1', role };
          expect(codesOf(await payloadOf(users, SIGN_IN, input, { ip }))).toEqual(['INVALID_CREDENTIALS']);
        });
      const ip = `192.0.2.${people.findIndex(([one, as]) => one === email && as === role) + 10}`;
      const [stranger, known] = [await attempt(strangers[role], ip), await attempt(email, ip)];
      expect(stranger.redis.length).toBeGreaterThan(0);
      expect({ email, ...known }).toEqual({ email, ...stranger });
    }
  });
});
