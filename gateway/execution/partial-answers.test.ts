import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { MISBEHAVIOURS, serveInstead } from '../testing/misbehaving.ts';
import { type Rig, startRig } from '../testing/rig.ts';

const LIST = '{ products { id owner { id name } pictures { filename } } caller { kind } }';
const away = (service: string) => ({
  message: `The ${service} service cannot be reached now.`,
  extensions: { code: 'SERVICE_UNAVAILABLE', service },
});
const cup = { filename: 'cup.jpg' };

describe('a reference to a missing entity', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig();
  });
  afterAll(() => rig.stop());

  it('is null, and nothing around it is', async () => {
    const { status, body } = await ask(rig.url, LIST);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        products: [
          { id: 'p1', owner: { id: 'u1', name: 'Ada' }, pictures: [cup] },
          { id: 'p2', owner: null, pictures: [cup, null] },
        ],
        caller: { kind: 'anonymous' },
      },
    });
  });
});

describe('while one subgraph fails its gateway', () => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({
      mode: 'distributed',
      away: ['users'],
      env: { FETCH_DEADLINE_MS: '300', CIRCUIT_FAILURES: '0' },
    });
  });
  afterAll(() => rig.stop());

  const QUERY = '{ products { id owner { id name } pictures { filename } } user(id: "u1") { name } }';

  async function expectPartial(): Promise<void> {
    const { status, body } = await ask(rig.url, QUERY);
    expect(status).toBe(200);
    expect(body).toEqual({
      data: {
        products: [
          { id: 'p1', owner: null, pictures: [cup] },
          { id: 'p2', owner: null, pictures: [cup, null] },
        ],
        user: null,
      },
      errors: [away('users'), away('users')],
    });
  }

  it('answers the rest when its port is closed, from the very start', () => expectPartial());

  it.each(Object.keys(MISBEHAVIOURS))('answers the rest when it %s', async (how) => {
    const server = await serveInstead(rig.ports.users ?? 0, MISBEHAVIOURS[how] ?? (() => {}));
    try {
      await expectPartial();
    } finally {
      await server.stop();
    }
  });

  it('answers everything again once it is back, and the rest again when it goes', async () => {
    const stop = await rig.serve('users');
    const { body } = await ask(rig.url, QUERY);
    expect(body).toEqual({
      data: {
        products: [
          { id: 'p1', owner: { id: 'u1', name: 'Ada' }, pictures: [cup] },
          { id: 'p2', owner: null, pictures: [cup, null] },
        ],
        user: { name: 'Ada' },
      },
    });
    await stop();
    await expectPartial();
  });
});

describe('a gateway whose subgraphs are all unavailable', () => {
  it('starts, names the unavailable service of each field, and recovers without a restart', async () => {
    const rig = await startRig({ mode: 'distributed', away: ['users', 'products', 'media'] });
    const query = '{ product(id: "p1") { id } user(id: "u1") { id } media(id: "m1") { id } }';
    const dead = await ask(rig.url, query);
    expect(dead.status).toBe(200);
    expect(dead.body.data).toEqual({ product: null, user: null, media: null });
    expect(dead.body.errors?.map(({ extensions }) => extensions.service).toSorted()).toEqual([
      'media',
      'products',
      'users',
    ]);
    await Promise.all([rig.serve('users'), rig.serve('products'), rig.serve('media')]);
    const alive = await ask(rig.url, query);
    expect(alive.body).toEqual({
      data: { product: { id: 'p1' }, user: { id: 'u1' }, media: { id: 'm1' } },
    });
    await rig.stop();
  });
});

describe.each(['in-process', 'distributed'] as const)('a subgraph that is too slow, %s', (mode) => {
  let rig: Rig;
  beforeAll(async () => {
    rig = await startRig({ mode, env: { FETCH_DEADLINE_MS: '200', MUTATION_DEADLINE_MS: '600' } });
  });
  afterAll(() => rig.stop());

  it('is not waited for longer than FETCH_DEADLINE_MS by a query', async () => {
    const { status, body } = await ask(rig.url, '{ slow(ms: 1500) user(id: "u1") { name } }');
    expect(status).toBe(200);
    expect(body).toEqual({ data: { slow: null, user: { name: 'Ada' } }, errors: [away('products')] });
  });

  it('is waited for longer by a mutation, up to MUTATION_DEADLINE_MS', async () => {
    const done = await ask(rig.url, 'mutation { slowly(ms: 300) }');
    expect(done.body).toEqual({ data: { slowly: 'after 300 ms' } });
    const cut = await ask(rig.url, 'mutation { slowly(ms: 1500) }');
    expect(cut.body).toEqual({ data: { slowly: null }, errors: [away('products')] });
  });
});
