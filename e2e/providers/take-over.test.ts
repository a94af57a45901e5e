// An account that somebody registered with a foreign address and never proved goes to the owner of the address, and nothing of what
// the stranger set up serves the stranger any more.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTER_SELLER } from '../../app/tour/steps/seller.ts';
import { admin, customer, PASSWORD } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { consumed } from '../harness/consumed.ts';
import { openProviderScene, type ProviderScene, roundTrip, stranger } from './scene.ts';
import { codesOf, errorOf, payloadOf, waysInto } from './steps.ts';

let scene: ProviderScene;
beforeAll(async () => {
  scene = await openProviderScene();
});
afterAll(() => scene.stop());

const { rows, users, byPassword, byProvider } = waysInto(() => scene);
const USERS = '{ users(first: 1) { totalCount } }';

describe('an account that is taken over', () => {
  it('is the owner’s alone: nothing by which the stranger could enter is left', async () => {
    const { email, client, viewer } = await customer(scene.souk);
    const accountId = viewer.userId ?? '';
    const root = await admin(scene.souk);
    const key = await program(scene.souk, root, ['USER_READ']);
    expect(await key.codes(USERS)).toEqual([]);
    await rows('apiKeys').updateOne({ _id: key.id }, { $set: { createdBy: accountId } });
    const session = await byPassword(email);
    const planted = {
      accountId,
      provider: 'acme',
      issuer: 'https://id.evil.test',
      subject: 'evil',
      linkedAt: new Date(),
    };
    await rows('providerLinks').insertOne({ _id: 'pvl_planted', ...planted, unlinkedAt: null });
    await rows('passkeys').insertOne({ _id: 'psk_planted', accountId, credentialId: 'planted' });
    await rows('secondFactors').insertOne({ _id: accountId, recoveryCodes: ['planted'] });
    await rows('addresses').insertOne({ _id: 'adr_planted', userId: accountId });
    const deletionScheduledAt = new Date(Date.now() + 60_000);
    const set = { emailVerifiedAt: null, hasSecondFactor: true, phone: '+212600000009', deletionScheduledAt };
    await users().updateOne({ email }, { $set: set });

    const person = stranger({ email });
    const payload = await byProvider(person);
    expect([payload.user?.id, codesOf(payload)]).toEqual([accountId, []]);
    expect(payload.tokens).not.toBeNull();

    expect(codesOf(await byPassword(email))).toEqual(['INVALID_CREDENTIALS']);
    const { errors } = await client.run('mutation { signOutEverywhere { userErrors { code } } }');
    expect(errors.map(({ extensions }) => extensions.code)).toEqual(['UNAUTHENTICATED']);
    const refreshed = await payloadOf(
      scene.souk.client(),
      'mutation ($input: RefreshTokenInput!) { payload: refreshToken(input: $input) { tokens { accessToken } userErrors { code } } }',
      { input: { refreshToken: session.tokens?.refreshToken } },
    );
    expect(codesOf(refreshed)).toEqual(['INVALID_TOKEN']);
    expect(await key.codes(USERS)).toEqual(['UNAUTHENTICATED']);
    expect(await rows('passkeys').countDocuments({ accountId })).toBe(0);
    expect(await rows('secondFactors').countDocuments({ _id: accountId })).toBe(0);
    expect(await rows('addresses').countDocuments({ userId: accountId })).toBe(0);
    const links = await rows('providerLinks').find({ accountId }).toArray();
    expect(links.map(({ subject }) => subject)).toEqual([person.sub]);
    const stored = await users().findOne({ email });
    expect(stored).toMatchObject({
      passwordHash: null,
      phone: null,
      hasSecondFactor: false,
      firstName: 'Amina',
      // The stranger could have had it erased.
      deletionScheduledAt: null,
    });
  });
});

describe('a business that a stranger registered with the address of somebody else', () => {
  const ADDRESS = { line1: '1 Souk', city: 'Fes', postalCode: '30000', country: 'MA' };
  const LOG = `query ($id: ID!) {
    auditEntries(filter: { entityId: $id }, first: 20) { nodes { subject { type } changes { field after } } }
  }`;
  const REINSTATE = 'mutation ($id: ID!) { reinstateSeller(id: $id) { userErrors { code } } }';
  const sellers = () => scene.souk.db('sellers').collection<{ _id: string; status: string }>('sellers');

  async function register(email: string): Promise<string> {
    const input = {
      email,
      password: PASSWORD,
      name: `Trap ${randomUUID().slice(0, 8)}`,
      contactName: 'Mallory',
      phone: '+212500000000',
      taxId: randomUUID().slice(0, 18),
      address: ADDRESS,
    };
    const { registerSeller } = await scene.souk
      .client()
      .ok<{ registerSeller: { seller: { id: string } } }>(REGISTER_SELLER, {
        input: { idempotencyKey: randomUUID(), ...input },
      });
    return registerSeller.seller.id;
  }
  it('is suspended at the first sign-in of the owner, who is notified, until an administrator reinstates it', async () => {
    const person = stranger();
    const id = await register(person.email);
    const entered = await byProvider(person);
    expect([entered.role, codesOf(entered)]).toEqual(['CUSTOMER', []]);
    // At once: nothing has to reach `sellers` first.
    const trip = await roundTrip(scene, person, { query: '?role=SELLER' });
    expect([errorOf(trip.page), trip.refreshToken]).toEqual(['SELLER_SUSPENDED', undefined]);

    await consumed(scene.souk, 'sellers');
    expect(await sellers().findOne({ _id: id })).toMatchObject({ status: 'SUSPENDED' });
    const mail = await scene.souk.inbox.waitFor(
      ({ to, subject }) => to.includes(person.email) && /is yours now/.test(subject),
      60_000,
    );
    expect(mail.text).toMatch(/business .* suspended/);
    await consumed(scene.souk, 'users');
    const root = await admin(scene.souk);
    for (const [about, field, after] of [
      [entered.user?.id, 'takenOverBy', 'Acme'],
      [id, 'status', 'SUSPENDED'],
    ]) {
      const { auditEntries } = await root.client.ok<{ auditEntries: { nodes: { changes: object[] }[] } }>(
        LOG,
        {
          id: about,
        },
      );
      expect(auditEntries.nodes.flatMap(({ changes }) => changes)).toContainEqual({ field, after });
    }

    await root.client.ok(REINSTATE, { id });
    await consumed(scene.souk, 'users');
    const again = await byProvider(person, { role: 'SELLER' });
    expect([again.role, codesOf(again)]).toEqual(['SELLER', []]);
  });
});
