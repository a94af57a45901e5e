import { demoValues } from '../attributes.ts';
import { before, DAY, HOUR, startOfDay } from '../clock.ts';
import { demoId, demoUuid } from '../ids.ts';
import { at, hash32, type Random, random } from '../random.ts';
import { sellerPlans } from '../sellers.data.ts';
import type { DemoProduct } from '../types.ts';
import { families } from './families.ts';
import type { Family } from './family.ts';
import { toHalf, variantsOf } from './variants.ts';

/** Age in days from which an archived product had left the shop. */
export const ARCHIVED_FOR_DAYS = 40;

/** The catalogue, with the stock that lies on the shelves today and no sales counted yet. */
export function demoProducts(now: Date): DemoProduct[] {
  const today = startOfDay(now);
  return families.flatMap((family) => family.items.map((_, index) => productOf(family, index, today)));
}

function productOf(family: Family, index: number, today: Date): DemoProduct {
  const [title, detail, palette, motif = family.motif] = at(family.items, index);
  const seller = sellerPlans.find((plan) => plan.slug === family.seller);
  if (!seller) throw new Error(`family ${family.code} names no seller of the market: ${family.seller}`);
  const name = family.noun === '' ? title : `${title} ${family.noun}`;
  const sku = `${seller.code}-${family.code}-${String(index + 1).padStart(2, '0')}`;
  const r = random(`product/${sku}`);
  const variants = variantsOf(family, sku, basePrice(family, r));
  const status = seller.pending ? 'DRAFT' : statusOf(sku);
  const age = seller.pending ? r.int(1, 3) : status === 'ARCHIVED' ? r.int(150, 240) : ageInDays(r);
  const createdAt = before(today, age * DAY - r.int(1, 14) * HOUR);
  return {
    id: demoId('prd', sku),
    sellerId: demoId('sel', seller.slug),
    categoryId: demoId('cat', family.category),
    slug: slugOf(name),
    sku,
    name,
    description: description(family, detail, r),
    priceMinor: Math.min(...variants.map((variant) => variant.priceMinor)),
    currency: 'EUR',
    tagIds: family.tags.map((tag) => demoId('tag', tag)),
    tags: [...family.tags],
    attributes: demoValues(palette, family.tags),
    options: (family.options ?? []).map(([option, choices]) => ({
      name: option,
      values: choices.map(([value]) => value),
    })),
    variants,
    status,
    mediaId: demoUuid(`product/${sku}`),
    look: { motif, palette, seed: `product/${sku}` },
    createdAt,
    updatedAt: status === 'ARCHIVED' ? before(today, ARCHIVED_FOR_DAYS * DAY) : createdAt,
  };
}

function basePrice(family: Family, r: Random): number {
  const [low, high] = family.price;
  return toHalf(low + (high - low) * r.next());
}

// Most of the catalogue is old enough to have sold for half a year; the rest arrived bit by bit.
const ageInDays = (r: Random): number => (r.chance(0.65) ? r.int(185, 240) : r.int(3, 184));

function statusOf(sku: string): DemoProduct['status'] {
  const lot = hash32(`shelf/${sku}`) % 100;
  if (lot < 4) return 'DRAFT';
  return lot < 8 ? 'ARCHIVED' : 'ACTIVE';
}

function description(family: Family, detail: string, r: Random): string {
  return `${family.what}, with ${detail}. ${r.pick(family.made)} ${family.care}`;
}

const slugOf = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/[\p{Diacritic}’]/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
