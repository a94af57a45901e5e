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
  it('is reported and restarted', async () => {
    const started: ProcessName[] = [];
    const { said, died } = kept(async (name) => void started.push(name));
    died({ name: 'orders', how: 'SIGKILL' });
    await until(() => said.length === 2);
    expect(said).toEqual(['orders died (SIGKILL) and is being restarted.', 'orders is running again.']);
    expect(started).toEqual(['orders']);
  });

  it('repeatedly stops everything, and deaths of other processes do not count', async () => {
    const started: ProcessName[] = [];
    const { said, died, given } = kept(async (name) => void started.push(name));
    for (const name of ['users', 'orders', 'users', 'media', 'users'] as const) {
      const before = said.length;
      died({ name, how: 'code 1' });
      await Promise.race([given, until(() => said.length === before + 2)]);
    }
    expect(await given).toBe('users died 3 times, last: code 1.');
    expect(started).toEqual(['users', 'orders', 'users', 'media']);
  });

  it('and cannot be restarted stops everything with the reason', async () => {
    const { said, died, given } = kept(async () => {
      throw new Error('media did not start:\nport taken');
    });
    died({ name: 'media', how: 'code 1' });
    expect(await given).toBe('media died 3 times, last: during its start.');
    expect(said.filter((line) => line.includes('port taken'))).toHaveLength(2);
  });

  it('is not restarted while Souk is being stopped', async () => {
    const started: ProcessName[] = [];
    const { said, died, ending } = kept(async (name) => void started.push(name));
    died({ name: 'orders', how: 'SIGTERM' });
    ending.abort();
    died({ name: 'users', how: 'SIGTERM' });
    await sleep(20);
    expect([started, said]).toEqual([[], ['orders died (SIGTERM) and is being restarted.']]);
  });
});
