import { describe, expect, it } from '@jest/globals';
import { demoMarket } from '../index.ts';

const { products, sellers, tags } = demoMarket(new Date('2026-03-10T12:00:00Z'));
const variants = products.flatMap((product) => product.variants);

describe('the catalogue', () => {
  it('gives each product one to nine variants, one for every combination of its options', () => {
    for (const product of products) {
      const combinations = product.options.reduce((total, option) => total * option.values.length, 1);
      expect(product.variants).toHaveLength(combinations);
      expect(combinations).toBeLessThanOrEqual(9);
      expect(new Set(product.variants.map((v) => JSON.stringify(v.options))).size).toBe(combinations);
      expect(product.priceMinor).toBe(Math.min(...product.variants.map((v) => v.priceMinor)));
      if (product.options.length === 0) expect(product.variants[0]?.sku).toBe(product.sku);
    }
  });

  it('has whole, positive prices and describes each product in two to four sentences', () => {
    expect(variants.filter((v) => !Number.isSafeInteger(v.priceMinor) || v.priceMinor < 350)).toEqual([]);
    for (const { description } of products) {
      const sentences = description.match(/[^.!?]+[.!?](?= |$)/g) ?? [];
      expect(sentences.length).toBeGreaterThanOrEqual(2);
      expect(sentences.length).toBeLessThanOrEqual(4);
    }
  });

  it('is mostly for sale, with some drafts and some archived', () => {
    const count = (status: string): number => products.filter((product) => product.status === status).length;
    expect(count('ACTIVE')).toBeGreaterThan(260);
    expect(count('DRAFT')).toBeGreaterThan(6);
    expect(count('ARCHIVED')).toBeGreaterThan(4);
  });

  it('keeps everything of an unapproved seller in draft', () => {
    const pending = sellers.find((seller) => seller.verification === 'PENDING');
    const own = products.filter((product) => product.sellerId === pending?.id);
    expect(own).toHaveLength(6);
    expect(own.every((product) => product.status === 'DRAFT')).toBe(true);
  });

  it('has every seller selling, and after having opened the shop', () => {
    for (const seller of sellers) {
      const own = products.filter((product) => product.sellerId === seller.id);
      expect(own.length).toBeGreaterThanOrEqual(6);
      for (const product of own)
        expect(product.createdAt.getTime()).toBeGreaterThan(seller.createdAt.getTime());
    }
  });

  it('has plenty, little and nothing left of something', () => {
    const low = variants.filter((v) => v.onHand > 0 && v.onHand <= v.lowStockThreshold);
    expect(low.length).toBeGreaterThan(40);
    expect(variants.filter((v) => v.onHand === 0).length).toBeGreaterThan(25);
    expect(variants.filter((v) => v.onHand > v.lowStockThreshold).length).toBeGreaterThan(500);
    expect(variants.filter((v) => v.onHand < 0 || !Number.isInteger(v.onHand))).toEqual([]);
  });

  it('uses tags in lower case, each for some product', () => {
    const used = new Set(products.flatMap((product) => product.tags));
    expect(tags.map((tag) => tag.name)).toEqual([...used].sort());
    expect([...used].filter((name) => name !== name.toLowerCase())).toEqual([]);
  });
});
