import { describe, expect, it } from '@jest/globals';
import { demoMarket } from './index.ts';

const market = demoMarket(new Date('2026-03-10T12:00:00Z'));
const { accounts, sellers, categories, tags, products, orders, media } = market;
const variants = products.flatMap((product) => product.variants);

const idsOf = (things: readonly { id: string }[]): Set<string> => new Set(things.map((thing) => thing.id));
const missing = (known: Set<string>, used: readonly string[]): string[] =>
  used.filter((id) => !known.has(id));
const repeated = (values: readonly string[]): string[] =>
  values.filter((value, index) => values.indexOf(value) !== index);

describe('ids', () => {
  const groups: [string, readonly { id: string }[]][] = [
    ['usr', accounts],
    ['agy', [market.agency]],
    ['adr', accounts.flatMap((account) => account.addresses)],
    ['sel', sellers],
    ['cat', categories],
    ['tag', tags],
    ['prd', products],
    ['var', variants],
    ['ord', orders],
    ['itm', orders.flatMap((order) => order.lines)],
    ['sor', orders.flatMap((order) => order.parts)],
    ['pay', orders.map((order) => order.payment)],
    ['ref', orders.flatMap((order) => order.payment.refunds)],
  ];

  it.each(groups)('%s ids carry their prefix and are all different', (prefix, things) => {
    const ids = things.map((thing) => thing.id);
    expect(ids.filter((id) => !new RegExp(`^${prefix}_[0-9a-f]{24}$`).test(id))).toEqual([]);
    expect(repeated(ids)).toEqual([]);
  });

  it('media ids are different and shaped like a UUID version 4', () => {
    const ids = media.map((item) => item.id);
    expect(repeated(ids)).toEqual([]);
    expect(
      ids.filter((id) => !/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
    ).toEqual([]);
  });

  it('stay what they were when the first markets were seeded', () => {
    expect([
      accounts[0]?.id,
      sellers[0]?.id,
      products[0]?.id,
      orders[0]?.id,
      sellers[0]?.logoMediaId,
    ]).toMatchInlineSnapshot(`
[
  "usr_2fb9742ddb83f9c4b0cae6a1",
  "sel_a02df3d3c64e7926a8fe9058",
  "prd_62fddb4699840f907d67c31b",
  "ord_40fe5f425563a85d5adc0a1f",
  "eb47fbdb-9d18-40bd-b81e-ff2957b389b9",
]
`);
  });
});

describe('references', () => {
  it('name people, sellers, categories and tags that exist', () => {
    const people = idsOf(accounts);
    expect(
      missing(people, [
        ...sellers.map((s) => s.accountId),
        ...orders.map((o) => o.customerId),
        ...media.map((m) => m.ownerAccountId),
      ]),
    ).toEqual([]);
    expect(
      missing(
        idsOf(sellers),
        products.map((product) => product.sellerId),
      ),
    ).toEqual([]);
    expect(
      missing(idsOf(categories), [
        ...products.map((p) => p.categoryId),
        ...categories.flatMap((c) => c.path),
      ]),
    ).toEqual([]);
    expect(
      missing(
        idsOf(tags),
        products.flatMap((product) => product.tagIds),
      ),
    ).toEqual([]);
    expect(accounts.filter((a) => a.kind === 'STAFF').map((a) => a.agencyId)).toEqual([
      market.agency.id,
      market.agency.id,
      market.agency.id,
    ]);
    for (const seller of sellers)
      expect(accounts.find((a) => a.sellerId === seller.id)?.id).toBe(seller.accountId);
  });

  it('of order lines agree with the catalogue', () => {
    const byVariant = new Map(variants.map((variant) => [variant.id, variant]));
    const byProduct = new Map(products.map((product) => [product.id, product]));
    for (const line of orders.flatMap((order) => order.lines)) {
      const variant = byVariant.get(line.variantId);
      const product = byProduct.get(line.productId);
      expect(variant).toMatchObject({
        productId: line.productId,
        sku: line.sku,
        priceMinor: line.unitPriceMinor,
      });
      expect(product).toMatchObject({ sellerId: line.sellerId, name: line.name, mediaId: line.imageMediaId });
      expect(product?.status).not.toBe('DRAFT');
    }
  });

  it('of pictures meet in both directions', () => {
    const pictured = [
      ...products.map((p) => p.mediaId),
      ...categories.map((c) => c.imageMediaId),
      ...sellers.flatMap((s) => [s.logoMediaId, s.bannerMediaId]),
    ];
    expect([...pictured].sort()).toEqual(media.map((item) => item.id).sort());
    expect(
      missing(
        new Set([...idsOf(products), ...idsOf(categories), ...idsOf(sellers)]),
        media.map((m) => m.subjectId),
      ),
    ).toEqual([]);
  });

  it('put parents of categories before their children', () => {
    for (const [index, { parentId, path, id }] of categories.entries()) {
      expect(path.at(-1)).toBe(id);
      expect(path.at(-2) ?? null).toBe(parentId);
      if (parentId) expect(categories.findIndex((other) => other.id === parentId)).toBeLessThan(index);
    }
  });
});

describe('names', () => {
  it('that must be unique are', () => {
    for (const list of [
      accounts.map((a) => a.email),
      sellers.map((s) => s.slug),
      sellers.map((s) => s.taxId),
      categories.map((c) => c.slug),
      tags.map((t) => t.name),
      products.map((p) => p.slug),
      products.map((p) => p.name),
      products.map((p) => p.sku),
      variants.map((v) => v.sku),
      orders.map((o) => o.number),
      products.map((p) => p.description),
    ])
      expect(repeated(list)).toEqual([]);
  });

  it('are fit for use in a path', () => {
    const slugs = [...sellers, ...categories, ...products].map((thing) => thing.slug);
    expect(slugs.filter((slug) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(slug))).toEqual([]);
  });
});
