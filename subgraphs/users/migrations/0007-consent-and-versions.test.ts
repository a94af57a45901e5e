import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer } from '../testing/steps.ts';
import { consentAndVersions } from './0007-consent-and-versions.ts';

describe('the migration to versions of accounts and times of consents', () => {
  let users: TestUsers;
  beforeAll(async () => {
    users = await startUsers();
    await customer(users, 'agreed@x.test');
    await customer(users, 'silent@x.test');
    await users.change('agreed@x.test', { hasMarketingConsent: true });
  });
  afterAll(() => users.stop());

  it('takes the registration as the time of a consent, and leaves later ones as they are', async () => {
    const { ctx, close } = await ownContext(users);
    for (let time = 0; time < 2; time += 1) await consentAndVersions.down(ctx);
    expect(await users.account('agreed@x.test')).not.toHaveProperty('version');
    await consentAndVersions.up(ctx);
    const agreed = await users.account('agreed@x.test');
    expect(agreed).toMatchObject({ version: 1, marketingConsentSource: 'REGISTRATION' });
    expect(agreed.marketingConsentChangedAt).toEqual(agreed.createdAt);
    expect(await users.account('silent@x.test')).toMatchObject({
      version: 1,
      marketingConsentSource: null,
      marketingConsentChangedAt: null,
    });
    const later = { marketingConsentSource: 'PROFILE', marketingConsentChangedAt: new Date(), version: 5 };
    await users.change('agreed@x.test', later);
    await consentAndVersions.up(ctx);
    expect(await users.account('agreed@x.test')).toMatchObject(later);
    await close();
  });
});
