// One object of every type that `node` finds, and who may see it.
import { Authenticator } from '@souk/testing/authenticator.ts';
import { CREATE_PRODUCT } from '../../app/tour/steps/catalogue.ts';
import { freshKey, openScene, type Scene, type Stall } from '../cancel/scene.ts';
import { type Actor, customer, seller, staff } from '../harness/actors.ts';
import { program } from '../harness/api-keys.ts';
import { consumed } from '../harness/consumed.ts';
import { addToCart } from '../harness/shop.ts';
import { done, RECEIVE, REQUEST } from '../returns/operations.ts';
import { approved, asking, type Delivered, delivered, parcel } from '../returns/scene.ts';

/** Those who ask: the shopper and the seller of an order, others of their kinds, staff of an agency, the administrator. */
export const VIEWERS = [
  'shopper',
  'owner',
  'otherShopper',
  'otherSeller',
  'pendingSeller',
  'staff',
  'anonymous',
  'admin',
] as const;

/** One of those who ask. */
export type ViewerName = (typeof VIEWERS)[number];

/** An object, and who may see it. */
export interface Known {
  type: string;
  id: string;
  what: string;
  seenBy: readonly ViewerName[];
}

/** A Souk with an object of every type. */
export interface NodeScene {
  scene: Scene;
  viewers: Readonly<Record<ViewerName, Actor>>;
  known: readonly Known[];
}

const ORDER = `query ($id: ID!) { order(id: $id) {
  payments { id refunds { id } } checkout { id } customer { id } sellerOrders { id seller { id } shipments { id } }
} }`;
const CLOSE = `mutation ($input: ClosePayoutPeriodInput!) { closePayoutPeriod(input: $input) {
  payoutStatement { id entries(first: 1) { edges { node { id } } } } userErrors { code }
} }`;
const SHIPPING = `mutation ($input: SetShippingRuleInput!) {
  setShippingRule(input: $input) { shippingRule { id } userErrors { code } }
}`;
const COMMISSION = `mutation ($input: SetCommissionRuleInput!) {
  setCommissionRule(input: $input) { commissionRule { id } userErrors { code } }
}`;
const CATEGORY = `mutation ($input: CreateCategoryInput!) {
  createCategory(input: $input) { category { id } userErrors { code } }
}`;
const FLAG = `mutation ($input: CreateFeatureFlagInput!) {
  createFeatureFlag(input: $input) { featureFlag { id } userErrors { code } }
}`;
const START_PASSKEY = `mutation { startPasskeyRegistration(input: {}) { options userErrors { code } } }`;
const FINISH_PASSKEY = `mutation ($input: FinishPasskeyRegistrationInput!) {
  finishPasskeyRegistration(input: $input) { passkey { id } userErrors { code } }
}`;
const PRODUCT = 'query ($id: ID!) { product(id: $id) { tags { id } defaultVariant { id } } }';
const MOVEMENTS = `query ($id: ID!) { inventoryTransactions(filter: { productId: $id }, first: 1) { edges { node { id } } } }`;
const OFFICE = `{
  ledgerTransactions(first: 1) { edges { node { id entries { id account { kind } } } } }
  emails(first: 1) { edges { node { id } } }
  emailTemplates(first: 1) { edges { node { id } } }
  auditEntries(first: 1) { edges { node { id } } }
}`;
const ROLE = '{ roleByKey(key: "DIRECTOR") { id permissions { id } } }';
const ADDRESS = `mutation ($input: AddAddressInput!) { addAddress(input: $input) { address { id } userErrors { code } } }`;
const EXPORT = `mutation ($key: String!) { requestDataExport(input: { idempotencyKey: $key }) { dataExport { id } userErrors { code } } }`;
const DOCUMENTS = '{ me { seller { verification { documents { id } } } } }';

interface List {
  edges: { node: { id: string } }[];
}
type Id = { id: string };

const firstOf = ({ edges }: List) => edges[0]?.node.id ?? '';

