// A market with an object of every type, and the callers that own them or do not.
import type { ServiceName } from '@souk/events/services.ts';
import {
  API_KEY_SCOPES,
  INTERNAL_KEY_IN_DEVELOPMENT,
  type SubgraphExecutor,
  serviceViewer,
  type Viewer,
  viewerOf,
} from '@souk/platform';
import { createHttpExecutor } from '@souk/platform/execution';
import { justProven } from '@souk/testing';
import { builtInPermissions } from '@souk/users/roles/built-ins.ts';
import { agencyWithStaff, placed } from '../approval/ordering.ts';
import { staff } from '../harness/actors.ts';
import type { TestSouk } from '../harness/souk.ts';
import { type NodeScene, openNodeScene } from '../nodes/scene.ts';
import type { Cast } from './cast.ts';
import { fillIn } from './fill-in.ts';
import type { Sample, Texts } from './subjects.ts';

/** The market. */
export interface MatrixScene {
  souk: TestSouk;
  cast: Cast;
  samples: readonly Sample[];
  texts: Texts;
  ask(service: ServiceName): SubgraphExecutor;
  stop(): Promise<void>;
}

/** Opens it. */
export async function openMatrixScene(): Promise<MatrixScene> {
  const opened = await openNodeScene();
  const { souk, root, stalls } = opened.scene;
  const [owner] = stalls;
  const office = await agencyWithStaff(souk, root);
  const order = await placed(office.creator, owner.goods, 1);
  const elsewhere = await staff(souk, { role: 'DIRECTOR', by: root });
  const users = await souk
    .db('users')
    .collection<{ _id: string; sellerId: string | null; accountRoles: string[] }>('users')
    .find()
    .toArray();
  const accountOf = (sellerId: string) => users.find((one) => one.sellerId === sellerId)?._id ?? '';
  const sellerViewer = (sellerId: string) =>
    viewerOf('seller', { userId: accountOf(sellerId), sellerId, roles: ['SELLER'] });
  const proven = (viewer: Viewer): Viewer => justProven({ ...viewer, sessionId: `ses_of_${viewer.userId}` });
  const { otherSeller } = opened.viewers as NodeScene['viewers'] & { otherSeller: { sellerId: string } };
  const cast: Cast = {
    anonymous: viewerOf('anonymous'),
    customer: proven(opened.viewers.shopper.viewer),
    'other customer': proven(opened.viewers.otherShopper.viewer),
    seller: proven(sellerViewer(owner.sellerId)),
    'other seller': proven(sellerViewer(otherSeller.sellerId)),
    responsable: proven(office.responsable.viewer),
    director: proven(office.director.viewer),
    'other director': proven(elsewhere.viewer),
    admin: proven(
      viewerOf('admin', {
        userId: users.find(({ accountRoles }) => accountRoles.includes('ADMIN'))?._id ?? '',
        roles: ['ADMIN'],
        permissions: Object.keys(builtInPermissions),
      }),
    ),
    service: serviceViewer('orders'),
    'key without scope': viewerOf('api-key', { apiKeyId: 'key_without' }),
    'key with scopes': viewerOf('api-key', { apiKeyId: 'key_with', permissions: API_KEY_SCOPES }),
  };
  const filled = await fillIn(opened);
  const clearing = await souk
    .db('orders')
    .collection<{ _id: string; account: string }>('ledgerEntries')
    .findOne({ account: { $regex: /^clearing:card/ } });
  const variant = { __typename: 'ProductVariant', id: owner.goods.variantId };
  const carries = { variant, quantity: 1, priceAtAdd: { amount: '9.99', currency: 'EUR' } };
  const partId = opened.known.find(({ type }) => type === 'SellerOrder')?.id ?? '';
  const part = await souk
    .db('orders')
    .collection<{ _id: string; orderId: string; sellerId: string }>('sellerOrders')
    .findOne({ _id: partId });
  const ofPart = { orderId: part?.orderId, seller: { __typename: 'Seller', id: part?.sellerId } };
  const samples: Sample[] = [
    ...opened.known.map(({ type, id, what }) => ({
      type,
      id,
      what,
      ...(type === 'CartItem' ? { carries } : {}),
      ...(id === partId ? { carries: ofPart } : {}),
    })),
    { type: 'LedgerEntry', id: clearing?._id ?? '', what: 'an entry of the card provider' },
    { type: 'Order', id: order.id, what: 'an order of an agency' },
    {
      type: 'Order',
      id: filled.hiddenOrder,
      what: 'a hidden order',
      list: 'orders(filter: { isHidden: true }, first: 1)',
    },
    { type: 'CartItem', id: filled.itemBeyondStock, what: 'an item beyond the stock', carries },
    { type: 'Media', id: filled.picture, what: 'a public picture' },
    { type: 'AuditEntry', id: 'aud_key', what: 'an act by an API key' },
    { type: 'AuditEntry', id: 'aud_service', what: 'an act by a service' },
    { type: 'Agency', id: office.id, what: 'the agency of the staff' },
    { type: 'User', id: office.responsable.viewer.userId ?? '', what: 'a member of its staff' },
    { type: 'User', id: accountOf(owner.sellerId), what: 'the owner of the business' },
  ];
  const slugOf = async (service: string, collection: string, _id: string) =>
    (await souk.db(service).collection<{ _id: string; slug: string }>(collection).findOne({ _id }))?.slug ??
    '';
  const categoryId = samples.find(({ type }) => type === 'Category')?.id ?? '';
  const orderId = samples.find(({ type }) => type === 'Order')?.id ?? '';
  const stored = await souk
    .db('orders')
    .collection<{ _id: string; number: string }>('orders')
    .findOne({ _id: orderId });
  const template = await souk.db('notifications').collection<{ key: string }>('emailTemplates').findOne({});
  const texts: Texts = {
    seller: await slugOf('sellers', 'sellers', owner.sellerId),
    product: await slugOf('products', 'products', owner.goods.productId),
    category: await slugOf('products', 'categories', categoryId),
    orderNumber: stored?.number ?? '',
    email: opened.viewers.shopper.email,
    template: template?.key ?? '',
  };
  const remote = new Map<ServiceName, SubgraphExecutor>();
  const ask = (service: ServiceName): SubgraphExecutor => {
    const own = souk.subgraphs.find(({ name }) => name === service)?.executor ?? remote.get(service);
    if (own) return own;
    const executor = createHttpExecutor({
      service,
      urls: [souk.serviceUrl(service)],
      internalKey: souk.env.SOUK_INTERNAL_KEY ?? INTERNAL_KEY_IN_DEVELOPMENT,
    });
    remote.set(service, executor);
    return executor;
  };
  return {
    souk,
    cast,
    samples,
    texts,
    ask,
    async stop() {
      await Promise.all([...remote.values()].map((executor) => executor.close()));
      await souk.stop();
    },
  };
}
