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
import { canSeeOrder } from '../order.service.ts';
import { reviseLines } from './revise.ts';
import { draftLines, linesTaxedAt } from './revision-draft.ts';
import { applyRevision, versionConflict } from './write.ts';

/** The requested change of an order. */
interface Change {
  address: Address;
  note: string | null;
  lines: NamedLine[] | null;
}

/**
 * Changes the address and the note of an order, and the lines of an agency order, while it waits for payment or approval.
 * Raises Refusal NOT_FOUND, INVALID_STATE, VERSION_CONFLICT, INVALID_INPUT; PRICE_CHANGED when the new address changes the
 * total of a customer; OUT_OF_STOCK and the other refusals of a checkout for new lines. FORBIDDEN for callers who may
 * see the order but not change it.
 */
export async function updateOrder(ctx: Ctx, id: string, input: UpdateOrderInput): Promise<OrderDocument> {
  const order = await ctx.db.orders.findById(id).lean().exec();
  if (!order || !canSeeOrder(ctx.viewer, order))
    throw refusal('NOT_FOUND', 'There is no such order.', ['id']);
  if (!mayUpdate(ctx.viewer, order)) throw forbidden();
  const change = readChange(order, input);
  refuseUnlessWaiting(order);
  if (order.version !== input.version) throw versionConflict();
  if (change.lines) {
    const draft = await draftLines(ctx, order, change.lines, change.address);
    return reviseLines(ctx, order, { ...change, lines: change.lines, draft });
  }
  const priced = isElsewhere(order.shippingAddress, change.address)
    ? await linesTaxedAt(ctx, order, change.address)
    : null;
  return applyRevision(ctx, order, { ...change, priced: priced && agreed(order, priced) });
}

function mayUpdate({ kind, userId }: Viewer, order: OrderDocument): boolean {
  if (kind === 'admin') return true;
  return kind === 'customer' ? userId === order.customerId : kind === 'staff' && userId === order.createdBy;
}

function readChange(order: OrderDocument, input: UpdateOrderInput): Change {
  const problems = new InputProblems();
  if (input.lines && order.kind !== 'AGENCY') {
    problems.add('INVALID_INPUT', 'The lines of an order can only be changed for agency orders.', [
      'input',
      'lines',
    ]);
  }
  const lines = input.lines ? nameLines(input.lines, problems, MAX_AGENCY_UNITS) : null;
  checkNote(input.note, problems);
  const address = input.address
    ? readAddress(input.address, problems, ['input', 'address'])
    : order.shippingAddress;
  problems.refuse();
  if (!address)
    throw refusal('INVALID_STATE', 'The order has no shipping address. Give one in `address`.', ['id']);
  return { address, lines, note: input.note === undefined ? order.note : trimmed(input.note) };
}

/** A checkout that runs or has completed relies on the order as it is. */
function refuseUnlessWaiting(order: OrderDocument): void {
  if (order.pending) {
    throw refusal('INVALID_STATE', 'The order is being changed. Reload it in a moment and try again.', [
      'id',
    ]);
  }
  if (order.status === 'WAITING_PAYMENT' || stageOf(order) !== null) return;
  throw refusal('INVALID_STATE', `The order is ${order.status}; it cannot be changed.`, ['id']);
}

/** The fields of an address that taxes depend on. */
const PLACE = ['country', 'region', 'postalCode'] as const;

const isElsewhere = (before: Address | null, after: Address) =>
  PLACE.some((field) => before?.[field] !== after[field]);

/** A customer agreed to the old total and may be paying it right now; an agency approves the new one. */
function agreed(order: OrderDocument, priced: PricedLines): PricedLines {
  const { totalMinor } = priced.totals;
  if (order.kind === 'AGENCY' || totalMinor === order.totals.totalMinor) return priced;
  const { currency } = priced;
  const actual = { amountMinor: totalMinor, currency };
  const expected = { amountMinor: order.totals.totalMinor, currency: order.currency };
  throw refusal(
    'PRICE_CHANGED',
    `With this address the total is ${formatAmount(actual)} ${currency}, taxes included. Cancel the order and place a new one.`,
    ['input', 'address'],
    { type: 'PriceChangedError', expected, actual },
  );
}
