import {
  defineEntityLoader,
  defineLoader,
  InputProblems,
  isCurrencyInUse,
  newId,
  refusal,
} from '@souk/subgraph';
import { findSellers } from '../../clients/people.ts';
import { MAX_AMOUNT_MINOR, readAmountIn } from '../../common/money-input.ts';
import type { Ctx } from '../../context.ts';
import type { MoneyInput, SetShippingRuleInput } from '../../generated/resolvers.ts';
import type { ShippingRuleDocument } from './shipping-rule.model.ts';

/** Most rules of one seller: more currencies than anybody sells in. */
const MAX_RULES = 20;

/** The shipping rules of sellers, at most 20 of each, in the order of their currencies. */
export const shippingRulesBySeller = defineLoader<Ctx, string, ShippingRuleDocument[]>(
  async (db, sellerIds) => {
    const found = await db.shippingRules
      .find({ sellerId: { $in: [...sellerIds] } })
      .sort({ sellerId: 1, currency: 1 })
      .lean()
      .exec();
    const bySeller = Map.groupBy(found, ({ sellerId }) => sellerId);
    // Rules that were set at once may be more.
    return new Map([...bySeller].map(([sellerId, own]) => [sellerId, own.slice(0, MAX_RULES)]));
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

/** Sets the rule of a seller for a currency. Raises Refusal INVALID_INPUT for invalid amounts or several currencies, INVALID_STATE for a 21st rule, NOT_FOUND for another seller. */
export async function setShippingRule(ctx: Ctx, input: SetShippingRuleInput): Promise<ShippingRuleDocument> {
  const sellerId = await sellerOf(ctx, input.sellerId ?? null);
  const { currency } = input.basePerOrder;
  const problems = new InputProblems();
  if (!isCurrencyInUse(currency)) {
    problems.add('INVALID_INPUT', `${currency} is no longer in use.`, ['input', 'basePerOrder', 'currency']);
  }
  const read = (field: string, amount: MoneyInput) =>
    readAmountIn(currency, amount, problems, ['input', field], { max: MAX_AMOUNT_MINOR });
  const { basePerOrder, perUnit, freeFrom } = input;
  const rule = {
    basePerOrderMinor: read('basePerOrder', basePerOrder) ?? 0,
    perUnitMinor: (perUnit && read('perUnit', perUnit)) ?? 0,
    freeFromMinor: freeFrom ? read('freeFrom', freeFrom) : null,
  };
  problems.refuse();
  const others = { sellerId, currency: { $ne: currency } };
  if ((await ctx.db.shippingRules.countDocuments(others).limit(MAX_RULES)) === MAX_RULES)
    throw refusal('INVALID_STATE', `A seller has shipping rules for at most ${MAX_RULES} currencies.`, [
      'input',
      'basePerOrder',
      'currency',
    ]);
  return ctx.transaction(() =>
    ctx.db.shippingRules
      .findOneAndUpdate(
        { sellerId, currency },
        { $set: rule, $setOnInsert: { _id: newId('shr') } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean()
      .exec(),
  );
}

/** Deletes a rule of the calling seller, or any rule for admins; returns its id. Raises Refusal NOT_FOUND. */
export async function deleteShippingRule(ctx: Ctx, id: string): Promise<string> {
  const { kind, sellerId } = ctx.viewer;
  const own = kind === 'admin' ? {} : { sellerId: sellerId ?? '' };
  const { deletedCount } = await ctx.transaction(() =>
    ctx.db.shippingRules.deleteOne({ _id: id, ...own }).exec(),
  );
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
