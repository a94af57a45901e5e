import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { writeEvent } from '@souk/events';
import mongoose, { type Connection } from 'mongoose';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import {
  claimsOf,
  codesOf,
  customer,
  PASSWORD,
  payloadOf,
  REFRESH,
  SIGN_IN,
  tokensOf,
} from '../testing/steps.ts';

let users: TestUsers;
let outbox: Connection;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  outbox = await mongoose
    .createConnection(String(process.env.MONGODB_URI), { dbName: users.dbName })
    .asPromise();
  await customer(users, 'shop@x.test');
  await users.change('shop@x.test', { accountRoles: ['CUSTOMER', 'SELLER'], sellerId: 'sel_1' });
});
afterAll(async () => {
  await outbox.close();
  await users.stop();
});

/** Tells users of an event through an outbox and a queue, as sellers would, and waits until it is consumed. */
async function tell(type: 'seller.suspended' | 'seller.reinstated', sellerId: string) {
  const requestId = randomUUID();
  const payload = { sellerId, accountId: null, name: 'Shop', email: null, reason: 'fraud' };
  const event = { type, aggregateId: sellerId, payload, requestId, source: 'sellers' as const };
  await outbox.transaction((session) => writeEvent(outbox, session, event));
  const written = await users.collection('outbox').findOne({ requestId });
  for (let tries = 0; tries < 200; tries += 1) {
    if (written && (await users.collection('processedEvents').findOne({ _id: written._id }))) return;
    await sleep(50);
  }
  throw new Error(`${type} was not consumed`);
}

const signIn = (kind: 'SELLER' | 'CUSTOMER') =>
  payloadOf(users, SIGN_IN, { role: kind, email: 'shop@x.test', password: PASSWORD });
const isAllowed = async (accessToken: string) =>
  (await users.redis.exists(`${users.redisPrefix}session:${claimsOf(accessToken).sid}`)) === 1;

describe('a suspended seller', () => {
  it('loses its seller sessions at once, not its customer sessions, and may sign in again when reinstated', async () => {
    const [seller, buyer] = [tokensOf(await signIn('SELLER')), tokensOf(await signIn('CUSTOMER'))];
    await tell('seller.suspended', 'sel_other');
    expect(await isAllowed(seller.accessToken)).toBe(true);
    await tell('seller.suspended', 'sel_1');
    expect(await isAllowed(seller.accessToken)).toBe(false);
    expect(await isAllowed(buyer.accessToken)).toBe(true);
    const { refreshToken } = seller;
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken }))).toEqual(['INVALID_TOKEN']);
    expect(codesOf(await signIn('SELLER'))).toEqual(['SELLER_SUSPENDED']);
    expect(codesOf(await signIn('CUSTOMER'))).toEqual([]);
    await tell('seller.reinstated', 'sel_1');
    expect(codesOf(await signIn('SELLER'))).toEqual([]);
  });
});
