import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { decrypt, encrypt, events, outboxOf } from './index.ts';
import { type EventKit, eventKit, until, upTo } from './testing/kit.ts';

describe('the outbox', () => {
  let kit: EventKit;
  beforeEach(async () => {
    kit = await eventKit();
  });
  afterEach(() => kit.drop());

  const stored = () => outboxOf(kit.connection).find().sort({ _id: 1 }).toArray();

  it('stores an event with its change, and none after a rollback', async () => {
    await kit.transaction(() => kit.emit('m1'));
    const failing = kit.transaction(async () => {
      await kit.emit('m1');
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await kit.transaction(() => kit.emit('m1'));
    const events = await stored();
    // The number of the rolled back event is given again: a gap would hold the aggregate up.
    expect(events.map(({ order }) => order)).toEqual([{ media: 1 }, { media: 2 }]);
    expect(events[0]).toEqual({
      _id: expect.any(String),
      type: 'media.attached',
      aggregateId: 'm1',
      payload: { mediaId: 'm1', service: 'media', entityType: 'x', entityId: 'y' },
      requestId: 'req-1',
      source: 'media',
      order: { media: 1 },
      occurredAt: expect.any(Date),
      relayedAt: null,
    });
  });

  it('numbers 100 parallel events of one aggregate from 1 to 100, each once', async () => {
    await Promise.all(upTo(100).map(() => kit.transaction(() => kit.emit('hot'))));
    const numbers = (await stored()).map(({ order }) => order.media ?? 0);
    expect(numbers.toSorted((a, b) => a - b)).toEqual(upTo(100));
  });

  it('numbers the aggregates apart from one another', async () => {
    await Promise.all(upTo(30).map((n) => kit.transaction(() => kit.emit(`m${n % 3}`))));
    for (const aggregateId of ['m0', 'm1', 'm2']) {
      const events = (await stored()).filter((event) => event.aggregateId === aggregateId);
      expect(events.map(({ order }) => order.media ?? 0).toSorted((a, b) => a - b)).toEqual(upTo(10));
    }
  });

  it('relays two sources of one aggregate each in its own order', async () => {
    await kit.transaction(() => kit.emit('m1', 'products'));
    kit.relay();
    kit.consume();
    await until(async () => (await kit.countDone()) === 1, 'the event has its effect');
    const cursors = await kit.connection.collection('eventCursors').find().toArray();
    expect(cursors).toEqual([{ _id: 'products:m1', last: 1 }]);
  });
});

describe('the catalogue', () => {
  it('lists no consumer twice', () => {
    for (const [type, { consumers }] of Object.entries(events)) {
      expect({ type, count: new Set(consumers).size }).toEqual({ type, count: consumers.length });
    }
    expect(events['order.created'].consumers).toEqual([]);
  });
});

describe('encrypted secrets', () => {
  const key = 'the-internal-key-of-some-installation-of-souk';

  it('open under their key only, unaltered only', () => {
    const encrypted = encrypt('493 201 é', key);
    expect(decrypt(encrypted, key)).toBe('493 201 é');
    expect(decrypt(encrypt('', key), key)).toBe('');
    expect(() => decrypt(encrypted, `${key}!`)).toThrow();
    const bytes = Buffer.from(encrypted, 'base64url');
    for (const place of bytes.keys()) {
      const altered = Buffer.from(bytes);
      altered[place] = (altered[place] ?? 0) ^ 1;
      expect(() => decrypt(altered.toString('base64url') as typeof encrypted, key)).toThrow();
    }
    expect(() => decrypt(bytes.subarray(0, 20).toString('base64url') as typeof encrypted, key)).toThrow();
  });

  it('show nothing of the text and never look the same twice', () => {
    const [one, other] = [encrypt('493201', key), encrypt('493201', key)];
    expect(one).not.toBe(other);
    expect(Buffer.from(one, 'base64url').toString('latin1')).not.toContain('493201');
  });
});
