import {
  type Connection,
  defineEntityLoader,
  InputProblems,
  newId,
  type PageArgs,
  readPage,
  refusal,
} from '@souk/subgraph';
import { findSellers } from '../../clients/people.ts';
import { categoryExists } from '../../clients/products.ts';
import { WHOLE_BP } from '../../common/proportion.ts';
import type { Ctx } from '../../context.ts';
import type {
  CommissionRuleFilter,
  CommissionRuleSort,
  SetCommissionRuleInput,
} from '../../generated/resolvers.ts';
import type { CommissionRuleDocument } from './commission.model.ts';

/** The rules that may apply to sales of these sellers in these categories. */
export function loadCommissionRules(
  ctx: Ctx,
  sellerIds: readonly string[],
  categoryIds: readonly string[],
): Promise<CommissionRuleDocument[]> {
  return ctx.db.commissionRules
    .find({
      sellerId: { $in: [null, ...new Set(sellerIds)] },
      categoryId: { $in: [null, ...new Set(categoryIds)] },
    })
    .lean()
    .exec();
}

const rules = defineEntityLoader<Ctx, CommissionRuleDocument>({
  type: 'CommissionRule',
  model: (db) => db.commissionRules,
  needs: {},
});

/** A rule by id, for admins; null for an unknown one. */
export const findCommissionRule = (ctx: Ctx, id: string): Promise<CommissionRuleDocument | null> =>
  rules.load(ctx, id);

interface ListArgs extends PageArgs {
  filter?: CommissionRuleFilter | null;
  sort?: CommissionRuleSort;
}

/** Commission rules, those of one seller or category when one is given. */
export function listCommissionRules(
  ctx: Ctx,
  { filter: given, sort, ...page }: ListArgs,
): Promise<Connection<CommissionRuleDocument>> {
  const { sellerId, categoryId } = given ?? {};
  const filter = { ...(sellerId ? { sellerId } : {}), ...(categoryId ? { categoryId } : {}) };
  const direction = sort === 'OLDEST_FIRST' ? 1 : -1;
  return readPage({ model: ctx.db.commissionRules, filter, sort: { field: 'createdAt', direction } }, page);
}

/**
 * Creates a rule, or changes the rate of the one for this seller and category; orders placed already keep theirs.
 * Raises Refusal INVALID_INPUT for an invalid rate and a rule for everything, NOT_FOUND for an unknown seller or category.
 */
export async function setCommissionRule(
  ctx: Ctx,
  input: SetCommissionRuleInput,
): Promise<CommissionRuleDocument> {
  const { rateBasisPoints: rateBp } = input;
  const sellerId = input.sellerId ?? null;
  const categoryId = input.categoryId ?? null;
  const problems = new InputProblems();
  if (rateBp < 0 || rateBp > WHOLE_BP) {
    problems.add('INVALID_INPUT', `The rate must be 0 to ${WHOLE_BP} basis points.`, [
      'input',
      'rateBasisPoints',
    ]);
  }
  if (sellerId === null && categoryId === null) {
    problems.add(
      'INVALID_INPUT',
      'Set sellerId, categoryId or both. The rate for everything else is the setting COMMISSION_BP.',
      ['input'],
    );
  }
  if (sellerId !== null && !(await findSellers(ctx, [sellerId]))[0]) {
    problems.add('NOT_FOUND', 'This seller does not exist.', ['input', 'sellerId']);
  }
  if (categoryId !== null && !(await categoryExists(ctx, categoryId))) {
    problems.add('NOT_FOUND', 'This category does not exist.', ['input', 'categoryId']);
  }
  problems.refuse();
  return ctx.transaction(() =>
    ctx.db.commissionRules
      .findOneAndUpdate(
        { sellerId, categoryId },
        { $set: { rateBp, createdBy: ctx.viewer.userId }, $setOnInsert: { _id: newId('com') } },
        { upsert: true, returnDocument: 'after' },
      )
      .lean()
      .exec(),
  );
}

/** Deletes a rule; returns its id. Raises Refusal NOT_FOUND. */
export async function deleteCommissionRule(ctx: Ctx, id: string): Promise<string> {
  const { deletedCount } = await ctx.transaction(() => ctx.db.commissionRules.deleteOne({ _id: id }).exec());
  if (deletedCount === 0) throw refusal('NOT_FOUND', 'This rule does not exist.', ['id']);
  return id;
}