/** Opens it. */
export async function openNodeScene(): Promise<NodeScene> {
  const scene = await openScene();
  const { souk, root, stalls } = scene;
  const [owner] = stalls;
  const bought = await delivered(scene);
  const clerk = await staff(souk);
  const pendingSeller = await seller(souk);
  const viewers = {
    shopper: bought.shopper,
    owner,
    otherShopper: await customer(souk),
    otherSeller: await seller(souk, { approvedBy: root }),
    pendingSeller,
    staff: clerk,
    anonymous: { ...root, client: souk.client(), email: '' },
    admin: root,
  };
  const known = [
    ...(await ofOrder(scene, bought)),
    ...(await ofBooks(scene)),
    ...(await ofCatalogue(scene)),
    { type: 'FeatureFlag', id: await flagOf(root), what: 'a feature flag', seenBy: ['admin'] as const },
    {
      type: 'ApiKey',
      id: (await program(souk, root, ['ORDER_READ'])).id,
      what: 'an API key',
      seenBy: ['admin'] as const,
    },
    { type: 'Agency', id: clerk.agencyId, what: 'an agency', seenBy: ['staff', 'admin'] as const },
    await ofPerson(viewers.shopper, souk.url),
    ...(await ofRoles(scene)),
    { type: 'Seller', id: owner.sellerId, what: 'an approved seller', seenBy: VIEWERS },
    {
      type: 'Seller',
      id: pendingSeller.sellerId,
      what: 'a seller that waits for its approval',
      seenBy: ['pendingSeller', 'admin'] as const,
    },
  ];
  return { scene, viewers, known };
}

/** The id of a new feature flag. */
async function flagOf({ client }: Actor): Promise<string> {
  const { createFeatureFlag } = await client.ok<{ createFeatureFlag: { featureFlag: Id } }>(FLAG, {
    input: { idempotencyKey: freshKey(), key: 'scene', definition: { defaultValue: true } },
  });
  return createFeatureFlag.featureFlag.id;
}

async function ofPerson({ client }: Actor, origin: string): Promise<Known> {
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

async function ofOrder(scene: Scene, bought: Delivered): Promise<Known[]> {
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
    { type: 'Address', id: addAddress.address.id, what: "the customer's address", seenBy: ownOnly },
    {
      type: 'DataExport',
      id: requestDataExport.dataExport.id,
      what: "the customer's archive",
      seenBy: ['shopper'] as const,
    },
    { type: 'Refund', id: refund?.id ?? '', what: 'a refund', seenBy: ownOnly },
    { type: 'SellerOrder', id: own?.id ?? '', what: 'a part of an order', seenBy: shared },
    { type: 'Shipment', id: own?.shipments[0]?.id ?? '', what: 'its shipment', seenBy: shared },
    { type: 'Return', id: returned, what: 'a return', seenBy: shared },
  ];
}

