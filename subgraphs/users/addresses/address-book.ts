import { defineLoader, load, refusal, unauthenticated } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { ownId } from '../profile/own-account.ts';
import type { AddressDocument, AddressKind } from './address.model.ts';

/** How many addresses a person may have. */
export const MAX_ADDRESSES = 20;

const NEWEST_FIRST = { createdAt: -1, _id: -1 } as const;

const books = defineLoader<Ctx, string, AddressDocument[]>(async (db, userIds) => {
  const found = await db.addresses
    .find({ userId: { $in: [...userIds] } })
    .sort(NEWEST_FIRST)
    .lean();
  return Map.groupBy(found, ({ userId }) => userId);
});

/** The addresses of a person, newest first. The caller decides who may see them. */
export async function addressesOf(ctx: Ctx, userId: string): Promise<AddressDocument[]> {
  return (await load(ctx, books, userId)) ?? [];
}

/** The refusal of an address that does not exist or belongs to somebody else; nobody can tell which. */
export const noAddress = () => refusal('NOT_FOUND', 'There is no such address.', ['id']);

/** An address by its id; null for everybody but its owner and admins. */
export function visibleAddress(ctx: Ctx, id: string): Promise<AddressDocument | null> {
  const { kind, userId } = ctx.viewer;
  if (kind !== 'admin' && userId === null) return Promise.resolve(null);
  const filter = kind === 'admin' ? { _id: id } : { _id: id, userId: userId ?? '' };
  return ctx.db.addresses.findOne(filter).lean().exec();
}

/**
 * Runs a change of the caller's address book in a transaction of its own. It writes to the account first, so that changes of one
 * book happen one after the other and see each other: how many there are, and which ones are defaults.
 */
export function changeBook<T>(ctx: Ctx, change: (userId: string) => Promise<T>): Promise<T> {
  const userId = ownId(ctx);
  return ctx.transaction(async () => {
    const held = await ctx.db.users.updateOne(
      { _id: userId, status: 'ACTIVE' },
      { $set: { addressesChangedAt: new Date() } },
      { timestamps: false },
    );
    if (held.matchedCount === 0) throw unauthenticated();
    return change(userId);
  });
}

/** Makes the newest address of each kind that has no default its default. Call it within {@link changeBook}. */
export async function promoteNewest(ctx: Ctx, userId: string, kinds: readonly AddressKind[]): Promise<void> {
  for (const kind of kinds) {
    if (await ctx.db.addresses.exists({ userId, defaultKinds: kind })) continue;
    await ctx.db.addresses.findOneAndUpdate(
      { userId, kinds: kind },
      { $addToSet: { defaultKinds: kind } },
      { sort: NEWEST_FIRST, timestamps: false },
    );
  }
}
