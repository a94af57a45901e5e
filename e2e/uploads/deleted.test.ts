// Promise: a file that an administrator deletes although it is in use leaves everything that shows it.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { type Actor, admin, customer } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { fileOf, store } from './files.ts';

const AVATAR = `mutation ($input: SetAvatarInput!) { setAvatar(input: $input) {
  user { avatar { id } } userErrors { code message } } }`;
const PICTURES = `mutation ($id: ID!, $input: AddProductImagesInput!) { addProductImages(id: $id, input: $input) {
  product { id } userErrors { code message } } }`;
const DELETE = 'mutation ($id: ID!) { forceDeleteMedia(id: $id) { deletedId userErrors { code } } }';
const GALLERY = 'query ($id: ID!) { product(id: $id) { images { id } primaryImage { id } } }';
const ME = '{ me { user { avatar { id } } } }';
const DOCUMENTS = '{ me { seller { verification { documents { id } } } } }';
const MAX_WAIT_MS = 60_000;

let souk: TestSouk;
let office: Actor;
let picture: Buffer;
beforeAll(async () => {
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false' } });
  office = await admin(souk);
  picture = await noise(60, 40).png().toBuffer();
});
afterAll(() => souk.stop());

const upload = async (actor: Actor, purpose: string) =>
  (await store(actor, fileOf('a.png', 'image/png', picture), purpose)).id;

/** The answer to a query once it is the expected one, or at last. */
async function answered(actor: Actor, query: string, variables: Record<string, unknown>, wanted: string) {
  const until = Date.now() + MAX_WAIT_MS;
  for (;;) {
    const { data } = await actor.client.run<Record<string, unknown>>(query, variables);
    const answer = JSON.stringify(data);
    if (answer === wanted || Date.now() > until) return answer;
    await sleep(100);
  }
}

it(`leaves galleries, accounts and businesses, with Souk ${mode}`, async () => {
  const shop = await openShop(souk, office);
  const person = await customer(souk);
  const { productId } = await listing(shop, { stock: 1 });
  const [first, second] = [await upload(shop, 'PRODUCT_IMAGE'), await upload(shop, 'PRODUCT_IMAGE')];
  await shop.client.ok(PICTURES, {
    id: productId,
    input: { idempotencyKey: 'pictures', mediaIds: [first, second] },
  });
  const avatar = await upload(person, 'PROFILE_IMAGE');
  await person.client.ok(AVATAR, { input: { mediaId: avatar } });
  const { me } = await shop.client.ok<{
    me: { seller: { verification: { documents: { id: string }[] } } };
  }>(DOCUMENTS);
  const [document] = me.seller.verification.documents;
  for (const id of [first, avatar, document?.id]) await office.client.ok(DELETE, { id });
  const left = { product: { images: [{ id: second }], primaryImage: { id: second } } };
  const anybody = { ...office, client: souk.client() };
  expect(await answered(anybody, GALLERY, { id: productId }, JSON.stringify(left))).toBe(
    JSON.stringify(left),
  );
  const users = souk.db('users').collection<{ _id: string; avatarMediaId: string | null }>('users');
  const sellers = souk.db('sellers').collection('sellers');
  const dead = async () => [
    await users.countDocuments({ avatarMediaId: avatar }),
    await sellers.countDocuments({ 'verification.documentMediaIds': document?.id ?? '' }),
  ];
  for (const until = Date.now() + MAX_WAIT_MS; Date.now() < until && `${await dead()}` !== '0,0'; )
    await sleep(100);
  expect(await dead()).toEqual([0, 0]);
  const bare = JSON.stringify({ me: { user: { avatar: null } } });
  expect(await answered(person, ME, {}, bare)).toBe(bare);
});
