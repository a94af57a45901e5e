import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, it } from '@jest/globals';
import { anonymous } from '@souk/platform';
import { startFetch } from '../datasources/fetch.ts';
import { ask, rawConnection } from '../testing/client.ts';
import { MODES, type Rig, type RigOptions, startRig } from '../testing/rig.ts';
import { DeadlineQueue } from './deadline-queue.ts';
import { RequestLife } from './request-life.ts';

const post = (query: string) => {
  const body = JSON.stringify({ query });
  return `POST /graphql HTTP/1.1\r\nHost: souk\r\nContent-Type: application/json\r\nContent-Length: ${body.length}\r\n\r\n${body}`;
};

let rig: Rig;
let started: Rig[] = [];
afterEach(async () => {
  for (const one of started) await one.stop();
  started = [];
});

async function start(options: RigOptions): Promise<void> {
  rig = await startRig(options);
  started.push(rig);
}

const became = async (count: number) => {
  while (rig.seen.slow.length < count) await sleep(10);
  return rig.seen.slow;
};

describe.each(MODES)('a client that disconnects, %s', (mode) => {
  it('ends the query, down to its resolver', async () => {
    await start({ mode });
    const client = await rawConnection(rig.url);
    client.send(post('{ slow(ms: 1900) user(id: "u1") { name } }'));
    await sleep(150);
    client.socket.destroy();
    expect(await became(1)).toEqual(['abandoned']);
  });

  it('does not end a mutation, for its effects', async () => {
    await start({ mode });
    const client = await rawConnection(rig.url);
    client.send(post('mutation { slowly(ms: 400) }'));
    await sleep(150);
    client.socket.destroy();
    expect(await became(1)).toEqual(['done']);
  });
});

describe.each(MODES)('a request that takes longer than REQUEST_DEADLINE_MS, %s', (mode) => {
  it('is answered without the missing fields, and does not count against the subgraph', async () => {
    await start({ mode, env: { REQUEST_DEADLINE_MS: '700', CIRCUIT_FAILURES: '1' } });
    const { status, body } = await ask(rig.url, '{ slow(ms: 1900) user(id: "u1") { name } }');
    expect([status, body.data]).toEqual([200, { slow: null, user: { name: 'Ada' } }]);
    expect(body.errors?.map(({ extensions }) => extensions.code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await became(1)).toEqual(['abandoned']);
    expect(rig.gateway.circuits.reports()).toEqual([]);
    expect((await ask(rig.url, '{ echo(value: 1) }')).body).toEqual({ data: { echo: 1 } });
  });
});

describe('a fetch', () => {
  const asked: string[] = [];
  const executor = {
    async execute({ query }: { query: string }) {
      asked.push(query);
      return { data: { a: 1 } };
    },
    close: async () => {},
  };
  const fetch = (kind: 'query' | 'mutation', life: RequestLife) => {
    const request = { query: kind, viewer: anonymous, requestId: 'r' };
    const upstream = { executor, circuit: null };
    return startFetch(request, {
      service: 'products',
      upstream,
      queue: new DeadlineQueue(1_000),
      kind,
      life,
    });
  };

  it('is not started once the client has disconnected, unless it is a mutation', async () => {
    const life = new RequestLife(1_000);
    expect(await fetch('query', life)).toEqual({ data: { a: 1 } });
    life.abandon();
    await expect(fetch('query', life)).rejects.toThrow('cannot be reached');
    await fetch('mutation', life);
    expect(asked.splice(0)).toEqual(['query', 'mutation']);
  });

  it('is not started past the deadline of its request, whatever it is', async () => {
    const life = new RequestLife(0);
    await expect(fetch('query', life)).rejects.toThrow('cannot be reached');
    await expect(fetch('mutation', life)).rejects.toThrow('cannot be reached');
    expect(asked).toEqual([]);
  });
});
