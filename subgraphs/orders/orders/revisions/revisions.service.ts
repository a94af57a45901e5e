import { forbidden, formatAmount, InputProblems, refusal, type Viewer } from '@souk/subgraph';
import { type Address, readAddress } from '../../common/address.ts';
import { checkNote, trimmed } from '../../common/checks.ts';
import type { Ctx } from '../../context.ts';
import type { UpdateOrderInput } from '../../generated/resolvers.ts';
import { nameLines } from '../../pricing/lines/named-lines.ts';
import type { NamedLine } from '../../pricing/lines/order-lines.ts';
import { MAX_AGENCY_UNITS } from '../../pricing/lines/order-lines.ts';
import type { PricedLines } from '../../pricing/lines/priced-order.ts';
import { stageOf } from '../approval/machine.ts';
import type { OrderDocument } from '../order.model.ts';
import { canSeeOrder } from '../orders.service.ts';
import { reviseLines } from './revise.ts';
import { draftLines, taxAnew } from './revision-draft.ts';
import { conflict, write } from './write.ts';

/** An order's change as it was read. */
interface Change {
  address: Address;
  note: string | null;
  lines: NamedLine[] | null;
}

/**
 * Changes where an order goes, its note, and an agency's lines, while it waits for its payment or its agency. Raises
 * Refusal NOT_FOUND, INVALID_STATE, VERSION_CONFLICT, INVALID_INPUT; PRICE_CHANGED when a customer's total would differ
 * by the new address; OUT_OF_STOCK and what else a checkout checks for new lines. FORBIDDEN for those who only see it.
 */
export async function updateOrder(ctx: Ctx, id: string, input: UpdateOrderInput): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(id).lean().exec();
  if (!order || !canSeeOrder(ctx.viewer, order))
    throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
  if (!mayUpdate(ctx.viewer, order)) throw forbidden();
  const change = readChange(order, input);
  refuseUnlessWaiting(order);
  if (order.version !== input.version) throw conflict();
  if (change.lines) {
    const draft = await draftLines(ctx, order, change.lines, change.address);
    return reviseLines(ctx, order, { ...change, draft });
  }
  const priced = isElsewhere(order.shippingAddress, change.address)
    ? await taxAnew(ctx, order, change.address)
    : null;
  return write(ctx, order, { ...change, priced: priced && agreed(order, priced) });
}

function mayUpdate({ kind, userId }: Viewer, order: OrderDocument): boolean {
  if (kind === 'admin') return true;
  return kind === 'customer' ? userId === order.customerId : kind === 'staff' && userId === order.createdBy;
}

function readChange(order: OrderDocument, input: UpdateOrderInput): Change {
  const problems = new InputProblems();
  if (input.lines && order.kind !== 'AGENCY') {
    problems.add('INVALID_INPUT', "Only an agency's order takes other lines.", ['input', 'lines']);
  }
  const lines = input.lines ? nameLines(input.lines, problems, MAX_AGENCY_UNITS) : null;
  checkNote(input.note, problems);
  const address = input.address
    ? readAddress(input.address, problems, ['input', 'address'])
    : order.shippingAddress;
  problems.refuse();
  if (!address) throw refusal('INVALID_STATE', 'The order goes nowhere.', ['id']);
  return { address, lines, note: input.note === undefined ? order.note : trimmed(input.note) };
}

/** A checkout that is at work, or through, has taken the order as it is. */
function refuseUnlessWaiting(order: OrderDocument): void {
  if (order.pending) {
    throw refusal('INVALID_STATE', 'The order is being changed at this moment; look at it again.', ['id']);
  }
  if (order.status === 'WAITING_PAYMENT' || stageOf(order) !== null) return;
  throw refusal('INVALID_STATE', `The order is ${order.status}; it cannot be changed.`, ['id']);
}

/** What taxes may go by. */
const PLACE = ['country', 'region', 'postalCode'] as const;

const isElsewhere = (before: Address | null, after: Address) =>
  PLACE.some((field) => before?.[field] !== after[field]);

/** A customer has agreed to a total, and maybe is paying it right now; an agency decides anew. */
function agreed(order: OrderDocument, priced: PricedLines): PricedLines {
  const { totalMinor } = priced.totals;
  if (order.kind === 'AGENCY' || totalMinor === order.totals.totalMinor) return priced;
  const total = `${formatAmount({ amountMinor: totalMinor, currency: priced.currency })} ${priced.currency}`;
  throw refusal(
    'PRICE_CHANGED',
    `To that address the order comes to ${total}, taxes included. Call it off and place it anew.`,
    ['input', 'address'],
  );
}
