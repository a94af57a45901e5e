import { describe, expect, it } from '@jest/globals';
import { allOf } from './all-of.ts';

interface Lamp {
  name: string;
  watts: number;
}

describe('allOf', () => {
  it('is one flat object of filters that have no name in common', () => {
    const either = { $or: [{ name: 'a' }, { name: 'b' }] };
    expect(allOf<Lamp>([{ name: 'a' }, {}, { watts: { $gt: 5 } }])).toEqual({ name: 'a', watts: { $gt: 5 } });
    expect(allOf<Lamp>([{ watts: 5 }, either])).toEqual({ watts: 5, ...either });
    expect(allOf<Lamp>([])).toEqual({});
  });

  it('keeps apart what would overwrite another, be it an operator', () => {
    const [one, other] = [{ $or: [{ name: 'a' }] }, { $or: [{ watts: 5 }], name: 'a' }];
    expect(allOf<Lamp>([one, { name: 'b' }, other])).toEqual({ $and: [{ ...one, name: 'b' }, other] });
    expect(allOf<Lamp>([{ watts: { $gt: 1 } }, { watts: { $lt: 9 } }])).toEqual({
      $and: [{ watts: { $gt: 1 } }, { watts: { $lt: 9 } }],
    });
    const both = { $and: [{ name: 'a' }] };
    expect(allOf<Lamp>([both, both])).toEqual({ $and: [both, both] });
  });

  it('leaves the given filters as they are', () => {
    const first = { name: 'a' };
    allOf<Lamp>([first, { watts: 5 }]);
    expect(first).toEqual({ name: 'a' });
  });
});
