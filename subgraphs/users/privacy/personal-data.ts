import { documentsOf, type Erased, type Person, type PersonalData } from '@souk/subgraph';
import { revokeKeysOf } from '../api-keys/creators.ts';
import type { Ctx } from '../context.ts';
import { changeCodeId, idsOfAddress } from '../otp/codes.ts';
import { endSessions } from '../sessions/session.service.ts';
import { forgetDevices } from '../sign-in/lock.ts';
import { eraseAuditLog } from './erase-logs.ts';
import { accountSection, addressSection, apiKeySection, auditSection, sessionSection } from './sections.ts';

/** What users holds of a person. */
export const personalData: PersonalData<Ctx> = {
  collections: {
    users: {
      holds: 'name, email address, phone number, password hash, consent, last sign-in',
      exported: accountSection,
      erased: 'The account itself is erased in the transaction that announces it; see eraseAccount.',
    },
    addresses: {
      holds: 'the address book of the person',
      exported: addressSection,
      erased: async (ctx, { userId }) => {
        await ctx.db.addresses.deleteMany({ userId });
        return 'DONE';
      },
    },
    apiKeys: {
      holds: 'API keys that the person made, with the names that the person gave them',
      exported: apiKeySection,
      erased: async (ctx, { userId }) => {
        const name = { name: '-', searchText: '-' };
        await ctx.transaction(async () => {
          await revokeKeysOf(ctx, userId);
          await ctx.db.apiKeys.updateMany({ createdBy: userId }, { $set: name });
        });
        return 'DONE';
      },
    },
    emailChanges: {
      holds: 'email addresses that the person had or asked for, of the last days',
      exported: documentsOf('Changes of your email address.', (ctx: Ctx) => ctx.db.emailChanges, {
        whose: ({ userId }) => ({ userId }),
        row: ({ oldEmail, newEmail, status, createdAt }) => ({ oldEmail, newEmail, status, createdAt }),
      }),
      erased: async (ctx, { userId }) => {
        await ctx.db.emailChanges.deleteMany({ userId });
        return 'DONE';
      },
    },
    otps: {
      holds: 'the address that a code was mailed to, and the hash of the code',
      exported: 'Codes are secrets and void after minutes.',
      erased: eraseCodes,
    },
    auditEntries: {
      holds:
        'what was changed about the person, and addresses and browsers from which the person changed something',
      exported: auditSection,
      erased: eraseAuditLog,
    },
    passkeys: {
      holds: 'names and public keys of the passkeys of the person',
      exported: documentsOf('Your passkeys.', (ctx: Ctx) => ctx.db.passkeys, {
        whose: ({ userId }) => ({ accountId: userId }),
        row: ({ name, isSynced, lastUsedAt, createdAt }) => ({ name, isSynced, lastUsedAt, createdAt }),
      }),
      erased: async (ctx, { userId }) => {
        await ctx.db.passkeys.deleteMany({ accountId: userId });
        return 'DONE';
      },
    },
    providerLinks: {
      holds: 'the ids and addresses of the person at linked sign-in providers',
      exported: documentsOf('Your linked sign-in providers.', (ctx: Ctx) => ctx.db.providerLinks, {
        whose: ({ userId }) => ({ accountId: userId }),
        row: ({ provider, subject, email, linkedAt, lastUsedAt, unlinkedAt }) => ({
          provider,
          subject,
          email,
          linkedAt,
          lastUsedAt,
          unlinkedAt,
        }),
      }),
      erased: async (ctx, { userId }) => {
        await ctx.db.providerLinks.deleteMany({ accountId: userId });
        return 'DONE';
      },
    },
    secondFactors: {
      holds: 'the secret of the authenticator app and hashes of recovery codes',
      exported: 'These are secrets.',
      erased: async (ctx, { userId }) => {
        await ctx.db.secondFactors.deleteOne({ _id: userId });
        return 'DONE';
      },
    },
    agencies: { none: 'Businesses whose staff order; none belongs to a person.' },
    featureFlags: { none: 'Flags of the market, whose rules may name accounts by their ids alone.' },
    roles: { none: 'What staff may do; the account says who has which role.' },
    permissions: { none: 'What roles may allow.' },
    requests: { none: 'First answers of repeatable mutations, which the kernel deletes.' },
    signingKeys: { none: 'Keys of the market.' },
  },
  elsewhere: {
    sessions: {
      holds: 'the sessions of the person, in Redis',
      exported: sessionSection,
      erased: async (ctx, { userId }) => {
        await endSessions(ctx, userId);
        return 'DONE';
      },
    },
    knownDevices: {
      holds: 'hashes of the devices on which the person signed in, in Redis',
      exported: 'They are hashes; the sessions name the devices.',
      erased: async (ctx, { email }) => {
        await forgetDevices(ctx, email);
        return 'DONE';
      },
    },
  },
};

/** The address is the end of the id of a code, after its purpose and role. */
async function eraseCodes(ctx: Ctx, { userId, email }: Person): Promise<Erased> {
  const ofChanges = { $gte: changeCodeId(userId, ''), $lt: `${changeCodeId(userId, '')}\uffff` };
  await ctx.db.otps.deleteMany({
    $or: [{ _id: { $in: idsOfAddress(email) } }, { _id: ofChanges }, { accountId: userId }],
  });
  return 'DONE';
}
