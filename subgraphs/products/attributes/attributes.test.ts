import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { assign, attributeOf } from '../testing/attributes.ts';
import { admin, ana, clerk, librarian, openShop, type Shop } from '../testing/shop.ts';

const CREATE = `mutation ($input: CreateAttributeInput!) {
  createAttribute(input: $input) {
    attribute { id slug name kind unit isMultiple version choices { slug label hex } }
    userErrors { code message field }
  }
}`;
const UPDATE = `mutation ($id: ID!, $input: UpdateAttributeInput!) {
  updateAttribute(id: $id, input: $input) {
    attribute { name unit version choices { slug label hex } }
    userErrors { code message field }
  }
}`;
const DELETE = 'mutation ($id: ID!) { deleteAttribute(id: $id) { deletedId userErrors { code field } } }';
const ASSIGN = `mutation ($id: ID!, $input: AssignAttributeInput!) {
  assignAttribute(id: $id, input: $input) { category { id } userErrors { code field } }
}`;
const UNASSIGN = `mutation ($id: ID!, $input: UnassignAttributeInput!) {
  unassignAttribute(id: $id, input: $input) { category { id } userErrors { code } }
}`;
const OF_CATEGORY = `query ($id: ID!) { category(id: $id) {
  attributes { attribute { name } level isRequired isFilterable category { id } }
} }`;

interface Made {
  attribute: { id: string; slug: string; version: number; choices: { slug: string }[] } | null;
}

