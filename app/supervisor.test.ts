import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import type { ProcessName } from './distributed.ts';
import { supervise } from './supervisor.ts';

function kept(start: (name: ProcessName) => Promise<void>, most = 3) {
  const said: string[] = [];
  const ending = new AbortController();
  const given = Promise.withResolvers<string>();
  const died = supervise(start, {
    say: (line) => said.push(line),
    giveUp: given.resolve,
    signal: ending.signal,
    most,
    pauseMs: 1,
  });
  return { said, died, ending, given: given.promise };
}

const until = async (holds: () => boolean) => {
  while (!holds()) await sleep(2);
};

describe('a process that dies', () => {
  it('is named, and started again', async () => {
    const started: ProcessName[] = [];
    const { said, died } = kept(async (name) => void started.push(name));
    died({ name: 'orders', how: 'SIGKILL' });
    await until(() => said.length === 2);
    expect(said).toEqual(['orders has died (SIGKILL) and is started again.', 'orders answers again.']);
    expect(started).toEqual(['orders']);
  });

  it('over and over ends everything, and others that died do not count with it', async () => {
    const started: ProcessName[] = [];
    const { said, died, given } = kept(async (name) => void started.push(name));
    for (const name of ['users', 'orders', 'users', 'media', 'users'] as const) {
      const before = said.length;
      died({ name, how: 'code 1' });
      await Promise.race([given, until(() => said.length === before + 2)]);
    }
    expect(await given).toBe('users has died 3 times, last: code 1.');
    expect(started).toEqual(['users', 'orders', 'users', 'media']);
  });

  it('and cannot be started again ends everything, saying why', async () => {
    const { said, died, given } = kept(async () => {
      throw new Error('media did not start:\nport taken');
    });
    died({ name: 'media', how: 'code 1' });
    expect(await given).toBe('media has died 3 times, last: at its start.');
    expect(said.filter((line) => line.includes('port taken'))).toHaveLength(2);
  });

  it('is left alone once the end has begun', async () => {
    const started: ProcessName[] = [];
    const { said, died, ending } = kept(async (name) => void started.push(name));
    died({ name: 'orders', how: 'SIGTERM' });
    ending.abort();
    died({ name: 'users', how: 'SIGTERM' });
    await sleep(20);
    expect([started, said]).toEqual([[], ['orders has died (SIGTERM) and is started again.']]);
  });
});
