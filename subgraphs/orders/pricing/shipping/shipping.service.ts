import {
  defineEntityLoader,
  defineLoader,
  InputProblems,
  isCurrencyInUse,
  newId,
  parseAmount,
  refusal,
} from '@souk/subgraph';
import { findSellers } from '../../clients/people.ts';
import type { Ctx } from '../../context.ts';
import type { SetShippingRuleInput } from '../../generated/resolvers.ts';
import type { ShippingRuleDocument } from './shipping-rule.model.ts';

// More than any shipping price, and small enough for sums to be exact.
const MAX_MINOR = 1_000_000_000;

/** The shipping rules of sellers, in the order of their currencies. */
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

const rules = defineEntityLoader<Ctx, ShippingRuleDocument>({
  type: 'ShippingRule',
  model: (db) => db.shippingRules,
  needs: {},
});

/**
 * A rule by id, for its seller and admins; else null. Whether a shopper may see it depends on the seller, so that shoppers
 * read `Seller.shippingRules`.
 */
export async function findOwnShippingRule(ctx: Ctx, id: string): Promise<ShippingRuleDocument | null> {
  const rule = await rules.load(ctx, id);
  const { kind, sellerId } = ctx.viewer;
  return rule && (kind === 'admin' || sellerId === rule.sellerId) ? rule : null;
}

/** Sets the rule of a seller for a currency. Raises Refusal INVALID_INPUT for invalid amounts, NOT_FOUND for another seller. */
export async function setShippingRule(ctx: Ctx, input: SetShippingRuleInput): Promise<ShippingRuleDocument> {
  const sellerId = await sellerOf(ctx, input.sellerId ?? null);
  const { currency } = input;
  const problems = new InputProblems();
  if (!isCurrencyInUse(currency)) {
    problems.add('INVALID_INPUT', `${currency} is no longer in use.`, ['input', 'currency']);
  }
  const read = (field: 'basePerOrder' | 'perUnit' | 'freeFrom'): number => {
    const amountMinor = parseAmount(input[field] ?? '0', currency);
    if (amountMinor !== null && amountMinor >= 0 && amountMinor <= MAX_MINOR) return amountMinor;
    problems.add('INVALID_INPUT', `${input[field]} is not a valid amount in ${currency}.`, ['input', field]);
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

/** Deletes a rule of the calling seller, or any rule for admins; returns its id. Raises Refusal NOT_FOUND. */
export async function deleteShippingRule(ctx: Ctx, id: string): Promise<string> {
  const { kind, sellerId } = ctx.viewer;
  const own = kind === 'admin' ? {} : { sellerId: sellerId ?? '' };
  const { deletedCount } = await ctx.db.shippingRules.deleteOne({ _id: id, ...own });
  if (deletedCount === 0) throw refusal('NOT_FOUND', 'This rule does not exist.', ['id']);
  return id;
}

async function sellerOf(ctx: Ctx, given: string | null): Promise<string> {
  const { kind, sellerId } = ctx.viewer;
  const field = ['input', 'sellerId'];
  if (kind !== 'admin') {
    if (sellerId !== null && (given ?? sellerId) === sellerId) return sellerId;
    throw refusal('NOT_FOUND', 'Sellers can set their own rules only. Omit sellerId.', field);
  }
  if (given === null) throw refusal('INVALID_INPUT', 'The seller is required.', field);
  if (!(await findSellers(ctx, [given]))[0]) throw refusal('NOT_FOUND', 'This seller does not exist.', field);
  return given;
}
