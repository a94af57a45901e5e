import { setTimeout as sleep } from 'node:timers/promises';
import { describe, expect, it } from '@jest/globals';
import { renewing } from './renewing.ts';

describe('renewing', () => {
  it('renews until the work has ended, and ends no earlier than a renewal that is under way', async () => {
    const trace: string[] = [];
    const renew = async () => {
      trace.push('started');
      await sleep(60);
      trace.push('ended');
    };
    // The work ends while the renewal that it waited for is under way.
    const work = async () => {
      while (trace.length === 0) await sleep(1);
      return 'done';
    };
    expect(await renewing(renew, 20, work)).toBe('done');
    const then = [...trace];
    expect(then.filter((one) => one === 'started').length).toBe(then.filter((one) => one === 'ended').length);
    await sleep(60);
    expect(trace).toEqual(then);
  });

  it('goes on after a renewal that failed, and raises what the work raises', async () => {
    let renewals = 0;
    const renew = async () => {
      renewals += 1;
      throw new Error('the database is away');
    };
    const work = async () => {
      while (renewals < 2) await sleep(1);
      throw new Error('of the work');
    };
    await expect(renewing(renew, 5, work)).rejects.toThrow('of the work');
  });
});
