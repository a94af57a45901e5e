import { forbidden, InputProblems } from '@souk/subgraph';
import { readAddress } from '../../common/address.ts';
import { checkNote, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { PlaceAgencyOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import { MAX_AGENCY_UNITS } from '../../pricing/lines/order-lines.ts';
import type { CheckoutAnswer } from '../checkout/answer.ts';
import { runCheckout } from '../checkout/begin.ts';
import { readExpectedTotal } from '../checkout/expected-total.ts';

/**
 * Places an order for the caller's agency, to be paid by invoice. Its stock is reserved until the agency decides. See
 * {@link runCheckout}. Raises Refusal INVALID_INPUT, and FORBIDDEN for a caller without an agency.
 */
export async function placeAgencyOrder(ctx: Ctx, input: PlaceAgencyOrderInput): Promise<CheckoutAnswer> {
  const { userId, agencyId } = ctx.viewer;
  if (userId === null || agencyId === null) throw forbidden();
  const problems = new InputProblems();
  const lines = nameLines(input.lines, problems, MAX_AGENCY_UNITS);
  checkNote(input.note, problems);
  const expectedTotal = readExpectedTotal(input.expectedTotal, problems);
  const address = readAddress(input.address, problems, ['input', 'address']);
  problems.refuse();
  return runCheckout(ctx, userId, input, {
    kind: 'AGENCY',
    agencyId,
    lines,
    cartLines: null,
    method: 'INVOICE',
    token: null,
    address,
    note: trimmed(input.note),
    expectedTotal,
    holdUntil: new Date(Date.now() + ctx.config.HOLD_MS),
    draft: null,
  });
}
