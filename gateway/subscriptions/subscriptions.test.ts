import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { sessionStore } from '@souk/platform/identity';
import { ask } from '../testing/client.ts';
import { type Following, type FollowOptions, follow, WAYS } from '../testing/live-client.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const CHANGED =
  'subscription ($id: ID) { productChanged(id: $id) { name owner { name } pictures { filename } } }';
const p1 = { name: 'Product p1', owner: { name: 'Ada' }, pictures: [{ filename: 'cup.jpg' }] };
const p2 = { name: 'Product p2', owner: null, pictures: [{ filename: 'cup.jpg' }, null] };
const shown = (productChanged: object) => ({ data: { productChanged } });

describe.each(MODES)('subscriptions with subgraphs %s', (mode) => {
  let rig: Rig;
  const open: Following[] = [];
  beforeAll(async () => {
    rig = await startRig({ mode });
  });
  afterEach(() => {
    for (const { leave } of open.splice(0)) leave();
  });
  afterAll(() => rig.stop());

  const change = (id: string) =>
    ask(rig.url, 'mutation ($id: ID!) { changeProduct(id: $id) { product { id } } }', { variables: { id } });
  const begin = async (options: FollowOptions) => {
    const following = await follow(rig.url, options);
    open.push(following);
    return following;
  };

  describe.each(WAYS)('over %s', (way) => {
    const followed = async (options: Partial<FollowOptions> = {}) => {
      const { token } = await rig.signIn({});
      return begin({ query: CHANGED, token, way, ...options });
    };

    it('show each event complete across subgraphs', async () => {
      const { next } = await followed();
      await change('p1');
      expect(await next()).toEqual(shown(p1));
      await change('p2');
      await change('p1');
      expect([await next(), await next()]).toEqual([shown(p2), shown(p1)]);
    });

    it('take variables, aliases, fragments and names', async () => {
      const query = `subscription Named($which: ID, $few: Int) { it: productChanged(id: $which) { ...shown __typename } }
        fragment shown on Product { pictures(first: $few) { filename } id }`;
      const { token } = await rig.signIn({});
      const { next } = await begin({
        query,
        token,
        way,
        variables: { which: 'p2', few: 1 },
      });
      await change('p1');
      await change('p2');
      expect(await next()).toEqual({
        data: { it: { pictures: p2.pictures, id: 'p2', __typename: 'Product' } },
      });
    });

    it('show fields of other subgraphs, whatever their aliases', async () => {
      const query =
        'subscription ($id: ID) { id: productChanged(id: $id) { id: name __typename: name ownerId: id owner { id: name } } }';
      const { token } = await rig.signIn({});
      const { next } = await begin({ query, token, way });
      await change('p1');
      expect(await next()).toEqual({
        data: {
          id: { id: 'Product p1', __typename: 'Product p1', ownerId: 'p1', owner: { id: 'Ada' } },
        },
      });
    });

    it.each([
      ['a caller who has to sign in first', { token: undefined }, 'UNAUTHENTICATED'],
      ['what the schema lacks', { query: 'subscription { nothing }' }, 'GRAPHQL_VALIDATION_FAILED'],
      ['what is no GraphQL', { query: 'subscription {' }, 'GRAPHQL_PARSE_FAILED'],
      [
        'two fields at once',
        { query: 'subscription { a: anyChange b: anyChange }' },
        'GRAPHQL_VALIDATION_FAILED',
      ],
      ['variables of a wrong type', { variables: { id: { a: 1 } } }, 'BAD_USER_INPUT'],
    ])('refuse %s', async (_what, options, code) => {
      const { next, ended } = await followed(options);
      // An event stream shows an error as an answer, the WebSocket as the end.
      const answer = await next();
      const errors = answer?.errors ?? (await ended());
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual([code]);
      expect(answer?.data ?? null).toBeNull();
    });

    it('are open to anonymous callers where anyone may', async () => {
      const { next } = await begin({ query: 'subscription { anyChange }', way });
      await change('p2');
      expect(await next()).toEqual({ data: { anyChange: 'p2' } });
    });

    it('answer queries and mutations, and are done', async () => {
      const query = await begin({ query: '{ user(id: "u1") { name } }', way });
      expect([await query.next(), await query.next()]).toEqual([
        { data: { user: { name: 'Ada' } } },
        undefined,
      ]);
      const mutation = await begin({ query: 'mutation { changeProduct(id: "p1") { product { id } } }', way });
      expect(await mutation.next()).toEqual({ data: { changeProduct: { product: { id: 'p1' } } } });
    });

    it('end at once when the session ends', async () => {
      const { token, sessionId } = await rig.signIn({});
      const { next, ended, closed } = await begin({ query: CHANGED, token, way });
      const other = await followed();
      await sessionStore(rig.redis, rig.redisPrefix).end([sessionId]);
      const answer = await next();
      const errors = answer?.errors ?? (await ended());
      expect(errors.map(({ extensions }) => extensions?.code)).toEqual(['UNAUTHENTICATED']);
      expect(await closed()).toBe(way === 'graphql-ws' ? 4401 : null);
      await change('p1');
      expect(await other.next()).toEqual(shown(p1));
    });
  });

  it('end when permissions change, so that the client reconnects', async () => {
    const { token, sessionId } = await rig.signIn({});
    const { ended, closed } = await begin({ query: CHANGED, token });
    const store = sessionStore(rig.redis, rig.redisPrefix);
    const record = await store.get(sessionId);
    if (record) await store.put(sessionId, { ...record, permissions: ['more'] }, 60);
    expect([await ended(), await closed()]).toEqual([[], 4403]);
  });

  it('end when the access token expires, so that the client reconnects with a fresh one', async () => {
    const { token } = await rig.signIn({}, 2);
    const { ended, closed } = await begin({ query: CHANGED, token });
    expect([await ended(), await closed()]).toEqual([[], 4403]);
    const late = await begin({ query: CHANGED, token });
    expect(await late.closed()).toBe(4403);
  });

  it('are refused over plain HTTP', async () => {
    const { status, body } = await ask(rig.url, 'subscription { anyChange }');
    expect(status).toBe(400);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['BAD_REQUEST']);
  });
});

describe('subscriptions while another service is away', () => {
  it('show the rest of an event whose other services fail', async () => {
    const lame = await startRig({ mode: 'distributed', away: ['users'] });
    const { token } = await lame.signIn({});
    const following = await follow(lame.url, { query: CHANGED, token });
    await ask(lame.url, 'mutation { changeProduct(id: "p1") { product { id } } }');
    expect(await following.next()).toEqual({
      data: { productChanged: { ...p1, owner: null } },
      errors: [
        {
          message: 'The users service cannot be reached now.',
          extensions: { code: 'SERVICE_UNAVAILABLE', service: 'users' },
        },
      ],
    });
    following.leave();
    await lame.stop();
  });
});