describe('attributes', () => {
  let shop: Shop;
  let keys = 0;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const create = (input: object, viewer = admin) => {
    keys += 1;
    return shop.mutate<Made>(viewer, 'createAttribute', CREATE, {
      input: { idempotencyKey: `attribute-${keys}`, ...input },
    });
  };
  const update = (id: string, input: object) =>
    shop.mutate<Made>(admin, 'updateAttribute', UPDATE, { id, input });
  const read = async (id: string) =>
    (await shop.run<{ category: { attributes: object[] } }>(anonymous, OF_CATEGORY, { id })).data?.category
      .attributes;

  it('are created by admins and staff of the catalogue, once per idempotency key', async () => {
    const input = {
      idempotencyKey: 'once',
      name: 'Colour',
      kind: 'COLOR',
      isMultiple: true,
      choices: [
        { label: 'Sky blue', hex: '#87CEEB' },
        { label: 'Red', hex: '#ff0000', slug: 'signal-red' },
      ],
    };
    const { attribute } = await create(input, librarian);
    expect(attribute).toEqual({
      id: expect.stringMatching(/^atr_/),
      slug: 'colour',
      name: 'Colour',
      kind: 'COLOR',
      unit: null,
      isMultiple: true,
      version: 1,
      choices: [
        { slug: 'sky-blue', label: 'Sky blue', hex: '#87ceeb' },
        { slug: 'signal-red', label: 'Red', hex: '#ff0000' },
      ],
    });
    expect((await create(input, librarian)).attribute?.id).toBe(attribute?.id);
    expect((await create({ name: 'Colour', kind: 'TEXT' })).attribute?.slug).toBe('colour-2');
    for (const viewer of [ana, clerk, anonymous]) {
      const variables = { input: { ...input, idempotencyKey: 'no' } };
      expect(await shop.codes(viewer, CREATE, variables)).toHaveLength(1);
    }
  });

  it.each([
    [{ name: '', kind: 'TEXT' }, ['name']],
    [{ name: 'Unit', kind: 'TEXT', unit: 'cm' }, ['unit']],
    [{ name: 'Many', kind: 'NUMBER', isMultiple: true }, ['isMultiple']],
    [{ name: 'None', kind: 'CHOICE' }, ['choices']],
    [{ name: 'Text', kind: 'TEXT', choices: [{ label: 'A' }] }, ['choices']],
    [{ name: 'Twice', kind: 'CHOICE', choices: [{ label: 'A' }, { label: 'a' }] }, ['choices', '1', 'slug']],
    [
      { name: 'Label', kind: 'CHOICE', choices: [{ label: 'A' }, { label: 'A', slug: 'b' }] },
      ['choices', '1', 'label'],
    ],
    [{ name: 'Hex', kind: 'CHOICE', choices: [{ label: 'A', hex: '#000000' }] }, ['choices', '0', 'hex']],
    [{ name: 'No hex', kind: 'COLOR', choices: [{ label: 'A', hex: 'red' }] }, ['choices', '0', 'hex']],
    [{ name: 'Slug', kind: 'TEXT', slug: 'A B' }, ['slug']],
  ])('refuse %j at %j', async (input, field) => {
    const { attribute, userErrors } = await create(input);
    expect(attribute).toBeNull();
    expect(userErrors.map((one) => [one.code, one.field])).toEqual([['INVALID_INPUT', ['input', ...field]]]);
  });

  it('refuse a slug that another one has', async () => {
    await create({ name: 'Fabric', kind: 'TEXT' });
    const { userErrors } = await create({ name: 'Cloth', kind: 'TEXT', slug: 'fabric' });
    expect(userErrors).toMatchObject([{ code: 'ALREADY_EXISTS', field: ['input', 'slug'] }]);
  });

  it('change by version: names, units, and choices that no product has', async () => {
    const categoryId = await shop.category('Sizes');
    const choices = [{ label: 'Small' }, { label: 'Large' }];
    const id = await attributeOf(shop, { name: 'Size', kind: 'CHOICE', choices }, { categoryId });
    await shop.sell({ categoryId, attributes: [{ attributeId: id, choices: ['large'] }] });

    const stale = await update(id, { version: 1, name: 'Fit' });
    expect(stale.userErrors).toMatchObject([{ code: 'VERSION_CONFLICT' }]);
    const used = await update(id, { version: 2, choices: [{ label: 'Small' }] });
    expect(used.userErrors).toMatchObject([{ code: 'INVALID_STATE', field: ['input', 'choices'] }]);
    const renamed = await update(id, {
      version: 2,
      name: 'Fit',
      choices: [{ slug: 'large', label: 'Wide' }, { label: 'Medium' }],
    });
    expect(renamed.attribute).toEqual({
      name: 'Fit',
      unit: null,
      version: 3,
      choices: [
        { slug: 'large', label: 'Wide', hex: null },
        { slug: 'medium', label: 'Medium', hex: null },
      ],
    });
  });

  it('are deleted only while no product has a value, also where the value is hidden', async () => {
    const categoryId = await shop.category('Deleting');
    const id = await attributeOf(shop, { name: 'Origin', kind: 'TEXT' }, { categoryId });
    const { id: productId } = await shop.sell({
      categoryId,
      attributes: [{ attributeId: id, text: 'Peru' }],
    });
    const remove = () => shop.mutate<{ deletedId: string | null }>(admin, 'deleteAttribute', DELETE, { id });
    expect((await remove()).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
    await shop.mutate(admin, 'unassignAttribute', UNASSIGN, { id, input: { categoryId } });
    expect((await remove()).userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
    await assign(shop, id, { categoryId });
    await shop.mutate(
      ana,
      'updateProduct',
      'mutation ($id: ID!) { updateProduct(id: $id, input: { version: 1, attributes: [] }) { userErrors { code } } }',
      { id: productId },
    );
    expect(await remove()).toEqual({ deletedId: id, userErrors: [] });
    expect((await remove()).userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  });

  it('are inherited by the categories below, where the nearest assignment counts', async () => {
    const top = await shop.category('Clothes');
    const below = await shop.category('Shirts', { parentId: top });
    const size = await attributeOf(
      shop,
      { name: 'Size', kind: 'TEXT' },
      { categoryId: top, isRequired: true },
    );
    await attributeOf(shop, { name: 'Care', kind: 'TEXT' }, { categoryId: top, isFilterable: false });
    await attributeOf(shop, { name: 'Collar', kind: 'TEXT' }, { categoryId: below });
    await assign(shop, size, { categoryId: below, level: 'VARIANT', isFilterable: false });

    const care = { attribute: { name: 'Care' }, level: 'PRODUCT', isRequired: false, isFilterable: false };
    expect(await read(top)).toEqual([
      { ...care, category: { id: top } },
      {
        attribute: { name: 'Size' },
        level: 'PRODUCT',
        isRequired: true,
        isFilterable: true,
        category: { id: top },
      },
    ]);
    expect(await read(below)).toEqual([
      { ...care, category: { id: top } },
      {
        attribute: { name: 'Collar' },
        level: 'PRODUCT',
        isRequired: false,
        isFilterable: true,
        category: { id: below },
      },
      {
        attribute: { name: 'Size' },
        level: 'VARIANT',
        isRequired: false,
        isFilterable: false,
        category: { id: below },
      },
    ]);
  });

  it('are assigned to known categories only', async () => {
    const id = await attributeOf(shop, { name: 'Lost', kind: 'TEXT' });
    const input = { categoryId: 'cat_none', level: 'PRODUCT' };
    const { userErrors } = await shop.mutate(admin, 'assignAttribute', ASSIGN, { id, input });
    expect(userErrors).toEqual([{ code: 'NOT_FOUND', field: ['input', 'categoryId'] }]);
  });

  it('are listed by name, and found by the beginnings of words', async () => {
    await attributeOf(shop, { name: 'Zebra stripes', kind: 'BOOLEAN' });
    const query = '{ attributes(sort: NAME, filter: { search: "strip" }) { totalCount nodes { name } } }';
    const { data } = await shop.run<object>(anonymous, query);
    expect(data).toEqual({ attributes: { totalCount: 1, nodes: [{ name: 'Zebra stripes' }] } });
  });
});
