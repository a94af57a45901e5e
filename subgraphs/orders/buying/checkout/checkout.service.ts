import { InputProblems, parseAmount } from '@souk/subgraph';
import { readAddress } from '../../common/address.ts';
import { readCardToken } from '../../common/card-token.ts';
import { checkNote, customerOf, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CreateOrderInput, PlaceOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import type { CheckoutAnswer } from './answer.ts';
import { runCheckout } from './begin.ts';
import type { CheckoutData } from './data.ts';

/** Places an order for the caller's cart; see {@link runCheckout}. Raises Refusal for invalid input. */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<CheckoutAnswer> {
  const problems = new InputProblems();
  const data = readRetail(ctx, input, null, problems);
  return runCheckout(ctx, customerOf(ctx), input, data);
}

/** Places an order for given lines, independent of the cart; see {@link runCheckout}. Raises Refusal for invalid input. */
export async function createOrder(ctx: Ctx, input: CreateOrderInput): Promise<CheckoutAnswer> {
  const problems = new InputProblems();
  const data = readRetail(ctx, input, nameLines(input.lines, problems), problems);
  return runCheckout(ctx, customerOf(ctx), input, data);
}

type RetailInput = Omit<PlaceOrderInput, 'idempotencyKey'>;

function readRetail(
  ctx: Ctx,
  input: RetailInput,
  lines: NamedLine[] | null,
  problems: InputProblems,
): CheckoutData {
  const { paymentMethod, paymentToken, expectedTotal } = input;
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
  checkNote(input.note, problems);
  if (expectedTotal && (parseAmount(expectedTotal, 'TND') ?? 0) < 0) {
    problems.add('INVALID_INPUT', 'The expected total must not be negative.', ['input', 'expectedTotal']);
  }
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
    expectedTotal: expectedTotal ?? null,
    holdUntil: new Date(Date.now() + ctx.config.HOLD_MS),
    draft: null,
  };
}
