import { defineSubgraph } from '@souk/subgraph';
import { userResolvers } from './accounts/user.resolvers.ts';
import { addressResolvers } from './addresses/address.resolvers.ts';
import { agencyResolvers } from './agencies/agency.resolvers.ts';
import { apiKeyResolvers } from './api-keys/api-key.resolvers.ts';
import { tendApiKeys } from './api-keys/creators.ts';
import { keepKeysPublished } from './api-keys/published.ts';
import { auditConsumers } from './audit/audit.consumers.ts';
import { auditResolvers } from './audit/audit.resolvers.ts';
import { avatarResolvers } from './avatar/avatar.resolvers.ts';
import { mediaConsumers } from './avatar/media.consumers.ts';
import { config } from './config.ts';
import { type Ctx, models } from './context.ts';
import { deletionResolvers } from './deletion/deletion.resolvers.ts';
import { eraseDueAccounts } from './deletion/deletion.sweep.ts';
import { emailChangeResolvers } from './email-change/email-change.resolvers.ts';
import { flagResolvers } from './flags/flag.resolvers.ts';
import { FETCH_FLAGS_MS, fetchFlags } from './flags/growthbook.ts';
import { openFlags } from './flags/open-flags.ts';
import { wordsOfPeople } from './migrations/0001-words-of-people.ts';
import { textsOfPeople } from './migrations/0002-texts-of-people.ts';
import { searchKeys } from './migrations/0003-search-keys.ts';
import { adminAuditEntries } from './migrations/0004-admin-audit-entries.ts';
import { publicWords } from './migrations/0005-public-words.ts';
import { auditEntries } from './migrations/0006-audit-entries.ts';
import { consentAndVersions } from './migrations/0007-consent-and-versions.ts';
import { namesOfPeople } from './migrations/0008-names-of-people.ts';
import { nodes } from './nodes.ts';
import { otpResolvers } from './otp/otp.resolvers.ts';
import { ISSUE_JOB, issueRequested, LOST_AFTER_MS, sweepRequested } from './otp/request.service.ts';
import { passkeyResolvers } from './passkeys/passkey.resolvers.ts';
import { passwordResolvers } from './passwords/reset.resolvers.ts';
import { personalData } from './privacy/personal-data.ts';
import { profileResolvers } from './profile/profile.resolvers.ts';
import { keepIssuersPublished } from './providers/issuers.ts';
import { providerResolvers } from './providers/provider.resolvers.ts';
import { Providers } from './providers/provider.ts';
import { providersIn } from './providers/settings.ts';
import { registrationResolvers } from './registration/registration.resolvers.ts';
import { addBuiltIns } from './roles/add-built-ins.ts';
import { RENEW_JOB, RENEW_LOST_AFTER_MS, renewSessions, sweepRenewals } from './roles/renew-sessions.ts';
import { roleResolvers } from './roles/role.resolvers.ts';
import { secondFactorResolvers } from './second-factor/second-factor.resolvers.ts';
import { seedFirstAdmin } from './seeding/first-admin.ts';
import { refusePublicPasswords } from './seeding/public-passwords.ts';
import { seedDemo } from './seeding/seed-demo.ts';
import { sessionResolvers } from './sessions/session.resolvers.ts';
import { signInResolvers } from './sign-in/sign-in.resolvers.ts';
import { suspensionConsumers } from './suspension/suspension.consumers.ts';
import { jwksRoutes } from './tokens/jwks.routes.ts';
import { openKeyRing } from './tokens/key-ring.ts';
import { tendKeys } from './tokens/keys.service.ts';
import { tokenResolvers } from './tokens/token.resolvers.ts';
import { peopleResolvers } from './user-admin/user-admin.resolvers.ts';

const HOUR_MS = 60 * 60_000;
const SWEEP_MS = 15_000;
const ERASE_MS = 30_000;
const TEND_API_KEYS_MS = 15_000;
const CODES_AT_ONCE = 5;

async function start(ctx: Ctx) {
  await refusePublicPasswords(ctx);
  await addBuiltIns(ctx);
  const ring = await openKeyRing(ctx);
  const providers = new Providers(providersIn(ctx.config));
  const stopPublishing = await keepKeysPublished(ctx);
  const stopIssuers = await keepIssuersPublished(ctx, providers);
  const { flags, close: closeFlags } = await openFlags(ctx);
  return {
    runtime: { ...ring.runtime, providers, flags },
    async close() {
      stopPublishing();
      stopIssuers();
      closeFlags();
      await ring.close?.();
    },
  };
}

/** Accounts, agencies, verification, sessions, and the signing keys of access tokens. */
export const users = defineSubgraph({
  name: 'users',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    userResolvers,
    profileResolvers,
    avatarResolvers,
    addressResolvers,
    emailChangeResolvers,
    peopleResolvers,
    agencyResolvers,
    roleResolvers,
    apiKeyResolvers,
    flagResolvers,
    registrationResolvers,
    otpResolvers,
    passwordResolvers,
    signInResolvers,
    secondFactorResolvers,
    passkeyResolvers,
    sessionResolvers,
    providerResolvers,
    tokenResolvers,
    deletionResolvers,
    auditResolvers,
  ],
  nodes,
  personalData,
  migrations: [
    wordsOfPeople,
    textsOfPeople,
    searchKeys,
    adminAuditEntries,
    publicWords,
    auditEntries,
    consentAndVersions,
    namesOfPeople,
  ],
  consumers: { ...suspensionConsumers, ...auditConsumers, ...mediaConsumers },
  jobs: {
    [ISSUE_JOB]: { run: (ctx, { id }) => issueRequested(ctx, String(id)), concurrency: CODES_AT_ONCE },
    [RENEW_JOB]: { run: (ctx, { id }) => renewSessions(ctx, String(id)) },
  },
  sweeps: {
    'tend-keys': { run: tendKeys, everyMs: HOUR_MS },
    'fetch-flags': { run: fetchFlags, everyMs: FETCH_FLAGS_MS },
    'tend-api-keys': { run: tendApiKeys, everyMs: TEND_API_KEYS_MS },
    'sweep-codes': {
      run: sweepRequested,
      everyMs: SWEEP_MS,
      due: [{ collection: 'otps', field: 'requestedAt', afterMs: LOST_AFTER_MS }],
    },
    'renew-sessions': {
      run: sweepRenewals,
      everyMs: SWEEP_MS,
      due: [{ collection: 'roles', field: 'rightsChangedAt', afterMs: RENEW_LOST_AFTER_MS }],
    },
    'erase-accounts': {
      run: eraseDueAccounts,
      everyMs: ERASE_MS,
      due: [{ collection: 'users', field: 'deletionScheduledAt' }],
    },
  },
  routes: jwksRoutes,
  start,
  seed: seedFirstAdmin,
  seedDemo,
});
