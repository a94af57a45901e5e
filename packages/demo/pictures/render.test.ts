import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import sharp from 'sharp';
import { demoMarket, renderBanner, renderMedia, renderProductPicture, renderSellerLogo } from '../index.ts';
import { drawThing } from './drawings.ts';
import { motifs } from './motifs/index.ts';

const { media, products, sellers } = demoMarket(new Date('2026-03-10T12:00:00Z'));
const hash = (bytes: Buffer): string => createHash('sha256').update(bytes).digest('hex');

describe('pictures', () => {
  it('are drawn differently for every product and always alike for one', () => {
    const drawn = products.map((product) => drawThing(product.look));
    expect(new Set(drawn).size).toBe(products.length);
    expect(products.map((product) => drawThing(product.look))).toEqual(drawn);
  });

  it('use every motif there is', () => {
    expect([...new Set(products.map((product) => product.look.motif))].sort()).toEqual(
      Object.keys(motifs).sort(),
    );
  });

  it('hold no number that is not one', () => {
    const broken = media.filter((item) => /NaN|undefined|Infinity/.test(drawThing(item.look)));
    expect(broken).toEqual([]);
  });

  it('of one product for each motif are JPEGs of 960 by 960, small and all different', async () => {
    const samples = Object.keys(motifs).map((name) =>
      products.find((product) => product.look.motif === name),
    );
    const seen = new Set<string>();
    for (const product of samples) {
      if (!product) throw new Error('a motif without a product');
      const bytes = await renderProductPicture(product);
      expect(await sharp(bytes).metadata()).toMatchObject({ format: 'jpeg', width: 960, height: 960 });
      expect(bytes.length).toBeLessThan(110_000);
      const { channels } = await sharp(bytes).stats();
      expect(Math.max(...channels.map((channel) => channel.stdev))).toBeGreaterThan(15);
      seen.add(hash(bytes));
    }
    expect(seen.size).toBe(Object.keys(motifs).length);
  });

  it('of a seller are a square logo and a wide banner, different for each', async () => {
    const seen = new Set<string>();
    for (const seller of sellers) {
      const logo = await renderSellerLogo(seller);
      const banner = await renderBanner(seller);
      expect(await sharp(logo).metadata()).toMatchObject({ format: 'jpeg', width: 512, height: 512 });
      expect(await sharp(banner).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 400 });
      seen.add(hash(logo)).add(hash(banner));
    }
    expect(seen.size).toBe(24);
  });

  it('of any media entry have the size the entry says', async () => {
    for (const purpose of ['PRODUCT', 'CATEGORY', 'SELLER_LOGO', 'SELLER_BANNER'] as const) {
      const item = media.find((entry) => entry.purpose === purpose);
      if (!item) throw new Error(`no ${purpose} in the market`);
      const bytes = await renderMedia(item);
      const again = await renderMedia(item);
      expect(hash(bytes)).toBe(hash(again));
      expect(await sharp(bytes).metadata()).toMatchObject({ width: item.width, height: item.height });
    }
  });
});
