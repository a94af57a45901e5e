import type { Catalogue } from './catalogue/catalogue.ts';

/** What both shops say of a product on a page. */
export interface ProductFacts {
  name: string;
  variants: { sku: string; cents: number; currency: string; units: number }[];
}

/** What both shops say of a search: how many there are, and each of the page as it is in the catalogue. */
export interface SearchFacts {
  total: number;
  known: number;
}

interface Answer {
  data: { products?: VendureProducts & SoukProducts; search?: VendureSearch };
}

interface VendureProducts {
  items: {
    name: string;
    variants: { sku: string; priceWithTax: number; currencyCode: string; stockLevel: string }[];
  }[];
}

interface VendureSearch {
  totalItems: number;
  items: { productName: string; priceWithTax: { min?: number; max?: number; value?: number } }[];
}

interface Money {
  amount: string;
  currency: string;
}

interface SoukProducts {
  totalCount: number;
  edges: {
    node: {
      name: string;
      variants: { sku: string; price: Money; availableQuantity: number }[];
      priceRange: { min: Money; max: Money };
    };
  }[];
}

const byName = (one: ProductFacts, other: ProductFacts) => (one.name < other.name ? -1 : 1);

const centsOf = ({ amount }: Money) => Math.round(Number(amount) * 100);

/** Brings answers of both shops into one form, a page sorted by name, to be compared; prices of search hits are held against the catalogue. */
export function factsReader({ products }: Catalogue) {
  const cents = new Map(products.map(({ name, price }) => [name, Math.round(Number(price.amount) * 100)]));
  const isAsKnown = (name: string, ...prices: (number | undefined)[]) =>
    prices.every((price) => price !== undefined && price === cents.get(name));

  return {
    vendure(query: string, answer: unknown): ProductFacts[] | SearchFacts {
      const { products: page, search } = (answer as Answer).data;
      if (query === 'search') {
        const items = search?.items ?? [];
        const known = new Set(
          items
            .filter(({ productName, priceWithTax: { min, max, value } }) =>
              isAsKnown(productName, min ?? value, max ?? value),
            )
            .map(({ productName }) => productName),
        );
        return { total: search?.totalItems ?? 0, known: known.size };
      }
      const found = (page?.items ?? []).map(({ name, variants }) => ({
        name,
        variants: variants.map(({ sku, priceWithTax, currencyCode, stockLevel }) => ({
          sku,
          cents: priceWithTax,
          currency: currencyCode,
          units: Number(stockLevel),
        })),
      }));
      return found.toSorted(byName);
    },
    souk(query: string, answer: unknown): ProductFacts[] | SearchFacts {
      const { products: list } = (answer as Answer).data;
      const nodes = (list?.edges ?? []).map(({ node }) => node);
      if (query === 'search') {
        const known = new Set(
          nodes
            .filter(({ name, priceRange: { min, max } }) => isAsKnown(name, centsOf(min), centsOf(max)))
            .map(({ name }) => name),
        );
        return { total: list?.totalCount ?? 0, known: known.size };
      }
      const found = nodes.map(({ name, variants }) => ({
        name,
        variants: variants.map(({ sku, price, availableQuantity }) => ({
          sku,
          cents: centsOf(price),
          currency: price.currency,
          units: availableQuantity,
        })),
      }));
      return found.toSorted(byName);
    },
  };
}
