import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Refusal, refusal, unavailable } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import { type Rig, startRig } from '../../testing/rig.ts';
import { once } from './idempotency.ts';

describe('once', () => {
  let rig: Rig;
  let ctx: Ctx;
  let keys = 0;
  beforeAll(async () => {
    rig = await startRig([]);
    ctx = rig.ctx;
  });
  afterAll(() => rig.stop());

  const call = (input: object = { a: 1 }) => {
    keys += 1;
    return { operation: 'refundPayment', idempotencyKey: `key${keys}`, input };
  };
  const codesOf = (error: unknown) =>
    error instanceof Refusal ? error.userErrors.map(({ code }) => code) : error;

  it('works once for 50 callers at a time, and gives all the same answer', async () => {
    let works = 0;
    const same = call();
    const answers = await Promise.all(
      Array.from({ length: 50 }, () =>
        once(ctx, same, async () => {
          works += 1;
          await new Promise((resolve) => setTimeout(resolve, 150));
          return { at: new Date(1_700_000_000_000), works };
        }),
      ),
    );
    expect(works).toBe(1);
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    // Dates come back as dates: resolvers take the replay for the document itself.
    expect((await once(ctx, same, async () => ({ at: null }))).at).toEqual(new Date(1_700_000_000_000));
  });

  it('replays a refusal, and repeats after a fault', async () => {
    const refused = call();
    const refuse = async () => {
      throw refusal('INVALID_STATE', 'No.');
    };
    expect(codesOf(await once(ctx, refused, refuse).catch((error) => error))).toEqual(['INVALID_STATE']);
    const replay = once(ctx, refused, async () => 'done').catch((error) => error);
    expect(codesOf(await replay)).toEqual(['INVALID_STATE']);

    const faulty = call();
    const failing = once(ctx, faulty, async () => {
      throw unavailable('payments');
    });
    await expect(failing).rejects.toThrow();
    expect(await once(ctx, faulty, async () => 'done')).toBe('done');
  });

  it('refuses a key that was used with another input, and one that is no key', async () => {
    const first = call();
    await once(ctx, first, async () => 'done');
    const other = once(ctx, { ...first, input: { a: 2 } }, async () => 'other').catch((error) => error);
    expect(codesOf(await other)).toEqual(['IDEMPOTENCY_CONFLICT']);
    for (const idempotencyKey of ['', 'x'.repeat(256)]) {
      const malformed = once(ctx, { ...first, idempotencyKey }, async () => 'no').catch((error) => error);
      expect(codesOf(await malformed)).toEqual(['INVALID_INPUT']);
    }
    expect(await once(ctx, { ...call(), idempotencyKey: 'x'.repeat(255) }, async () => 'yes')).toBe('yes');
  });

  it('keeps callers and operations apart', async () => {
    const shared = call();
    await once(ctx, shared, async () => 'first');
    expect(await once(ctx, { ...shared, operation: 'cancelOrder' }, async () => 'second')).toBe('second');
  });

  it('says so when the first caller is at work for long, and takes over from one that died', async () => {
    const slow = call();
    let finish = () => {};
    const first = once(ctx, slow, () => new Promise<string>((resolve) => (finish = () => resolve('done'))));
    await until(async () => (await busy(slow.idempotencyKey)) === 1);
    const second = await once(ctx, slow, async () => 'twin').catch((error) => error);
    expect(codesOf(second)).toEqual(['REQUEST_IN_PROGRESS']);
    finish();
    expect(await first).toBe('done');

    const dead = call();
    const died = once(ctx, dead, () => new Promise<string>(() => {}));
    died.catch(() => {});
    await until(async () => (await busy(dead.idempotencyKey)) === 1);
    await ctx.db.requests.updateOne(
      { _id: new RegExp(`"${dead.idempotencyKey}"`) },
      { $set: { busyUntil: new Date(0) } },
    );
    expect(await once(ctx, dead, async () => 'taken over')).toBe('taken over');
  });

  const busy = (key: string) => ctx.db.requests.countDocuments({ _id: new RegExp(`"${key}"`), answer: null });
  async function until(holds: () => Promise<boolean>): Promise<void> {
    while (!(await holds())) await new Promise((resolve) => setTimeout(resolve, 10));
  }
});
