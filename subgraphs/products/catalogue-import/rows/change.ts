import type { ProductOption, ProductStatus } from '../../catalogue/product.model.ts';

/** The inputs of mutations, as far as files can fill them. */
interface AmountInput {
  amount: string;
  currency: string;
}

interface ValueInput {
  attributeId: string;
  text?: string | null;
  number?: number | null;
  isTrue?: boolean | null;
  choices?: string[] | null;
}

interface ProductInput {
  name?: string | null;
  description?: string | null;
  seoTitle?: string | null;
  seoDescription?: string | null;
  slug?: string;
  categoryId?: string | null;
  tags?: string[];
  attributes?: ValueInput[];
}

interface VariantInput {
  sku?: string | null;
  price?: AmountInput;
  compareAtPrice?: AmountInput | null;
  weightGrams?: number | null;
  lengthMillimeters?: number | null;
  widthMillimeters?: number | null;
  heightMillimeters?: number | null;
  lowStockThreshold?: number | null;
  options?: { name: string; value: string }[];
  attributes?: ValueInput[];
}

interface AddedVariant extends VariantInput {
  id: string;
  productId: string;
  price: AmountInput;
  options: { name: string; value: string }[];
  initialStock?: number | null;
}

/** Units to set, of a variant of the product. */
export interface StockCount {
  variantId: string;
  /** Null: the stock as a whole, or at the main location. */
  locationId: string | null;
  onHand: number;
}

/** A change of a product: each part goes through the service of its mutation. Absent parts stay as they are. */
export interface Change {
  product: ProductInput;
  options: ProductOption[] | null;
  variants: { id: string; input: VariantInput }[];
  added: AddedVariant[];
  /** Variants to delete; an undo takes away what an import added. */
  removed: string[];
  stock: StockCount[];
  status: Extract<ProductStatus, 'ACTIVE' | 'DRAFT'> | null;
}

/** A change as it is stored for an undo. */
export type StoredChange = Omit<Change, 'added'>;

/** A change of nothing. */
export const noChange = (): Change => ({
  product: {},
  options: null,
  variants: [],
  added: [],
  removed: [],
  stock: [],
  status: null,
});

/** Whether a change changes nothing. */
export const isNothing = ({ product, options, variants, added, removed, stock, status }: Change): boolean =>
  Object.keys(product).length === 0 &&
  options === null &&
  status === null &&
  variants.length + added.length + removed.length + stock.length === 0;
