import type { ImportProduct } from '../../../app/import/operations.ts';
import type { Catalogue } from './catalogue.ts';

const GOODS = [
  'Lamp',
  'Kettle',
  'Backpack',
  'Notebook',
  'Speaker',
  'Blanket',
  'Bicycle',
  'Guitar',
  'Watch',
  'Teapot',
];
const MATERIALS = ['Oak', 'Steel', 'Linen', 'Copper', 'Leather', 'Bamboo', 'Glass'];
const SIZES = ['small', 'medium', 'large'];
const SELLERS = 40;

const id = (prefix: string, number: number) => `bench:${prefix}${String(number).padStart(4, '0')}`;

/** `count` products in the likeness of Olist's, each a different mix of a thing, a material, a size, price and stock. */
export function drawCatalogue(count: number): Catalogue {
  return {
    origin: `${count} synthetic products`,
    sellers: Array.from({ length: SELLERS }, (_, number) => ({
      externalId: id('s', number),
      name: `Loja ${number}`,
      city: 'Sao Paulo',
      region: 'SP',
      postalCode: '01529',
      country: 'BR',
    })),
    categories: GOODS.map((name, number) => ({ externalId: id('c', number), name })),
    products: Array.from({ length: count }, (_, number) => productOf(number)),
  };
}

// The strides are prime to the lengths of the lists, so that neighbours differ in everything.
function productOf(number: number): ImportProduct {
  const kind = (number * 3) % GOODS.length;
  const material = MATERIALS[(number * 5) % MATERIALS.length];
  const size = SIZES[number % SIZES.length];
  const grams = 100 + ((number * 37) % 5_000);
  return {
    externalId: id('p', number),
    sellerId: id('s', (number * 7) % SELLERS),
    categoryExternalId: id('c', kind),
    name: `${GOODS[kind]}, ${material}, ${size} (${number.toString(16).padStart(8, '0')})`,
    description: `A ${size} thing of ${material}: ${grams} g, drawn for a measurement.`,
    price: { amount: `${10 + ((number * 13) % 490)}.90`, currency: 'BRL' },
    sku: `BENCH-${String(number).padStart(6, '0')}`,
    stock: 5 + ((number * 11) % 96),
    weightGrams: grams,
  };
}
