import { describe, expect, it } from '@jest/globals';
import { keysOutdated, keyThatSigns } from './schedule.ts';

const at = (minute: number) => new Date(Date.UTC(2026, 0, 1, 0, minute));
const MINUTES_15 = 15 * 60_000;
const keys = [
  { number: 2, signsFrom: at(10) },
  { number: 1, signsFrom: at(0) },
  { number: 3, signsFrom: at(60) },
];

describe('the schedule of signing keys', () => {
  it.each([
    [0, 1],
    [9, 1],
    [10, 2],
    [59, 2],
    [60, 3],
  ])('at minute %i uses key %i', (minute, number) => {
    expect(keyThatSigns(keys, at(minute))?.number).toBe(number);
  });

  it('keeps a key until its last token has expired', () => {
    const outdated = (minute: number) =>
      keysOutdated(keys, at(minute), MINUTES_15).map(({ number }) => number);
    expect(outdated(24)).toEqual([]);
    expect(outdated(25)).toEqual([1]);
    expect(outdated(74)).toEqual([1]);
    expect(outdated(75)).toEqual([2, 1]);
    expect(outdated(1_000)).toEqual([2, 1]);
  });

  it('has no signing key while there are no keys', () => {
    expect(keyThatSigns([], at(0))).toBeNull();
    expect(keyThatSigns(keys, new Date(0))).toBeNull();
  });
});
