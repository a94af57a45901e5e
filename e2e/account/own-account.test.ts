// What people change of their own account: profile, picture, addresses and password, each over HTTP through the gateway.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { tokenOf } from '../harness/actor.ts';
import { type Actor, customer, PASSWORD } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { fileOf } from '../uploads/files.ts';

let souk: TestSouk;
let picture: Buffer;
beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  picture = await noise(64, 64).png().toBuffer();
});
afterAll(() => souk.stop());

const SET_AVATAR = `mutation ($input: SetAvatarInput!) {
  setAvatar(input: $input) { user { id avatar { id url purpose } } userErrors { code message field } }
}`;
const UPLOAD = `mutation ($input: UploadMediaInput!) {
  uploadMedia(input: $input) { media { id } userErrors { code message field } }
}`;
const AVATAR = '{ me { user { avatar { id } } } }';

interface Avatar {
  setAvatar: { user: { avatar: { id: string; url: string; purpose: string } | null } };
}

const file = () => ({ 'input.file': fileOf('face.png', 'image/png', picture) });
const setFile = ({ client }: Actor) => client.upload<Avatar>(SET_AVATAR, { input: { file: null } }, file());

async function upload({ client }: Actor, purpose: string): Promise<string> {
  const input = { file: null, idempotencyKey: randomUUID(), purpose };
  const { uploadMedia } = await client.upload<{ uploadMedia: { media: { id: string } } }>(
    UPLOAD,
    { input },
    file(),
  );
  return uploadMedia.media.id;
}

const usesOf = async (mediaId: string) => {
  await consumed(souk, 'media');
  const uses = await souk.db('media').collection('mediaUsages').find({ mediaId }).toArray();
  return uses.map(({ entityType, entityId }) => `${entityType} ${entityId}`);
};

describe('the own picture', () => {
  it('is uploaded for the person, shown, and replaced, after which the earlier file is not in use', async () => {
    const shopper = await customer(souk);
    const { userId } = shopper.viewer;
    const first = (await setFile(shopper)).setAvatar.user.avatar;
    expect(first).toMatchObject({ purpose: 'PROFILE_IMAGE' });
    expect((await fetch(first?.url ?? '')).status).toBe(200);
    expect(await usesOf(first?.id ?? '')).toEqual([`User ${userId}`]);
    const mine = await upload(shopper, 'PROFILE_IMAGE');
    await shopper.client.ok(SET_AVATAR, { input: { mediaId: mine } });
    expect(await shopper.client.ok(AVATAR)).toEqual({ me: { user: { avatar: { id: mine } } } });
    expect([await usesOf(first?.id ?? ''), await usesOf(mine)]).toEqual([[], [`User ${userId}`]]);
    await shopper.client.ok('mutation { removeAvatar { user { id } userErrors { code message field } } }');
    expect(await shopper.client.ok(AVATAR)).toEqual({ me: { user: { avatar: null } } });
    expect(await usesOf(mine)).toEqual([]);
  });

  it('is refused for both fields, for what is no picture, for other purposes, and for files of others', async () => {
    const [shopper, other] = [await customer(souk), await customer(souk)];
    const theirs = await upload(other, 'PROFILE_IMAGE');
    const forSomethingElse = await upload(shopper, 'OTHER');
    for (const mediaId of [theirs, forSomethingElse, 'med_unknown'])
      expect(await shopper.client.refused(SET_AVATAR, { input: { mediaId } })).toEqual(['INVALID_INPUT']);
    const both = await shopper.client.runUpload<{ setAvatar: { userErrors: { code: string }[] } }>(
      SET_AVATAR,
      { input: { file: null, mediaId: theirs } },
      file(),
    );
    expect(both.data?.setAvatar.userErrors.map(({ code }) => code)).toEqual(['INVALID_INPUT']);
    const page = fileOf('face.png', 'image/png', Buffer.from('<!doctype html>'));
    const faked = await shopper.client.runUpload<{ setAvatar: { userErrors: object[] } }>(
      SET_AVATAR,
      { input: { file: null } },
      { 'input.file': page },
    );
    expect(faked.data?.setAvatar.userErrors).toMatchObject([
      { code: 'FILE_TYPE_NOT_ALLOWED', field: ['input', 'file'] },
    ]);
    expect(await shopper.client.ok(AVATAR)).toEqual({ me: { user: { avatar: null } } });
  });
});

