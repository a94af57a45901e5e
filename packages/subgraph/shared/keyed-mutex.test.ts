import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { keyedMutex } from './keyed-mutex.ts';

describe('keyedMutex', () => {
  it('runs work with one key one after the other, in the order of the calls', async () => {
    const mutex = keyedMutex();
    const log: string[] = [];
    const work = (name: string) =>
      mutex('a', async (waited) => {
        log.push(`${name} starts, ${waited ? 'waited' : 'at once'}`);
        await sleep(5);
        log.push(`${name} ends`);
        return name;
      });
    expect(await Promise.all([work('1'), work('2'), work('3')])).toEqual(['1', '2', '3']);
    expect(log).toEqual([
      '1 starts, at once',
      '1 ends',
      '2 starts, waited',
      '2 ends',
      '3 starts, waited',
      '3 ends',
    ]);
  });

  it('runs work with different keys side by side', async () => {
    const mutex = keyedMutex();
    const { promise, resolve } = Promise.withResolvers<void>();
    const first = mutex('a', () => promise);
    expect(await mutex(['b', 'c'], async (waited) => waited)).toBe(false);
    resolve();
    await first;
  });

  it('waits for all of several keys, and two calls with crossed keys both end', async () => {
    const mutex = keyedMutex();
    let running = 0;
    const alone = async () => {
      running += 1;
      expect(running).toBe(1);
      await sleep(2);
      running -= 1;
    };
    await Promise.all([mutex(['a', 'b'], alone), mutex(['b', 'a'], alone), mutex('b', alone)]);
  });

  it('lets the next one start when the work before it failed', async () => {
    const mutex = keyedMutex();
    const failing = mutex('a', async () => {
      throw new Error('failed');
    });
    const next = mutex('a', async () => 'next');
    await expect(failing).rejects.toThrow('failed');
    expect(await next).toBe('next');
    expect(await mutex('a', async (waited) => waited)).toBe(false);
  });

  it('starts anyway after `maxWaitMs` of waiting for work that hangs', async () => {
    const mutex = keyedMutex({ maxWaitMs: 20 });
    void mutex('a', () => new Promise(() => {}));
    expect(await mutex('a', async (waited) => waited)).toBe(true);
  });
});
