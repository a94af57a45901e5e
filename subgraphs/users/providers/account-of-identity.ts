import { isDuplicate, newId, recordChange, refusal } from '@souk/subgraph';
import type { AccountDocument, AccountRole } from '../accounts/account.model.ts';
import { claimAccount } from '../accounts/claim-account.ts';
import { personOf } from '../accounts/person.ts';
import { nameKeyOf, wordsOf } from '../accounts/words.ts';
import type { Ctx } from '../context.ts';
import { storeAccount } from '../registration/create-account.ts';
import { holds } from '../sign-in/eligibility.ts';
import type { ProviderIdentity } from './identity.ts';
import type { ProviderLinkDocument } from './provider-link.model.ts';

const ATTEMPTS = 3;

const notLinked = () =>
  refusal(
    'PROVIDER_NOT_LINKED',
    'Sign in the way you did before, then link this sign-in provider in the settings of your account.',
  );

/** Staff and administrators: no provider decides who they are, not even in another role of the same account. */
const ABOVE_PROVIDERS: readonly AccountRole[] = ['STAFF', 'ADMIN'];

const isAboveProviders = ({ accountRoles }: AccountDocument): boolean =>
  accountRoles.some((role) => ABOVE_PROVIDERS.includes(role));

/** Raises Refusal ROLE_NOT_AVAILABLE for the account of somebody who is staff or an administrator, too. */
export function assertBelowProviders(account: AccountDocument): void {
  if (!isAboveProviders(account)) return;
  throw refusal('ROLE_NOT_AVAILABLE', 'Staff and administrators sign in with a password or a passkey.');
}

/**
 * The account of a person at a provider: the one that is linked with issuer and subject, whatever their addresses say. At
 * the first use it is the account with their address, or a new one. The address counts only when the provider has verified
 * it; an account whose own address was never proven loses everything by which somebody else may enter it. Raises Refusal
 * PROVIDER_EMAIL_UNVERIFIED, PROVIDER_NOT_LINKED and ACCOUNT_BLOCKED.
 */
export async function accountOfIdentity(ctx: Ctx, identity: ProviderIdentity): Promise<AccountDocument> {
  const { issuer, subject } = identity;
  for (let attempt = 1; ; attempt += 1) {
    const link = await ctx.db.providerLinks.findOne({ issuer, subject }).lean();
    const linked = link && (await linkedAccount(ctx, link));
    if (linked) return linked;
    try {
      return await ctx.transaction(() => firstUse(ctx, identity));
    } catch (error) {
      // Somebody else registered the address, or this person signed in twice at once: what is stored now decides.
      if (!isDuplicate(error) || attempt === ATTEMPTS) throw error;
    }
  }
}

/** The account of a link; null when it was deleted, and with it the link. */
async function linkedAccount(ctx: Ctx, link: ProviderLinkDocument): Promise<AccountDocument | null> {
  const { _id, accountId } = link;
  const account = await ctx.db.users.findById(accountId).lean();
  if (!account || account.status === 'DELETED') {
    await ctx.db.providerLinks.deleteOne({ _id, accountId });
    return null;
  }
  if (link.unlinkedAt !== null) throw notLinked();
  assertBelowProviders(account);
  await ctx.db.providerLinks.updateOne({ _id }, { $set: { lastUsedAt: new Date() } });
  return account;
}

async function firstUse(ctx: Ctx, identity: ProviderIdentity): Promise<AccountDocument> {
  const { email, isEmailVerified, issuer, subject } = identity;
  const link = await ctx.db.providerLinks.findOne({ issuer, subject }).lean();
  // Somebody was quicker: the same person in another tab.
  const linked = link && (await linkedAccount(ctx, link));
  if (linked) return linked;
  if (email === null || !isEmailVerified) {
    throw refusal(
      'PROVIDER_EMAIL_UNVERIFIED',
      'The provider has not verified your email address. Verify it there, or sign in another way.',
    );
  }
  const known = await ctx.db.users.findOne({ email }).lean();
  const account = known ? await ownerOf(ctx, known, identity) : await newAccount(ctx, email, identity);
  await storeLink(ctx, account, identity);
  return account;
}

async function newAccount(ctx: Ctx, email: string, { firstName, lastName }: ProviderIdentity) {
  return storeAccount(ctx, {
    email,
    firstName,
    lastName,
    accountRoles: ['CUSTOMER'],
    emailVerifiedAt: new Date(),
  });
}

/** The account with the address, if it may be linked by that alone. */
async function ownerOf(
  ctx: Ctx,
  known: AccountDocument,
  identity: ProviderIdentity,
): Promise<AccountDocument> {
  if (known.status === 'BLOCKED') throw refusal('ACCOUNT_BLOCKED', 'This account is blocked.');
  const isForPeople = !isAboveProviders(known) && (holds(known, 'CUSTOMER') || holds(known, 'SELLER'));
  if (!isForPeople) throw notLinked();
  if (known.emailVerifiedAt === null) return takeOver(ctx, known, identity);
  // Written to, so that of two identities with the address at the same time one is linked, then refuses the other.
  const { _id, email } = known;
  const account = await ctx.db.users
    .findOneAndUpdate(
      { _id, email, status: 'ACTIVE', emailVerifiedAt: { $ne: null } },
      { $set: { status: 'ACTIVE' } },
      { returnDocument: 'after' },
    )
    .lean();
  if (!account) throw notLinked();
  // The issuer knows two people by one address: it changed hands, and the account is the first one's.
  if (await ctx.db.providerLinks.exists({ accountId: _id, issuer: identity.issuer })) throw notLinked();
  await ctx.emit('user.provider_linked', _id, {
    ...personOf(account),
    provider: ctx.runtime.providers.labelOf(identity.provider),
  });
  return account;
}

/** Gives the person an account that somebody registered with their address and never proved to own. */
async function takeOver(
  ctx: Ctx,
  known: AccountDocument,
  { firstName, lastName, provider }: ProviderIdentity,
): Promise<AccountDocument> {
  const { _id, email } = known;
  const own = {
    firstName,
    lastName,
    phone: null,
    passwordHash: null,
    hasMarketingConsent: false,
    marketingConsentChangedAt: null,
    marketingConsentSource: null,
    avatarMediaId: null,
    registrationKeyHash: null,
    registrationInputHash: null,
  };
  const names = { words: wordsOf({ ...own, email }), nameKey: nameKeyOf(own) };
  const taken = await ctx.db.users.updateOne(
    { _id, email, status: 'ACTIVE', emailVerifiedAt: null },
    { $set: { ...own, ...names }, $addToSet: { accountRoles: 'CUSTOMER' }, $inc: { version: 1 } },
  );
  if (taken.matchedCount === 0) throw notLinked();
  await claimAccount(ctx, { ...known, firstName }, { provider: ctx.runtime.providers.labelOf(provider) });
  const account = await ctx.db.users.findById(_id).lean();
  if (!account) throw notLinked();
  return account;
}

/** Stores the link of an account with an identity, in the transaction that decided it. */
export async function storeLink(
  ctx: Ctx,
  { _id: accountId }: Pick<AccountDocument, '_id'>,
  { provider, issuer, subject, email }: ProviderIdentity,
): Promise<void> {
  const now = new Date();
  await ctx.db.providerLinks.insertOne({
    _id: newId('pvl'),
    accountId,
    provider,
    issuer,
    subject,
    email,
    linkedAt: now,
    lastUsedAt: now,
  });
  await recordChange(ctx, {
    entity: 'User',
    id: accountId,
    before: null,
    after: { linkedProvider: provider },
  });
}
