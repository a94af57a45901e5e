import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/subgraph';
import { codeOf } from '../testing/reserving.ts';
import {
  admin,
  ana,
  clerk,
  customer,
  librarian,
  openShop,
  orders,
  type Shop,
  type UserErrors,
} from '../testing/shop.ts';

const CREATE = `mutation ($input: CreateCategoryInput!) {
  createCategory(input: $input) { category { id slug depth } userErrors { code message field } } }`;

type Created = UserErrors & { category: { id: string; slug: string; depth: number } | null };

describe('categories', () => {
  let shop: Shop;
  beforeAll(async () => {
    shop = await openShop();
  });
  afterAll(() => shop.stop());

  const create = (input: object, viewer = librarian) =>
    shop.mutate<Created>(viewer, 'createCategory', CREATE, {
      input: { idempotencyKey: crypto.randomUUID(), ...input },
    });
  const count = () => shop.mongo.db(shop.dbName).collection('categories').countDocuments();

  it('are created by admins and by staff with the permission', async () => {
    const variables = { input: { idempotencyKey: 'nobody', name: 'Nobody' } };
    expect(await shop.codes(anonymous, CREATE, variables)).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, ana, clerk, orders]) {
      expect(await shop.codes(viewer, CREATE, variables)).toEqual(['FORBIDDEN']);
    }
    expect(await count()).toBe(0);
    expect((await create({ name: 'By admin' }, admin)).category?.slug).toBe('by-admin');
    expect((await create({ name: 'By staff' })).category?.slug).toBe('by-staff');
  });

  it('get a unique slug when none is given, also for 20 concurrent calls with one name', async () => {
    const answers = await Promise.all(Array.from({ length: 20 }, () => create({ name: 'Once' })));
    expect(answers.map(codeOf)).toEqual(Array(20).fill(undefined));
    const slugs = answers.map(({ category }) => category?.slug);
    expect(new Set(slugs).size).toBe(20);
    expect(slugs).toEqual(expect.arrayContaining(['once', 'once-2', 'once-3']));
    for (const slug of slugs) expect(slug).toMatch(/^once(-\d|-[0-9a-f]{8})?$/);
  });

  it('take the next free slug under another parent', async () => {
    const fruit = await create({ name: 'Fruit' });
    expect((await create({ name: 'Apple' })).category?.slug).toBe('apple');
    expect((await create({ name: 'Apple', parentId: fruit.category?.id })).category?.slug).toBe('apple-2');
  });

  it.each([
    ['إلكترونيات', 'ilktrwnyat'],
    ['电子产品', 'dian-zi-chan-pin'],
    ['電子レンジ', 'dian-zi-renzi'],
    ['Электроника', 'elektronika'],
    ['Ηλεκτρονικά', 'ilektronika'],
    ['Größe Ł & Ø', 'grosse-l-o'],
    ['LumaTech™ Æon', 'lumatech-aeon'],
    ['🍎', 'category'],
    ['🍎🍏', 'category-2'],
  ])('with the name %s get the slug %s', async (name, slug) => {
    expect((await create({ name })).category?.slug).toBe(slug);
  });

  it('are refused with a slug in use, naming the category that has it, and with an invalid one', async () => {
    const holder = await create({ name: 'Phones', slug: 'mobile' });
    const before = await count();
    const refused = await create({ name: 'Other', slug: 'mobile' });
    expect(refused.category).toBeNull();
    expect(refused.userErrors).toEqual([
      {
        code: 'ALREADY_EXISTS',
        message: `The category "Phones" (${holder.category?.id}) already has the slug "mobile". Choose another one, or omit it to get one from the name.`,
        field: ['input', 'slug'],
      },
    ]);
    for (const slug of ['No Slug', '-a', 'a--b', '', 'é', 'a'.repeat(101)]) {
      expect(codeOf(await create({ name: 'Other', slug }))).toBe('INVALID_INPUT');
    }
    expect(await count()).toBe(before);
    expect(codeOf(await create({ name: ' ' }))).toBe('INVALID_INPUT');
    expect(codeOf(await create({ name: 'Orphan', parentId: 'cat_no' }))).toBe('NOT_FOUND');
    expect(codeOf(await create({ name: 'Picture', imageMediaId: 'med_foreign' }))).toBe('INVALID_INPUT');
  });

  it('have at most five levels, and are shown as a tree', async () => {
    let parentId: string | undefined;
    for (const depth of [1, 2, 3, 4, 5]) {
      const { category } = await create({ name: `Level ${depth}`, parentId, position: depth });
      expect(category?.depth).toBe(depth);
      parentId = category?.id;
    }
    expect(codeOf(await create({ name: 'Level 6', parentId }))).toBe('INVALID_INPUT');
    const { data } = await shop.run<{ categoryTree: { name: string; children: unknown[] }[] }>(
      anonymous,
      '{ categoryTree { name children { name children { name children { name children { name children { name } } } } } } }',
    );
    const tree = data.categoryTree.find(({ name }) => name === 'Level 1');
    expect(JSON.stringify(tree).match(/Level \d/g)).toEqual([1, 2, 3, 4, 5].map((depth) => `Level ${depth}`));
    expect(data.categoryTree.some(({ name }) => name === 'Level 2')).toBe(false);
    const deepest = await shop.run(
      anonymous,
      'query ($id: ID!) { category(id: $id) { parent { name } ancestors { name } children { name } } }',
      { id: parentId },
    );
    expect(deepest.data).toEqual({
      category: {
        parent: { name: 'Level 4' },
        ancestors: [1, 2, 3, 4].map((depth) => ({ name: `Level ${depth}` })),
        children: [],
      },
    });
  });

  it('are found by id, slug, name and parent', async () => {
    const top = await create({ name: 'Zoo', description: 'Beasts', imageMediaId: 'med_zoo' });
    const below = await create({ name: 'Zebra', parentId: top.category?.id });
    const LOOK = `query ($id: ID!, $slug: String!) {
      category(id: $id) { name description image { id } } categoryBySlug(slug: $slug) { name depth } }`;
    const found = await shop.run(anonymous, LOOK, { id: top.category?.id, slug: 'zebra' });
    expect(found.data).toEqual({
      category: { name: 'Zoo', description: 'Beasts', image: { id: 'med_zoo' } },
      categoryBySlug: { name: 'Zebra', depth: 2 },
    });
    const unknown = await shop.run(anonymous, LOOK, { id: 'cat_no', slug: 'no' });
    expect(unknown).toEqual({ data: { category: null, categoryBySlug: null }, errors: [] });
    const names = async (filter: string) => {
      const { data } = await shop.run<{
        categories: { edges: { node: { name: string } }[]; totalCount: number };
      }>(
        anonymous,
        `{ categories(first: 100, sort: NAME, filter: ${filter}) { edges { node { name } } totalCount } }`,
      );
      const list = data.categories.edges.map(({ node }) => node.name);
      expect(data.categories.totalCount).toBe(list.length);
      return list;
    };
    expect(await names('{ search: "z" }')).toEqual(['Zebra', 'Zoo']);
    expect(await names('{ search: "z", isTopLevel: true }')).toEqual(['Zoo']);
    await create({ name: 'Électronique & Öfen', parentId: top.category?.id });
    for (const search of ['electronique', 'ÉLEC', 'ofen elec', 'oefen']) {
      expect(await names(`{ search: "${search}" }`)).toEqual(['Électronique & Öfen']);
    }
    for (const search of ['^', '.*', 'lectro']) expect(await names(`{ search: "${search}" }`)).toEqual([]);
    expect(await names(`{ parentId: "${top.category?.id}" }`)).toEqual(['Électronique & Öfen', 'Zebra']);
    expect(await names('{ slugs: ["zoo", "zebra", "no"] }')).toEqual(['Zebra', 'Zoo']);
    expect(await names(`{ ids: ["${below.category?.id}", "cat_no"], slugs: ["zoo", "zebra"] }`)).toEqual([
      'Zebra',
    ]);
    expect(await names('{ ids: [] }')).toEqual([]);
    const many = JSON.stringify(Array.from({ length: 101 }, (_, at) => `c${at}`));
    for (const keys of ['ids', 'slugs']) {
      const query = `{ categories(filter: { ${keys}: ${many} }) { totalCount } }`;
      expect(await shop.codes(anonymous, query)).toEqual(['BAD_USER_INPUT']);
    }
    expect(await names('null')).toHaveLength(await count());
    const events = await shop.events();
    expect(
      events.filter(({ aggregateId }) => aggregateId === 'med_zoo').map(({ payload }) => payload),
    ).toEqual([
      { mediaId: 'med_zoo', service: 'products', entityType: 'Category', entityId: top.category?.id },
    ]);
    expect(below.userErrors).toEqual([]);
  });

  it('list their products and those of the categories below, or only their own', async () => {
    const top = await create({ name: 'Clothes' });
    const below = await create({ name: 'Shirts', parentId: top.category?.id });
    await shop.sell({ name: 'Hat', categoryId: top.category?.id });
    await shop.sell({ name: 'Shirt', categoryId: below.category?.id });
    await shop.sell({ name: 'Draft', categoryId: top.category?.id, isPublished: false });
    const { data } = await shop.run(
      anonymous,
      `{ categoryBySlug(slug: "clothes") {
        own: products(filter: { isDirectlyInCategory: true }) { edges { node { name } } totalCount }
        all: products(sort: NAME) { edges { node { name } } }
      } }`,
    );
    expect(data).toEqual({
      categoryBySlug: {
        own: { edges: [{ node: { name: 'Hat' } }], totalCount: 1 },
        all: { edges: [{ node: { name: 'Hat' } }, { node: { name: 'Shirt' } }] },
      },
    });
  });

  it('are listed newest or oldest first', async () => {
    await create({ name: 'Last of all' });
    const slugs = async (sort: string) => {
      const { data } = await shop.run<{ categories: { nodes: { slug: string }[] } }>(
        anonymous,
        `{ categories(first: 100${sort}) { nodes { slug } } }`,
      );
      return data.categories.nodes.map(({ slug }) => slug);
    };
    const newest = await slugs('');
    expect([newest[0], newest.length]).toEqual(['last-of-all', await count()]);
    expect(await slugs(', sort: OLDEST_FIRST')).toEqual(newest.toReversed());
  });

  it('are created once for each key, and not with another input', async () => {
    const before = await count();
    const input = { idempotencyKey: 'gifts-1', name: 'Gifts' };
    const made = await Promise.all(Array.from({ length: 10 }, () => create(input)));
    expect(new Set(made.map(({ category }) => category?.id)).size).toBe(1);
    expect(codeOf(await create({ ...input, name: 'Presents' }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await count()).toBe(before + 1);
  });

  it('are at most 100 side by side', async () => {
    const crowd = await create({ name: 'Crowd' });
    const parentId = crowd.category?.id;
    const collection = shop.mongo.db(shop.dbName).collection<{ _id: string }>('categories');
    const now = new Date();
    await collection.insertMany(
      Array.from({ length: 100 }, (_, at) => ({
        _id: `cat_crowd${at}`,
        slug: `crowd-of-${at}`,
        name: `Of ${at}`,
        nameKey: `of ${at}`,
        words: [],
        description: '',
        parentId,
        path: [parentId, `cat_crowd${at}`],
        position: at,
        imageMediaId: null,
        createdAt: now,
        updatedAt: now,
      })),
    );
    expect((await create({ name: 'One more', parentId })).userErrors).toMatchObject([
      { code: 'INVALID_INPUT', field: ['input', 'parentId'] },
    ]);
    expect(await collection.countDocuments({ parentId })).toBe(100);
  });
});
