import { type Refusal, refusal, requestDigest, withIdempotencyKey } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';
import type { AddAddressInput, UpdateAddressInput } from '../generated/resolvers.ts';
import { ownAccount, ownId } from '../profile/own-account.ts';
import { readAddress } from './address.input.ts';
import type { AddressDocument, AddressKind } from './address.model.ts';
import { changeBook, MAX_ADDRESSES, noAddress, promoteNewest } from './address-book.ts';

/** A changed address and its owner. */
export interface ChangedAddress {
  address: AddressDocument | null;
  user: AccountDocument;
}

/** Adds an address, once per key. Raises Refusal INVALID_INPUT, INVALID_STATE for too many, IDEMPOTENCY_CONFLICT. */
export async function addAddress(ctx: Ctx, input: AddAddressInput): Promise<ChangedAddress> {
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'addAddress', idempotencyKey, input: given };
  const _id = `adr_${requestDigest(ctx.viewer, call)}`;
  await withIdempotencyKey(ctx, call, async () => {
    const read = readAddress(given);
    await changeBook(ctx, async (userId) => {
      if (await ctx.db.addresses.exists({ _id, userId })) return;
      if ((await ctx.db.addresses.countDocuments({ userId })) >= MAX_ADDRESSES) throw full();
      await ctx.db.addresses.insertOne({ ...read, _id, userId });
      await promoteNewest(ctx, userId, read.kinds);
    });
    return null;
  });
  return answer(ctx, _id);
}

const full = () =>
  refusal('INVALID_STATE', `You have ${MAX_ADDRESSES} addresses, which is the most. Remove one first.`, null);

/** Changes an address. Raises Refusal NOT_FOUND, INVALID_INPUT and VERSION_CONFLICT. */
export async function updateAddress(
  ctx: Ctx,
  id: string,
  { version, ...given }: UpdateAddressInput,
): Promise<ChangedAddress> {
  await changeBook(ctx, async (userId) => {
    const before = await ctx.db.addresses.findOne({ _id: id, userId }).lean();
    if (!before) throw noAddress();
    if (before.version !== version) throw changedSince();
    const read = readAddress({ ...before, ...given, kinds: given.kinds ?? before.kinds });
    const defaultKinds = before.defaultKinds.filter((kind) => read.kinds.includes(kind));
    await ctx.db.addresses.updateOne(
      { _id: id, userId, version },
      { $set: { ...read, defaultKinds }, $inc: { version: 1 } },
    );
    await promoteNewest(ctx, userId, [...before.kinds, ...read.kinds]);
  });
  return answer(ctx, id);
}

const changedSince = (): Refusal =>
  refusal(
    'VERSION_CONFLICT',
    'The address was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );

/** Removes an address; the newest other one takes over where it was a default. Raises Refusal NOT_FOUND. */
export async function removeAddress(
  ctx: Ctx,
  id: string,
): Promise<{ deletedId: string; user: AccountDocument }> {
  await changeBook(ctx, async (userId) => {
    const gone = await ctx.db.addresses.findOneAndDelete({ _id: id, userId }).lean();
    if (!gone) throw noAddress();
    await promoteNewest(ctx, userId, gone.defaultKinds);
  });
  return { deletedId: id, user: await ownAccount(ctx) };
}

/** Makes an address the default of a kind. Raises Refusal NOT_FOUND, and INVALID_INPUT for a kind that it is not of. */
export async function setDefaultAddress(ctx: Ctx, id: string, kind: AddressKind): Promise<ChangedAddress> {
  await changeBook(ctx, async (userId) => {
    const address = await ctx.db.addresses.findOne({ _id: id, userId }).lean();
    if (!address) throw noAddress();
    if (!address.kinds.includes(kind)) throw otherKind(kind);
    const quietly = { timestamps: false };
    await ctx.db.addresses.updateMany(
      { userId, defaultKinds: kind, _id: { $ne: id } },
      { $pull: { defaultKinds: kind } },
      quietly,
    );
    await ctx.db.addresses.updateOne({ _id: id, userId }, { $addToSet: { defaultKinds: kind } }, quietly);
  });
  return answer(ctx, id);
}

const otherKind = (kind: AddressKind) =>
  refusal('INVALID_INPUT', `This address is not of the kind ${kind}. Add the kind to it first.`, [
    'input',
    'kind',
  ]);

async function answer(ctx: Ctx, _id: string): Promise<ChangedAddress> {
  const [address, user] = await Promise.all([
    ctx.db.addresses.findOne({ _id, userId: ownId(ctx) }).lean(),
    ownAccount(ctx),
  ]);
  return { address, user };
}
