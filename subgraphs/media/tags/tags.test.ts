import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { tagsOfMedia } from '../migrations/0006-tags-of-media.ts';
import { ownContext } from '../testing/own-context.ts';
import { plainPng } from '../testing/pictures.ts';
import { admin, customer, otherSeller, seller, startMedia, type TestMedia } from '../testing/start.ts';

interface Changed {
  answer: { media: { tags: string[] } | null; userErrors: { code: string; field: string[] | null }[] } | null;
}
interface Listed {
  mediaTags: { nodes: { id: string; name: string }[]; totalCount: number };
}

describe('tags of media items', () => {
  let media: TestMedia;
  let id: string;
  let other: string;
  beforeAll(async () => {
    media = await startMedia();
    const file = { name: 'a.png', content: await plainPng() };
    id = await media.put(seller, file, { purpose: 'OTHER', tags: ['Summer', 'été'] });
    other = await media.put(otherSeller, file, { purpose: 'OTHER', tags: ['Private matter', 'summer'] });
  });
  afterAll(() => media.stop());

  const change = async (field: string, tags: string[], viewer: Viewer = seller, of = id) => {
    const { data, errors } = await media.run<Changed>(
      viewer,
      `mutation ($id: ID!, $tags: [String!]!) { answer: ${field}(id: $id, input: { tags: $tags }) {
        media { tags } userErrors { code field } } }`,
      { id: of, tags },
    );
    return { ...data?.answer, errors: errors.map(({ code }) => code) };
  };
  const list = async (viewer: Viewer, args = '') => {
    const { data } = await media.run<Listed>(viewer, `{ mediaTags${args} { nodes { id name } totalCount } }`);
    return data.mediaTags.nodes;
  };
  const names = async (viewer: Viewer, args = '') => (await list(viewer, args)).map(({ name }) => name);

  it('are listed for those who use them, all of them for admins', async () => {
    expect(await names(seller)).toEqual(['été', 'summer']);
    expect(await names(otherSeller)).toEqual(['private matter', 'summer']);
    expect(await names(admin)).toEqual(['été', 'private matter', 'summer']);
    expect(await names(customer)).toEqual([]);
    expect(await names(admin, '(filter: { search: "ETE" })')).toEqual(['été']);
    expect(await names(seller, '(filter: { search: "priv" })')).toEqual([]);
    expect((await media.run(anonymous, '{ mediaTags { totalCount } }')).errors).toMatchObject([
      { code: 'UNAUTHENTICATED' },
    ]);
  });

  it('are added and removed by the owner, in lower case and without duplicates', async () => {
    expect((await change('tagMedia', ['SUMMER', ' New  Tag '])).media?.tags).toEqual([
      'summer',
      'été',
      'new tag',
    ]);
    expect((await change('untagMedia', ['new TAG', 'unknown'])).media?.tags).toEqual(['summer', 'été']);
    expect((await change('tagMedia', ['by admin'], admin)).media?.tags).toContain('by admin');
    await change('untagMedia', ['by admin'], admin);
  });

  it('are refused beyond 20, when malformed, and for other people', async () => {
    const many = Array.from({ length: 19 }, (_, at) => `tag ${at}`);
    for (const tags of [many, [], ['x'.repeat(41)], ['']]) {
      expect((await change('tagMedia', tags)).userErrors?.map(({ code }) => code)).toContain('INVALID_INPUT');
    }
    for (const field of ['tagMedia', 'untagMedia']) {
      expect((await change(field, ['x'], otherSeller)).userErrors).toEqual([
        { code: 'NOT_FOUND', field: ['id'] },
      ]);
      expect((await change(field, ['x'], anonymous)).errors).toEqual(['UNAUTHENTICATED']);
    }
    const { data } = await media.run<{ media: { tags: string[] } }>(
      seller,
      `{ media(id: "${id}") { tags } }`,
    );
    expect(data.media.tags).toEqual(['summer', 'été']);
  });

  const tagsOf = async (of: string) =>
    (await media.run<{ media: { tags: string[] } }>(admin, `{ media(id: "${of}") { tags } }`)).data.media
      .tags;
  const rename = (viewer: Viewer, tag: string, name: string) =>
    media.run<{ answer: { mediaTag: { name: string } | null; userErrors: object[] } | null }>(
      viewer,
      `mutation ($id: ID!, $name: String!) { answer: renameMediaTag(id: $id, input: { name: $name }) {
        mediaTag { name } userErrors { code field } } }`,
      { id: tag, name },
    );
  const idOf = async (name: string) => (await list(admin)).find((tag) => tag.name === name)?.id ?? '';

  it('are renamed and deleted by admins, on the items of everyone', async () => {
    const tag = await idOf('summer');
    for (const viewer of [seller, customer])
      expect((await rename(viewer, tag, 'x')).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await rename(admin, tag, 'ÉTÉ')).data.answer).toEqual({
      mediaTag: null,
      userErrors: [{ code: 'ALREADY_EXISTS', field: ['input', 'name'] }],
    });
    expect(await tagsOf(id)).toEqual(['summer', 'été']);
    expect((await rename(admin, tag, 'High Summer')).data.answer?.mediaTag).toEqual({ name: 'high summer' });
    expect([await tagsOf(id), await tagsOf(other)]).toEqual([
      ['high summer', 'été'],
      ['private matter', 'high summer'],
    ]);
    expect((await rename(admin, 'mtg_unknown', 'x')).data.answer?.userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['id'] },
    ]);
    const remove = (viewer: Viewer) =>
      media.run<{ deleteMediaTag: { deletedId: string | null } | null }>(
        viewer,
        `mutation { deleteMediaTag(id: "${tag}") { deletedId userErrors { code } } }`,
      );
    expect((await remove(seller)).errors).toMatchObject([{ code: 'FORBIDDEN' }]);
    expect((await remove(admin)).data.deleteMediaTag?.deletedId).toBe(tag);
    expect((await remove(admin)).data.deleteMediaTag?.deletedId).toBeNull();
    expect([await tagsOf(id), await tagsOf(other)]).toEqual([['été'], ['private matter']]);
  });

  it('of items of earlier releases are listed after the migration, there and back', async () => {
    const before = await names(admin);
    const stored = media.mongo.db(media.dbName).collection('mediaTags');
    await stored.deleteMany({});
    const { ctx, close } = await ownContext(media);
    for (let time = 0; time < 2; time += 1) await tagsOfMedia.up(ctx);
    expect(before).toEqual(expect.arrayContaining(await names(admin)));
    expect(await names(seller)).toEqual(['été']);
    await tagsOfMedia.down(ctx);
    expect(await stored.countDocuments()).toBe(0);
    await close();
  });
});
