import type { AttributeValue } from '../attributes/attribute.model.ts';
import type { ProductDocument } from '../catalogue/product.model.ts';
import type { VariantDocument } from '../variants/variant.model.ts';
import type { HeldChanges, HeldValue } from './review.model.ts';

/** The content of a variant. */
export type VariantContent = Pick<
  VariantDocument,
  | '_id'
  | 'sku'
  | 'options'
  | 'attributes'
  | 'imageMediaIds'
  | 'weightGrams'
  | 'lengthMillimeters'
  | 'widthMillimeters'
  | 'heightMillimeters'
>;

/** The content of a product with that of its variants; tags by name. */
export interface Content {
  product: Pick<
    ProductDocument,
    | 'name'
    | 'description'
    | 'slug'
    | 'seoTitle'
    | 'seoDescription'
    | 'categoryId'
    | 'attributes'
    | 'relatedProductIds'
    | 'images'
    | 'options'
    | 'metadata'
  >;
  tags: string[];
  variants: VariantContent[];
}

/** The content that a product has once changes are approved. */
export function proposedContent(live: Content, changes: HeldChanges): Content {
  const { product: held = {}, variants = [], newVariants = [] } = changes;
  const { tags, attributes, sku, ...texts } = held;
  const [first] = live.variants;
  const changed = live.variants.map((variant) => {
    const input = variants.find(({ id }) => id === variant._id)?.input ?? {};
    const own = variant === first && sku !== undefined ? { sku, ...input } : input;
    return withInput(variant, own);
  });
  const added = newVariants.map(({ id, input }) => withInput(emptyVariant(id), input));
  return {
    product: {
      ...live.product,
      ...textsOf(texts),
      ...(attributes ? { attributes: attributes.map(storedValue) } : {}),
      ...(changes.images ? { images: changes.images } : {}),
      ...(changes.options ? { options: changes.options } : {}),
      metadata: withEntries(live.product.metadata ?? [], changes.metadata ?? []),
    },
    tags: tags ?? live.tags,
    variants: [...changed, ...added],
  };
}

function textsOf(held: NonNullable<HeldChanges['product']>): Partial<Content['product']> {
  const texts: Partial<Content['product']> = {};
  for (const name of ['name', 'description', 'slug', 'relatedProductIds'] as const)
    if (held[name] != null) Object.assign(texts, { [name]: held[name] });
  for (const name of ['seoTitle', 'seoDescription', 'categoryId'] as const)
    if (held[name] !== undefined) texts[name] = held[name];
  return texts;
}

type VariantInput = NonNullable<HeldChanges['variants']>[number]['input'];

function withInput(variant: VariantContent, input: VariantInput): VariantContent {
  const { attributes, options, imageMediaIds, ...plain } = input;
  return {
    ...variant,
    ...pickPlain(plain),
    ...(options ? { options } : {}),
    ...(imageMediaIds ? { imageMediaIds } : {}),
    ...(attributes ? { attributes: attributes.map(storedValue) } : {}),
  };
}

function pickPlain(input: VariantInput): Partial<VariantContent> {
  const plain: Partial<VariantContent> = {};
  for (const name of ['weightGrams', 'lengthMillimeters', 'widthMillimeters', 'heightMillimeters'] as const)
    if (input[name] !== undefined) plain[name] = input[name];
  if (input.sku !== undefined) plain.sku = input.sku;
  return plain;
}

const emptyVariant = (_id: string): VariantContent => ({
  _id,
  sku: null,
  options: [],
  attributes: [],
  imageMediaIds: [],
  weightGrams: null,
  lengthMillimeters: null,
  widthMillimeters: null,
  heightMillimeters: null,
});

const storedValue = ({ attributeId, text, number, isTrue, choices }: HeldValue): AttributeValue => ({
  attributeId,
  value: text ?? number ?? isTrue ?? choices ?? '',
});

type Entries = ProductDocument['metadata'];

const withEntries = (present: Entries, given: Entries): Entries => [
  ...present.filter((one) => !given.some(({ owner, key }) => one.owner === owner && one.key === key)),
  ...given,
];
