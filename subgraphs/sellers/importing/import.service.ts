import { createHash } from 'node:crypto';
import { badInput, checkInput, isDuplicate, Refusal } from '@souk/subgraph';
import { skeletonOf } from '@souk/text/confusable.ts';
import { line } from '@souk/text/line.ts';
import { slugOf } from '@souk/text/slug.ts';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { cityKey, searchKeys } from '../sellers/search-keys.ts';
import type { SellerDocument } from '../sellers/seller.model.ts';
import { businessRules } from '../validation/business.ts';

const MAX_ROWS = 500;

const schema = z.object({
  externalId: line({ what: 'external id', min: 1, max: 200 }),
  name: businessRules.name,
  ...businessRules.address.omit({ line1: true, line2: true }).shape,
});

type NewSeller = Omit<SellerDocument, 'createdAt' | 'updatedAt'>;

/** The result for one row. */
export interface ImportResult {
  externalId: string;
  id: string | null;
  created: boolean;
  error: string | null;
}

interface Row {
  externalId: string;
  seller: NewSeller | null;
  error: string | null;
}

/**
 * Stores the valid rows in one transaction and answers every row. Ids are derived from the external ids, so a repeated or
 * parallel batch stores nothing twice. An import publishes no events. Raises BAD_USER_INPUT for more than 500 rows.
 */
export async function importSellers(
  ctx: Ctx,
  rows: readonly { externalId: string }[],
): Promise<ImportResult[]> {
  if (rows.length > MAX_ROWS) throw badInput(`At most ${MAX_ROWS} rows per call; ${rows.length} were given.`);
  const read = rows.map(readRow);
  const sellers = new Map(read.flatMap(({ seller }) => (seller ? [[seller._id, seller] as const] : [])));
  const created = await storeNew(ctx, sellers);
  return read.map(({ externalId, seller, error }) => ({
    externalId,
    id: seller?._id ?? null,
    // Of two rows with the same id in a batch the first one counts as created.
    created: seller !== null && created.delete(seller._id),
    error,
  }));
}

async function storeNew(ctx: Ctx, sellers: ReadonlyMap<string, NewSeller>): Promise<Set<string>> {
  for (;;) {
    try {
      return await ctx.transaction(async () => {
        const known = await ctx.db.sellers.find({ _id: { $in: [...sellers.keys()] } }, { _id: 1 }).lean();
        const here = new Set(known.map(({ _id }) => _id));
        const fresh = [...sellers.values()].filter(({ _id }) => !here.has(_id));
        if (fresh.length > 0) await ctx.db.sellers.insertMany(fresh);
        return new Set(fresh.map(({ _id }) => _id));
      });
    } catch (error) {
      // A parallel batch stored some of these rows after the check; the next attempt finds them.
      if (!isDuplicate(error, '_id')) throw error;
    }
  }
}

function readRow(row: { externalId: string }): Row {
  try {
    return { externalId: row.externalId, seller: toSeller(checkInput(schema, row, [])), error: null };
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const message = error.userErrors.map(({ message }) => message).join(' ');
    return { externalId: row.externalId, seller: null, error: message };
  }
}

function toSeller({ externalId, name, ...place }: z.output<typeof schema>): NewSeller {
  const hash = createHash('sha256').update(`seller/${externalId}`).digest('hex');
  const now = new Date();
  return {
    _id: `sel_${hash.slice(0, 32)}`,
    kind: 'MERCHANT',
    name,
    nameSkeleton: skeletonOf(name),
    ...searchKeys({ name, description: null }),
    // The hash makes slugs unique without a query per row.
    slug: `${slugOf(name, 'seller')}-${hash.slice(0, 12)}`,
    description: null,
    contactName: null,
    email: null,
    phone: null,
    taxId: null,
    address: { ...place, line1: null, line2: null },
    cityKey: cityKey(place.city),
    logoMediaId: null,
    bannerMediaId: null,
    verificationStatus: 'APPROVED',
    verification: {
      documentMediaIds: [],
      note: null,
      submittedAt: null,
      reviewedAt: now,
      reviewedBy: null,
      reason: null,
    },
    status: 'ACTIVE',
    suspensionReason: null,
    accountId: null,
    state: 'READY',
    registration: null,
    registrationKeyHash: null,
    registrationInputHash: null,
    externalId,
    version: 1,
  };
}
