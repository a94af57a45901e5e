import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newRef, type Operation, type StoredCharge } from '../charge.ts';
import { createRig, STORE_KINDS } from '../testing/rig.ts';
import { createMemoryStore } from './memory.ts';
import { openMongoStore } from './mongo.ts';
import type { ChargeStore } from './store.ts';

function operation(key: string): Operation {
  const event = { id: newRef('evt'), type: 'payment.authorized' as const, body: '{}', pending: true };
  return { key, fingerprint: 'f', effect: 'authorize', at: new Date(0), status: 200, body: '{}', event };
}

function charge(key: string): StoredCharge {
  return {
    _id: newRef('ch'),
    version: 1,
    status: 'authorized',
    currency: 'EUR',
    askedMinor: 100,
    authorizedMinor: 100,
    capturedMinor: 0,
    refundedMinor: 0,
    metadata: {},
    card: null,
    createdAt: new Date(0),
    operations: [operation(key)],
  };
}

const captured = { status: 'captured' as const, capturedMinor: 100, refundedMinor: 0 };

describe.each(STORE_KINDS)('the %s store', (kind) => {
  const rig = createRig(kind);
  let store: ChargeStore;

  beforeAll(async () => {
    store = kind === 'mongodb' ? await openMongoStore(rig.mongoUri, rig.dbName) : createMemoryStore();
  });
  afterAll(async () => {
    await store.close();
    await rig.clean();
  });

  it('keeps a charge as it was given, and not the object itself', async () => {
    const given = charge('kept');
    expect(await store.insert(given)).toBe(true);
    const before = structuredClone(given);
    given.capturedMinor = 7;
    expect(await store.get(given._id)).toEqual(before);
    expect(await store.findByKey('kept')).toEqual(before);
    expect(await store.get('ch_none')).toBeNull();
    expect(await store.findByKey('none')).toBeNull();
  });

  it('takes a key once, by another charge or by an operation', async () => {
    const [one, other] = [charge(`one-${randomUUID()}`), charge(`other-${randomUUID()}`)];
    await store.insert(one);
    await store.insert(other);
    const taken = one.operations[0]?.key ?? '';
    const rival = charge(taken);
    expect(await store.insert(rival)).toBe(false);
    expect(await store.get(rival._id)).toBeNull();
    expect(await store.apply(other._id, 1, captured, operation(taken))).toBe('key_taken');
    expect(await store.get(other._id)).toEqual(other);
  });

  it('applies an operation only to the version it was judged on', async () => {
    const given = charge(randomUUID());
    await store.insert(given);
    const [first, late] = [operation(randomUUID()), operation(randomUUID())];
    expect(await store.apply(given._id, 1, captured, first)).toBe('applied');
    const voided = { ...captured, status: 'voided' as const, capturedMinor: 0 };
    expect(await store.apply(given._id, 1, voided, late)).toBe('stale');
    expect(await store.get(given._id)).toEqual({
      ...given,
      ...captured,
      version: 2,
      operations: [...given.operations, first],
    });
  });

  it('marks one event delivered and leaves the version alone', async () => {
    const given = charge(randomUUID());
    await store.insert(given);
    await store.apply(given._id, 1, captured, operation(randomUUID()));
    const event = given.operations[0]?.event;
    const before = await store.pendingEvents();
    expect(before).toContainEqual(event);
    await store.markDelivered(event?.id ?? '');
    expect(await store.pendingEvents()).toEqual(before.filter(({ id }) => id !== event?.id));
    expect((await store.get(given._id))?.version).toBe(2);
  });

  it('sees a key for the first time once', async () => {
    const sightings = await Promise.all(Array.from({ length: 20 }, () => store.firstSighting('seen')));
    expect(sightings.filter(Boolean)).toHaveLength(1);
  });
});
