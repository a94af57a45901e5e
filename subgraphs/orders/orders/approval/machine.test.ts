import { describe, expect, it } from '@jest/globals';
import { Refusal } from '@souk/subgraph';
import type { OrderStatus } from '../order.model.ts';
import type { Approval } from './approval.model.ts';
import { type Approvable, isAccepted, stageOf, stageOfApproval, stageOfRejection } from './machine.ts';

const approval = (stage: Approval['stage'], by: string, rest: Partial<Approval> = {}): Approval => ({
  ...{ stage, by, at: new Date(0), decision: 'ACCEPTED', comment: null, revision: 0 },
  ...rest,
});

const order = (status: OrderStatus, rest: Partial<Approvable> = {}): Approvable => ({
  ...{ status, kind: 'AGENCY', createdBy: 'creator', approvals: [], revision: 0, pending: null },
  ...rest,
});

const person = (userId: string, ...roles: string[]) => ({ userId, roles, isAdmin: false });
/** The stage, or the code of the refusal. */
const outcome = (decided: Approval['stage'] | Refusal) =>
  decided instanceof Refusal ? decided.userErrors[0]?.code : decided;

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

describe('approval', () => {
  it.each(statuses)('of an order that is %s is allowed at its own stage only', (status) => {
    const approvals = status === 'AWAITING_DIRECTOR' ? [approval('RESPONSABLE', 'resp')] : [];
    const by = (role: Approval['stage']) =>
      outcome(stageOfApproval(order(status, { approvals }), person('other', role)));
    expect([by('RESPONSABLE'), by('DIRECTOR')]).toEqual([
      status === 'AWAITING_RESPONSABLE' ? 'RESPONSABLE' : 'INVALID_STATE',
      status === 'AWAITING_DIRECTOR' ? 'DIRECTOR' : 'INVALID_STATE',
    ]);
  });

  it('needs two people, neither of whom placed the order', () => {
    const first = order('AWAITING_RESPONSABLE');
    const second = order('AWAITING_DIRECTOR', { approvals: [approval('RESPONSABLE', 'resp')] });
    const by = (one: Approvable, userId: string) =>
      outcome(stageOfApproval(one, person(userId, 'RESPONSABLE', 'DIRECTOR')));
    expect(by(first, 'creator')).toBe('SAME_PERSON');
    expect(by(second, 'creator')).toBe('SAME_PERSON');
    expect(by(second, 'resp')).toBe('SAME_PERSON');
    expect(by(first, 'director')).toBe('RESPONSABLE');
    expect(by(second, 'director')).toBe('DIRECTOR');
  });

  it('counts for the revision it was given on only', () => {
    const approvals = [approval('RESPONSABLE', 'resp'), approval('DIRECTOR', 'director')];
    expect(isAccepted(order('PENDING', { approvals }))).toBe(true);
    expect(isAccepted(order('PENDING', { approvals: approvals.slice(0, 1) }))).toBe(false);
    const changed = order('AWAITING_RESPONSABLE', { approvals, revision: 2 });
    expect(isAccepted(changed)).toBe(false);
    expect(stageOfApproval(changed, person('director', 'RESPONSABLE'))).toBe('RESPONSABLE');
    const again = order('AWAITING_DIRECTOR', {
      approvals: [...approvals, approval('RESPONSABLE', 'director', { revision: 2 })],
      revision: 2,
    });
    expect(stageOfApproval(again, person('resp', 'DIRECTOR'))).toBe('DIRECTOR');
    expect(outcome(stageOfApproval(again, person('director', 'DIRECTOR')))).toBe('SAME_PERSON');
  });

  it('and rejection are refused while the order is being changed, and once it is rejected', () => {
    const pending = { number: 1 } as Approvable['pending'];
    const rejected = [approval('RESPONSABLE', 'resp', { decision: 'REJECTED' })];
    for (const rest of [{ pending }, { approvals: rejected }, { kind: 'RETAIL' as const }]) {
      const one = order('AWAITING_RESPONSABLE', rest);
      for (const decide of [stageOfApproval, stageOfRejection])
        expect(outcome(decide(one, person('other', 'RESPONSABLE')))).toBe('INVALID_STATE');
    }
    expect(stageOf(order('AWAITING_RESPONSABLE', { approvals: rejected }))).toBeNull();
  });
});

describe('rejection', () => {
  it.each([
    ['AWAITING_RESPONSABLE', ['RESPONSABLE'], 'RESPONSABLE'],
    ['AWAITING_RESPONSABLE', ['DIRECTOR'], 'INVALID_STATE'],
    ['AWAITING_RESPONSABLE', ['RESPONSABLE', 'DIRECTOR'], 'RESPONSABLE'],
    ['AWAITING_DIRECTOR', ['RESPONSABLE'], 'INVALID_STATE'],
    ['AWAITING_DIRECTOR', ['DIRECTOR'], 'DIRECTOR'],
    ['AWAITING_DIRECTOR', [], 'INVALID_STATE'],
  ] as const)('of an order that is %s by %j: %s', (status, roles, expected) => {
    expect(outcome(stageOfRejection(order(status), person('other', ...roles)))).toBe(expected);
    const admin = { ...person('root'), isAdmin: true };
    expect(stageOfRejection(order(status), admin)).toBe(status.slice('AWAITING_'.length));
  });

  it.each(statuses.filter((status) => !status.startsWith('AWAITING')))(
    'is refused when the order is %s',
    (status) => {
      const refused = stageOfRejection(order(status), { ...person('root'), isAdmin: true });
      expect(outcome(refused)).toBe('INVALID_STATE');
    },
  );
});
