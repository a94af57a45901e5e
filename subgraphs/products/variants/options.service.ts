import { InputProblems, refusal } from '@souk/subgraph';
import type { ProductDocument, ProductOption } from '../catalogue/product.model.ts';
import { requireVersion } from '../catalogue/update-product.ts';
import { editableProduct } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { SetProductOptionsInput } from '../generated/resolvers.ts';
import { bumped, holdChanges, holdOf, isSame } from '../moderation/held.ts';
import { checkOptions, choicesUnder, optionKeyOf } from './choices.ts';
import { refreshProduct } from './refresh-product.ts';

/**
 * Sets the options of a product. Raises Refusal NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT, and INVALID_STATE when a value
 * in use would be removed or two variants would become equal. Options that have to be approved are held.
 */
export async function setOptions(
  ctx: Ctx,
  productId: string,
  { version, options: given }: SetProductOptionsInput,
): Promise<ProductDocument> {
  const product = await editableProduct(ctx, productId);
  requireVersion(product, version);
  const hold = await holdOf(ctx, product);
  const problems = new InputProblems();
  const options = checkOptions(problems, ['input', 'options'], given);
  problems.refuse();
  return ctx.transaction(async () => {
    // A concurrent change of the product conflicts with this transaction, which then reads the version again.
    requireVersion(await editableProduct(ctx, productId), version);
    const variants = await ctx.db.variants.find({ productId, live: true }).lean();
    const moved = variants.map(({ _id, options: choices }) => ({
      _id,
      choices: choicesUnder(options, choices),
    }));
    requireDistinct(
      options,
      moved.map(({ choices }) => choices),
    );
    if (hold) {
      const { options: _, ...others } = hold.changes;
      await holdChanges(
        ctx,
        product,
        hold,
        isSame(options, product.options) ? others : { ...others, options },
      );
      return bumped(ctx, product);
    }
    for (const { _id, choices } of moved) {
      await ctx.db.variants.updateOne(
        { _id },
        { $set: { options: choices, optionKey: optionKeyOf(choices) }, $inc: { version: 1 } },
      );
    }
    return refreshProduct(ctx, productId, ['id'], { options });
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
      throw refusal(
        'INVALID_STATE',
        `A variant still has ${lost.name} ${lost.value}. Change or delete it first.`,
        ['input', 'options'],
      );
    }
  }
  if (new Set(variants.map(optionKeyOf)).size < variants.length) {
    throw refusal('INVALID_STATE', 'Some variants would no longer differ. Delete them first.', [
      'input',
      'options',
    ]);
  }
}
