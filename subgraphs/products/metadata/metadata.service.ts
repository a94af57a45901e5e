import { InputProblems, isAllowed, refusal, type Viewer } from '@souk/subgraph';
import { readParagraphs } from '@souk/text/line.ts';
import type { MetadataEntry, MetadataOwner, ProductDocument } from '../catalogue/product.model.ts';
import { managedProduct, maySeeAll } from '../catalogue/visibility.ts';
import type { Ctx } from '../context.ts';
import type { MetadataEntryInput, SetProductMetadataInput } from '../generated/resolvers.ts';
import { holdChanges, holdOf } from '../moderation/held.ts';

const MAX_ENTRIES = 50;
const MAX_VALUE = 1_000;
const KEY = /^[a-z0-9._-]{1,64}$/;

const ownerOf = ({ kind }: Viewer): MetadataOwner => (kind === 'seller' ? 'SELLER' : 'MARKET');

/**
 * Stores and removes entries of the caller's metadata of a product. Public entries that have to be approved are held. Raises
 * Refusal NOT_FOUND and INVALID_INPUT.
 */
export async function setProductMetadata(
  ctx: Ctx,
  id: string,
  { entries, removedKeys }: SetProductMetadataInput,
): Promise<ProductDocument> {
  await managedProduct(ctx, id);
  const owner = ownerOf(ctx.viewer);
  const given = read(owner, entries ?? []);
  const replaced = new Set([...given.map(({ key }) => key), ...(removedKeys ?? [])]);
  return ctx.transaction(async () => {
    const before = await managedProduct(ctx, id);
    const hold = await holdOf(ctx, before);
    const { metadata, sellerId } = before;
    const held = hold ? given.filter((entry) => isNewToPublic(metadata, entry)) : [];
    const kept = metadata.filter(
      (entry) =>
        entry.owner !== owner || !replaced.has(entry.key) || held.some(({ key }) => key === entry.key),
    );
    const all = [...kept, ...given.filter((entry) => !held.includes(entry))];
    if (all.filter((entry) => entry.owner === owner).length > MAX_ENTRIES) {
      const message = `A product has at most ${MAX_ENTRIES} entries of metadata of one owner.`;
      throw refusal('INVALID_INPUT', message, ['input', 'entries']);
    }
    if (hold) {
      const others = (hold.changes.metadata ?? []).filter(({ key }) => !replaced.has(key));
      await holdChanges(ctx, before, hold, { ...hold.changes, metadata: [...others, ...held] });
    }
    const isReviewed = hold !== null || before.status === 'IN_REVIEW';
    const update = {
      $set: { metadata: all.toSorted(byOwnerAndKey) },
      ...(isReviewed ? { $inc: { version: 1 } } : {}),
    };
    const product = await ctx.db.products
      .findOneAndUpdate({ _id: id }, update, { returnDocument: 'after' })
      .lean();
    if (!product) throw refusal('NOT_FOUND', 'There is no such product.', ['id']);
    await ctx.emit('product.updated', id, { productId: id, sellerId });
    return product;
  });
}

/** Stores entries that were approved over those of their keys. Call it in the transaction of the approval. */
export async function storeMetadata(ctx: Ctx, id: string, entries: readonly MetadataEntry[]): Promise<void> {
  const { metadata } = await managedProduct(ctx, id);
  const isReplaced = (one: MetadataEntry) =>
    entries.some(({ owner, key }) => one.owner === owner && one.key === key);
  const all = [...metadata.filter((one) => !isReplaced(one)), ...entries].toSorted(byOwnerAndKey);
  await ctx.db.products.updateOne({ _id: id }, { $set: { metadata: all } });
}

const isNewToPublic = (metadata: readonly MetadataEntry[], { owner, key, value, isPublic }: MetadataEntry) =>
  isPublic &&
  !metadata.some((one) => one.owner === owner && one.key === key && one.isPublic && one.value === value);

function read(owner: MetadataOwner, entries: readonly MetadataEntryInput[]): MetadataEntry[] {
  const problems = new InputProblems();
  if (entries.length > MAX_ENTRIES)
    problems.add('INVALID_INPUT', `At most ${MAX_ENTRIES} entries at a time.`, ['input', 'entries']);
  const read = entries.slice(0, MAX_ENTRIES).map(({ key, value, isPublic }, index) => {
    const path = ['input', 'entries', String(index)];
    if (!KEY.test(key)) {
      const message = 'A key has 1 to 64 lower-case letters a to z, digits, dots, hyphens and underscores.';
      problems.add('INVALID_INPUT', message, [...path, 'key']);
    }
    if (entries.findIndex((one) => one.key === key) !== index)
      problems.add('INVALID_INPUT', 'The key is given twice.', [...path, 'key']);
    const text = problems.readText([...path, 'value'], value, { max: MAX_VALUE }, readParagraphs);
    return { owner, key, value: text, isPublic: isPublic ?? false };
  });
  problems.refuse();
  return read;
}

function byOwnerAndKey(a: MetadataEntry, b: MetadataEntry): number {
  const [left, right] = [a, b].map(({ owner, key }) => `${owner} ${key}`);
  return (left ?? '') < (right ?? '') ? -1 : 1;
}

/** The private metadata that a viewer may see of a product; null for somebody who may see none. */
export function privateMetadata(
  viewer: Viewer,
  { metadata = [], sellerId }: Pick<ProductDocument, 'metadata' | 'sellerId'>,
): MetadataEntry[] | null {
  if (!maySeeAll(viewer, sellerId)) return null;
  const seesMarket = isAllowed(viewer, ['admin', 'service', 'key:product.read', 'key:product.write']);
  return metadata.filter(({ isPublic, owner }) => !isPublic && (seesMarket || owner === 'SELLER'));
}
