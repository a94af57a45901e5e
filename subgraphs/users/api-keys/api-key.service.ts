import {
  apiKeyDigest,
  apiKeyText,
  assertRecentlyProven,
  makeOnce,
  newApiKeySecret,
  recordChange,
  refusal,
  searchTextOf,
  unauthenticated,
} from '@souk/subgraph';
import type { QueryFilter } from 'mongoose';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import type { CreateApiKeyInput, RotateApiKeyInput, UpdateApiKeyInput } from '../generated/resolvers.ts';
import { ownId } from '../profile/own-account.ts';
import { readExpiry, readKeyName, readOverlap, readScopes } from './api-key.input.ts';
import type { ApiKeyDocument } from './api-key.model.ts';
import { publishKey } from './published.ts';

/** A key, and the text to send where it has just been made; null where that was shown before. */
export interface ShownKey {
  apiKey: ApiKeyDocument;
  secret: string | null;
}

const noKey = () => refusal('NOT_FOUND', 'There is no such API key.', ['id']);

/** What the audit log shows of a key. */
const shown = ({ name, scopes, expiresAt, revokedAt }: ApiKeyDocument) => ({
  name,
  scopes: [...scopes],
  expiresAt,
  revokedAt,
});

/**
 * Creates a key, once per idempotency key. Its secret is answered to the request that made it and never stored, so a
 * repetition gets the key alone. Raises Refusal REAUTHENTICATION_REQUIRED, INVALID_INPUT, IDEMPOTENCY_CONFLICT.
 */
export async function createApiKey(ctx: Ctx, input: CreateApiKeyInput): Promise<ShownKey> {
  assertRecentlyProven(ctx.viewer);
  const { idempotencyKey, ...given } = input;
  const call = { operation: 'createApiKey', idempotencyKey, input: given };
  let secret: string | null = null;
  const apiKey = await makeOnce(ctx, call, { model: ctx.db.apiKeys, prefix: 'key' }, async (id) => {
    secret = await create(ctx, id, given);
  });
  await publishKey(ctx, apiKey);
  return { apiKey, secret };
}

async function create(
  ctx: Ctx,
  _id: string,
  given: Omit<CreateApiKeyInput, 'idempotencyKey'>,
): Promise<string> {
  const name = readKeyName(given.name);
  const scopes = readScopes(given.scopes);
  const expiresAt = readExpiry(given.expiresAt, new Date());
  const secret = newApiKeySecret();
  await ctx.transaction(async () => {
    const createdBy = await lastingAdmin(ctx);
    const made = await ctx.db.apiKeys.insertOne({
      ...{ _id, name, searchText: searchTextOf([name]), scopes, expiresAt },
      createdBy,
      secrets: [{ digest: apiKeyDigest(secret), shownTo: createdBy, until: null }],
    });
    await recordChange(ctx, { entity: 'ApiKey', id: _id, before: null, after: shown(made.toObject()) });
    await tellCreator(ctx, 'api_key.created', made.toObject());
  });
  return apiKeyText(_id, secret);
}

/**
 * The id of the caller's account. Writes to it: of a key that is made, and a demotion or a block at the same moment, the second
 * one sees the first. Raises UNAUTHENTICATED when the caller is no active administrator any more.
 */
async function lastingAdmin(ctx: Ctx): Promise<string> {
  const id = ownId(ctx);
  const still = { _id: id, status: 'ACTIVE' as const, accountRoles: 'ADMIN' as const };
  const { matchedCount } = await ctx.db.users.updateOne(still, { $set: { status: 'ACTIVE' } });
  if (matchedCount === 0) throw unauthenticated();
  return id;
}

/** Publishes an event about a key to the person who made it. Joins the transaction. */
export async function tellCreator(
  ctx: Ctx,
  type: 'api_key.created' | 'api_key.rotated' | 'api_key.expiring',
  { _id, name, createdBy, expiresAt }: ApiKeyDocument,
): Promise<void> {
  const creator = await ctx.db.users.findById(createdBy, { email: 1, firstName: 1 }).lean();
  if (!creator) return;
  const about = { apiKeyId: _id, name, expiresAt: expiresAt.toISOString() };
  await ctx.emit(type, _id, { ...personOf(creator), ...about });
}