describe('the own profile', () => {
  it('is changed by the person, with the consent to marketing and its time', async () => {
    const { client } = await customer(souk);
    const query = `mutation ($input: UpdateProfileInput!) { updateProfile(input: $input) {
      user { displayName version hasMarketingConsent marketingConsentSource marketingConsentChangedAt }
      userErrors { code message field } } }`;
    const input = { version: 1, firstName: 'Amina', lastName: 'Alaoui', hasMarketingConsent: true };
    const { updateProfile } = await client.ok<{ updateProfile: { user: Record<string, unknown> } }>(query, {
      input,
    });
    expect(updateProfile.user).toEqual({
      displayName: 'Amina Alaoui',
      version: 2,
      hasMarketingConsent: true,
      marketingConsentSource: 'PROFILE',
      marketingConsentChangedAt: expect.any(String),
    });
    expect(await client.refused(query, { input })).toEqual(['VERSION_CONFLICT']);
  });
});

describe('the own address book', () => {
  const ADD = `mutation ($input: AddAddressInput!) { addAddress(input: $input) {
    address { id } user { addresses { id defaultKinds } } userErrors { code message field } } }`;
  const UPDATE = `mutation ($id: ID!, $input: UpdateAddressInput!) {
    updateAddress(id: $id, input: $input) { address { city } userErrors { code message field } } }`;
  const home = { recipient: 'Test Customer', line1: '1 Souk', city: 'Fes', country: 'MA' };

  it('belongs to one person: another one cannot tell its addresses from unknown ones', async () => {
    const [shopper, other] = [await customer(souk), await customer(souk)];
    const { addAddress } = await shopper.client.ok<{ addAddress: { address: { id: string } } }>(ADD, {
      input: { idempotencyKey: randomUUID(), ...home },
    });
    const { id } = addAddress.address;
    expect(await other.client.refused(UPDATE, { id, input: { version: 1, city: 'Mine' } })).toEqual([
      'NOT_FOUND',
    ]);
    expect(await other.client.ok('query ($id: ID!) { node(id: $id) { id } }', { id })).toEqual({
      node: null,
    });
    const { me } = await shopper.client.ok<{ me: object }>(
      '{ me { user { addresses { city defaultKinds } } } }',
    );
    expect(me).toEqual({ user: { addresses: [{ city: 'Fes', defaultKinds: ['SHIPPING', 'BILLING'] }] } });
  });
});

describe('the own password', () => {
  it('is changed with the present one; other sessions end at the gateway at once, and a mail says so', async () => {
    const shopper = await customer(souk);
    const elsewhere = souk.client(await tokenOf(souk, 'CUSTOMER', shopper.email));
    const CHANGE = `mutation ($input: ChangePasswordInput!) {
      changePassword(input: $input) { endedSessionCount userErrors { code message field } } }`;
    const newPassword = 'changed-in-a-test-1';
    const wrong = { currentPassword: 'wrong-password-1', newPassword };
    expect(await shopper.client.refused(CHANGE, { input: wrong })).toEqual(['INVALID_CREDENTIALS']);
    const answer = await shopper.client.ok<object>(CHANGE, {
      input: { currentPassword: PASSWORD, newPassword },
    });
    expect(answer).toEqual({ changePassword: { endedSessionCount: 1, userErrors: [] } });
    expect((await elsewhere.run('{ me { role } }')).status).toBe(401);
    expect((await shopper.client.run('{ me { role } }')).data).toEqual({ me: { role: 'CUSTOMER' } });
    await tokenOf(souk, 'CUSTOMER', shopper.email, newPassword);
    await souk.inbox.waitFor(
      ({ to, subject }) => to.includes(shopper.email) && subject === 'Your Souk password was changed',
      60_000,
    );
  });
});
