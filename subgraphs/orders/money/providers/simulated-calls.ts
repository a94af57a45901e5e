import type { z } from 'zod';
import { IdempotencyConflict, InvalidPaymentRequest, PaymentFault } from './errors.ts';
import { type HttpTransport, requireSendableKey } from './http-transport.ts';
import type { CardDecline, Charge, ChargeRefusal } from './outcomes.ts';
import { chargeAnswer, errorAnswer, listAnswer } from './simulated-answers.ts';

export interface EffectCall {
  operation: string;
  path: string;
  body: object;
  idempotencyKey: string;
  signal?: AbortSignal;
}

type Ending<Value> = { kind: 'done'; value: Value } | { kind: 'failed'; result: CardDecline | ChargeRefusal };

/**
 * Sends a call with an effect and parses its response: the success, or the decline or refusal.
 * @throws PaymentFault, IdempotencyConflict, InvalidPaymentRequest
 */
export async function sendEffect<Schema extends z.ZodType>(
  http: HttpTransport,
  provider: string,
  call: EffectCall,
  success: Schema,
): Promise<Ending<z.output<Schema>>> {
  requireSendableKey(call.idempotencyKey);
  const { status, body } = await http.send({ method: 'POST', ...call });
  const fault = (reason: 'unreadable_answer' | 'in_progress', cause?: unknown) =>
    new PaymentFault({ provider, operation: call.operation, reason, unknown: true, status, cause });

  if (status < 400) {
    const done = success.safeParse(body);
    if (!done.success) throw fault('unreadable_answer', done.error);
    return { kind: 'done', value: done.data };
  }
  const failure = errorAnswer.safeParse(body);
  if (!failure.success) throw fault('unreadable_answer', failure.error);
  const { error, charge } = failure.data;
  switch (error.type) {
    case 'decline': {
      const { code, message } = error;
      return { kind: 'failed', result: { outcome: 'declined', code, message, ref: charge?.ref ?? null } };
    }
    case 'refusal': {
      const { code, message } = error;
      return { kind: 'failed', result: { outcome: 'refused', code, message, charge } };
    }
    case 'idempotency_conflict':
      throw new IdempotencyConflict(call.idempotencyKey);
    case 'idempotency_in_progress':
      throw fault('in_progress');
    case 'invalid_request':
      throw new InvalidPaymentRequest(error.code, error.message);
  }
}

/**
 * The one charge at `path`, or the only one of a list; null when there is none.
 * @throws PaymentFault
 */
export async function readCharge(
  http: HttpTransport,
  provider: string,
  path: string,
  signal?: AbortSignal,
): Promise<Charge | null> {
  const { status, body } = await http.send({ operation: 'find', method: 'GET', path, signal });
  if (status === 200) {
    const one = chargeAnswer.safeParse(body);
    if (one.success) return one.data;
    const list = listAnswer.safeParse(body);
    if (list.success) return list.data.charges[0] ?? null;
  } else if (status === 404) {
    const missing = errorAnswer.safeParse(body);
    // A 404 of a proxy must not be read as a missing charge.
    if (missing.success && missing.data.error.type === 'refusal') return null;
  }
  throw new PaymentFault({
    provider,
    operation: 'find',
    reason: 'unreadable_answer',
    unknown: false,
    status,
  });
}
