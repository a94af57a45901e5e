import { type Balance, type Effect, newRef, type StoredCharge } from './charge.ts';

/** What a capture, void or refund asks for; no amount means all there is. */
export interface ChangeRequest {
  amountMinor?: number;
  currency?: string;
}

export interface RefundView {
  ref: string;
  chargeRef: string;
  amountMinor: number;
  currency: string;
  status: 'succeeded';
}

export interface Refused {
  refusal: { code: string; message: string };
}

export type Verdict = { balance: Balance; refund?: RefundView } | Refused;

const refuse = (code: string, message: string): Refused => ({ refusal: { code, message } });

/** Whether the charge, in the state given, allows the change, and what it becomes. Pure but for new refs. */
export function judge(
  charge: StoredCharge,
  effect: Exclude<Effect, 'authorize'>,
  ask: ChangeRequest,
): Verdict {
  if (ask.currency !== undefined && ask.currency !== charge.currency) {
    return refuse('currency_mismatch', `The charge is in ${charge.currency}, not in ${ask.currency}`);
  }
  if (effect === 'refund') return judgeRefund(charge, ask.amountMinor);
  if (charge.status === 'captured') return refuse('already_captured', 'The charge was captured before');
  if (charge.status === 'voided') return refuse('already_voided', 'The charge was voided before');
  if (charge.status === 'declined') return refuse('not_authorized', 'The charge was declined');

  const { capturedMinor, refundedMinor } = charge;
  if (effect === 'void') return { balance: { status: 'voided', capturedMinor, refundedMinor } };
  const amount = ask.amountMinor ?? charge.authorizedMinor;
  if (amount > charge.authorizedMinor) {
    return refuse('capture_exceeds_authorized', `At most ${charge.authorizedMinor} can be captured`);
  }
  return { balance: { status: 'captured', capturedMinor: amount, refundedMinor } };
}

function judgeRefund(charge: StoredCharge, asked: number | undefined): Verdict {
  if (charge.status !== 'captured') return refuse('not_captured', 'Only captured money can be refunded');
  const { status, capturedMinor, refundedMinor, currency } = charge;
  const left = capturedMinor - refundedMinor;
  const amountMinor = asked ?? left;
  // `left` is zero when all went back before: refunding "the rest" of nothing is refused as well.
  if (amountMinor > left || left === 0) {
    return refuse('refund_exceeds_captured', `At most ${left} can still be refunded`);
  }
  return {
    balance: { status, capturedMinor, refundedMinor: refundedMinor + amountMinor },
    refund: { ref: newRef('re'), chargeRef: charge._id, amountMinor, currency, status: 'succeeded' },
  };
}
