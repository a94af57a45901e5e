import type { Ctx } from '../context.ts';
import type {
  NewVariantInput,
  VariantChanges,
  VariantChangesInput,
} from '../variants/read-variant-changes.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import { type Hold, isSame } from './held.ts';
import { refuseSkuInUse, skuInUse } from './held-product.ts';
import type { HeldChanges, HeldVariantInput } from './review.model.ts';

const REMOVED_BY_NULL = [
  ...(['sku', 'weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const),
];
const KEPT_BY_NULL = ['options', 'imageMediaIds', 'attributes'] as const;

/** The content that is held of a variant after an input: its fields over those held before. */
export function variantContentOf(hold: Hold, id: string, input: VariantChangesInput): HeldVariantInput {
  const content: HeldVariantInput = { ...hold.changes.variants?.find((one) => one.id === id)?.input };
  for (const name of KEPT_BY_NULL) if (input[name] != null) Object.assign(content, { [name]: input[name] });
  for (const name of REMOVED_BY_NULL)
    if (input[name] !== undefined) Object.assign(content, { [name]: input[name] });
  const { imageMediaId } = input;
  if (imageMediaId !== undefined && input.imageMediaIds == null)
    content.imageMediaIds = imageMediaId === null ? [] : [imageMediaId];
  return content;
}

/** The fields of an input that need no approval. */
export function tradeOfVariant(input: VariantChangesInput): VariantChangesInput {
  const { price, compareAtPrice, lowStockThreshold } = input;
  return {
    ...(price === undefined ? {} : { price }),
    ...(compareAtPrice === undefined ? {} : { compareAtPrice }),
    ...(lowStockThreshold === undefined ? {} : { lowStockThreshold }),
  };
}

/** The content that differs from that of the variant. Raises Refusal ALREADY_EXISTS for a SKU that is in use now. */
export async function differingVariant(
  ctx: Ctx,
  variant: VariantDocument,
  content: HeldVariantInput,
  changes: VariantChanges,
): Promise<HeldVariantInput> {
  const differing: HeldVariantInput = {};
  for (const name of [...REMOVED_BY_NULL, ...KEPT_BY_NULL] as const)
    if (changes[name] !== undefined && !isSame(changes[name], variant[name] ?? null))
      Object.assign(differing, { [name]: content[name] });
  if (differing.sku) await refuseSkuInUse(ctx, variant.sellerId, differing.sku);
  return differing;
}

// By the names, as an input may have its options in any order.
const choiceKeyOf = ({ options }: { options: readonly { name: string; value: string }[] }) =>
  JSON.stringify(options.map(({ name, value }) => [name, value]).toSorted());

/** What is held, with this of a variant; nothing where it says nothing. */
export function heldVariants({ changes }: Hold, id: string, input: HeldVariantInput): HeldChanges {
  const others = (changes.variants ?? []).filter((one) => one.id !== id);
  return { ...changes, variants: Object.keys(input).length > 0 ? [...others, { id, input }] : others };
}

/**
 * What is held, with a variant that is new: it takes the place of one that is held with the same option values. Raises Refusal
 * ALREADY_EXISTS when another one that is held has its SKU.
 */
export function withNewVariant({ changes }: Hold, id: string, given: NewVariantInput): HeldChanges {
  const { productId: _, imageMediaId, ...input } = given;
  const images = input.imageMediaIds ?? (imageMediaId == null ? [] : [imageMediaId]);
  const others = (changes.newVariants ?? []).filter(
    (one) => one.id !== id && choiceKeyOf(one.input) !== choiceKeyOf(input),
  );
  if (input.sku != null && others.some((one) => one.input.sku === input.sku)) throw skuInUse();
  return { ...changes, newVariants: [...others, { id, input: { ...input, imageMediaIds: images } }] };
}
