import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { plainPng, smallPdf } from '../testing/pictures.ts';
import {
  admin,
  customer,
  otherSeller,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

const UPDATE = `mutation ($id: ID!, $input: UpdateMediaInput!) { updateMedia(id: $id, input: $input) {
  media { id altText filename url version } userErrors { code field } } }`;

interface Answer {
  updateMedia: {
    media: { id: string; altText: string | null; filename: string; url: string; version: number } | null;
    userErrors: { code: string; field: string[] | null }[];
  } | null;
}

describe('updateMedia', () => {
  let media: TestMedia;
  let id: string;
  beforeAll(async () => {
    media = await startMedia();
    id = await media.put(
      seller,
      { name: 'vase.png', content: await plainPng() },
      { purpose: 'PRODUCT_IMAGE' },
    );
  });
  afterAll(() => media.stop());

  const update = async (
    viewer: Viewer,
    input: { version?: number; altText?: string | null; filename?: string | null },
    of = id,
  ) => {
    const stored = await media.mongo
      .db(media.dbName)
      .collection<{ _id: string; version: number }>('media')
      .findOne({ _id: of });
    const { version = stored?.version } = input;
    const { data, errors } = await media.run<Answer>(viewer, UPDATE, {
      id: of,
      input: { ...input, version },
    });
    return { ...data?.updateMedia, codes: errors.map(({ code }) => code) };
  };
  const found = async (search: string) => {
    const { data } = await media.run<{ mediaItems: { nodes: { id: string }[] } }>(
      seller,
      'query ($search: String) { mediaItems(filter: { search: $search }) { nodes { id } } }',
      { search },
    );
    return data.mediaItems.nodes.map((item) => item.id);
  };
  const updates = async () => (await media.events()).filter(({ type }) => type === 'media.updated').length;

  it('changes the text alternative and the name, by which the item is then found', async () => {
    const { data } = await media.run<{ media: { url: string } }>(seller, `{ media(id: "${id}") { url } }`);
    const changed = await update(seller, { altText: ' A blue  mug ', filename: '../krug/Krug blau.exe' });
    const { url } = data.media;
    expect(changed.media).toEqual({
      ...{ id, url, version: 2 },
      ...{ altText: 'A blue mug', filename: 'Krug blau.exe.png' },
    });
    expect(await found('krug')).toEqual([id]);
    expect(await found('blue mug')).toEqual([id]);
    expect(await found('vase.png')).toEqual([]);
    expect(await updates()).toBe(1);
  });

  it('keeps what is omitted, and removes a text that is null', async () => {
    await update(seller, { altText: 'Vase', filename: 'a.png' });
    expect((await update(seller, {})).media).toMatchObject({ altText: 'Vase', filename: 'a.png' });
    const named = await update(seller, { altText: null, filename: null });
    expect(named.media).toMatchObject({ altText: null, filename: 'a.png' });
    expect(await found('vase')).toEqual([]);
  });

  it('refuses all but one of several changes of one version', async () => {
    const { media: read } = await update(seller, { altText: 'Start' });
    const version = read?.version;
    const tries = Array.from({ length: 5 }, (_, at) => update(seller, { version, altText: `Try ${at}` }));
    const codes = (await Promise.all(tries)).map(({ userErrors }) => userErrors?.[0]?.code ?? 'OK');
    expect(codes.toSorted()).toEqual(['OK', ...Array(4).fill('VERSION_CONFLICT')]);
    expect((await update(seller, { version: 1 })).userErrors).toEqual([
      { code: 'VERSION_CONFLICT', field: ['input', 'version'] },
    ]);
  });

  it('is for the owner, admins and services', async () => {
    for (const viewer of [seller, admin, products]) {
      const altText = `by ${viewer.kind}`;
      expect((await update(viewer, { altText })).media?.altText).toBe(altText);
    }
    expect((await update(anonymous, { altText: 'mine' })).codes).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, otherSeller]) {
      expect((await update(viewer, { altText: 'mine' })).codes).toEqual(['FORBIDDEN']);
    }
    const secret = await media.put(
      seller,
      { name: 'a.pdf', content: smallPdf },
      { purpose: 'VERIFICATION_DOCUMENT' },
    );
    expect((await update(otherSeller, { altText: 'mine' }, secret)).userErrors).toEqual([
      { code: 'NOT_FOUND', field: ['id'] },
    ]);
    expect((await update(seller, {})).media?.altText).toBe('by service');
  });

  it('refuses texts that are too long or no text, and a deleted item', async () => {
    const wrong = { altText: 'a'.repeat(301), filename: 'b'.repeat(151) };
    expect((await update(seller, wrong)).userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['input', 'altText'] },
      { code: 'INVALID_INPUT', field: ['input', 'filename'] },
    ]);
    expect((await update(seller, { altText: '\u0000' })).userErrors?.[0]?.code).toBe('INVALID_INPUT');
    expect((await update(seller, { filename: '' })).userErrors?.[0]?.code).toBe('INVALID_INPUT');
    const gone = await media.put(seller, { name: 'b.png', content: await plainPng() }, { purpose: 'OTHER' });
    await media.run(seller, `mutation { deleteMedia(id: "${gone}") { deletedId } }`);
    expect((await update(seller, { altText: 'x' }, gone)).userErrors?.[0]?.code).toBe('NOT_FOUND');
  });
});
