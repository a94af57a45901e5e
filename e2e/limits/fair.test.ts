// The limits as they are by default, tried in real numbers by those whom they must not meet, and by those whom they must.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { scale } from '@souk/testing/scale.ts';
import { Pool } from 'undici';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { openShop } from '../cart/open-shop.ts';
import { admin } from '../harness/actors.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { fileOf, store } from '../uploads/files.ts';

const LISTING = `query Listing {
  products(first: 48) {
    totalCount
    pageInfo { hasNextPage endCursor }
    edges { node {
      id slug name isAvailableForSale isInStock
      price { amount currency }
      priceRange { min { amount currency } max { amount currency } }
      primaryImage { url thumbnailUrl }
      seller { id name }
      category { id name }
      tags { name }
      variants { id price { amount currency } }
    } }
  }
  categoryTree { id name }
}`;
const PAGE = `query Page {
  productBySlug(slug: "blue-bowl") {
    id name description isInStock
    images { url thumbnailUrl }
    options { name }
    variants { id sku price { amount currency } }
    seller { id name }
    category { id name }
  }
}`;
const LOGIN = `mutation Login($email: String!) {
  signIn(input: { email: $email, password: "wrong-password-1" }) { userErrors { code } }
}`;
// All limits by default; those of the tests are off, as they all come from one address.
const RENDERS = scale({ usual: 800, full: 4_000 });
const PICTURES = scale({ usual: 600, full: 3_000 });
const DEFAULTS = { RATE_LIMIT_MAX: '', TRUST_PROXY: '1', SHARE_IDENTICAL_QUERIES: 'true' };

interface Answer {
  status: number;
  code: string | undefined;
  retryAfter: number;
}

/** Sends requests as one address, twenty at a time; counts statuses. */
function visitor(souk: TestSouk, address: string) {
  const pool = new Pool(souk.url, { connections: 20, pipelining: 1 });
  const from = { 'x-forwarded-for': address };
  async function send(path: string, body?: object): Promise<Answer> {
    const {
      statusCode,
      headers,
      body: read,
    } = await pool.request({
      path,
      method: body ? 'POST' : 'GET',
      headers: body ? { ...from, 'content-type': 'application/json' } : from,
      body: body ? JSON.stringify(body) : null,
    });
    const text = path === '/graphql' ? await read.text() : await read.dump().then(() => '{}');
    const { errors } = JSON.parse(text) as { errors?: { extensions: { code: string } }[] };
    return {
      status: statusCode,
      code: errors?.[0]?.extensions.code,
      retryAfter: Number(headers['retry-after'] ?? 0),
    };
  }
  /** How many answers of each kind so many requests get. */
  async function times(count: number, one: (at: number) => Promise<Answer>): Promise<Record<string, number>> {
    const tally: Record<string, number> = {};
    let next = 0;
    const work = async () => {
      while (next < count) {
        next += 1;
        const { status, code } = await one(next);
        const kind = code === undefined ? String(status) : `${status} ${code}`;
        tally[kind] = (tally[kind] ?? 0) + 1;
      }
    };
    await Promise.all(Array.from({ length: 20 }, work));
    return tally;
  }
  return {
    send,
    times,
    ask: (query: string, variables = {}) => send('/graphql', { query, variables }),
    leave: () => pool.close(),
  };
}

describe('with the limits as they are by default', () => {
  let souk: TestSouk;
  let picture: string;
  beforeAll(async () => {
    souk = await startSouk({ env: { ...DEFAULTS, REQUIRE_EMAIL_VERIFICATION: 'false' } });
    const shop = await openShop(souk, await admin(souk));
    const bytes = await noise(400, 200).png().toBuffer();
    const media = await store(shop, fileOf('bowl.png', 'image/png', bytes), 'PRODUCT_IMAGE');
    picture = new URL(media.url).pathname;
  });
  afterAll(() => souk.stop());

  it(`a server renders ${RENDERS} listings and product pages from one address`, async () => {
    const server = visitor(souk, '198.51.100.1');
    const tally = await server.times(RENDERS, (at) => server.ask(at % 2 === 0 ? LISTING : PAGE));
    expect(tally).toEqual({ 200: RENDERS });
    await server.leave();
  }, 240_000);

  it(`a shopper loads ${PICTURES} pictures and can still call the API`, async () => {
    const shopper = visitor(souk, '198.51.100.2');
    expect(await shopper.times(PICTURES, () => shopper.send(picture))).toEqual({ 200: PICTURES });
    expect((await shopper.ask('{ __typename }')).status).toBe(200);
    await shopper.leave();
  }, 240_000);

  it('a query that is far too large is refused without using up the limit of its caller', async () => {
    const { ask, leave } = visitor(souk, '198.51.100.3');
    const large = await ask('{ products(first: 600000) { nodes: edges { node { id } } } }');
    expect([large.status, large.code]).toEqual([200, 'QUERY_TOO_LARGE']);
    expect((await ask('{ products(first: 1) { totalCount } }')).code).toBeUndefined();
    await leave();
  });

  it('a flood of requests is stopped after 10,000', async () => {
    const flood = visitor(souk, '198.51.100.4');
    const tally = await flood.times(12_000, () => flood.ask('{ __typename }'));
    expect(tally).toEqual({ 200: 10_000, '429 RATE_LIMITED': 2_000 });
    const { retryAfter } = await flood.ask('{ __typename }');
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(900);
    await flood.leave();
  }, 240_000);

  it('a password guesser is stopped', async () => {
    const guesser = visitor(souk, '198.51.100.5');
    const guess = (at: number) => guesser.ask(LOGIN, { email: `someone-${at}@people.example` });
    const tally = await guesser.times(150, guess);
    expect(tally).toEqual({ 200: 100, '429 RATE_LIMITED': 50 });
    expect((await guess(1)).retryAfter).toBeGreaterThan(60);
    // Everything else goes on.
    expect((await guesser.ask('{ __typename }')).status).toBe(200);
    await guesser.leave();
  }, 60_000);
});

describe('in development', () => {
  it('a password guesser is stopped as well, for no more than a minute', async () => {
    const souk = await startSouk({ env: { ...DEFAULTS, TRUST_PROXY: '', NODE_ENV: 'development' } });
    const guesser = visitor(souk, '');
    const guess = (at: number) => guesser.ask(LOGIN, { email: `someone-${at}@people.example` });
    const tally = await guesser.times(150, guess);
    expect(tally).toEqual({ 200: 100, '429 RATE_LIMITED': 50 });
    const { retryAfter } = await guess(1);
    expect(retryAfter).toBeGreaterThan(0);
    expect(retryAfter).toBeLessThanOrEqual(60);
    expect((await guesser.ask('{ __typename }')).status).toBe(200);
    await guesser.leave();
    await souk.stop();
  }, 240_000);
});
