import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { ask } from '../testing/client.ts';
import { MISBEHAVIOURS, serveInstead } from '../testing/misbehaving.ts';
import { MODES, type Mode, type Rig, startRig } from '../testing/rig.ts';

const PAUSE_MS = 800;
// What is well answers within this on a busy machine too.
const env = { FETCH_DEADLINE_MS: '600', CIRCUIT_FAILURES: '3', CIRCUIT_PAUSE_MS: String(PAUSE_MS) };

let rig: Rig;
let states: string[];

async function start(mode: Mode, more: Record<string, string> = {}): Promise<void> {
  rig = await startRig({ mode, env: { ...env, ...more } });
  states = [];
  rig.gateway.circuits.observe(({ service, url, state }) =>
    states.push(`${service} ${url ? 'there' : 'here'} ${state}`),
  );
}

const codes = async (query: string) =>
  (await ask(rig.url, query)).body.errors?.map(({ extensions: { code, service } }) => `${code} ${service}`) ??
  [];
const AWAY = ['SERVICE_UNAVAILABLE products'];
const where = (mode: Mode) => (mode === 'distributed' ? 'there' : 'here');

describe.each(MODES)('the circuit of a subgraph, %s', (mode) => {
  afterEach(() => rig.stop());

  it('opens after three timeouts in a row, and the other subgraphs answer', async () => {
    await start(mode);
    for (let time = 0; time < 3; time += 1) expect(await codes('{ slow(ms: 1500) }')).toEqual(AWAY);
    const { body } = await ask(rig.url, '{ echo(value: 1) user(id: "u1") { name } }');
    expect(body.data).toEqual({ echo: null, user: { name: 'Ada' } });
    expect(body.errors?.map(({ extensions }) => extensions)).toEqual([
      { code: 'SERVICE_UNAVAILABLE', service: 'products' },
    ]);
    expect(rig.seen.echoed).toEqual([]);
    expect(states).toEqual([`products ${where(mode)} open`]);
    expect(rig.gateway.circuits.reports().map(({ state }) => state)).toEqual(['open']);
  });

  it('is probed after a pause by one request, and closes when that is answered', async () => {
    await start(mode);
    for (let time = 0; time < 3; time += 1) await codes('{ slow(ms: 1500) }');
    await sleep(PAUSE_MS + 20);
    // The probe is late as well: requests during it, or after it, are refused.
    const [probe, meanwhile] = await Promise.all([codes('{ slow(ms: 1500) }'), codes('{ echo(value: 1) }')]);
    expect([probe, meanwhile, await codes('{ echo(value: 2) }')]).toEqual([AWAY, AWAY, AWAY]);
    await sleep(PAUSE_MS + 20);
    expect(await codes('{ echo(value: 3) }')).toEqual([]);
    expect(await codes('{ echo(value: 4) }')).toEqual([]);
    expect(rig.seen.echoed).toEqual([3, 4]);
    const steps = ['open', 'half-open', 'open', 'half-open', 'closed'];
    expect(states).toEqual(steps.map((state) => `products ${where(mode)} ${state}`));
  });

  it('stays closed for errors of clients and business rules', async () => {
    await start(mode);
    for (const how of ['plain', 'badInput', 'forbidden', 'unavailable', 'unknownCode', 'validation']) {
      expect(await codes(`{ fails(how: "${how}") }`)).toHaveLength(1);
    }
    for (let time = 0; time < 6; time += 1) {
      const gone = new AbortController();
      const asked = fetch(`${rig.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: '{"query":"{ slow(ms: 200) }"}',
        signal: gone.signal,
      });
      await sleep(30);
      gone.abort();
      await expect(asked).rejects.toThrow();
    }
    expect(await codes('{ echo(value: 1) }')).toEqual([]);
    expect(states).toEqual([]);
  });

  it('never opens with CIRCUIT_FAILURES=0', async () => {
    await start(mode, { CIRCUIT_FAILURES: '0' });
    for (let time = 0; time < 8; time += 1) expect(await codes('{ slow(ms: 1500) }')).toEqual(AWAY);
    expect(await codes('{ echo(value: 1) }')).toEqual([]);
  });
});

describe('a subgraph that answers over HTTP', () => {
  // It answers, though what it does not like: that is between the two parts of Souk.
  const faults = Object.keys(MISBEHAVIOURS);

  beforeAll(async () => {
    rig = await startRig({ mode: 'distributed', away: ['products'], env });
  });
  afterAll(() => rig.stop());

  it.each(faults)(
    'and %s is not called after three failures, and is called again once it recovers',
    async (how) => {
      let calls = 0;
      const port = rig.ports.products ?? 0;
      const odd = await serveInstead(port, (request, response) => {
        calls += 1;
        MISBEHAVIOURS[how]?.(request, response);
      });
      try {
        for (let time = 0; time < 6; time += 1) {
          const { body } = await ask(rig.url, '{ echo(value: 1) user(id: "u1") { name } }');
          expect(body.data).toEqual({ echo: null, user: { name: 'Ada' } });
        }
        // A socket that is closed before an answer is retried each time.
        expect(calls).toBe(how === 'closes the socket at once' ? 6 : 3);
      } finally {
        await odd.stop();
      }
      const stop = await rig.serve('products');
      try {
        await sleep(PAUSE_MS + 20);
        expect(await codes('{ echo(value: 1) }')).toEqual([]);
      } finally {
        await stop();
      }
    },
  );
});
