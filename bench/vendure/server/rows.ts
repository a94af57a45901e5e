import { GlobalFlag } from '@vendure/common/lib/generated-types';
import { type InitialData, LanguageCode, type ParsedProductWithVariants } from '@vendure/core';
import type { Catalogue } from '../catalogue/catalogue.ts';

const languageCode = LanguageCode.en;

/** What a shop needs before it can have products. No tax is added, as Souk's prices are what a shopper pays. */
export const SETTINGS: InitialData = {
  defaultLanguage: languageCode,
  defaultZone: 'South America',
  countries: [{ code: 'BR', name: 'Brazil', zone: 'South America' }],
  taxRates: [{ name: 'Standard Tax', percentage: 0 }],
  shippingMethods: [],
  paymentMethods: [],
  collections: [],
};

/**
 * The catalogue in Vendure's words: a product with its one variant, the category as a facet. The last row comes
 * first, so that Vendure's own order, by id, is that of Souk, newest first.
 */
export function toProducts({ products, categories }: Catalogue): ParsedProductWithVariants[] {
  const categoryNames = new Map(categories.map(({ externalId, name }) => [externalId, name]));
  return products.toReversed().map(({ name, description, price, sku, stock, categoryExternalId }) => {
    const category = categoryNames.get(categoryExternalId ?? '');
    return {
      product: {
        assetPaths: [],
        optionGroups: [],
        facets: category ? [{ translations: [{ languageCode, facet: 'category', value: category }] }] : [],
        translations: [{ languageCode, name, slug: sku.toLowerCase(), description, customFields: {} }],
      },
      variants: [
        {
          sku,
          price: Number(price.amount),
          taxCategory: 'standard',
          stockOnHand: stock,
          trackInventory: GlobalFlag.TRUE,
          assetPaths: [],
          facets: [],
          translations: [{ languageCode, optionValues: [], customFields: {} }],
        },
      ],
    };
  });
}
