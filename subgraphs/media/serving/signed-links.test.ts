import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { isSigned, signTarget } from '../library/signature.ts';
import { serveMedia, type TestServer } from '../testing/http.ts';
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

describe('signed links', () => {
  let media: TestMedia;
  let server: TestServer;
  let id: string;
  beforeAll(async () => {
    media = await startMedia();
    server = await serveMedia(media);
    id = await media.put(
      seller,
      { name: 'a.png', content: await plainPng(400, 400) },
      { purpose: 'CHAT_ATTACHMENT' },
    );
  });
  afterAll(async () => {
    await server.stop();
    await media.stop();
  });

  async function link(viewer: Viewer, args: string, of = id): Promise<URL | null> {
    const field = `signedUrl${args}`;
    const { data, errors } = await media.run<{ media: { signedUrl: string | null } | null }>(
      viewer,
      `query ($id: ID!) { media(id: $id) { ${field} } }`,
      { id: of },
    );
    expect(errors).toEqual([]);
    return data.media?.signedUrl ? new URL(data.media.signedUrl) : null;
  }
  const follow = async (url: URL | null) => {
    const response = await server.fetch(anonymous, `${url?.pathname}${url?.search}`);
    await response.arrayBuffer();
    return response;
  };

  it('give access to a private file without a token', async () => {
    for (const viewer of [seller, admin, products]) {
      const response = await follow(await link(viewer, ''));
      expect([response.status, response.headers.get('cache-control')]).toEqual([200, 'private, no-cache']);
    }
    const thumb = await follow(await link(seller, '(size: THUMB, expiresInSeconds: 60)'));
    expect([thumb.status, thumb.headers.get('content-type')]).toEqual([200, 'image/jpeg']);
  });

  it('give access to the size and format that they name, and to no other', async () => {
    const url = await link(seller, '(size: SMALL, format: AVIF)');
    const small = await follow(url);
    expect([small.status, small.headers.get('content-type')]).toEqual([200, 'image/avif']);
    for (const [name, value] of [
      ['format', 'WEBP'],
      ['size', 'MEDIUM'],
    ] as const) {
      const altered = new URL(String(url));
      altered.searchParams.set(name, value);
      expect((await follow(altered)).status).toBe(403);
    }
  });

  it('are given to the owner, admins and services only', async () => {
    const open = await media.put(
      seller,
      { name: 'a.png', content: await plainPng() },
      { purpose: 'PRODUCT_IMAGE' },
    );
    for (const viewer of [anonymous, customer, otherSeller]) {
      expect(await link(viewer, '')).toBeNull();
      expect(await link(viewer, '', open)).toBeNull();
    }
    expect(await link(seller, '', open)).not.toBeNull();
  });

  it('give no access when altered, for existing and unknown files alike', async () => {
    const url = await link(seller, '(size: SMALL)');
    const alter = (change: (search: URLSearchParams) => void, path = url?.pathname ?? '') => {
      const altered = new URL(path, url ?? undefined);
      altered.search = url?.search ?? '';
      change(altered.searchParams);
      return follow(altered);
    };
    expect((await alter(() => {})).status).toBe(200);
    const changes: ((search: URLSearchParams) => void)[] = [
      (search) => search.delete('size'),
      (search) => search.set('size', 'LARGE'),
      (search) => search.set('format', 'PNG'),
      (search) => search.set('v', '2'),
      (search) => search.set('expires', String(Number(search.get('expires')) + 1)),
      (search) => search.set('signature', 'x'),
      (search) => search.set('signature', `${search.get('signature')}A`),
    ];
    for (const change of changes) expect((await alter(change)).status).toBe(403);
    expect((await alter(() => {}, '/media/3f0c1c1e-7b1a-4f5e-9c57-0e3d2b6a1f00')).status).toBe(403);
  });

  it('expire', () => {
    const config = { SOUK_INTERNAL_KEY: 'k'.repeat(32) } as Parameters<typeof signTarget>[0];
    const target = { id, size: null, format: null, version: 1, expires: 1_000 };
    const signature = signTarget(config, target);
    expect(isSigned(config, target, signature, new Date(999_999))).toBe(true);
    expect(isSigned(config, target, signature, new Date(1_000_000))).toBe(false);
    const other = { SOUK_INTERNAL_KEY: 'l'.repeat(32) } as typeof config;
    expect(isSigned(other, target, signature, new Date(0))).toBe(false);
  });

  it.each([0, -1, 86_401])('are refused for %i seconds', async (seconds) => {
    const { errors } = await media.run(
      seller,
      `{ media(id: "${id}") { signedUrl(expiresInSeconds: ${seconds}) } }`,
    );
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });
});
