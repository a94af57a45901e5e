import { readFileSync, writeFileSync } from 'node:fs';
import { Writable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { composeServices } from '@apollo/composition';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { portForLater } from '@souk/embedded/ports.ts';
import { parse } from 'graphql';
import { pino } from 'pino';
import { ask } from '../testing/client.ts';
import { mediaFixture } from '../testing/fixture/media.ts';
import { productsFixture } from '../testing/fixture/products.ts';
import { usersFixture } from '../testing/fixture/users.ts';
import { follow } from '../testing/live-client.ts';
import { serveInstead } from '../testing/misbehaving.ts';
import { MODES, type Rig, startRig } from '../testing/rig.ts';

const POLL_MS = 20;
const QUERY = '{ products { id owner { name } pictures { filename } } }';

let lines: { level: number; msg: string; reason?: string }[];
let rig: Rig;
let first: string;

async function start(mode: (typeof MODES)[number], env: Record<string, string> = {}): Promise<void> {
  lines = [];
  const log = pino(
    { level: 'info' },
    new Writable({
      write(chunk, _encoding, done) {
        lines.push(JSON.parse(String(chunk)) as (typeof lines)[number]);
        done();
      },
    }),
  );
  rig = await startRig({
    mode,
    log,
    env: { SUPERGRAPH_POLL_MS: String(POLL_MS), FETCH_DEADLINE_MS: '20000', ...env },
  });
  first = readFileSync(rig.supergraph, 'utf8');
}
afterEach(() => rig.stop());

/** The rig's supergraph, with subgraphs changed or added by their SDL and URL. */
function composed(change: Readonly<Record<string, { sdl?: string; url?: string }>>): string {
  const seen = { echoed: [], slow: [], started: 0, broken: [] };
  const usual = [usersFixture(), productsFixture(seen), mediaFixture(seen)].map(({ name, sdl }) => ({
    name: name as string,
    sdl,
    url: `http://127.0.0.1:${rig.ports[name]}/graphql`,
  }));
  const known = new Map(usual.map((one) => [one.name, one]));
  for (const [name, { sdl, url }] of Object.entries(change)) {
    const before = known.get(name);
    known.set(name, { name, sdl: sdl ?? before?.sdl ?? '', url: url ?? before?.url ?? '' });
  }
  const all = [...known.values()].map(({ name, sdl, url }) => ({ name, url, typeDefs: parse(sdl) }));
  const { supergraphSdl, errors } = composeServices(all);
  if (!supergraphSdl) throw new Error(String(errors));
  return supergraphSdl;
}

const swap = (sdl: string) => writeFileSync(rig.supergraph, sdl);
async function logged(message: string, count = 1): Promise<typeof lines> {
  while (lines.filter(({ msg }) => msg.includes(message)).length < count) await sleep(5);
  return lines.filter(({ msg }) => msg.includes(message));
}

const EXTRA = 'type Query { extra: String! }';

describe.each(MODES)('a supergraph that is replaced under load, %s', (mode) => {
  beforeEach(() => start(mode));

  it('is served from then on, a new subgraph with it, and no request fails', async () => {
    const extra = await serveInstead(await portForLater(), (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json' }).end('{"data":{"extra":"new"}}');
    });
    const before = (await ask(rig.url, QUERY)).body;
    expect((await ask(rig.url, '{ extra }')).status).toBe(400);
    let asking = true;
    const lanes = Array.from({ length: 8 }, async () => {
      const bodies: string[] = [];
      while (asking) bodies.push(JSON.stringify((await ask(rig.url, QUERY)).body));
      return bodies;
    });
    const slow = ask(rig.url, '{ slow(ms: 1500) }');
    for (let time = 1; time <= 3; time += 1) {
      swap(composed({ extra: { sdl: EXTRA, url: extra.url } }));
      await logged('a new supergraph is served', time * 2 - 1);
      expect((await ask(rig.url, '{ extra }')).body).toEqual({ data: { extra: 'new' } });
      swap(first);
      await logged('a new supergraph is served', time * 2);
      expect((await ask(rig.url, '{ extra }')).status).toBe(400);
    }
    asking = false;
    const bodies = (await Promise.all(lanes)).flat();
    expect(bodies.length).toBeGreaterThan(20);
    expect(new Set(bodies)).toEqual(new Set([JSON.stringify(before)]));
    // Started on the first supergraph, and ended on it after six others.
    expect((await slow).body).toEqual({ data: { slow: 'after 1500 ms' } });
    await extra.stop();
  });
});

describe('a subscription while the supergraph is replaced', () => {
  const CHANGED = 'subscription { productChanged { name } }';
  const change = () => ask(rig.url, 'mutation { changeProduct(id: "p1") { product { id } } }');
  const begin = async () => follow(rig.url, { query: CHANGED, token: (await rig.signIn({})).token });

  it('continues where its events are the same, and ends where they are not, so that the client subscribes again', async () => {
    await start('in-process');
    const following = await begin();
    await change();
    expect(await following.next()).toEqual({ data: { productChanged: { name: 'Product p1' } } });
    swap(composed({ users: { sdl: `${usersFixture().sdl}\nextend type Query { later: Int }` } }));
    await logged('a new supergraph is served');
    await change();
    expect(await following.next()).toEqual({ data: { productChanged: { name: 'Product p1' } } });

    const { sdl } = productsFixture({ echoed: [], slow: [] });
    const nameless = sdl.replace(/(type Product @key[^{]*{[^}]*?)\bname: String!/, '$1title: String!');
    const names = 'type Query { nothing: Int } type Product @key(fields: "id") { id: ID! name: String! }';
    swap(composed({ products: { sdl: nameless }, extra: { sdl: names, url: 'http://127.0.0.1:1' } }));
    await logged('a new supergraph is served', 2);
    await change();
    expect(await following.ended()).toEqual([
      {
        message: 'The schema has changed. Subscribe again.',
        extensions: { code: 'SERVICE_UNAVAILABLE', service: 'products' },
      },
    ]);
    following.leave();
  });
});

describe('a supergraph file', () => {
  it('that is invalid is refused with the reason, and the last good one stays until a valid one comes', async () => {
    await start('in-process');
    const bad = {
      'no SDL': 'type Query {',
      'no supergraph': 'type Query { a: Int }',
      'a subgraph without a URL': composed({ extra: { sdl: EXTRA, url: '' } }),
      'cut off': first.slice(0, first.length / 2),
    };
    for (const [at, sdl] of Object.values(bad).entries()) {
      swap(sdl);
      const refusals = await logged('the new supergraph is refused', at + 1);
      expect(refusals.at(-1)?.reason).toMatch(/./);
      expect((await ask(rig.url, '{ echo(value: 1) }')).body).toEqual({ data: { echo: 1 } });
    }
    expect(lines.filter(({ msg }) => msg === 'a new supergraph is served')).toEqual([]);
    swap(composed({ users: { sdl: `${usersFixture().sdl}\nextend type Query { later: Int }` } }));
    await logged('a new supergraph is served');
    expect((await ask(rig.url, '{ later }')).status).toBe(200);
    expect((await ask(rig.url, '{ echo(value: 1) }')).body).toEqual({ data: { echo: 1 } });
  });

  it('updates the docs, and the validation of documents', async () => {
    await start('in-process');
    const sdl = async () => (await fetch(`${rig.url}/api/docs/schema.graphql`)).text();
    expect(await sdl()).not.toContain('renamed');
    const changed = usersFixture().sdl.replace('name: String', 'name(renamed: Int): String');
    expect(changed).toContain('renamed');
    expect((await ask(rig.url, '{ user(id: "u1") { name(renamed: 1) } }')).status).toBe(400);
    swap(composed({ users: { sdl: changed } }));
    await logged('a new supergraph is served');
    expect(await sdl()).toContain('name(renamed: Int)');
    // The subgraph of the test knows no such argument, and says so: the document was planned again.
    expect((await ask(rig.url, '{ user(id: "u1") { name(renamed: 1) } }')).status).toBe(200);
  });

  it('is not polled with SUPERGRAPH_POLL_MS=0', async () => {
    await start('in-process', { SUPERGRAPH_POLL_MS: '0' });
    swap('nonsense');
    await sleep(POLL_MS * 10);
    expect(lines.filter(({ msg }) => msg.includes('supergraph is'))).toEqual([]);
  });
});
