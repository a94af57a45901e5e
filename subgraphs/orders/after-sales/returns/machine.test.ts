import { describe, expect, it } from '@jest/globals';
import { canReturnEnter, isFinalReturnStatus, OPEN_RETURN_STATUSES, type ReturnStatus } from './machine.ts';

const ALL: readonly ReturnStatus[] = [
  'REQUESTED',
  'APPROVED',
  'REJECTED',
  'RECEIVED',
  'COMPLETED',
  'CANCELLED',
];

describe('a return', () => {
  it('goes these ways and no other', () => {
    const ways = ALL.flatMap((from) =>
      ALL.filter((to) => canReturnEnter(from, to)).map((to) => `${from} ${to}`),
    );
    expect(ways).toEqual([
      'REQUESTED APPROVED',
      'REQUESTED REJECTED',
      'REQUESTED CANCELLED',
      'APPROVED RECEIVED',
      'APPROVED CANCELLED',
      'RECEIVED COMPLETED',
    ]);
  });

  it('ends in one of three states', () => {
    expect(ALL.filter(isFinalReturnStatus)).toEqual(['REJECTED', 'COMPLETED', 'CANCELLED']);
  });

  it('holds its units as long as it may still be called off', () => {
    expect(ALL.filter((status) => canReturnEnter(status, 'CANCELLED'))).toEqual(OPEN_RETURN_STATUSES);
  });
});
