import { InputProblems, refusal } from '@souk/subgraph';
import type { ProductDocument, ProductOption } from '../catalogue/product.model.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import { checkOptions, choicesUnder, optionKeyOf } from './choices.ts';
import { refreshProduct } from './refresh-product.ts';

/**
 * Says how the variants of a product differ. Raises Refusal NOT_FOUND, INVALID_INPUT, and INVALID_STATE when a
 * variant's value would go or two variants would become alike.
 */
export async function setOptions(
  ctx: Ctx,
  productId: string,
  given: readonly ProductOption[],
): Promise<ProductDocument> {
  await editableProduct(ctx, productId, ['productId']);
  const problems = new InputProblems();
  const options = checkOptions(problems, ['options'], given);
  problems.refuse();
  return ctx.transaction(async () => {
    const variants = await ctx.db.variants.find({ productId, live: true }).lean();
    const moved = variants.map(({ _id, options: choices }) => ({
      _id,
      choices: choicesUnder(options, choices),
    }));
    requireDistinct(
      options,
      moved.map(({ choices }) => choices),
    );
    for (const { _id, choices } of moved) {
      await ctx.db.variants.updateOne(
        { _id },
        { $set: { options: choices, optionKey: optionKeyOf(choices) } },
      );
    }
    return refreshProduct(ctx, productId, { options });
  });
}

function requireDistinct(
  options: readonly ProductOption[],
  variants: readonly { name: string; value: string }[][],
): void {
  for (const choices of variants) {
    const lost = choices.find(
      ({ name, value }) => !options.find((option) => option.name === name)?.values.includes(value),
    );
    if (lost) {
      throw refusal('INVALID_STATE', `A variant with ${lost.name} ${lost.value} is still there.`, [
        'options',
      ]);
    }
  }
  if (new Set(variants.map(optionKeyOf)).size < variants.length) {
    throw refusal('INVALID_STATE', 'Some variants would no longer differ; delete them first.', ['options']);
  }
}
