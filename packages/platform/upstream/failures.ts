/** The abort reason of a call whose answer is late. Counts as a failure of the other side. */
export const LATE = new Error('the answer is late');

/** The abort reason of a call that nobody waits for any more. Says nothing about the other side. */
export const ABANDONED = new Error('nobody waits for the answer any more');

/** The other side answered, but not with a GraphQL response. */
export class NoAnswer extends Error {}

/** The other side accepts no more requests, e.g. while it stops: this one was not processed. */
export class NotServing extends Error {}

const BEFORE_ANSWER: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_SOCKET',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const UNSENT: ReadonlySet<unknown> = new Set([
  'ECONNREFUSED',
  'EHOSTUNREACH',
  'ENETUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
  'UND_ERR_CONNECT_TIMEOUT',
]);
const CUT_OFF: ReadonlySet<unknown> = new Set(['ECONNRESET', 'EPIPE', 'UND_ERR_SOCKET']);

const codeOf = (error: unknown) => (error instanceof Error && 'code' in error ? error.code : undefined);

/** Whether a call ended before any byte of an answer, for a reason that is not the request's. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof NotServing || BEFORE_ANSWER.has(codeOf(error));

/** Whether there was no connection, so that no byte of the call was sent. */
export const isUnsent = (error: unknown): boolean => UNSENT.has(codeOf(error));

/**
 * Whether the connection ended during a call, as a kept-alive one does when the other side closes it at that moment. A
 * retry on a new connection may be answered.
 */
export const isCutOff = (error: unknown): boolean => CUT_OFF.has(codeOf(error));
