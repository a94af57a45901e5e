import { forbidden, InputProblems, parseAmount } from '@souk/subgraph';
import { readAddress } from '../../common/address.ts';
import { checkNote, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CreateAgencyOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import { MAX_AGENCY_UNITS } from '../../pricing/lines/order-lines.ts';
import type { CheckoutAnswer } from '../checkout/answer.ts';
import { runCheckout } from '../checkout/begin.ts';

/**
 * Places an order for the caller's agency, to be paid by invoice. Its stock is reserved until the agency decides. See
 * {@link runCheckout}. Raises Refusal INVALID_INPUT, and FORBIDDEN for a caller without an agency.
 */
export async function createAgencyOrder(ctx: Ctx, input: CreateAgencyOrderInput): Promise<CheckoutAnswer> {
  const { userId, agencyId } = ctx.viewer;
  if (userId === null || agencyId === null) throw forbidden();
  const problems = new InputProblems();
  const lines = nameLines(input.lines, problems, MAX_AGENCY_UNITS);
  checkNote(input.note, problems);
  if (input.expectedTotal && (parseAmount(input.expectedTotal, 'TND') ?? 0) < 0) {
    problems.add('INVALID_INPUT', 'The expected total must not be negative.', ['input', 'expectedTotal']);
  }
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
    expectedTotal: input.expectedTotal ?? null,
    holdUntil: new Date(Date.now() + ctx.config.HOLD_MS),
    draft: null,
  });
}
