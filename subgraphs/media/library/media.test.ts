import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { plainPng } from '../testing/pictures.ts';
import {
  admin,
  customer,
  otherSeller,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

const DAY = '2026-01-01T00:00:00Z';

describe('reading media', () => {
  let media: TestMedia;
  let open: string;
  let closed: string;
  let face: string;
  beforeAll(async () => {
    media = await startMedia();
    const file = { name: 'a.png', content: await plainPng() };
    open = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE', tags: ['red', 'tile'] });
    closed = await media.put(seller, file, { purpose: 'VERIFICATION_DOCUMENT' });
    face = await media.put(customer, file, { purpose: 'PROFILE_IMAGE' });
    for (let i = 0; i < 5; i += 1) await media.put(otherSeller, file, { purpose: 'PRODUCT_IMAGE' });
  });
  afterAll(() => media.stop());

  type Item = Record<string, unknown> | null;
  async function read(viewer: Viewer, id: string, selection = 'id'): Promise<Item> {
    const { data, errors } = await media.run<{ media: Item }>(
      viewer,
      `query ($id: ID!) { media(id: $id) { ${selection} } }`,
      { id },
    );
    expect(errors).toEqual([]);
    return data.media;
  }
  async function resolve(viewer: Viewer, id: string): Promise<Item | undefined> {
    const { data, errors } = await media.run<{ _entities: Item[] }>(
      viewer,
      'query ($of: [_Any!]!) { _entities(representations: $of) { ... on Media { id filename } } }',
      { of: [{ __typename: 'Media', id }] },
    );
    expect(errors).toEqual([]);
    return data._entities[0];
  }

  it.each([
    ['anyone', anonymous, true, false],
    ['a customer', customer, true, false],
    ['another seller', otherSeller, true, false],
    ['the owner', seller, true, true],
    ['an admin', admin, true, true],
    ['a service', products, true, true],
  ])('shows %s what they may see, by query and as an entity', async (_who, viewer, seesOpen, seesClosed) => {
    expect(await read(viewer, open)).toEqual(seesOpen ? { id: open } : null);
    expect(await read(viewer, closed)).toEqual(seesClosed ? { id: closed } : null);
    expect(await resolve(viewer, open)).toEqual(seesOpen ? { id: open, filename: 'a.png' } : null);
    expect(await resolve(viewer, closed)).toEqual(seesClosed ? { id: closed, filename: 'a.png' } : null);
  });

  it('is null for an unknown id', async () => {
    expect(await read(admin, 'nothing')).toBeNull();
    expect(await resolve(admin, 'nothing')).toBeNull();
  });

  it('makes URLs from the item alone', async () => {
    expect(await read(anonymous, open, 'url small: url(size: SMALL) downloadUrl thumbnailUrl')).toEqual({
      url: `http://souk.test/media/${open}?v=1`,
      small: `http://souk.test/media/${open}?size=SMALL&v=1`,
      downloadUrl: `http://souk.test/media/${open}/download?v=1`,
      thumbnailUrl: `http://souk.test/thumb/${open}?v=1`,
    });
  });

  it('shows owners and usages only to the owner, admins and services', async () => {
    const selection = 'owner { __typename } usageCount usages { kind } signedUrl';
    const nothing = { owner: null, usageCount: null, usages: null, signedUrl: null };
    expect(await read(anonymous, face, selection)).toEqual(nothing);
    expect(await read(seller, face, selection)).toEqual(nothing);
    const all = { owner: { __typename: 'User' }, usageCount: 0, usages: [], signedUrl: expect.any(String) };
    expect(await read(customer, face, selection)).toEqual(all);
    expect(await read(admin, face, selection)).toEqual(all);
    expect(await read(anonymous, open, 'owner { __typename }')).toEqual({ owner: { __typename: 'Seller' } });
  });

  interface Page {
    mediaItems: {
      edges: { node: { id: string } }[];
      totalCount: number;
      pageInfo: { hasNextPage: boolean; endCursor: string };
    } | null;
  }
  const list = (viewer: Viewer, args: string) =>
    media.run<Page>(
      viewer,
      `{ mediaItems${args} { edges { node { id } } totalCount pageInfo { hasNextPage endCursor } } }`,
    );
  const ids = async (viewer: Viewer, args: string) => {
    const { data, errors } = await list(viewer, args);
    expect(errors).toEqual([]);
    return data.mediaItems?.edges.map(({ node }) => node.id);
  };

  it('lists own items, newest first, and everybody’s for admins', async () => {
    expect(await ids(seller, '')).toEqual([closed, open]);
    expect(await ids(customer, '')).toEqual([face]);
    const all = await list(admin, '');
    expect(all.data.mediaItems?.totalCount).toBe(8);
    expect(await ids(admin, '(filter: { ownerId: "sel_1" })')).toEqual([closed, open]);
    expect(await ids(products, '(filter: { ownerId: "usr_3" })')).toEqual([face]);
  });

  it('filters by all conditions', async () => {
    expect(await ids(seller, '(filter: { purposes: [PRODUCT_IMAGE, OTHER] })')).toEqual([open]);
    expect(await ids(seller, '(filter: { tags: ["Tile", "red"] })')).toEqual([open]);
    expect(await ids(seller, '(filter: { tags: ["tile", "blue"] })')).toEqual([]);
    expect(await ids(seller, '(filter: { isUnused: true, processingStatuses: [PENDING] })')).toEqual([
      closed,
      open,
    ]);
    expect(await ids(seller, '(filter: { isUnused: false })')).toEqual([]);
    expect(await ids(seller, '(filter: { processingStatuses: [FAILED] })')).toEqual([]);
    expect(await ids(seller, '(filter: { purposes: [] })')).toEqual([]);
    expect(await ids(seller, '(filter: { createdAt: { from: "2020-01-01T00:00:00Z" } })')).toEqual([
      closed,
      open,
    ]);
    expect(await ids(seller, '(filter: { createdAt: { before: "2020-01-01T00:00:00Z" } })')).toEqual([]);
  });

  it('finds no items of others', async () => {
    expect(await ids(seller, '(filter: { ownerId: "sel_2" })')).toEqual([]);
    expect(await ids(customer, '(filter: { ownerId: "sel_1" })')).toEqual([]);
  });

  it('sorts the oldest first when asked', async () => {
    expect(await ids(seller, '(sort: OLDEST_FIRST)')).toEqual([open, closed]);
  });

  it('finds items by words of their file names and text alternatives', async () => {
    const owner = viewerOf('customer', { userId: 'usr_search' });
    const put = async (name: string, altText?: string) =>
      media.put(owner, { name, content: await plainPng() }, { purpose: 'OTHER', altText });
    const bowl = await put('Blue-bowl_2026.png');
    const cup = await put('IMG_0042.png', 'A blue cup');
    expect(await ids(owner, '(filter: { search: "blue" })')).toEqual([cup, bowl]);
    expect(await ids(owner, '(filter: { search: "BOW" })')).toEqual([bowl]);
    expect(await ids(owner, '(filter: { search: "0042" })')).toEqual([cup]);
    expect(await ids(owner, '(filter: { search: "green" })')).toEqual([]);
    expect(await ids(seller, '(filter: { search: "blue" })')).toEqual([]);
    expect(await ids(admin, '(filter: { search: "blue" })')).toEqual([cup, bowl]);
  });

  it('has pages without gaps or duplicates', async () => {
    const seen: string[] = [];
    let after = '';
    for (;;) {
      const { data } = await list(otherSeller, `(first: 2${after && `, after: "${after}"`})`);
      seen.push(...(data.mediaItems?.edges.map(({ node }) => node.id) ?? []));
      if (!data.mediaItems?.pageInfo.hasNextPage) break;
      after = data.mediaItems.pageInfo.endCursor;
    }
    expect(seen).toEqual(await ids(otherSeller, ''));
    expect(new Set(seen).size).toBe(5);
  });

  it.each([
    ['the anonymous', anonymous, '', 'UNAUTHENTICATED'],
    [
      'an empty range',
      seller,
      `(filter: { createdAt: { from: "${DAY}", before: "${DAY}" } })`,
      'BAD_USER_INPUT',
    ],
    ['a page of 101', seller, '(first: 101)', 'BAD_USER_INPUT'],
  ])('refuses %s', async (_who, viewer, args, code) => {
    const { data, errors } = await list(viewer, args);
    expect(errors.map((error) => error.code)).toEqual([code]);
    expect(data).toEqual({ mediaItems: null });
  });
});
