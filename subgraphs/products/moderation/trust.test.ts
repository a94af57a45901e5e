import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { type ModeratedShop, openModeratedShop } from '../testing/moderated.ts';
import { admin, ana, ben, clerk, customer } from '../testing/shop.ts';

const reviewer = viewerOf('staff', { userId: 'usr_reviewer', permissions: ['product.review'] });
const TRUST = `mutation ($id: ID!) { trustSeller(id: $id) {
  trustedSeller { id seller { id } trustedBy { id } } seller { id isTrusted } userErrors { code field } } }`;
const UNTRUST = `mutation ($id: ID!) { untrustSeller(id: $id) {
  deletedId seller { id isTrusted } userErrors { code field } } }`;
const LIST = `query ($filter: TrustedSellerFilter) { trustedSellers(filter: $filter) {
  totalCount nodes { id seller { id } } } }`;

interface Trusted {
  trustedSeller: { id: string } | null;
}

describe('a trusted seller', () => {
  let shop: ModeratedShop;
  beforeAll(async () => {
    shop = await openModeratedShop();
  });
  afterAll(() => shop.stop());

  const trust = (id: string) => shop.mutate<Trusted>(admin, 'trustSeller', TRUST, { id });
  const untrust = (id: string) =>
    shop.mutate<{ deletedId: string | null }>(admin, 'untrustSeller', UNTRUST, { id });
  const listed = async (viewer: Viewer, filter?: object) =>
    (await shop.run<{ trustedSellers: { totalCount: number; nodes: object[] } }>(viewer, LIST, { filter }))
      .data.trustedSellers;

  it('sells without approval until it is no longer trusted, which changes no product', async () => {
    const waiting = await shop.sell({ name: 'Waits' }, ben);
    const { trustedSeller, ...rest } = await trust('sel_ben');
    expect(trustedSeller).toMatchObject({ seller: { id: 'sel_ben' }, trustedBy: { id: 'usr_admin' } });
    expect(rest).toEqual({ seller: { id: 'sel_ben', isTrusted: true }, userErrors: [] });
    expect((await trust('sel_ben')).trustedSeller?.id).toBe(trustedSeller?.id);
    expect((await shop.stored(waiting.id)).status).toBe('IN_REVIEW');
    const { id } = await shop.sell({ name: 'Free' }, ben);
    expect((await shop.stored(id)).status).toBe('ACTIVE');
    await shop.change(id, { name: 'Freer' }, ben);
    expect((await shop.stored(id)).name).toBe('Freer');
    expect(await shop.reviewOf(id)).toBeNull();
    expect((await shop.stored((await shop.sell()).id)).status).toBe('IN_REVIEW');
    for (const viewer of [admin, reviewer])
      expect(await listed(viewer)).toEqual({
        totalCount: 1,
        nodes: [{ id: trustedSeller?.id, seller: { id: 'sel_ben' } }],
      });
    expect((await listed(admin, { sellerIds: ['sel_ana'] })).totalCount).toBe(0);
    expect(await untrust('sel_ben')).toMatchObject({
      deletedId: trustedSeller?.id,
      seller: { isTrusted: false },
    });
    expect((await untrust('sel_ben')).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect((await listed(admin)).totalCount).toBe(0);
    expect((await shop.stored(id)).status).toBe('ACTIVE');
    await shop.change(id, { name: 'Bound' }, ben);
    expect((await shop.stored(id)).name).toBe('Freer');
  });

  it('is named by administrators alone, and known to itself and those who review', async () => {
    for (const viewer of [anonymous, customer, ana, clerk, reviewer]) {
      const code = viewer === anonymous ? 'UNAUTHENTICATED' : 'FORBIDDEN';
      for (const query of [TRUST, UNTRUST])
        expect(await shop.codes(viewer, query, { id: 'sel_ana' })).toEqual([code]);
      if (viewer !== reviewer) expect(await shop.codes(viewer, LIST)).toEqual([code]);
    }
    expect((await trust('sel_nobody')).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    const query =
      '{ _entities(representations: [{ __typename: "Seller", id: "sel_ana" }]) { ... on Seller { isTrusted } } }';
    const seen = async (viewer: Viewer) =>
      (await shop.run<{ _entities: { isTrusted: boolean | null }[] }>(viewer, query)).data._entities[0]
        ?.isTrusted;
    expect([await seen(ana), await seen(reviewer), await seen(ben), await seen(anonymous)]).toEqual([
      false,
      false,
      null,
      null,
    ]);
  });
});
