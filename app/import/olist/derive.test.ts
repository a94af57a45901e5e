import { describe, expect, it } from '@jest/globals';
import { tidyCity } from './cities.ts';
import { derivedPrice, priceLevels, salesByProduct } from './prices.ts';
import type { ItemRow, ProductRow } from './rows.ts';
import { categoryName, sizeWord, weightText } from './words.ts';

describe('cities', () => {
  it.each([
    ['mogi guacu', 'SP', 'Mogi Guacu'],
    ['sao sebastiao da grama/sp', 'SP', 'Sao Sebastiao da Grama'],
    ['rio de janeiro \\rio de janeiro', 'RJ', 'Rio de Janeiro'],
    ['novo hamburgo, rio grande do sul, brasil', 'RS', 'Novo Hamburgo'],
    ['lages - sc', 'SC', 'Lages'],
    ['andira-pr', 'PR', 'Andira'],
    ["arraial d'ajuda (porto seguro)", 'BA', "Arraial d'Ajuda"],
    ['santa barbara d´oeste', 'SP', "Santa Barbara d'Oeste"],
    ['  são   PAULO ', 'SP', 'São Paulo'],
    ['embu-guacu', 'SP', 'Embu-Guacu'],
    ['sp / sp', 'SP', 'Unknown'],
    ['4482255', 'RJ', 'Unknown'],
    ['vendas@creditparts.com.br', 'PR', 'Unknown'],
    ['', 'SP', 'Unknown'],
  ])('writes "%s" of %s as %s', (text, state, city) => {
    expect(tidyCity(text, state)).toBe(city);
  });
});

describe('words', () => {
  it.each([
    ['health_beauty', 'Health Beauty'],
    ['fashio_female_clothing', 'Fashion Female Clothing'],
    ['arts_and_craftmanship', 'Arts and Craftsmanship'],
    ['home_comfort_2', 'Home Comfort 2'],
    ['cds_dvds_musicals', 'CDs DVDs Musicals'],
  ])('names category %s "%s"', (text, name) => {
    expect(categoryName(text)).toBe(name);
  });

  it('says weights and sizes as people do', () => {
    expect([50, 999, 1000, 1249, 30_000].map(weightText)).toEqual([
      '50 g',
      '999 g',
      '1 kg',
      '1.2 kg',
      '30 kg',
    ]);
    expect([20, 21, 40, 41, 70, 71].map(sizeWord)).toEqual([
      'small',
      'medium',
      'medium',
      'large',
      'large',
      'oversize',
    ]);
  });
});

describe('prices', () => {
  const sold = (price: number, sellerId: string, day: number): ItemRow => ({
    orderId: `o${day}`,
    item: 1,
    productId: 'p',
    sellerId,
    shippingLimit: new Date(Date.UTC(2017, 0, day)),
    price,
    freight: 0,
  });
  const product = (parts: Partial<ProductRow>): ProductRow => ({
    id: 'p',
    category: 'toys',
    photos: null,
    weightGrams: null,
    size: null,
    ...parts,
  });

  it('takes the price and the seller of most lines, of several the latest by date', () => {
    const lines = [
      sold(300, 'b', 9),
      sold(200, 'a', 5),
      sold(100, 'a', 1),
      sold(200, 'b', 2),
      sold(100, 'b', 7),
    ];
    expect(salesByProduct(lines).get('p')).toEqual({ price: 100, sellerId: 'b' });
    expect(salesByProduct(lines.slice(0, 2)).get('p')).toEqual({ price: 300, sellerId: 'b' });
  });

  it('derives others from the level of the category and the billed weight', () => {
    const levels = priceLevels([
      { category: 'toys', price: 10_000 },
      { category: 'toys', price: 20_000 },
      { category: 'toys', price: 90_000 },
      { category: null, price: 4_000 },
    ]);
    expect(levels.overall).toBe(10_000);
    expect(derivedPrice(product({}), levels)).toBe(20_090);
    expect(derivedPrice(product({ weightGrams: 16_000 }), levels)).toBe(40_090);
    // 40 × 40 × 50 cm are billed as 16 kg.
    expect(derivedPrice(product({ weightGrams: 200, size: [40, 50, 40] }), levels)).toBe(40_090);
    expect(derivedPrice(product({ weightGrams: 999_000 }), levels)).toBe(50_090);
    expect(derivedPrice(product({ weightGrams: 1 }), levels)).toBe(10_090);
    expect(derivedPrice(product({ category: 'books' }), levels)).toBe(10_090);
    expect(derivedPrice(product({ category: null }), levels)).toBe(4_090);
    expect(derivedPrice(product({ category: 'books' }), priceLevels([]))).toBe(7_490);
  });
});
