import { defineLoader, InputProblems, isCurrencyInUse, newId, parseAmount, refusal } from '@souk/subgraph';
import { findSellers } from '../../clients/people.ts';
import type { Ctx } from '../../context.ts';
import type { SetShippingRuleInput } from '../../generated/resolvers.ts';
import type { ShippingRuleDocument } from './shipping-rule.model.ts';

// Past any price of sending, and far from where a sum of them would not be exact.
const LARGEST_MINOR = 1_000_000_000;

/** The rules of sellers, by currency. */
export const shippingRulesBySeller = defineLoader<Ctx, string, ShippingRuleDocument[]>(
  async (db, sellerIds) => {
    const found = await db.shippingRules
      .find({ sellerId: { $in: [...sellerIds] } })
      .sort({ sellerId: 1, currency: 1 })
      .lean()
      .exec();
    return Map.groupBy(found, ({ sellerId }) => sellerId);
  },
);

/** Makes or replaces the rule of a seller for a currency. Raises Refusal for amounts that are none, and whose it is not. */
export async function setShippingRule(ctx: Ctx, input: SetShippingRuleInput): Promise<ShippingRuleDocument> {
  const sellerId = await sellerOf(ctx, input.sellerId ?? null);
  const { currency } = input;
  const problems = new InputProblems();
  if (!isCurrencyInUse(currency)) {
    problems.add('INVALID_INPUT', `${currency} is not in use any more.`, ['input', 'currency']);
  }
  const read = (field: 'basePerOrder' | 'perUnit' | 'freeFrom'): number => {
    const amountMinor = parseAmount(input[field] ?? '0', currency);
    if (amountMinor !== null && amountMinor >= 0 && amountMinor <= LARGEST_MINOR) return amountMinor;
    problems.add('INVALID_INPUT', `${input[field]} is no amount of ${currency}.`, ['input', field]);
    return 0;
  };
  const rule = {
    basePerOrderMinor: read('basePerOrder'),
    perUnitMinor: read('perUnit'),
    freeFromMinor: input.freeFrom == null ? null : read('freeFrom'),
  };
  problems.refuse();
  return ctx.db.shippingRules
    .findOneAndUpdate(
      { sellerId, currency },
      { $set: rule, $setOnInsert: { _id: newId('shr') } },
      { upsert: true, returnDocument: 'after' },
    )
    .lean()
    .exec();
}

/** Ends a rule of the caller's, or any for admins; answers its id. Raises Refusal NOT_FOUND. */
export async function deleteShippingRule(ctx: Ctx, id: string): Promise<string> {
  const { kind, sellerId } = ctx.viewer;
  const own = kind === 'admin' ? {} : { sellerId: sellerId ?? '' };
  const { deletedCount } = await ctx.db.shippingRules.deleteOne({ _id: id, ...own });
  if (deletedCount === 0) throw refusal('NOT_FOUND', 'There is no such rule.', ['id']);
  return id;
}

async function sellerOf(ctx: Ctx, named: string | null): Promise<string> {
  const { kind, sellerId } = ctx.viewer;
  const field = ['input', 'sellerId'];
  if (kind !== 'admin') {
    if (sellerId !== null && (named ?? sellerId) === sellerId) return sellerId;
    throw refusal('NOT_FOUND', 'Sellers set rules of their own only.', field);
  }
  if (named === null) throw refusal('INVALID_INPUT', 'Name the seller.', field);
  if (!(await findSellers(ctx, [named]))[0]) throw refusal('NOT_FOUND', 'There is no such seller.', field);
  return named;
}
