import { once } from 'node:events';
import { type AddressInfo, createServer } from 'node:net';
import { afterAll, afterEach, describe, expect, it } from '@jest/globals';
import { createClient, refOf } from './testing/client.ts';
import { runSimulatorProcess, type SimulatorProcess, startSimulatorProcess } from './testing/process.ts';
import { startReceiver } from './testing/receiver.ts';
import { createRig } from './testing/rig.ts';

const SECRET = 'a secret of the restart tests';

describe('a killed simulator', () => {
  const rig = createRig('mongodb');
  const state = { MONGODB_URI: rig.mongoUri, DATA: rig.dbName };
  let running: SimulatorProcess | undefined;

  const start = async (env: Record<string, string> = {}) => {
    running = await startSimulatorProcess({ ...state, ...env });
    return running;
  };
  afterEach(async () => {
    await running?.end('SIGKILL');
    running = undefined;
  });
  afterAll(() => rig.clean());

  it('keeps charges, first results and spent faults', async () => {
    const first = createClient((await start()).url);
    const ref = refOf(await first.authorize({}, 'auth'));
    const captured = await first.capture(ref, {}, 'capture');
    const refund = await first.refund(ref, { amountMinor: 400, currency: 'EUR' }, 'refund');
    const declined = await first.authorize({ token: 'tok_declined' }, 'declined');
    expect((await first.authorize({ token: 'tok_fault_once' }, 'once')).status).toBe(500);
    await running?.end('SIGKILL');

    const second = createClient((await start()).url);
    expect((await second.capture(ref, {}, 'capture')).text).toBe(captured.text);
    const again = await second.refund(ref, { amountMinor: 400, currency: 'EUR' }, 'refund');
    expect([again.text, again.replayed]).toEqual([refund.text, true]);
    expect((await second.authorize({ token: 'tok_declined' }, 'declined')).text).toBe(declined.text);
    expect((await second.authorize({ token: 'tok_fault_once' }, 'once')).status).toBe(200);
    expect((await second.get(`/charges/${ref}`)).body).toMatchObject({
      capturedMinor: 1_000,
      refundedMinor: 400,
    });
    expect((await second.refund(ref)).body.refund?.amountMinor).toBe(600);
  });

  it('killed in mid-call leaves whole effects only, and a retry ends each call once', async () => {
    const before = await start();
    const metadata = { orderId: 'killed' };
    const keys = Array.from({ length: 40 }, (_, index) => `killed-${index}`);
    const client = createClient(before.url);
    const calls = keys.map((key) => client.authorize({ metadata }, key).catch(() => null));
    await Promise.race(calls);
    await before.end('SIGKILL');
    await Promise.all(calls);

    const after = createClient((await start()).url);
    const retries = await Promise.all(keys.map((key) => after.authorize({ metadata }, key)));
    expect(retries.map(({ status }) => status)).toEqual(keys.map(() => 200));
    const { orders } = JSON.parse((await after.get('/ledger?orderId=killed')).text);
    expect(orders).toMatchObject([{ liveCharges: 40, heldMinor: 40_000 }]);
  });

  it('delivers after the restart what it could not deliver before', async () => {
    const receiver = await startReceiver();
    const webhook = { WEBHOOK_URL: receiver.url, WEBHOOK_SECRET: SECRET };
    const first = createClient((await start(webhook)).url);
    await first.post('/faults', { kind: 'webhook_late', ms: 600_000 });
    const ref = refOf(await first.authorize());
    await first.capture(ref);
    await running?.end('SIGKILL');
    expect(receiver.deliveries).toHaveLength(0);

    await start(webhook);
    await receiver.received(2);
    const told = receiver.deliveries.map(({ event }) => event.type).sort();
    expect(told).toEqual(['payment.authorized', 'payment.captured']);
    // The endpoint has them before the simulator has noted that it does.
    while ((await rig.pendingCharges()) > 0);
    await running?.end('SIGTERM');

    // Had a delivery not been marked, it would come again here, before or after the new one.
    const third = createClient((await start(webhook)).url);
    await third.refund(ref);
    await receiver.received(3);
    expect(receiver.deliveries[2]?.event.type).toBe('payment.refunded');
    await receiver.stop();
  });

  it('ends in order by SIGTERM, even with a call it will never answer', async () => {
    const simulator = await start();
    const silent = createClient(simulator.url)
      .authorize({ token: 'tok_timeout_after_charge', metadata: { orderId: 'term' } })
      .catch(() => 'ended');
    const client = createClient(simulator.url);
    while (JSON.parse((await client.get('/ledger?orderId=term')).text).orders.length === 0);
    running = undefined;
    expect(await simulator.end('SIGTERM')).toBe(0);
    expect(await silent).toBe('ended');
  });
});

describe('a simulator that cannot start', () => {
  it('says which port is taken', async () => {
    const holder = createServer().listen(0, '127.0.0.1');
    await once(holder, 'listening');
    const { port } = holder.address() as AddressInfo;
    const { code, said } = await runSimulatorProcess({ PORT: `${port}` });
    expect([code, said]).toEqual([
      1,
      expect.stringContaining(`EADDRINUSE: address already in use 127.0.0.1:${port}`),
    ]);
    holder.close();
  });

  it('says that the port is no number, or which MongoDB is away', async () => {
    expect(await runSimulatorProcess({ PORT: 'http' })).toEqual({
      code: 1,
      said: 'PORT "http" is not a port number\n',
    });
    const away = await runSimulatorProcess({ MONGODB_URI: 'mongodb://user:password@127.0.0.1:9/' });
    expect(away).toEqual({ code: 1, said: 'The payment simulator cannot reach MongoDB at 127.0.0.1:9\n' });
  });
});