/** Renames a key. Raises Refusal NOT_FOUND, INVALID_INPUT, VERSION_CONFLICT. */
export async function updateApiKey(ctx: Ctx, id: string, input: UpdateApiKeyInput): Promise<ApiKeyDocument> {
  const name = readKeyName(input.name);
  const apiKey = await ctx.transaction(async () => {
    const before = await ctx.db.apiKeys
      .findOneAndUpdate(
        { _id: id, version: input.version },
        { $set: { name, searchText: searchTextOf([name]) }, $inc: { version: 1 } },
      )
      .lean();
    if (!before) throw await whyNot(ctx, id);
    const after = { ...before, name, version: before.version + 1 };
    await recordChange(ctx, { entity: 'ApiKey', id, before: shown(before), after: shown(after) });
    return after;
  });
  await publishKey(ctx, apiKey);
  return apiKey;
}

async function whyNot(ctx: Ctx, id: string) {
  if (!(await ctx.db.apiKeys.exists({ _id: id }))) return noKey();
  return refusal(
    'VERSION_CONFLICT',
    'The key was changed since you read it. Read it again and repeat your change.',
    ['input', 'version'],
  );
}

/**
 * Gives a key a new secret. The old one ends at once, or after an overlap in which both are valid; an older one than that
 * ends in any case. Raises Refusal REAUTHENTICATION_REQUIRED, NOT_FOUND, INVALID_INPUT, INVALID_STATE.
 */
export async function rotateApiKey(
  ctx: Ctx,
  id: string,
  input: RotateApiKeyInput | null | undefined,
): Promise<ShownKey> {
  assertRecentlyProven(ctx.viewer);
  const overlap = readOverlap(input?.overlapSeconds);
  const secret = newApiKeySecret();
  const apiKey = await ctx.transaction(async () => {
    const now = new Date();
    const newest = { digest: apiKeyDigest(secret), shownTo: await lastingAdmin(ctx), until: null };
    const before = await ctx.db.apiKeys.findById(id).lean();
    if (!before) throw noKey();
    if (before.revokedAt || before.expiresAt <= now) {
      throw refusal('INVALID_STATE', 'The key has ended; create a new one.', ['id']);
    }
    const [last] = before.secrets;
    const old = last && overlap > 0 ? [{ ...last, until: new Date(now.getTime() + overlap * 1_000) }] : [];
    const after = await ctx.db.apiKeys
      .findOneAndUpdate(
        { _id: id, version: before.version },
        { $set: { secrets: [newest, ...old] }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!after) throw refusal('INVALID_STATE', 'The key was changed at the same time. Try again.', ['id']);
    // The secrets themselves are nothing to show; that there is a new one is.
    const rotated = { rotatedAt: now, overlapSeconds: overlap };
    await recordChange(ctx, { entity: 'ApiKey', id, before: {}, after: rotated });
    await tellCreator(ctx, 'api_key.rotated', after);
    return after;
  });
  await publishKey(ctx, apiKey);
  return { apiKey, secret: apiKeyText(id, secret) };
}

/**
 * Ends a key permanently, in every process at once. Repeating it changes nothing. Raises Refusal NOT_FOUND, and
 * SERVICE_UNAVAILABLE when Redis does not answer; the key then ends as soon as it does.
 */
export async function revokeApiKey(ctx: Ctx, id: string): Promise<ApiKeyDocument> {
  await ctx.transaction(() => revoke(ctx, { _id: id }));
  const apiKey = await ctx.db.apiKeys.findById(id).lean();
  if (!apiKey) throw noKey();
  await publishKey(ctx, apiKey);
  return apiKey;
}

/** Revokes the living keys that match, with an entry in the audit log for each; returns them. Joins the transaction. */
export async function revoke(ctx: Ctx, which: QueryFilter<ApiKeyDocument>): Promise<ApiKeyDocument[]> {
  const keys = await ctx.db.apiKeys.find({ ...which, revokedAt: null }).lean();
  const revokedAt = new Date();
  const revoked: ApiKeyDocument[] = [];
  for (const before of keys) {
    const after = await ctx.db.apiKeys
      .findOneAndUpdate(
        { _id: before._id, revokedAt: null },
        { $set: { revokedAt }, $inc: { version: 1 } },
        { returnDocument: 'after' },
      )
      .lean();
    if (!after) continue;
    const change = { before: { revokedAt: null }, after: { revokedAt } };
    await recordChange(ctx, { entity: 'ApiKey', id: before._id, ...change });
    revoked.push(after);
  }
  return revoked;
}
