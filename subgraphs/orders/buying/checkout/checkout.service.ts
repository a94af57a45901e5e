import { InputProblems, parseAmount } from '@souk/subgraph';
import { lengthOf } from '@souk/text/characters.ts';
import { readAddress } from '../../common/address.ts';
import { readCardToken } from '../../common/card-token.ts';
import { trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { CreateOrderInput, PlaceOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import { customerOf } from '../cart/cart.service.ts';
import type { CheckoutAnswer } from './answer.ts';
import { runCheckout } from './begin.ts';
import type { CheckoutData, NamedLine } from './data.ts';

const MAX_NOTE = 1_000;

/** Places an order from the caller's cart; see {@link runCheckout}. Raises Refusal when the input is at fault. */
export async function placeOrder(ctx: Ctx, input: PlaceOrderInput): Promise<CheckoutAnswer> {
  const problems = new InputProblems();
  const data = readRetail(ctx, input, null, problems);
  return runCheckout(ctx, customerOf(ctx), input, data);
}

/** Places an order of the lines named, whatever is in the cart; see {@link runCheckout}. Raises Refusal as well. */
export async function createOrder(ctx: Ctx, input: CreateOrderInput): Promise<CheckoutAnswer> {
  const problems = new InputProblems();
  const data = readRetail(ctx, input, nameLines(input.lines, problems), problems);
  return runCheckout(ctx, customerOf(ctx), input, data);
}

type Placement = Omit<PlaceOrderInput, 'idempotencyKey'>;

function readRetail(
  ctx: Ctx,
  input: Placement,
  lines: NamedLine[] | null,
  problems: InputProblems,
): CheckoutData {
  const { paymentMethod, paymentToken, expectedTotal } = input;
  const token = readCardToken(problems, paymentToken);
  if (paymentMethod === 'IMPORTED' || paymentMethod === 'INVOICE') {
    problems.add('INVALID_INPUT', `${paymentMethod} cannot be chosen.`, ['input', 'paymentMethod']);
  }
  if (token !== null && paymentMethod !== 'CARD') {
    problems.add('INVALID_INPUT', 'Only CARD takes a token.', ['input', 'paymentToken']);
  }
  checkNote(input.note, problems);
  if (expectedTotal && (parseAmount(expectedTotal, 'TND') ?? 0) < 0) {
    problems.add('INVALID_INPUT', 'A total is not negative.', ['input', 'expectedTotal']);
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

/** Adds a problem for a note that is too long. */
export function checkNote(note: string | null | undefined, problems: InputProblems): void {
  if (lengthOf(note ?? '') <= MAX_NOTE) return;
  problems.add('INVALID_INPUT', `A note has at most ${MAX_NOTE} characters.`, ['input', 'note']);
}
