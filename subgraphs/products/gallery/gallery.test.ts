import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { codeOf } from '../testing/reserving.ts';
import {
  admin,
  ana,
  ben,
  customer,
  librarian,
  openShop,
  type Shop,
  type UserErrors,
} from '../testing/shop.ts';

const FIELDS = '{ product { version images { id } primaryImage { id } } userErrors { code message field } }';
const mutationOf = (name: string) => {
  const input = `${name.charAt(0).toUpperCase()}${name.slice(1)}Input`;
  return `mutation ($id: ID!, $input: ${input}!) { ${name}(id: $id, input: $input) ${FIELDS} }`;
};

type Changed = UserErrors & {
  product: { version: number; images: { id: string }[]; primaryImage: { id: string } | null } | null;
};

const NAMES = ['addProductImages', 'removeProductImages', 'reorderProductImages', 'setPrimaryProductImage'];

describe('the gallery of a product', () => {
  let shop: Shop;
  let id: string;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());
  beforeEach(async () => {
    ({ id } = await shop.sell({ mediaIds: ['med_a', 'med_b'] }));
  });

  const change = (name: string, input: object, viewer = ana, of = id) =>
    shop.mutate<Changed>(viewer, name, mutationOf(name), { id: of, input });
  const add = (input: object, viewer = ana) =>
    change('addProductImages', { idempotencyKey: crypto.randomUUID(), ...input }, viewer);
  const shown = ({ product }: Changed) => product?.images.map((image) => image.id);
  /** The links that the product was given and lost, in order, without those of its creation. */
  const links = async (of = id) => {
    const events = await shop.events();
    const own = events.filter(
      ({ type, payload }) => type.startsWith('media.') && (payload as { entityId?: string }).entityId === of,
    );
    return own.slice(2).map(({ type, aggregateId }) => `${type.slice('media.'.length)} ${aggregateId}`);
  };

  it('gets pictures at its end, each once, and says to media what joined', async () => {
    const added = await add({ mediaIds: ['med_c', 'med_a', 'med_d', 'med_c'] });
    expect(shown(added)).toEqual(['med_a', 'med_b', 'med_c', 'med_d']);
    expect(added.product?.primaryImage).toEqual({ id: 'med_a' });
    expect(await links()).toEqual(['attached med_c', 'attached med_d']);
  });

  it('gets pictures once for each key, and not with another input', async () => {
    const input = { idempotencyKey: `once-${id}`, mediaIds: ['med_c'] };
    const answers = await Promise.all([add(input), add(input), add(input)]);
    for (const answer of answers) expect(shown(answer)).toEqual(['med_a', 'med_b', 'med_c']);
    await change('removeProductImages', { mediaIds: ['med_c'] });
    expect(shown(await add(input))).toEqual(['med_a', 'med_b']);
    expect(codeOf(await add({ ...input, mediaIds: ['med_d'] }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await links()).toEqual(['attached med_c', 'detached med_c']);
  });

  it('takes own pictures only, and at most 12, all or none', async () => {
    const foreign = await add({ mediaIds: ['med_c', 'med_foreign'] });
    expect(foreign.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'mediaIds', '1'] }]);
    const asked = shop.asked.findLast(({ service }) => service === 'media');
    expect(asked?.variables).toMatchObject({ ownerId: 'sel_ana' });
    const many = Array.from({ length: 11 }, (_, at) => `med_${at}`);
    expect(codeOf(await add({ mediaIds: many }))).toBe('INVALID_INPUT');
    expect(codeOf(await add({ mediaIds: [] }))).toBe('INVALID_INPUT');
    expect(await links()).toEqual([]);
    expect(shown(await add({ mediaIds: many.slice(0, 10) }))).toHaveLength(12);
    expect(shown(await add({ mediaIds: ['med_a'] }))).toHaveLength(12);
  });

  it('never gets more than 12 when several are added at once', async () => {
    const answers = await Promise.all(
      Array.from({ length: 6 }, (_, at) => add({ mediaIds: [`med_x${at}`, `med_y${at}`] })),
    );
    expect(answers.filter((one) => one.userErrors.length === 0)).toHaveLength(5);
    const product = await shop.mongo
      .db(shop.dbName)
      .collection<{ _id: string; images: { isPrimary: boolean }[] }>('products')
      .findOne({ _id: id });
    expect(product?.images).toHaveLength(12);
    expect(product?.images.filter(({ isPrimary }) => isPrimary)).toHaveLength(1);
    expect(await links()).toHaveLength(10);
  });

  it('loses pictures, and the first one left becomes the primary one', async () => {
    await add({ mediaIds: ['med_c'] });
    const removed = await change('removeProductImages', { mediaIds: ['med_a', 'med_c'] });
    expect([shown(removed), removed.product?.primaryImage]).toEqual([['med_b'], { id: 'med_b' }]);
    expect(await links()).toEqual(['attached med_c', 'detached med_a', 'detached med_c']);
    const unknown = await change('removeProductImages', { mediaIds: ['med_b', 'med_a'] });
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'mediaIds', '1'] }]);
    const last = await change('removeProductImages', { mediaIds: ['med_b'] });
    expect([shown(last), last.product?.primaryImage]).toEqual([[], null]);
  });

  it('is brought into another order by a permutation only, of the version that was read', async () => {
    const { product } = await add({ mediaIds: ['med_c'] });
    const version = product?.version;
    for (const mediaIds of [
      ['med_a', 'med_b'],
      ['med_a', 'med_b', 'med_c', 'med_d'],
      ['med_a', 'med_b', 'med_b'],
      ['med_a', 'med_b', 'med_c', 'med_c'],
      [],
    ]) {
      const refused = await change('reorderProductImages', { version, mediaIds });
      expect(refused.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'mediaIds'] }]);
    }
    const mediaIds = ['med_c', 'med_a', 'med_b'];
    const ordered = await change('reorderProductImages', { version, mediaIds });
    expect([shown(ordered), ordered.product?.primaryImage]).toEqual([mediaIds, { id: 'med_a' }]);
    expect(codeOf(await change('reorderProductImages', { version, mediaIds }))).toBe('VERSION_CONFLICT');
    expect(await links()).toEqual(['attached med_c']);
  });

  it('has one primary picture, which is chosen without a change of the order', async () => {
    const chosen = await change('setPrimaryProductImage', { mediaId: 'med_b' });
    expect([shown(chosen), chosen.product?.primaryImage]).toEqual([['med_a', 'med_b'], { id: 'med_b' }]);
    const repeated = await change('setPrimaryProductImage', { mediaId: 'med_b' });
    expect(repeated.product?.version).toBe(chosen.product?.version);
    const unknown = await change('setPrimaryProductImage', { mediaId: 'med_c' });
    expect(unknown.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'mediaId'] }]);
    expect(await links()).toEqual([]);
  });

  it('is changed by its seller and admins, not by others, and not when archived', async () => {
    const input = {
      addProductImages: { idempotencyKey: 'nobody', mediaIds: ['med_c'] },
      removeProductImages: { mediaIds: ['med_a'] },
      reorderProductImages: { version: 1, mediaIds: ['med_b', 'med_a'] },
      setPrimaryProductImage: { mediaId: 'med_b' },
    } as Record<string, object>;
    const { id: draft } = await shop.sell({ isPublished: false, mediaIds: ['med_a'] });
    for (const name of NAMES) {
      const codes = (viewer: Viewer) => shop.codes(viewer, mutationOf(name), { id, input: input[name] });
      expect(await codes(anonymous)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, librarian, ben]) expect(await codes(viewer)).toEqual(['FORBIDDEN']);
      const hidden = name === 'addProductImages' ? { ...input[name], idempotencyKey: 'hidden' } : input[name];
      expect(codeOf(await change(name, hidden ?? {}, ben, draft))).toBe('NOT_FOUND');
    }
    expect(await links()).toEqual([]);
    expect(shown(await add({ mediaIds: ['med_c'] }, admin))).toEqual(['med_a', 'med_b', 'med_c']);
    await shop.run(ana, 'mutation ($id: ID!) { archiveProduct(id: $id) { userErrors { code } } }', { id });
    expect(codeOf(await change('removeProductImages', { mediaIds: ['med_c'] }))).toBe('INVALID_STATE');
  });

  describe('and its variants', () => {
    const CREATE = `mutation ($input: CreateProductVariantInput!) { createProductVariant(input: $input) {
      variant { id image { id } images { id } } userErrors { code message field } } }`;
    const UPDATE = `mutation ($id: ID!, $input: UpdateProductVariantInput!) {
      updateProductVariant(id: $id, input: $input) {
        variant { id version image { id } images { id } } userErrors { code message field } } }`;
    type Variant = UserErrors & {
      variant: { id: string; version: number; image: { id: string } | null; images: { id: string }[] } | null;
    };
    const shows = ({ variant }: Variant) => [variant?.image?.id, variant?.images.map((image) => image.id)];

    beforeEach(async () => {
      await shop.run(
        ana,
        `mutation ($id: ID!) { setProductOptions(id: $id, input: { version: 1, options: [
          { name: "Size", values: ["S", "M"] }] }) { userErrors { code } } }`,
        { id },
      );
    });
    const create = (input: object) =>
      shop.mutate<Variant>(ana, 'createProductVariant', CREATE, {
        input: {
          ...{ productId: id, idempotencyKey: crypto.randomUUID(), price: { amount: '1', currency: 'EUR' } },
          ...{ options: [{ name: 'Size', value: 'M' }], ...input },
        },
      });
    const update = (of: string | undefined, input: object) =>
      shop.mutate<Variant>(ana, 'updateProductVariant', UPDATE, { id: of, input });

    it('show several pictures out of the gallery, the first one as theirs', async () => {
      const foreign = await create({ imageMediaIds: ['med_a', 'med_c'] });
      expect(foreign.userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: ['input', 'imageMediaIds', '1'] },
      ]);
      const made = await create({ imageMediaIds: ['med_b', 'med_a', 'med_b'] });
      expect(shows(made)).toEqual(['med_b', ['med_b', 'med_a']]);
      const changed = await update(made.variant?.id, { version: 1, imageMediaIds: ['med_a'] });
      expect(shows(changed)).toEqual(['med_a', ['med_a']]);
      const kept = await update(made.variant?.id, { version: 2, lowStockThreshold: 1 });
      expect(shows(kept)).toEqual(['med_a', ['med_a']]);
      expect(shows(await update(made.variant?.id, { version: 3, imageMediaIds: [] }))).toEqual([
        undefined,
        [],
      ]);
    });

    it('may be given a single picture as before, but not in both ways', async () => {
      const made = await create({ imageMediaId: 'med_b' });
      expect(shows(made)).toEqual(['med_b', ['med_b']]);
      const both = await update(made.variant?.id, { version: 1, imageMediaId: 'med_a', imageMediaIds: [] });
      expect(both.userErrors).toMatchObject([{ code: 'INVALID_INPUT', field: ['input', 'imageMediaId'] }]);
      expect(shows(await update(made.variant?.id, { version: 1, imageMediaId: null }))).toEqual([
        undefined,
        [],
      ]);
    });

    it('lose a picture that is taken off the product', async () => {
      const made = await create({ imageMediaIds: ['med_b', 'med_a'] });
      await change('removeProductImages', { mediaIds: ['med_b'] });
      const read = await update(made.variant?.id, { version: 2 });
      expect(shows(read)).toEqual(['med_a', ['med_a']]);
      expect(await links()).toEqual(['detached med_b']);
    });
  });
});
