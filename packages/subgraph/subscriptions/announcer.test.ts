import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { Announcer } from './announcer.ts';

describe('announcements of a subject that changes often', () => {
  const announcer = new Announcer(60);
  afterEach(() => announcer.close());

  it('are the first at once and the last at the end of the pause, and nothing in between', async () => {
    const published: string[] = [];
    for (let n = 0; n < 100; n += 1) announcer.announce('hot', () => published.push(`hot ${n}`));
    announcer.announce('cold', () => published.push('cold'));
    expect(published).toEqual(['hot 0', 'cold']);
    await sleep(300);
    expect(published).toEqual(['hot 0', 'cold', 'hot 99']);
    announcer.announce('hot', () => published.push('hot again'));
    expect(published.at(-1)).toBe('hot again');
  });
});
