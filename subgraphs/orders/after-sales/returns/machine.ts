/** The status of a return. */
export type ReturnStatus = 'REQUESTED' | 'APPROVED' | 'REJECTED' | 'RECEIVED' | 'COMPLETED' | 'CANCELLED';

/** A status that a return enters after its request. */
export type ReturnStep = Exclude<ReturnStatus, 'REQUESTED'>;

/** The statuses from which each status is entered; there are no other transitions. */
export const comesFrom: Readonly<Record<ReturnStep, readonly ReturnStatus[]>> = {
  APPROVED: ['REQUESTED'],
  REJECTED: ['REQUESTED'],
  RECEIVED: ['APPROVED'],
  COMPLETED: ['RECEIVED'],
  CANCELLED: ['REQUESTED', 'APPROVED'],
};

/** The statuses in which the units of a return are set aside, so that no second return is requested for them. */
export const OPEN_RETURN_STATUSES: readonly ReturnStatus[] = ['REQUESTED', 'APPROVED'];

/** Whether a return can enter a status from another one directly. */
export const canReturnEnter = (from: ReturnStatus, to: ReturnStatus): boolean =>
  to !== 'REQUESTED' && comesFrom[to].includes(from);

/** Whether no transition leaves a status. */
export const isFinalReturnStatus = (status: ReturnStatus): boolean =>
  Object.values(comesFrom).every((sources) => !sources.includes(status));
