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
  it('has these transitions and no others', () => {
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

  it('has three final statuses', () => {
    expect(ALL.filter(isFinalReturnStatus)).toEqual(['REJECTED', 'COMPLETED', 'CANCELLED']);
  });

  it('sets its units aside as long as it can be cancelled', () => {
    expect(ALL.filter((status) => canReturnEnter(status, 'CANCELLED'))).toEqual(OPEN_RETURN_STATUSES);
  });
});
