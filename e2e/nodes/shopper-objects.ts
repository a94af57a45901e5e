// What belongs to the shopper of an order: the order with its parts, and what is around the account.
import { Authenticator } from '@souk/testing/authenticator.ts';
import { freshKey, type Scene } from '../cancel/scene.ts';
import type { Actor } from '../harness/actors.ts';
import { addToCart, listing } from '../harness/shop.ts';
import { done, RECEIVE, REQUEST } from '../returns/operations.ts';
import { approved, asking, type Delivered, parcel } from '../returns/scene.ts';
import type { Id, Known } from './known.ts';

const ORDER = `query ($id: ID!) { order(id: $id) {
  payments { id refunds { id } } checkout { id } customer { id } sellerOrders { id seller { id } shipments { id } }
} }`;
const START_PASSKEY = `mutation { startPasskeyRegistration(input: {}) { options userErrors { code } } }`;
const FINISH_PASSKEY = `mutation ($input: FinishPasskeyRegistrationInput!) {
  finishPasskeyRegistration(input: $input) { passkey { id } userErrors { code } }
}`;
const ADDRESS = `mutation ($input: AddAddressInput!) { addAddress(input: $input) { address { id } userErrors { code } } }`;
const EXPORT = `mutation ($key: String!) { requestDataExport(input: { idempotencyKey: $key }) { dataExport { id } userErrors { code } } }`;
const WAIT = `mutation ($variantId: ID!) { notifyWhenBackInStock(input: { variantId: $variantId }) {
  backInStockRequest { id } userErrors { code } } }`;
const UPLOAD = `mutation ($key: String!) {
  createUpload(input: { purpose: PROFILE_IMAGE, filename: "me.png", contentType: "image/png", bytes: 9, idempotencyKey: $key }) {
    upload { id } userErrors { code }
  }
}`;

/** A passkey of a person, made at the shop’s origin. */
export async function ofPerson({ client }: Actor, origin: string): Promise<Known> {
  const { startPasskeyRegistration } = await client.ok<{ startPasskeyRegistration: { options: unknown } }>(
    START_PASSKEY,
  );
  const response = new Authenticator({ origin }).register(startPasskeyRegistration.options);
  const { finishPasskeyRegistration } = await client.ok<{ finishPasskeyRegistration: { passkey: Id } }>(
    FINISH_PASSKEY,
    { input: { name: 'Key', response } },
  );
  const { id } = finishPasskeyRegistration.passkey;
  return { type: 'Passkey', id, what: 'a passkey', seenBy: ['shopper'] };
}

/** An order that was delivered and returned in part, and the account of its shopper. */
export async function ofOrder(scene: Scene, bought: Delivered): Promise<Known[]> {
  const [owner] = scene.stalls;
  const { id: returned } = await approved(scene, bought, 1);
  const { refund } = await done(owner, RECEIVE, { id: returned, input: parcel(bought, 1) });
  await done(bought.shopper, REQUEST, asking(bought, 1));
  const { order } = await bought.shopper.client.ok<{
    order: {
      payments: Id[];
      checkout: Id;
      customer: Id;
      sellerOrders: (Id & { seller: Id; shipments: Id[] })[];
    };
  }>(ORDER, { id: bought.id });
  const home = { recipient: 'Test Customer', line1: '1 Souk', city: 'Fes', country: 'MA' };
  const { addAddress } = await bought.shopper.client.ok<{ addAddress: { address: Id } }>(ADDRESS, {
    input: { idempotencyKey: freshKey(), ...home },
  });
  await addToCart(bought.shopper, owner.goods);
  const { cart } = await bought.shopper.client.ok<{ cart: Id & { items: Id[] } }>(
    '{ cart { id items { id } } }',
  );
  const { requestDataExport } = await bought.shopper.client.ok<{ requestDataExport: { dataExport: Id } }>(
    EXPORT,
    {
      key: freshKey(),
    },
  );
  const { createUpload } = await bought.shopper.client.ok<{ createUpload: { upload: Id } }>(UPLOAD, {
    key: freshKey(),
  });
  const { notifyWhenBackInStock } = await bought.shopper.client.ok<{
    notifyWhenBackInStock: { backInStockRequest: Id };
  }>(WAIT, { ...(await listing(owner, { stock: 0 })) });
  const { me } = await bought.shopper.client.ok<{ me: { sessions: Id[] } }>('{ me { sessions { id } } }');
  const own = order.sellerOrders.find(({ seller: of }) => of.id === owner.sellerId);
  const ownOnly = ['shopper', 'admin'] as const;
  const shared = ['shopper', 'owner', 'admin'] as const;
  return [
    { type: 'Cart', id: cart.id, what: 'a cart', seenBy: ownOnly },
    { type: 'CartItem', id: cart.items[0]?.id ?? '', what: 'an item of the cart', seenBy: ownOnly },
    { type: 'Order', id: bought.id, what: 'an order', seenBy: ownOnly },
    { type: 'Payment', id: order.payments[0]?.id ?? '', what: 'its payment', seenBy: ownOnly },
    { type: 'Checkout', id: order.checkout.id, what: 'its checkout', seenBy: ownOnly },
    { type: 'Session', id: me.sessions[0]?.id ?? '', what: 'a session', seenBy: ownOnly },
    { type: 'User', id: order.customer.id, what: 'its customer', seenBy: ownOnly },
    {
      type: 'ProviderLink',
      id: await linked(scene, order.customer.id),
      what: 'its link',
      seenBy: ['shopper'],
    },
    { type: 'Address', id: addAddress.address.id, what: "the customer's address", seenBy: ownOnly },
    {
      type: 'DataExport',
      id: requestDataExport.dataExport.id,
      what: "the customer's archive",
      seenBy: ['shopper'] as const,
    },
    {
      type: 'MediaUpload',
      id: createUpload.upload.id,
      what: "the customer's upload",
      seenBy: ['shopper'] as const,
    },
    {
      type: 'BackInStockRequest',
      id: notifyWhenBackInStock.backInStockRequest.id,
      what: 'a request about stock',
      seenBy: ['shopper'] as const,
    },
    { type: 'Refund', id: refund?.id ?? '', what: 'a refund', seenBy: ownOnly },
    { type: 'SellerOrder', id: own?.id ?? '', what: 'a part of an order', seenBy: shared },
    { type: 'Shipment', id: own?.shipments[0]?.id ?? '', what: 'its shipment', seenBy: shared },
    { type: 'Return', id: returned, what: 'a return', seenBy: shared },
  ];
}

/** A link as a sign-in with a provider stores it; e2e/providers makes real ones. */
async function linked({ souk }: Scene, accountId: string): Promise<string> {
  const links = souk.db('users').collection<{ _id: string; [field: string]: unknown }>('providerLinks');
  const about = {
    provider: 'acme',
    issuer: 'https://id.acme.test',
    subject: 'someone',
    email: 'someone@acme.test',
  };
  const at = { linkedAt: new Date(), lastUsedAt: new Date(), unlinkedAt: null };
  await links.insertOne({ _id: 'pvl_of_the_scene', accountId, ...about, ...at });
  return 'pvl_of_the_scene';
}
