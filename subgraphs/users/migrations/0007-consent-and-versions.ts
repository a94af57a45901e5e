import type { Migration } from '@souk/subgraph';
import type { Ctx } from '../context.ts';

/**
 * Accounts get a version, and those that agreed to marketing the time and source of it. Until now one could agree at the
 * registration only, so that is when they did.
 */
export const consentAndVersions: Migration<Ctx> = {
  name: '0007-consent-and-versions',
  async up({ db: { users } }) {
    await users.collection.updateMany({ version: { $exists: false } }, { $set: { version: 1 } });
    await users.collection.updateMany({ marketingConsentChangedAt: { $exists: false } }, [
      {
        $set: {
          marketingConsentChangedAt: { $cond: ['$hasMarketingConsent', '$createdAt', null] },
          marketingConsentSource: { $cond: ['$hasMarketingConsent', 'REGISTRATION', null] },
        },
      },
    ]);
  },
  async down({ db: { users } }) {
    await users.collection.updateMany(
      {},
      { $unset: { version: '', marketingConsentChangedAt: '', marketingConsentSource: '' } },
    );
  },
};
