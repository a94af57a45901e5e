import { assertRecentlyProven, newId, refusal, withIdempotencyKey } from '@souk/subgraph';
import type { Ctx } from '../../context.ts';
import type { ClosePayoutPeriodInput } from '../../generated/resolvers.ts';
import { COMMISSION, sellerAccount } from '../ledger/accounts.ts';
import { payoutEntries } from '../ledger/entries.ts';
import { postEntries } from '../ledger/post.ts';
import { type Closing, carriedOf, closingOf, type PeriodSum } from './closing.ts';
import type { PayoutStatementDocument } from './payout-statement.model.ts';

/**
 * Closes the earnings of a seller in one currency up to an instant, and pays out a positive balance. Raises Refusal
 * INVALID_INPUT for an end in the future or before the end of the last period, INVALID_STATE when there is nothing to
 * close, IDEMPOTENCY_CONFLICT, and REAUTHENTICATION_REQUIRED for a session that proved too long ago who it is.
 */
export async function closePayoutPeriod(
  ctx: Ctx,
  input: ClosePayoutPeriodInput,
): Promise<PayoutStatementDocument> {
  assertRecentlyProven(ctx.viewer);
  const { idempotencyKey } = input;
  return withIdempotencyKey(ctx, { operation: 'closePayoutPeriod', idempotencyKey, input }, () =>
    ctx.transaction(() => close(ctx, input)),
  );
}

async function close(ctx: Ctx, input: ClosePayoutPeriodInput): Promise<PayoutStatementDocument> {
  const { sellerId, currency, periodEndsAt: until, idempotencyKey } = input;
  // An earlier call may have closed the period and died before its answer was stored.
  const done = await ctx.db.payoutStatements.findOne({ sellerId, idempotencyKey }).lean().exec();
  if (done) return done;
  const last = await lastStatement(ctx, sellerId, currency);
  checkEnd(until, last);
  const _id = newId('pst');
  const stamped = await ctx.db.ledgerEntries.updateMany(
    {
      sellerId,
      statementId: null,
      currency,
      account: { $in: [sellerAccount(sellerId), COMMISSION] },
      at: { $lt: until },
    },
    { $set: { statementId: _id } },
  );
  if (stamped.modifiedCount === 0) {
    throw refusal(
      'INVALID_STATE',
      `Nothing was booked for this seller in ${currency} since the last statement.`,
    );
  }
  // Summed over the stamped entries, so that a concurrent booking is in both or in neither.
  const closing = closingOf(last ? carriedOf(last) : 0, await sumsOf(ctx, _id, sellerId));
  const now = new Date();
  const statement: PayoutStatementDocument = {
    _id,
    sellerId,
    currency,
    number: (last?.number ?? 0) + 1,
    from: last?.until ?? null,
    until,
    ...closing,
    idempotencyKey,
    createdBy: ctx.viewer.userId,
    createdAt: now,
    updatedAt: now,
  };
  await ctx.db.payoutStatements.create([statement]);
  await payOut(ctx, statement);
  return statement;
}

/** The last statement of a seller in a currency; null before the first. */
export const lastStatement = (ctx: Ctx, sellerId: string, currency: string) =>
  ctx.db.payoutStatements.findOne({ sellerId, currency }).sort({ number: -1 }).lean().exec();

function checkEnd(until: Date, last: PayoutStatementDocument | null): void {
  const field = ['input', 'periodEndsAt'];
  if (until.getTime() > Date.now()) {
    throw refusal('INVALID_INPUT', 'A period cannot end in the future.', field);
  }
  if (last && until <= last.until) {
    throw refusal(
      'INVALID_INPUT',
      `The last period ended at ${last.until.toISOString()}. Give a later end.`,
      field,
    );
  }
}

async function sumsOf(ctx: Ctx, statementId: string, sellerId: string): Promise<PeriodSum[]> {
  const groups = await ctx.db.ledgerEntries.aggregate<{
    _id: { kind: PeriodSum['kind']; account: string };
    amountMinor: number;
  }>([
    { $match: { statementId } },
    { $group: { _id: { kind: '$kind', account: '$account' }, amountMinor: { $sum: '$amountMinor' } } },
  ]);
  return groups.map(({ _id, amountMinor }) => {
    if (!Number.isSafeInteger(amountMinor)) throw new RangeError('the sum is too large to be exact');
    return { kind: _id.kind, own: _id.account === sellerAccount(sellerId), amountMinor };
  });
}

async function payOut(ctx: Ctx, statement: PayoutStatementDocument & Closing): Promise<void> {
  const { _id, sellerId, currency, paidMinor } = statement;
  if (paidMinor === 0) return;
  await postEntries(ctx, {
    key: `payout:${_id}`,
    kind: 'PAYOUT',
    currency,
    payoutId: _id,
    statementId: _id,
    entries: payoutEntries(sellerId, paidMinor),
  });
}
