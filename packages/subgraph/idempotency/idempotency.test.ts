import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { unavailable, viewerOf } from '@souk/platform';
import { Refusal, refusal } from '../shared/refusal.ts';
import { openWatched, type Watched } from '../testing/watched.ts';
import { type IdempotentCall, idempotentRequests, withIdempotencyKey } from './idempotency.ts';

const models = { requests: idempotentRequests };

describe('withIdempotencyKey', () => {
  let database: Watched<typeof models>;
  let keys = 0;
  beforeAll(async () => {
    database = await openWatched(models);
  });
  afterAll(() => database.drop());

  const ctxOf = (userId: string) => ({ db: database.db, viewer: viewerOf('customer', { userId }) });
  const once = <Value>(same: IdempotentCall, work: () => Promise<Value>) =>
    withIdempotencyKey(ctxOf('usr_1'), same, work);

  const call = (input: object = { a: 1 }) => {
    keys += 1;
    return { operation: 'refundPayment', idempotencyKey: `key${keys}`, input };
  };
  const codesOf = (error: unknown) =>
    error instanceof Refusal ? error.userErrors.map(({ code }) => code) : error;

  it('runs the work once for 50 requests at a time, and gives all of them the same answer', async () => {
    let works = 0;
    const same = call();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        once(same, async () => {
          works += 1;
          await new Promise((resolve) => setTimeout(resolve, 150));
          return { at: new Date(1_700_000_000_000), works };
        }),
      ),
    );
    expect(works).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // Dates come back as dates: resolvers take the replay for the document itself.
    expect((await once(same, async () => ({ at: null }))).at).toEqual(new Date(1_700_000_000_000));
  });

  it('replays a refusal, and runs the work again after a fault', async () => {
    const refused = call();
    const refuse = async () => {
      throw refusal('INVALID_STATE', 'No.');
    };
    expect(codesOf(await once(refused, refuse).catch((error) => error))).toEqual(['INVALID_STATE']);
    const replay = once(refused, async () => 'done').catch((error) => error);
    expect(codesOf(await replay)).toEqual(['INVALID_STATE']);

    const faulty = call();
    const failing = once(faulty, async () => {
      throw unavailable('payments');
    });
    await expect(failing).rejects.toThrow();
    expect(await once(faulty, async () => 'done')).toBe('done');
  });

  it('refuses a key that was used with another input, and a malformed key', async () => {
    const first = call();
    await once(first, async () => 'done');
    const other = once({ ...first, input: { a: 2 } }, async () => 'other').catch((error) => error);
    expect(codesOf(await other)).toEqual(['IDEMPOTENCY_CONFLICT']);
    for (const idempotencyKey of ['', 'x'.repeat(256)]) {
      const malformed = once({ ...first, idempotencyKey }, async () => 'no').catch((error) => error);
      expect(codesOf(await malformed)).toEqual(['INVALID_INPUT']);
    }
    expect(await once({ ...call(), idempotencyKey: 'x'.repeat(255) }, async () => 'yes')).toBe('yes');
  });

  it('keeps the same key of other callers and operations apart', async () => {
    const shared = call();
    await once(shared, async () => 'first');
    expect(await once({ ...shared, operation: 'cancelOrder' }, async () => 'second')).toBe('second');
    expect(await withIdempotencyKey(ctxOf('usr_2'), shared, async () => 'third')).toBe('third');
  });

  it('refuses a repetition while the first request runs for long, and takes over from a process that died', async () => {
    const slow = call();
    let finish = () => {};
    const first = once(slow, () => new Promise<string>((resolve) => (finish = () => resolve('done'))));
    await until(async () => (await busy(slow.idempotencyKey)) === 1);
    const second = await once(slow, async () => 'twin').catch((error) => error);
    expect(codesOf(second)).toEqual(['REQUEST_IN_PROGRESS']);
    finish();
    expect(await first).toBe('done');

    const dead = call();
    const died = once(dead, () => new Promise<string>(() => {}));
    died.catch(() => {});
    await until(async () => (await busy(dead.idempotencyKey)) === 1);
    await database.db.requests.updateOne(
      { _id: new RegExp(`"${dead.idempotencyKey}"`) },
      { $set: { busyUntil: new Date(0) } },
    );
    expect(await once(dead, async () => 'taken over')).toBe('taken over');
  });

  const busy = (key: string) =>
    database.db.requests.countDocuments({ _id: new RegExp(`"${key}"`), answer: null });
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