async function ofBooks({ root, stalls: [owner], souk }: Scene): Promise<Known[]> {
  const { sellerId } = owner;
  const periodEndsAt = new Date().toISOString();
  const { closePayoutPeriod } = await root.client.ok<{
    closePayoutPeriod: { payoutStatement: Id & { entries: List } };
  }>(CLOSE, { input: { sellerId, currency: 'EUR', periodEndsAt, idempotencyKey: freshKey() } });
  const { setShippingRule } = await owner.client.ok<{ setShippingRule: { shippingRule: Id } }>(SHIPPING, {
    input: { basePerOrder: { amount: '3.00', currency: 'EUR' } },
  });
  const { setCommissionRule } = await root.client.ok<{ setCommissionRule: { commissionRule: Id } }>(
    COMMISSION,
    { input: { sellerId, rateBasisPoints: 500 } },
  );
  await Promise.all([consumed(souk, 'notifications'), consumed(souk, 'users')]);
  const office = await root.client.ok<{
    ledgerTransactions: { edges: { node: Id & { entries: (Id & { account: { kind: string } })[] } }[] };
    emails: List;
    emailTemplates: List;
    auditEntries: List;
  }>(OFFICE);
  const booked = office.ledgerTransactions.edges[0]?.node;
  const unlisted = booked?.entries.find(({ account }) => account.kind !== 'SELLER');
  const { payoutStatement: statement } = closePayoutPeriod;
  const books = ['owner', 'admin'] as const;
  const inner = ['admin'] as const;
  return [
    { type: 'PayoutStatement', id: statement.id, what: 'a statement', seenBy: books },
    { type: 'LedgerEntry', id: firstOf(statement.entries), what: 'an entry of it', seenBy: books },
    { type: 'LedgerEntry', id: unlisted?.id ?? '', what: 'an entry of none', seenBy: inner },
    { type: 'LedgerTransaction', id: booked?.id ?? '', what: 'a booking', seenBy: inner },
    { type: 'ShippingRule', id: setShippingRule.shippingRule.id, what: 'a shipping rule', seenBy: books },
    { type: 'CommissionRule', id: setCommissionRule.commissionRule.id, what: 'a commission', seenBy: inner },
    { type: 'Email', id: firstOf(office.emails), what: 'a mail', seenBy: inner },
    { type: 'AuditEntry', id: firstOf(office.auditEntries), what: 'an act', seenBy: inner },
    { type: 'EmailTemplate', id: firstOf(office.emailTemplates), what: 'a template', seenBy: inner },
  ];
}

async function ofRoles({ root }: Scene): Promise<Known[]> {
  const { roleByKey } = await root.client.ok<{ roleByKey: Id & { permissions: Id[] } }>(ROLE);
  const seenBy = ['admin'] as const;
  return [
    { type: 'Role', id: roleByKey.id, what: 'a role', seenBy },
    { type: 'Permission', id: roleByKey.permissions[0]?.id ?? '', what: 'a permission', seenBy },
  ];
}

async function ofCatalogue({ root, stalls: [owner] }: Scene): Promise<Known[]> {
  const { createCategory } = await root.client.ok<{ createCategory: { category: Id } }>(CATEGORY, {
    input: { idempotencyKey: freshKey(), name: 'Ceramics' },
  });
  const draft = await productOf(owner, { tags: ['blue'] });
  const { me } = await owner.client.ok<{
    me: { seller: { verification: { documents: Id[] } } };
  }>(DOCUMENTS);
  const managed = ['owner', 'admin'] as const;
  const { productId, variantId } = owner.goods;
  return [
    { type: 'Category', id: createCategory.category.id, what: 'a category', seenBy: VIEWERS },
    { type: 'Tag', id: draft.tag, what: 'a tag', seenBy: VIEWERS },
    { type: 'Product', id: productId, what: 'a product for sale', seenBy: VIEWERS },
    { type: 'ProductVariant', id: variantId, what: 'its variant', seenBy: VIEWERS },
    { type: 'Product', id: draft.id, what: 'a draft', seenBy: managed },
    { type: 'ProductVariant', id: draft.variant, what: "a draft's variant", seenBy: managed },
    { type: 'InventoryTransaction', id: draft.movement, what: 'a movement of stock', seenBy: managed },
    {
      type: 'Media',
      id: me.seller.verification.documents[0]?.id ?? '',
      what: 'a private document',
      seenBy: managed,
    },
  ];
}

async function productOf({ client }: Stall, input: object) {
  const { createProduct } = await client.ok<{ createProduct: { product: Id } }>(CREATE_PRODUCT, {
    input: {
      idempotencyKey: freshKey(),
      name: 'A bowl to come',
      price: { amount: '8.00', currency: 'EUR' },
      initialStock: 2,
      ...input,
    },
  });
  const { id } = createProduct.product;
  const { product } = await client.ok<{ product: { tags: Id[]; defaultVariant: Id } }>(PRODUCT, { id });
  const { inventoryTransactions } = await client.ok<{ inventoryTransactions: List }>(MOVEMENTS, { id });
  return {
    id,
    tag: product.tags[0]?.id ?? '',
    variant: product.defaultVariant.id,
    movement: firstOf(inventoryTransactions),
  };
}
