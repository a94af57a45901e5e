import type { AttributeDocument } from '../../attributes/attribute.model.ts';
import type { CategoryDocument } from '../../categories/category.model.ts';
import type { Ctx } from '../../context.ts';
import { defaultThreshold } from '../../inventory/stock-settings.service.ts';
import { locationsOf } from '../../locations/location.loader.ts';
import { MAIN_LOCATION, mainLocationId } from '../../locations/location.model.ts';
import type { SellerEligibilityDocument } from '../../seller-eligibility/eligibility.model.ts';
import { eligibilitiesOf } from '../../seller-eligibility/eligibility.service.ts';
import type { DecimalSeparator } from '../reading/decimals.ts';

type KnownCategory = Pick<CategoryDocument, '_id' | 'slug' | 'oldSlugs' | 'name' | 'path' | 'parentId'>;

/** What rows are read against: the market's categories and attributes, the seller's locations and eligibility. */
export interface Around {
  sellerId: string;
  decimals: DecimalSeparator;
  eligibility: Pick<SellerEligibilityDocument, 'approved' | 'suspended'>;
  attributes: AttributeDocument[];
  /** A category by its slug or by the names from the root down, such as `Home > Kitchen`. */
  category(text: string): KnownCategory | undefined;
  /** The id of a location by its name or id; null for the main one, undefined for an unknown one. */
  location(text: string): string | null | undefined;
  /** That of variants for which a file names none. */
  lowStockThreshold: number;
  readAt: number;
}

const FRESH_MS = 15_000;

/** Reads the surroundings again when they are older than some seconds: a run may last for minutes. */
export async function refreshed(ctx: Ctx, now: Around): Promise<Around> {
  return Date.now() - now.readAt < FRESH_MS ? now : readAround(ctx, now.sellerId, now.decimals);
}

export async function readAround(ctx: Ctx, sellerId: string, decimals: DecimalSeparator): Promise<Around> {
  ctx.loaders.clear();
  const eligibility = (await eligibilitiesOf(ctx, [sellerId])).get(sellerId);
  const categories = await ctx.db.categories
    .find({}, { slug: 1, oldSlugs: 1, name: 1, path: 1, parentId: 1 })
    .lean();
  const locations = await locationsOf(ctx, sellerId);
  const named = new Map<string, string | null>([
    [MAIN_LOCATION, null],
    [mainLocationId(sellerId), null],
  ]);
  for (const { _id, name, isMain } of locations)
    for (const text of [name.toLowerCase(), _id]) named.set(text, isMain ? null : _id);
  return {
    sellerId,
    decimals,
    eligibility: eligibility ?? { approved: false, suspended: false },
    attributes: await ctx.db.attributes.find({}).lean(),
    category: categoryFinder(categories),
    location: (text) => named.get(text.trim().toLowerCase()),
    lowStockThreshold: await defaultThreshold(ctx, sellerId),
    readAt: Date.now(),
  };
}

function categoryFinder(categories: readonly KnownCategory[]) {
  const byId = new Map(categories.map((one) => [one._id, one]));
  const [bySlug, byNames] = [new Map<string, KnownCategory>(), new Map<string, KnownCategory>()];
  for (const one of categories) for (const slug of one.oldSlugs ?? []) bySlug.set(slug, one);
  for (const one of categories) {
    bySlug.set(one.slug, one);
    const names = one.path.map((id) => byId.get(id)?.name ?? '');
    byNames.set(keyOf(names), one);
  }
  // A name alone is enough while only one category has it.
  for (const [name, those] of Map.groupBy(categories, (one) => keyOf([one.name])))
    if (those.length === 1 && those[0] && !byNames.has(name)) byNames.set(name, those[0]);
  return (text: string) => bySlug.get(text.trim().toLowerCase()) ?? byNames.get(keyOf(text.split(/[>/]/u)));
}

const keyOf = (names: readonly string[]) => names.map((name) => name.trim().toLowerCase()).join('\u0000');
