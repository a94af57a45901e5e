import { formatAmount } from '@souk/platform';
import type { ImportCategory, ImportOrder, ImportProduct, ImportSeller } from '../operations.ts';
import { tidyCity, UNKNOWN_CITY } from './cities.ts';
import type { OrderRows } from './gather-orders.ts';
import { derivedPrice, type PriceLevels, type Sales } from './prices.ts';
import { type CategoryRow, CURRENCY, type ProductRow, type SellerRow } from './rows.ts';
import { categoryName, numberFrom, shortId, sizeWord, weightText } from './words.ts';

/** Ids of other systems share one space with those of Olist. */
export const externalIdOf = (id: string) => `olist:${id}`;

const decimal = (amountMinor: number) => formatAmount({ amountMinor, currency: CURRENCY });

/** The data has no names of sellers: each is a shop of its city with the start of its id. */
export function toSeller({ id, city, state, postalCode }: SellerRow): ImportSeller {
  const place = tidyCity(city, state);
  return {
    externalId: externalIdOf(id),
    name: `Loja ${place === UNKNOWN_CITY ? '' : `${place} `}${shortId(id)}`,
    city: place,
    region: state,
    postalCode,
    country: 'BR',
  };
}

export function toCategory({ id, english }: CategoryRow): ImportCategory {
  return { externalId: externalIdOf(id), name: categoryName(english) };
}

const WITHOUT_CATEGORY = 'Assorted Goods';

/** The data has no names of products: each is named by category, size and weight and the start of its id. */
export function productName(product: ProductRow, categoryNames: ReadonlyMap<string, string>): string {
  const category = product.category === null ? undefined : categoryNames.get(product.category);
  const facts = [
    category ?? WITHOUT_CATEGORY,
    ...(product.size ? [sizeWord(Math.max(...product.size))] : []),
    ...(product.weightGrams === null ? [] : [weightText(product.weightGrams)]),
  ];
  return `${facts.join(', ')} (${shortId(product.id)})`;
}

/** Twelve digits of the id: no two products of the data share them. */
export const skuOf = (productId: string) => `OL-${productId.slice(0, 12).toUpperCase()}`;

/** From 5 to 100 units. */
export const stockOf = (productId: string) => 5 + (numberFrom(`stock ${productId}`) % 96);

/** What a product's row is turned into goods with. */
export interface ProductFacts {
  categoryNames: ReadonlyMap<string, string>;
  sales: ReadonlyMap<string, Sales>;
  levels: PriceLevels;
}

/** A product for sale at the price of its order lines, or else at a derived one. */
export function toProduct(product: ProductRow, sellerId: string, facts: ProductFacts): ImportProduct {
  const { categoryNames, sales, levels } = facts;
  return {
    externalId: externalIdOf(product.id),
    sellerId,
    categoryExternalId: product.category === null ? null : externalIdOf(product.category),
    name: productName(product, categoryNames),
    description: descriptionOf(product),
    price: {
      amount: decimal(sales.get(product.id)?.price ?? derivedPrice(product, levels)),
      currency: CURRENCY,
    },
    sku: skuOf(product.id),
    stock: stockOf(product.id),
    weightGrams: product.weightGrams,
  };
}

function descriptionOf({ size, weightGrams, photos }: ProductRow): string {
  const facts = [
    ...(size ? [`${size.join(' × ')} cm`] : []),
    ...(weightGrams === null ? [] : [weightText(weightGrams)]),
    ...(photos === null ? [] : [`${photos} ${photos === 1 ? 'photo' : 'photos'} in the original shop`]),
  ];
  return facts.length === 0
    ? 'From the public Olist data, which says no more of this product.'
    : `From the public Olist data: ${facts.join(', ')}.`;
}

/** Where the parts of an order are found in Souk. */
export interface StoredIds {
  seller(id: string): string;
  product(id: string): { id: string; variantId: string; name: string };
}

/** An order placed at its earliest shipping limit, the only time the data has; a line is one unit. */
export function toOrder({ id, items }: OrderRows, stored: StoredIds): ImportOrder {
  const limits = items.map(({ value }) => value.shippingLimit.getTime());
  return {
    externalId: externalIdOf(id),
    placedAt: new Date(Math.min(...limits)).toISOString(),
    currency: CURRENCY,
    lines: items.map(({ value }) => {
      const { id: productId, variantId, name } = stored.product(value.productId);
      return {
        productId,
        variantId,
        sellerId: stored.seller(value.sellerId),
        name,
        sku: skuOf(value.productId),
        quantity: 1,
        unitPrice: decimal(value.price),
        shipping: decimal(value.freight),
      };
    }),
  };
}
