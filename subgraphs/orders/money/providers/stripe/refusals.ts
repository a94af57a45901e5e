import type { Charge, ChargeRefusal, RefusalCode } from '../outcomes.ts';

export type ChargeChange = 'capture' | 'void' | 'refund';

const MESSAGES: Readonly<Record<RefusalCode, string>> = {
  charge_not_found: 'There is no such charge',
  already_captured: 'The charge is already captured',
  already_voided: 'The charge is already voided',
  not_authorized: 'The charge was declined',
  not_captured: 'Only captured money can be refunded',
  capture_exceeds_authorized: 'The amount exceeds the authorized amount',
  refund_exceeds_captured: 'The amount exceeds what is left of the captured amount',
  currency_mismatch: 'The charge is in another currency',
};

/** The refusal of a change, with the present charge. */
export const refused = (code: RefusalCode, charge: Charge | null): ChargeRefusal => ({
  outcome: 'refused',
  code,
  message: MESSAGES[code],
  charge,
});

/** Why a charge does not allow a change; null when it does. Amounts in minor units. */
export function refusalCodeOf(
  change: ChargeChange,
  charge: Charge,
  amountMinor: number | undefined,
): RefusalCode | null {
  if (change === 'refund') {
    if (charge.status !== 'captured') return 'not_captured';
    const left = charge.capturedMinor - charge.refundedMinor;
    return left === 0 || (amountMinor ?? left) > left ? 'refund_exceeds_captured' : null;
  }
  if (charge.status === 'captured') return 'already_captured';
  if (charge.status === 'voided') return 'already_voided';
  if (charge.status === 'declined') return 'not_authorized';
  if (change === 'capture' && (amountMinor ?? 0) > charge.authorizedMinor)
    return 'capture_exceeds_authorized';
  return null;
}
