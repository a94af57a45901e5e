import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@souk/subgraph';
import type { OrderStatus } from '../order.model.ts';
import type { Approval } from './approval.model.ts';
import { type Approvable, isAccepted, stageOf, stageOfRejection, whyNotAccept } from './machine.ts';

const approval = (stage: Approval['stage'], by: string, rest: Partial<Approval> = {}): Approval => ({
  ...{ stage, by, at: new Date(0), decision: 'ACCEPTED', comment: null, revision: 0 },
  ...rest,
});

const order = (status: OrderStatus, rest: Partial<Approvable> = {}): Approvable => ({
  ...{ status, kind: 'AGENCY', createdBy: 'creator', approvals: [], revision: 0, pending: null },
  ...rest,
});

const person = (userId: string, ...roles: string[]) => ({ userId, roles, isAdmin: false });
const codeOf = (refused: Refusal | null) => refused?.userErrors[0]?.code ?? null;

const statuses: OrderStatus[] = [
  ...(['PENDING', 'AWAITING_RESPONSABLE', 'AWAITING_DIRECTOR', 'WAITING_PAYMENT', 'CONFIRMED'] as const),
  ...([
    'PROCESSING',
    'PARTIALLY_SHIPPED',
    'SHIPPED',
    'DELIVERED',
    'CANCELLED',
    'REJECTED',
    'FAILED',
  ] as const),
];

describe('acceptance', () => {
  it.each(statuses)('of an order that is %s is allowed for its own stage only', (status) => {
    const accepted = status === 'AWAITING_DIRECTOR' ? [approval('RESPONSABLE', 'resp')] : [];
    const at = (stage: Approval['stage']) =>
      codeOf(whyNotAccept(order(status, { approvals: accepted }), stage, person('other')));
    expect([at('RESPONSABLE'), at('DIRECTOR')]).toEqual([
      status === 'AWAITING_RESPONSABLE' ? null : 'INVALID_STATE',
      status === 'AWAITING_DIRECTOR' ? null : 'INVALID_STATE',
    ]);
  });

  it('needs two people, neither of whom placed the order', () => {
    const first = order('AWAITING_RESPONSABLE');
    const second = order('AWAITING_DIRECTOR', { approvals: [approval('RESPONSABLE', 'resp')] });
    expect(codeOf(whyNotAccept(first, 'RESPONSABLE', person('creator')))).toBe('SAME_PERSON');
    expect(codeOf(whyNotAccept(second, 'DIRECTOR', person('creator')))).toBe('SAME_PERSON');
    expect(codeOf(whyNotAccept(second, 'DIRECTOR', person('resp', 'DIRECTOR')))).toBe('SAME_PERSON');
    expect(whyNotAccept(second, 'DIRECTOR', person('director'))).toBeNull();
  });

  it('counts for the revision it was given on only', () => {
    const approvals = [approval('RESPONSABLE', 'resp'), approval('DIRECTOR', 'director')];
    expect(isAccepted(order('PENDING', { approvals }))).toBe(true);
    expect(isAccepted(order('PENDING', { approvals: approvals.slice(0, 1) }))).toBe(false);
    const changed = order('AWAITING_RESPONSABLE', { approvals, revision: 2 });
    expect(isAccepted(changed)).toBe(false);
    expect(whyNotAccept(changed, 'RESPONSABLE', person('director'))).toBeNull();
    const again = order('AWAITING_DIRECTOR', {
      approvals: [...approvals, approval('RESPONSABLE', 'director', { revision: 2 })],
      revision: 2,
    });
    expect(whyNotAccept(again, 'DIRECTOR', person('resp'))).toBeNull();
    expect(codeOf(whyNotAccept(again, 'DIRECTOR', person('director')))).toBe('SAME_PERSON');
  });

  it('and rejection are refused while the order is being changed, and once it is rejected', () => {
    const pending = { number: 1 } as Approvable['pending'];
    const rejected = [approval('RESPONSABLE', 'resp', { decision: 'REJECTED' })];
    for (const rest of [{ pending }, { approvals: rejected }, { kind: 'RETAIL' as const }]) {
      const one = order('AWAITING_RESPONSABLE', rest);
      expect(codeOf(whyNotAccept(one, 'RESPONSABLE', person('other')))).toBe('INVALID_STATE');
      expect(stageOfRejection(one, person('other', 'RESPONSABLE'))).toBeInstanceOf(Refusal);
    }
    expect(stageOf(order('AWAITING_RESPONSABLE', { approvals: rejected }))).toBeNull();
  });
});

describe('rejection', () => {
  it.each([
    ['AWAITING_RESPONSABLE', ['RESPONSABLE'], 'RESPONSABLE'],
    ['AWAITING_RESPONSABLE', ['DIRECTOR'], 'FORBIDDEN'],
    ['AWAITING_RESPONSABLE', ['RESPONSABLE', 'DIRECTOR'], 'RESPONSABLE'],
    ['AWAITING_DIRECTOR', ['RESPONSABLE'], 'FORBIDDEN'],
    ['AWAITING_DIRECTOR', ['DIRECTOR'], 'DIRECTOR'],
    ['AWAITING_DIRECTOR', [], 'FORBIDDEN'],
  ] as const)('of an order that is %s by %j: %s', (status, roles, expected) => {
    expect(stageOfRejection(order(status), person('other', ...roles))).toBe(expected);
    const admin = { ...person('root'), isAdmin: true };
    expect(stageOfRejection(order(status), admin)).toBe(status.slice('AWAITING_'.length));
  });

  it.each(statuses.filter((status) => !status.startsWith('AWAITING')))(
    'is refused when the order is %s',
    (status) => {
      const refused = stageOfRejection(order(status), { ...person('root'), isAdmin: true });
      expect(refused instanceof Refusal && codeOf(refused)).toBe('INVALID_STATE');
    },
  );
});
