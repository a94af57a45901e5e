/** Why a call was given up: its answer is late. Counts against the other side. */
export const LATE = new Error('the answer is late');

/** Why a call was given up: nobody waits for it any more. Says nothing about the other side. */
export const ABANDONED = new Error('nobody waits for the answer any more');

/** What comes back is no answer, though something does answer there. */
export class NoAnswer extends Error {}

/** The other side is there but takes no more requests, as while it stops: the request was not looked at. */
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

/** Whether a call ended before anything of an answer came, for no fault of the request's. */
export const isUnreached = (error: unknown): boolean =>
  error instanceof NotServing || BEFORE_ANSWER.has(codeOf(error));

/** Whether there was no connection, so that nothing of the call was sent. */
export const isUnsent = (error: unknown): boolean => UNSENT.has(codeOf(error));

/**
 * Whether a connection ended under a call, as kept-alive ones do when the other side closes them at that moment; a new
 * one to the same place may well be answered.
 */
export const isCutOff = (error: unknown): boolean => CUT_OFF.has(codeOf(error));
