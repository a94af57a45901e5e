// A field that is null for everybody shows nothing about who may read it: what the scene leaves empty is filled in here.

import { noise } from '@souk/media/testing/pictures.ts';
import { skeletonOf } from '@souk/text/confusable.ts';
import type { NodeScene } from '../nodes/scene.ts';
import { fileOf, store } from '../uploads/files.ts';

type Fields = Record<string, unknown>;

/** Fills the empty fields of what is stored, and adds a public picture; its id comes back. */
export async function fillIn({
  scene,
  known,
}: NodeScene): Promise<{ picture: string; hiddenOrder: string; itemBeyondStock: string }> {
  const { souk, root, stalls } = scene;
  const [owner, other] = stalls;
  const image = await store(
    owner,
    fileOf('bowl.png', 'image/png', await noise(400, 200).png().toBuffer()),
    'PRODUCT_IMAGE',
  );
  const idOf = (type: string) => known.find((one) => one.type === type)?.id ?? '';
  const set = async (service: string, collection: string, fields: Fields, filter: Fields = {}) => {
    const { matchedCount } = await souk
      .db(service)
      .collection(collection)
      .updateMany(filter, { $set: fields });
    if (matchedCount === 0) throw new Error(`nothing in ${service}.${collection} to fill in`);
  };
  const category = idOf('Category');
  const order = idOf('Order');
  const payment = idOf('Payment');
  const refund = idOf('Refund');
  const now = new Date();
  const text = 'filled in';

  await fillUsers();
  await set('users', 'passkeys', { lastUsedAt: now });
  const app = { secret: text, startedAt: now, confirmedAt: now, lastStep: 0 };
  await set('users', 'secondFactors', { totp: app });
  await set('users', 'agencies', { address: '1 Avenue', phone: '+212500000001' });
  await set('sellers', 'sellers', {
    description: text,
    'address.line2': text,
    'address.region': text,
    logoMediaId: image.id,
    bannerMediaId: image.id,
    'verification.note': text,
    'verification.reason': text,
    suspensionReason: text,
  });
  const sellers = souk
    .db('sellers')
    .collection<{ _id: string; name: string; nameSkeleton: string }>('sellers');
  const shop = await sellers.findOne({ _id: owner.sellerId });
  await sellers.updateOne({ _id: other.sellerId }, { $set: { nameSkeleton: skeletonOf(shop?.name ?? '') } });
  await set('media', 'media', { width: 40, height: 20, altText: text, tags: ['blue'], unusedAt: now });
  await set('media', 'mediaVersions', { note: text, restoredFrom: 1 });
  await set('media', 'mediaUploads', { mediaId: image.id });
  await set('products', 'synonyms', { alternatives: [text] });
  await fillCatalogue();
  await fillOrders();
  await set('notifications', 'emails', {
    cc: [root.email],
    bcc: [root.email],
    error: text,
    resendOf: idOf('Email'),
    'attempts.$[].error': text,
  });
  return { picture: image.id, hiddenOrder: `${order}hidden`, itemBeyondStock: `${idOf('CartItem')}beyond` };

  async function fillUsers(): Promise<void> {
    await set('users', 'users', {
      phone: '+212600000001',
      blockedReason: text,
      avatarMediaId: image.id,
      pendingEmail: 'next@souk.test',
      // Far away, so that no sweep takes it for due.
      deletionScheduledAt: new Date('2999-01-01T00:00:00Z'),
      marketingConsentChangedAt: now,
      marketingConsentSource: 'PROFILE',
    });
    await set('users', 'addresses', {
      line2: text,
      region: text,
      postalCode: '30000',
      phone: '+212600000003',
    });
    const ready = { status: 'READY', readyAt: now, expiresAt: new Date('2999-01-01T00:00:00Z'), bytes: 1 };
    await set('media', 'dataExports', { ...ready, failureReason: text, dueAt: null });
    await set('users', 'apiKeys', { lastUsedAt: now, revokedAt: now });
    await set('users', 'featureFlags', { description: text });
    const entries = souk.db('users').collection<Fields & { _id: string }>('auditEntries');
    const entry = await entries.findOne({});
    const changes = [{ field: 'name', before: 'A', after: 'B' }];
    await entries.insertMany([
      { ...entry, _id: 'aud_key', actorKind: 'api-key', actorId: idOf('ApiKey'), changes },
      { ...entry, _id: 'aud_service', actorKind: 'service', actorId: 'orders' },
    ]);
  }

  async function fillCatalogue(): Promise<void> {
    const { productId, variantId } = owner.goods;
    await set('products', 'backInStockRequests', { notifiedAt: now });
    const categories = souk.db('products').collection<Fields & { _id: string }>('categories');
    const parent = await categories.findOne({ _id: category });
    const [above, below] = [`${category}above`, `${category}below`];
    await categories.insertMany([
      {
        ...parent,
        _id: above,
        slug: 'above',
        name: 'Above',
        nameKey: 'above',
        parentId: null,
        path: [above],
      },
      {
        ...parent,
        _id: below,
        slug: 'below',
        name: 'Below',
        nameKey: 'below',
        parentId: category,
        path: [above, category, below],
      },
    ]);
    await set(
      'products',
      'categories',
      { parentId: above, path: [above, category], imageMediaId: image.id, description: text },
      { _id: category },
    );
    const values = await fillAttributes();
    await set('products', 'inventoryTransactions', { orderId: order, reason: text });
    const draft = await souk
      .db('products')
      .collection<{ tagIds: string[] }>('products')
      .findOne({ 'tagIds.0': { $exists: true } });
    await set(
      'products',
      'products',
      {
        categoryId: category,
        categoryPath: [above, category],
        tagIds: draft?.tagIds,
        images: [{ mediaId: image.id, isPrimary: true }],
        options: [{ name: 'Size', values: ['L'] }],
        seoTitle: text,
        seoDescription: text,
        compareAtPriceMinor: 99_900,
        relatedProductIds: [productId],
        attributes: values('PRODUCT'),
        metadata: [true, false].map((isPublic) => ({ owner: 'SELLER', key: text, value: text, isPublic })),
      },
      { _id: productId },
    );
    await set(
      'products',
      'variants',
      {
        options: [{ name: 'Size', value: 'L' }],
        weightGrams: 300,
        lengthMillimeters: 300,
        widthMillimeters: 300,
        heightMillimeters: 300,
        compareAtPriceMinor: 99_900,
        attributes: values('VARIANT'),
        imageMediaIds: [image.id],
      },
      { _id: variantId },
    );
  }

  /** Attributes of every kind, of products and of variants; gives their values at a level. */
  async function fillAttributes() {
    const attributes = souk.db('products').collection<Fields & { _id: string }>('attributes');
    const _id = idOf('Attribute');
    const assignedAt = (level: string) => [
      { categoryId: category, level, isRequired: false, isFilterable: true },
    ];
    const choices = [{ slug: 'blue', label: 'Blue', hex: '#0000ff' }];
    const filled = { kind: 'COLOR', unit: 'cm', choices, assignments: assignedAt('PRODUCT') };
    await set('products', 'attributes', filled, { _id });
    const known = await attributes.findOne({ _id });
    const given = [
      { attributeId: _id, value: ['blue'] },
      { attributeId: `${_id}number`, value: 4 },
      { attributeId: `${_id}yes`, value: true },
    ];
    const more = ['number', 'yes'].map((end) => ({ ...known, _id: `${_id}${end}`, slug: `glaze-${end}` }));
    const ofVariants = ['', 'number', 'yes'].map((end) => ({
      ...known,
      _id: `${_id}${end}each`,
      slug: `glaze-${end}-each`,
      assignments: assignedAt('VARIANT'),
    }));
    await attributes.insertMany([...more, ...ofVariants]);
    return (level: 'PRODUCT' | 'VARIANT') =>
      level === 'PRODUCT'
        ? given
        : given.map(({ attributeId, value }) => ({ attributeId: `${attributeId}each`, value }));
  }

  async function fillOrders(): Promise<void> {
    const snapshot = {
      'items.$[].snapshot.variantName': text,
      'items.$[].snapshot.imageMediaId': image.id,
      note: text,
    };
    const address = {
      'shippingAddress.line2': text,
      'shippingAddress.region': text,
      'shippingAddress.phone': '+212600000002',
    };
    await set('orders', 'orders', {
      ...snapshot,
      ...address,
      'timeline.$[].message': text,
      'timeline.$[].carrier': text,
      'timeline.$[].trackingNumber': text,
      'timeline.$[].sellerId': owner.sellerId,
      holdUntil: now,
      failureReason: text,
    });
    await set(
      'orders',
      'orders',
      {
        approvals: [
          { stage: 'RESPONSABLE', by: 'usr_1', at: now, decision: 'ACCEPTED', comment: text, revision: 0 },
        ],
      },
      { agencyId: { $ne: null } },
    );
    const orders = souk.db('orders').collection<Fields & { _id: string }>('orders');
    const copy = await orders.findOne({ _id: order });
    await orders.insertOne({ ...copy, _id: `${order}hidden`, number: 'SK-HIDDEN', deletedAt: now });
    await set('orders', 'sellerOrders', { ...snapshot, ...address });
    const parts = souk.db('orders').collection<Fields & { _id: string }>('sellerOrders');
    const part = await parts.findOne({ orderId: order });
    await parts.insertOne({
      ...part,
      _id: 'sor_imported',
      orderId: 'ord_imported',
      orderNumber: 'IM-1',
      shipments: [],
    });
    await set('orders', 'payments', {
      reference: text,
      note: text,
      'attempts.$[].code': text,
      'attempts.$[].message': text,
    });
    const carts = souk.db('orders').collection<{ items: { id: string; quantity: number }[] }>('carts');
    const cart = await carts.findOne({ 'items.0': { $exists: true } });
    const line = cart?.items[0];
    if (!cart || !line) throw new Error('nothing in the cart');
    const beyond = { ...line, id: `${line.id}beyond`, quantity: 99_999 };
    await carts.updateOne({ _id: cart._id }, { $push: { items: beyond } });
    await set('orders', 'refunds', { failure: text, status: 'FAILED' });
    await set('orders', 'returns', { receiptNote: text, cancellationNote: text });
    await set('orders', 'payoutStatements', { from: now });
    await set('orders', 'commissionRules', { categoryId: category });
    await set('orders', 'shippingRules', { freeFromMinor: 5_000 });
    await set('orders', 'ledgerTransactions', { orderId: order, paymentId: payment, refundId: refund });
    await set('orders', 'ledgerEntries', { orderId: order });
    await set('orders', 'sagas', {
      dueAt: new Date('2999-01-01T00:00:00Z'),
      'steps.$[].error': text,
      failure: {
        step: 'VALIDATE',
        userErrors: [{ code: 'OUT_OF_STOCK', message: text, field: null }],
        fault: text,
        service: 'products',
      },
    });
    await set('orders', 'sagaEvents', { data: { error: text, attempts: 1, by: 'usr_1' } });
  }
}
