import { InputProblems } from '@souk/subgraph';
import { readAddress } from '../../common/address.ts';
import { readCardToken } from '../../common/card-token.ts';
import { checkNote, customerOf, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { PlaceOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import type { CheckoutAnswer } from './answer.ts';
import { runCheckout } from './begin.ts';
import type { CheckoutData } from './data.ts';
import { readExpectedTotal } from './expected-total.ts';

/**
 * Places an order for the given lines or, without any, for the caller's cart; see {@link runCheckout}. Raises Refusal for
 * invalid input.
 */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<CheckoutAnswer> {
  const data = readInput(ctx, input);
  return runCheckout(ctx, customerOf(ctx), input, data);
}

function readInput(ctx: Ctx, input: PlaceOrderInput): CheckoutData {
  const problems = new InputProblems();
  const { paymentMethod } = input;
  const lines = input.lines ? nameLines(input.lines, problems) : null;
  const token = readPayment(input, problems);
  checkNote(input.note, problems);
  const expectedTotal = readExpectedTotal(input.expectedTotal, problems);
  const address = readAddress(input.address, problems, ['input', 'address']);
  problems.refuse();
  return {
    kind: 'RETAIL',
    agencyId: null,
    lines,
    cartLines: null,
    method: paymentMethod,
    token,
    address,
    note: trimmed(input.note),
    expectedTotal,
    holdUntil: new Date(Date.now() + ctx.config.HOLD_MS),
    draft: null,
  };
}

function readPayment(
  { paymentMethod, paymentToken }: PlaceOrderInput,
  problems: InputProblems,
): string | null {
  const token = readCardToken(problems, paymentToken);
  if (paymentMethod === 'IMPORTED' || paymentMethod === 'INVOICE') {
    problems.add('INVALID_INPUT', `${paymentMethod} is not available here. Use CARD or CASH_ON_DELIVERY.`, [
      'input',
      'paymentMethod',
    ]);
  }
  if (token !== null && paymentMethod !== 'CARD') {
    problems.add(
      'INVALID_INPUT',
      'A payment token is for CARD only. Omit it, or set paymentMethod to CARD.',
      ['input', 'paymentToken'],
    );
  }
  return token;
}
