/** Where a return stands. */
export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED' | 'COMPLETED' | 'CANCELLED';

/** A state that somebody leads a return into. */
export type ReturnStep = Exclude<ReturnStatus, 'REQUESTED'>;

/** From where each state is entered; there is no other way. */
export const comesFrom: Readonly<Record<ReturnStep, readonly ReturnStatus[]>> = {
  APPROVED: ['REQUESTED'],
  REJECTED: ['REQUESTED'],
  RECEIVED: ['APPROVED'],
  COMPLETED: ['RECEIVED'],
  CANCELLED: ['REQUESTED', 'APPROVED'],
};

/** The states in which the units of a return are set aside: nobody can ask to send them back once more. */
export const OPEN_RETURN_STATUSES: readonly ReturnStatus[] = ['REQUESTED', 'APPROVED'];

/** Whether a return may go from one state to another in one step. */
export const canReturnEnter = (from: ReturnStatus, to: ReturnStatus): boolean =>
  to !== 'REQUESTED' && comesFrom[to].includes(from);

/** Whether nothing leads on from a state. */
export const isFinalReturnStatus = (status: ReturnStatus): boolean =>
  Object.values(comesFrom).every((sources) => !sources.includes(status));
