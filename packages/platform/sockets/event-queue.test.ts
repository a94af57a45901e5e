import { describe, expect, it } from '@jest/globals';
import { fault } from '../errors/graphql-errors.ts';
import { cancelling } from './cancelling.ts';
import { EventQueue } from './event-queue.ts';

async function all<T>(stream: AsyncIterable<T>): Promise<T[]> {
  const items: T[] = [];
  for await (const item of stream) items.push(item);
  return items;
}

function counter() {
  let count = 0;
  const onEnd = () => {
    count += 1;
  };
  return { onEnd, ends: () => count };
}

describe('an event queue', () => {
  it('gives what is added in order, before and while somebody reads', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    queue.push(2);
    const stream = queue.read();
    expect([(await stream.next()).value, (await stream.next()).value]).toEqual([1, 2]);
    const third = stream.next();
    queue.push(3);
    expect(await third).toEqual({ done: false, value: 3 });
    const last = stream.next();
    queue.end();
    expect(await last).toEqual({ done: true, value: undefined });
  });

  it('past its limit drops what waits and ends with RATE_LIMITED', async () => {
    const { onEnd, ends } = counter();
    const queue = new EventQueue<number>({ limit: 2, onEnd });
    for (const item of [1, 2, 3, 4]) queue.push(item);
    expect(ends()).toBe(1);
    await expect(queue.read().next()).rejects.toMatchObject({ extensions: { code: 'RATE_LIMITED' } });
    queue.push(5);
    expect(ends()).toBe(1);
  });

  it('holds any number of items of a reader that keeps up', async () => {
    const queue = new EventQueue<number>({ limit: 2 });
    const stream = queue.read();
    for (let item = 0; item < 1_000; item += 1) {
      queue.push(item);
      expect((await stream.next()).value).toBe(item);
    }
  });

  it('still gives what waits when nothing more will come', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    queue.finish();
    queue.push(2);
    expect(await all(queue.read())).toEqual([1]);
  });

  it('shows nothing any more once it has failed', async () => {
    const queue = new EventQueue<number>();
    queue.push(1);
    queue.fail(fault('UNAUTHENTICATED', 'Gone.'));
    await expect(queue.read().next()).rejects.toThrow('Gone.');
  });

  it.each([
    ['silently', undefined, null],
    ['with the error given as the reason', fault('UNAUTHENTICATED', 'Signed out.'), 'Signed out.'],
  ])('ends with its signal, %s', async (_how, reason, message) => {
    const controller = new AbortController();
    const { onEnd, ends } = counter();
    const queue = new EventQueue<number>({ signal: controller.signal, onEnd });
    const reading = all(queue.read()).catch((error: Error) => error.message);
    controller.abort(reason);
    expect(await reading).toEqual(message ?? []);
    expect(ends()).toBe(1);
  });

  it('ends with a signal that had ended before', async () => {
    const controller = new AbortController();
    controller.abort();
    const { onEnd, ends } = counter();
    const queue = new EventQueue<number>({ signal: controller.signal, onEnd });
    expect(await all(queue.read())).toEqual([]);
    expect(ends()).toBe(1);
  });

  it('ends when its reader leaves', async () => {
    const { onEnd, ends } = counter();
    const queue = new EventQueue<number>({ onEnd });
    queue.push(1);
    for await (const item of queue.read()) {
      expect(item).toBe(1);
      break;
    }
    expect(ends()).toBe(1);
  });
});

describe('a cancelled stream', () => {
  const opened = () => {
    const controller = new AbortController();
    const { onEnd, ends } = counter();
    const queue = new EventQueue<number>({ signal: controller.signal, onEnd });
    return { stream: cancelling(queue.read(), controller), ends };
  };

  it('ends while its reader waits for what never comes', async () => {
    const { stream, ends } = opened();
    const waiting = stream.next();
    await stream.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
    expect(ends()).toBe(1);
  });

  it('ends before anybody has read of it', async () => {
    const { stream, ends } = opened();
    await stream.return();
    expect(ends()).toBe(1);
  });

  it('ends with the block that it was opened in', async () => {
    const { stream, ends } = opened();
    {
      await using _ = stream;
    }
    expect(ends()).toBe(1);
  });
});
