import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { CircuitState } from './circuit.ts';
import { ABANDONED, LATE, NoAnswer, NotServing } from './failures.ts';
import { type TargetOptions, Targets } from './targets.ts';
import { CircuitOpen, isRepeatable, viaTargets } from './via-targets.ts';

type Behaviour = Error | 'answers';
const failing = (code: string) => Object.assign(new Error(code), { code });
const REFUSED = failing('ECONNREFUSED');
const RESET = failing('ECONNRESET');

/** A service at some URLs, whose behaviour a test sets, and which of them were asked. */
function service(behaviour: Record<string, Behaviour[] | Behaviour>, options: TargetOptions = {}) {
  const asked: string[] = [];
  const states: string[] = [];
  const onState = (url: string, state: CircuitState) => states.push(`${url} ${state}`);
  const targets = new Targets(Object.keys(behaviour), () => null, { onState, ...options });
  const call = (
    how: { repeatable?: boolean; movable?: boolean; counts?: boolean; signal?: AbortSignal } = {},
  ) => {
    const { repeatable = true, movable = false, counts = true, signal = null } = how;
    return viaTargets({
      targets,
      repeatable: () => repeatable,
      movable,
      counts,
      signal,
      async ask({ url }) {
        asked.push(url);
        const next = behaviour[url];
        const now = Array.isArray(next) ? next.shift() : next;
        if (now instanceof Error) throw now;
        return url;
      },
    });
  };
  return { asked, states, targets, call };
}

describe('a service at several URLs', () => {
  it('is called at each URL in turn', async () => {
    const { call, asked } = service({ a: 'answers', b: 'answers', c: 'answers' });
    for (let time = 0; time < 7; time += 1) await call();
    expect(asked).toEqual(['a', 'b', 'c', 'a', 'b', 'c', 'a']);
  });

  it('answers a query though one URL cannot be reached, which is skipped from then on', async () => {
    const { call, asked } = service({ a: REFUSED, b: 'answers', c: 'answers' });
    for (let time = 0; time < 5; time += 1) await call();
    expect(asked).toEqual(['a', 'b', 'c', 'b', 'c', 'b']);
  });

  it.each([REFUSED, RESET, failing('UND_ERR_SOCKET'), new NotServing('stopping')])(
    'is sent a query again on another URL, but never a mutation (%s)',
    async (failure) => {
      const { call, asked } = service({ a: failure, b: 'answers' });
      await expect(call({ repeatable: false })).rejects.toBe(failure);
      expect(asked).toEqual(['a']);
      const again = service({ a: failure, b: 'answers' });
      expect(await again.call()).toBe('b');
      expect(again.asked).toEqual(['a', 'b']);
    },
  );

  it('is sent a mutation on another URL only when there was no connection to send it on', async () => {
    const refused = service({ a: REFUSED, b: 'answers' });
    expect(await refused.call({ repeatable: false, movable: true })).toBe('b');
    for (const failure of [RESET, failing('UND_ERR_SOCKET'), new NotServing('stopping'), LATE]) {
      const { call, asked } = service({ a: failure, b: 'answers' });
      await expect(call({ repeatable: false, movable: true })).rejects.toBe(failure);
      expect(asked).toEqual(['a']);
    }
  });

  it('is not sent a call again after an answer has started, or too late', async () => {
    for (const failure of [new NoAnswer('HTML'), LATE]) {
      const { call, asked } = service({ a: failure, b: 'answers' });
      await expect(call()).rejects.toBe(failure);
      expect(asked).toEqual(['a']);
    }
    const { call, asked } = service({ a: REFUSED, b: 'answers' });
    await expect(call({ signal: AbortSignal.abort() })).rejects.toBe(REFUSED);
    expect(asked).toEqual(['a']);
  });

  it('is called even while no URL can be reached, at most twice for a query', async () => {
    const { call, asked } = service({ a: REFUSED, b: REFUSED });
    await expect(call()).rejects.toBe(REFUSED);
    await expect(call()).rejects.toBe(REFUSED);
    expect(asked).toEqual(['a', 'b', 'a', 'b']);
  });

  it('probes a skipped URL with one call at a time', async () => {
    const { targets, call, asked } = service(
      { a: [REFUSED, 'answers', 'answers'], b: 'answers' },
      { skipMs: 40 },
    );
    expect(await call()).toBe('b');
    await sleep(50);
    // Several begin before the first of them has ended.
    const chosen = [targets.choose(), targets.choose(), targets.choose(), targets.choose()];
    expect(chosen.map((one) => one?.target.url)).toEqual(['a', 'b', 'b', 'b']);
    for (const one of chosen) if (one) targets.settle(one, null);
    asked.length = 0;
    for (let time = 0; time < 4; time += 1) await call();
    expect(asked.toSorted()).toEqual(['a', 'a', 'b', 'b']);
  });
});

describe('the circuits of a service', () => {
  const circuit = { failures: 2, pauseMs: 60_000 };

  it('are separate for each URL, and an open one is not called even when no other answers', async () => {
    const { call, asked, states } = service(
      { a: new NoAnswer('x'), b: [LATE, 'answers', LATE, LATE] },
      { circuit },
    );
    for (let time = 0; time < 6; time += 1) await call().catch(() => null);
    expect(states).toEqual(['a open', 'b open']);
    expect(asked).toEqual(['a', 'b', 'a', 'b', 'b', 'b']);
    await expect(call()).rejects.toThrow(CircuitOpen);
    expect(asked).toHaveLength(6);
  });

  it('count a call that was retried on the same URL as one failure', async () => {
    const { call, asked, states } = service({ a: RESET }, { circuit });
    await expect(call()).rejects.toBe(RESET);
    expect([asked.length, states]).toEqual([2, []]);
    await expect(call()).rejects.toBe(RESET);
    expect([asked.length, states]).toEqual([4, ['a open']]);
  });

  it('do not count calls that the client aborted or may be at fault for', async () => {
    const { call, states } = service({ a: LATE }, { circuit });
    const gone = AbortSignal.abort(ABANDONED);
    for (let time = 0; time < 5; time += 1) await call({ signal: gone }).catch(() => null);
    for (let time = 0; time < 5; time += 1) await call({ counts: false }).catch(() => null);
    expect(states).toEqual([]);
  });
});

describe('retries', () => {
  it('are not made on a URL that refuses connections', async () => {
    const { call, asked } = service({ a: REFUSED });
    await expect(call()).rejects.toBe(REFUSED);
    expect(asked).toEqual(['a']);
  });

  it('are a tenth of the calls once the initial budget is used', async () => {
    const { call, asked } = service({ a: RESET });
    for (let time = 0; time < 200; time += 1) await call().catch(() => null);
    expect(asked.length).toBeLessThanOrEqual(200 + 20 + 20);
    expect(asked.length).toBeGreaterThanOrEqual(200 + 20 + 15);
  });
});

describe('isRepeatable', () => {
  it.each([
    ['{ a }', true],
    ['\n  query ($id: ID!) { a(id: $id) }', true],
    ['query A { a } query B { b }', true],
    ['mutation { a }', false],
    ['query A { a } mutation B { b }', false],
    ['subscription { a }', false],
    ['# a comment first\nmutation { a }', false],
    ['fragment F on A { a } mutation { a }', false],
    ['queryable { a }', false],
  ])('says of %j whether it may be sent twice: %s', (document, may) => {
    expect(isRepeatable(document)).toBe(may);
  });
});
