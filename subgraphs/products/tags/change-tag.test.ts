import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import type { Ctx } from '../context.ts';
import { refreshCounts } from '../counts/refresh-counts.ts';
import { followUpDue } from '../follow-ups/follow-up.service.ts';
import { ownContext } from '../testing/own-context.ts';
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

const ANSWER = '{ tag { id name version } deletedId userErrors { code message field } }';
const DOCUMENTS = {
  updateTag: `mutation ($id: ID!, $input: UpdateTagInput!) { updateTag(id: $id, input: $input) ${ANSWER} }`,
  mergeTags: `mutation ($input: MergeTagsInput!) { mergeTags(input: $input) ${ANSWER} }`,
  deleteTag: 'mutation ($id: ID!) { deleteTag(id: $id) { deletedId userErrors { code message field } } }',
} as const;

type Answer = UserErrors & {
  tag?: { id: string; name: string; version: number } | null;
  deletedId: string | null;
};

describe('changes of tags', () => {
  let shop: Shop;
  let ctx: Ctx;
  let close: () => Promise<void>;
  let round = 0;
  let red: string;
  let blue: string;
  let made: { id: string };
  let both: { id: string };
  beforeAll(async () => {
    shop = await openShop();
    ({ ctx, close } = await ownContext(shop));
  });
  afterAll(async () => {
    await close();
    await shop.stop();
  });
  const named = (name: string) => `${name} ${round}`;
  const idOf = async (name: string) => (await ctx.db.tags.findOne({ name: named(name) }).lean())?._id ?? '';
  beforeEach(async () => {
    round += 1;
    made = await shop.sell({ tags: [named('wide'), named('red')] });
    both = await shop.sell({ tags: [named('red'), named('wide'), named('blue')] });
    [red, blue] = [await idOf('red'), await idOf('blue')];
  });

  const change = (name: keyof typeof DOCUMENTS, variables: object, viewer: Viewer = librarian) =>
    shop.mutate<Answer>(viewer, name, DOCUMENTS[name], variables);
  const tagsOf = async ({ id }: { id: string }) => {
    const { data } = await shop.run<{ product: { tags: { name: string }[] } }>(
      anonymous,
      `{ product(id: "${id}") { tags { name } } }`,
    );
    return data.product.tags.map(({ name }) => name.replace(` ${round}`, ''));
  };
  const found = async (name: string) => {
    await refreshCounts(ctx);
    const { data } = await shop.run<{
      products: { totalCount: number };
      tags: { nodes: { name: string; productCount: number }[] };
    }>(
      anonymous,
      `query ($tag: String!) { products(filter: { tags: [$tag] }) { totalCount }
        tags(filter: { search: $tag }) { nodes { name productCount } } }`,
      { tag: named(name) },
    );
    const tag = data.tags.nodes.find((one) => one.name === named(name));
    return [data.products.totalCount, tag?.productCount];
  };
  const eventsOf = async (id: string) =>
    (await shop.events()).filter(({ aggregateId }) => aggregateId === id).map(({ type }) => type);

  it('are for admins and staff with the permission', async () => {
    const all = {
      updateTag: { id: red, input: { version: 1, name: 'mine' } },
      mergeTags: { input: { sourceId: red, targetId: blue } },
      deleteTag: { id: red },
    };
    for (const [name, variables] of Object.entries(all)) {
      const document = DOCUMENTS[name as keyof typeof DOCUMENTS];
      expect(await shop.codes(anonymous, document, variables)).toEqual(['UNAUTHENTICATED']);
      for (const viewer of [customer, ana, clerk, orders])
        expect(await shop.codes(viewer, document, variables)).toEqual(['FORBIDDEN']);
    }
    expect(await tagsOf(both)).toEqual(['red', 'wide', 'blue']);
    expect((await change('deleteTag', { id: red }, admin)).deletedId).toBe(red);
  });

  it('rename a tag on all products, by which they are then found', async () => {
    const input = { version: 1, name: ` ${named('CRIMSON')} ` };
    const renamed = await change('updateTag', { id: red, input });
    expect(renamed).toMatchObject({ tag: { id: red, name: named('crimson'), version: 2 }, deletedId: null });
    expect(await tagsOf(both)).toEqual(['crimson', 'wide', 'blue']);
    expect(await found('crimson')).toEqual([2, 2]);
    expect(await found('red')).toEqual([0, undefined]);
    expect(await eventsOf(red)).toEqual(['tag.updated']);
    expect(codeOf(await change('updateTag', { id: red, input }))).toBe('VERSION_CONFLICT');
    for (const name of [' ', 'a'.repeat(41)])
      expect(codeOf(await change('updateTag', { id: red, input: { version: 2, name } }))).toBe(
        'INVALID_INPUT',
      );
    expect(codeOf(await change('updateTag', { id: 'tag_no', input }))).toBe('NOT_FOUND');
  });

  it('merge a tag into one that has its new name already, and say so', async () => {
    const merged = await change('updateTag', { id: red, input: { version: 1, name: named('Blue') } });
    expect(merged).toMatchObject({ tag: { id: blue, name: named('blue') }, deletedId: red });
    expect(await tagsOf(made)).toEqual(['wide', 'blue']);
    expect(await tagsOf(both)).toEqual(['wide', 'blue']);
    expect(await found('blue')).toEqual([2, 2]);
    expect([await eventsOf(red), await eventsOf(blue)]).toEqual([['tag.deleted'], ['tag.updated']]);
  });

  it('merge two tags, each product keeps one of them', async () => {
    const merged = await change('mergeTags', { input: { sourceId: blue, targetId: red } });
    expect(merged).toMatchObject({ tag: { id: red }, deletedId: blue });
    expect(await tagsOf(both)).toEqual(['red', 'wide']);
    expect(await found('red')).toEqual([2, 2]);
    const again = await change('mergeTags', { input: { sourceId: blue, targetId: red } });
    expect(again.userErrors).toMatchObject([{ code: 'NOT_FOUND', field: ['input', 'sourceId'] }]);
    expect(codeOf(await change('mergeTags', { input: { sourceId: red, targetId: red } }))).toBe(
      'INVALID_INPUT',
    );
  });

  it('delete a tag from its products, also from one that was being stored', async () => {
    expect((await change('deleteTag', { id: red })).deletedId).toBe(red);
    expect(await tagsOf(both)).toEqual(['wide', 'blue']);
    await ctx.db.products.updateOne({ _id: made.id }, { $push: { tagIds: red } });
    await followUpDue(ctx, new Date(Date.now() + 600_000));
    const product = await ctx.db.products.findById(made.id).lean();
    expect(product?.tagIds).toHaveLength(1);
    expect(await found('red')).toEqual([0, undefined]);
    expect(codeOf(await change('deleteTag', { id: red }))).toBe('NOT_FOUND');
  });

  it('take a tag off more products than one batch has', async () => {
    const one = await ctx.db.products.findById(made.id).lean();
    const copies = Array.from({ length: 1_100 }, (_, at) => ({
      ...one,
      _id: `prd_copy${round}_${at}`,
      slug: `copy-${round}-${at}`,
      slugs: [`copy-${round}-${at}`],
    }));
    await ctx.db.products.collection.insertMany(copies as never[]);
    await change('mergeTags', { input: { sourceId: red, targetId: blue } });
    await followUpDue(ctx);
    expect(await ctx.db.products.countDocuments({ tagIds: red })).toBe(0);
    expect(await found('blue')).toEqual([1_102, 1_102]);
  });

  it('never lose a tag of a product when two merges meet', async () => {
    const wide = await idOf('wide');
    const answers = await Promise.all([
      change('mergeTags', { input: { sourceId: red, targetId: blue } }),
      change('mergeTags', { input: { sourceId: blue, targetId: wide } }),
    ]);
    await followUpDue(ctx, new Date(Date.now() + 600_000));
    const left = await ctx.db.tags.find({ _id: { $in: [red, blue, wide] } }, { _id: 1 }).lean();
    expect(left.length).toBe(3 - answers.filter(({ deletedId }) => deletedId !== null).length);
    for (const id of [made.id, both.id]) {
      const product = await ctx.db.products.findById(id).lean();
      expect(left.map(({ _id }) => _id)).toEqual(expect.arrayContaining(product?.tagIds ?? ['none']));
      expect(product?.tagIds).toContain(wide);
    }
  });
});
