import { Refusal, refusal } from '@souk/subgraph';
import { placed } from '../bulk/item-result.ts';
import type { Ctx } from '../context.ts';
import type { ApproveProductReviewsInput } from '../generated/resolvers.ts';
import { approveReview } from './decide.ts';
import type { ApprovalResult } from './review.model.ts';

const MAX_ITEMS = 100;

/**
 * Approves up to 100 reviews, each in its own transaction; a refused one does not keep the others from being approved.
 * Raises Refusal INVALID_INPUT for none and for more.
 */
export async function approveReviews(
  ctx: Ctx,
  { items }: ApproveProductReviewsInput,
): Promise<{ results: ApprovalResult[] }> {
  if (items.length === 0 || items.length > MAX_ITEMS)
    throw refusal('INVALID_INPUT', `Give 1 to ${MAX_ITEMS} reviews.`, ['input', 'items']);
  const results: ApprovalResult[] = [];
  for (const [index, { id, version }] of items.entries()) {
    try {
      const { _id: reviewId } = await approveReview(ctx, id, { version });
      results.push({ index, reviewId, userErrors: [] });
    } catch (error) {
      if (!(error instanceof Refusal)) throw error;
      const userErrors = error.userErrors.map((problem) => placed(problem, index));
      results.push({ index, reviewId: null, userErrors });
    }
  }
  return { results };
}
