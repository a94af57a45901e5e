import {
  assertRecentlyProven,
  defineLoader,
  isDuplicate,
  recordChange,
  refusal,
  unauthenticated,
} from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import { personOf } from '../accounts/person.ts';
import type { Ctx } from '../context.ts';
import { endTokenSessions } from '../sessions/family.ts';
import { assertBelowProviders, storeLink } from './account-of-identity.ts';
import { keepTicket, type Linking, takePendingLink } from './flow-store.ts';
import { providerNamed } from './provider.ts';
import type { ProviderLinkDocument } from './provider-link.model.ts';
import { returnAddress } from './return-to.ts';
import { frontendsOf } from './settings.ts';

const MAX_LINKS = 20;

/** The path at which a browser goes to the provider, to prove who it is there. */
export interface StartedLink {
  startPath: string;
}

/**
 * Lets a signed-in person who proved recently who they are start linking: a browser cannot show an access token when it
 * navigates. What comes back can be linked in this session only.
 */
export async function startProviderLink(
  ctx: Ctx,
  input: { provider: string; returnTo?: string | null },
): Promise<StartedLink> {
  const linking = ownSession(ctx);
  assertRecentlyProven(ctx.viewer);
  const { spec } = providerNamed(ctx.runtime.providers, input.provider);
  const returnTo = returnAddress(frontendsOf(ctx.config), input.returnTo);
  const ticket = await keepTicket(ctx, { ...linking, provider: spec.name, returnTo });
  return { startPath: `/auth/${spec.name}?link=${ticket}` };
}

/**
 * Links the identity that a browser proved at the provider. Raises Refusal CODE_INVALID for a code that was used, is older
 * than five minutes or belongs to another session, PROVIDER_ALREADY_LINKED for an identity of another account, and
 * ROLE_NOT_AVAILABLE for staff and administrators.
 */
export async function linkProvider(ctx: Ctx, { code }: { code: string }): Promise<ProviderLinkDocument> {
  const { accountId, sessionId } = ownSession(ctx);
  assertRecentlyProven(ctx.viewer);
  const pending = await takePendingLink(ctx, code);
  // Otherwise a stranger could make somebody link the stranger's identity.
  if (pending?.accountId !== accountId || pending.sessionId !== sessionId) {
    throw refusal('CODE_INVALID', 'The code is wrong, was used, or is too old. Start again.', [
      'input',
      'code',
    ]);
  }
  const { identity } = pending;
  const { issuer, subject } = identity;
  try {
    return await ctx.transaction(async () => {
      const account = await ownAccount(ctx, accountId);
      assertBelowProviders(account);
      const known = await ctx.db.providerLinks.findOne({ issuer, subject }).lean();
      if (known && known.unlinkedAt === null) {
        if (known.accountId === accountId) return known;
        throw alreadyLinked();
      }
      if ((await ctx.db.providerLinks.countDocuments({ accountId, unlinkedAt: null })) >= MAX_LINKS) {
        throw refusal('INVALID_STATE', `An account has at most ${MAX_LINKS} linked providers.`);
      }
      if (known) await ctx.db.providerLinks.deleteOne({ _id: known._id });
      await storeLink(ctx, account, identity);
      const provider = ctx.runtime.providers.labelOf(identity.provider);
      await ctx.emit('user.provider_linked', accountId, { ...personOf(account), provider });
      const stored = await ctx.db.providerLinks.findOne({ issuer, subject }).lean();
      if (!stored) throw new Error('a link that was stored is not there');
      return stored;
    });
  } catch (error) {
    if (isDuplicate(error)) throw alreadyLinked();
    throw error;
  }
}

const alreadyLinked = () =>
  refusal('PROVIDER_ALREADY_LINKED', 'This identity signs in to another account. Unlink it there first.');

/**
 * Unlinks a provider. Raises Refusal NOT_FOUND, and LAST_SIGN_IN_METHOD when the person could not sign in any more. The
 * identity does not link itself again by its address, and its access tokens end at once.
 */
export async function unlinkProvider(
  ctx: Ctx,
  id: string,
): Promise<{ unlinkedId: string; user: AccountDocument }> {
  const { accountId } = ownSession(ctx);
  assertRecentlyProven(ctx.viewer);
  const unlinked = await ctx.transaction(async () => {
    // Written to first, so that of two calls at the same time the second one sees the first.
    const account = await ownAccount(ctx, accountId);
    const link = await ctx.db.providerLinks
      .findOneAndUpdate({ _id: id, accountId, unlinkedAt: null }, { $set: { unlinkedAt: new Date() } })
      .lean();
    if (!link) throw refusal('NOT_FOUND', 'There is no such linked provider.', ['id']);
    if (!(await canSignIn(ctx, account))) {
      throw refusal(
        'LAST_SIGN_IN_METHOD',
        'It is your only way to sign in. Choose a password first, with a code mailed by requestPasswordReset.',
      );
    }
    const provider = ctx.runtime.providers.labelOf(link.provider);
    await ctx.emit('user.provider_unlinked', accountId, { ...personOf(account), provider });
    const before = { linkedProvider: link.provider };
    await recordChange(ctx, { entity: 'User', id: accountId, before, after: null });
    // Without Redis nothing is unlinked.
    await endTokenSessions(ctx, accountId);
    return { unlinkedId: id, user: account };
  });
  // A token that was read before the commit may have opened its session meanwhile.
  await endTokenSessions(ctx, accountId);
  return unlinked;
}

/** Whether an account has a way in. */
async function canSignIn(ctx: Ctx, { _id: accountId, passwordHash }: AccountDocument): Promise<boolean> {
  if (passwordHash !== null) return true;
  if (await ctx.db.passkeys.exists({ accountId })) return true;
  return (await ctx.db.providerLinks.exists({ accountId, unlinkedAt: null })) !== null;
}

/** The linked providers by account, oldest first. */
export const linksByAccount = defineLoader<Ctx, string, ProviderLinkDocument[]>(async (db, accountIds) => {
  const links = await db.providerLinks
    .find({ accountId: { $in: [...accountIds] }, unlinkedAt: null })
    .sort({ linkedAt: 1, _id: 1 })
    .lean();
  return Map.groupBy(links, ({ accountId }) => accountId);
});

/** A link of the viewer's own account; null for any other. */
export async function ownLink(ctx: Ctx, id: string): Promise<ProviderLinkDocument | null> {
  const { userId: accountId } = ctx.viewer;
  return accountId === null
    ? null
    : ctx.db.providerLinks.findOne({ _id: id, accountId, unlinkedAt: null }).lean();
}

async function ownAccount(ctx: Ctx, _id: string): Promise<AccountDocument> {
  const account = await ctx.db.users
    .findOneAndUpdate({ _id, status: 'ACTIVE' }, { $set: { status: 'ACTIVE' } }, { returnDocument: 'after' })
    .lean();
  if (!account) throw unauthenticated();
  return account;
}

function ownSession({ viewer: { userId, sessionId } }: Ctx): Linking {
  if (userId === null || sessionId === null) throw unauthenticated();
  return { accountId: userId, sessionId };
}
