import { defineLoader, load } from '@souk/subgraph';
import { mixedWords, skeletonOf } from '@souk/text/confusable.ts';
import { domainIn } from '@souk/text/links.ts';
import type { Ctx } from '../context.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';

const MAX_ALIKE = 5;
const MAX_MIXED = 5;

/** A warning about a seller's name, for its reviewer. */
export interface NameWarning {
  kind: 'MIXED_SCRIPTS' | 'LOOKS_LIKE' | 'DOMAIN';
  message: string;
  sellers: SellerDocument[];
}

/** The oldest sellers by name skeleton, one more than are shown, as the seller itself is among them. */
const alikeBySkeleton = defineLoader<Ctx, string, SellerDocument[]>(async (db, skeletons) => {
  const found = await Promise.all(
    skeletons.map((nameSkeleton) =>
      db.sellers
        .find({ nameSkeleton, state: 'READY' })
        .sort({ createdAt: 1, _id: 1 })
        .limit(MAX_ALIKE + 1)
        .lean(),
    ),
  );
  return new Map(skeletons.map((skeleton, index) => [skeleton, found[index] ?? []]));
});

/** The warnings about a seller's name; empty when there are none. */
export async function nameWarnings(
  ctx: Ctx,
  { _id, name }: Pick<SellerDocument, '_id' | 'name'>,
): Promise<NameWarning[]> {
  const warnings: NameWarning[] = mixedWords(name)
    .slice(0, MAX_MIXED)
    .map(({ word, scripts }) => ({
      kind: 'MIXED_SCRIPTS',
      message: `“${word}” mixes ${scripts.join(' and ')} letters, which look alike.`,
      sellers: [],
    }));
  const domain = domainIn(name);
  if (domain !== null) {
    warnings.push({ kind: 'DOMAIN', message: `Mail programs make a link of ${domain}.`, sellers: [] });
  }
  const alike = await load(ctx, alikeBySkeleton, skeletonOf(name));
  const sellers = (alike ?? []).filter((other) => other._id !== _id).slice(0, MAX_ALIKE);
  if (sellers.length > 0) {
    const names = sellers.map((other) => `“${other.name}”`).join(', ');
    warnings.push({ kind: 'LOOKS_LIKE', message: `The name looks like that of ${names}.`, sellers });
  }
  return warnings;
}
