import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { slugCandidates, slugOf } from './slug.ts';

describe('slugOf', () => {
  it('keeps letters and digits, drops accents', () => {
    expect(slugOf('  Fès & Fils, n° 3 ')).toBe('fes-fils-n-3');
    expect(slugOf('متجر')).toBe('seller');
  });

  it('is a part of a URL for every name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (name) => {
        expect(slugOf(name)).toMatch(/^[a-z0-9]+(-[a-z0-9]+)*$/);
        expect(slugOf(name).length).toBeLessThanOrEqual(60);
      }),
    );
  });
});

describe('slugCandidates', () => {
  it('tries plain, numbered, then random ends', () => {
    const candidates = slugCandidates('Tea');
    const [first, second, third, fourth, fifth] = Array.from({ length: 5 }, () => candidates.next().value);
    expect([first, second, third]).toEqual(['tea', 'tea-2', 'tea-3']);
    expect(fourth).toMatch(/^tea-[0-9a-f]{8}$/);
    expect(fifth).not.toBe(fourth);
  });
});
