// The load: a process of its own, told over its channel what to send, that tells what came of it.
import { createHash } from 'node:crypto';
import { Pool } from 'undici';
import type { Drive, Driven } from './messages.ts';
import { latenciesOf } from './percentiles.ts';
import { post } from './post.ts';

/** Every so many answers one is read and compared: more would cost the core that it shares with the stub. */
const CHECK_EVERY = 50;
const OTHERS_KEPT = 20;
// Timers fire late by a millisecond or so: several requests may be due at once.
const TICK_MS = 1;

const hashOf = (body: string) => createHash('sha1').update(body).digest('base64');

/** Sends the requests at the pace for the time, waits for the last answers, and sums up. */
async function drive(task: Drive): Promise<Driven> {
  const { origin, pathname } = new URL(task.url);
  const connections = task.pace.kind === 'closed' ? task.pace.concurrency : 256;
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  const wires = task.requests.map(({ body, headers }) => ({
    body,
    headers: { 'content-type': 'application/json', accept: 'application/json', ...headers },
  }));
  const right = task.right.map((hashes) => new Set(hashes));
  const latencies: number[] = [];
  const others: { request: number; body: string }[] = [];
  let [sent, failures, checked] = [0, 0, 0];
  let firstFailure: string | null = null;

  async function one(due: number): Promise<void> {
    const turn = sent % wires.length;
    const look = sent % CHECK_EVERY === 0;
    sent += 1;
    const wire = wires[turn];
    if (!wire) return;
    const { status, body, error } = await post(pool, pathname, wire);
    latencies.push(performance.now() - due);
    if (status !== 200) {
      failures += 1;
      firstFailure ??= error ?? `${status}: ${body.slice(0, 300)}`;
    } else if (look || task.once) {
      checked += 1;
      if (!right[turn]?.has(hashOf(body)) && (task.once || others.length < OTHERS_KEPT)) {
        others.push({ request: turn, body });
      }
    }
  }

  const startedAt = performance.now();
  const until = startedAt + task.seconds * 1_000;
  const more = () => performance.now() < until && !(task.once && sent >= wires.length);
  const { pace } = task;
  if (pace.kind === 'closed') {
    const client = async () => {
      while (more()) await one(performance.now());
    };
    await Promise.all(Array.from({ length: pace.concurrency }, client));
  } else {
    await atRate(pace.perSecond, more, one);
  }
  const seconds = (performance.now() - startedAt) / 1_000;
  await pool.close();
  return {
    answered: latencies.length,
    seconds,
    latencies: latenciesOf(latencies),
    failures,
    firstFailure,
    others,
    checked,
  };
}

// A request that waits for a connection has been waiting since it was due: latency counts from there.
async function atRate(
  perSecond: number,
  more: () => boolean,
  one: (due: number) => Promise<void>,
): Promise<void> {
  const underWay = new Set<Promise<void>>();
  const startedAt = performance.now();
  let started = 0;
  while (more()) {
    for (;;) {
      const due = startedAt + (started * 1_000) / perSecond;
      if (due > performance.now() || !more()) break;
      started += 1;
      const request: Promise<void> = one(due).finally(() => underWay.delete(request));
      underWay.add(request);
    }
    await new Promise((resolve) => setTimeout(resolve, TICK_MS));
  }
  await Promise.all(underWay);
}

process.on('message', (task: Drive) => {
  drive(task).then(
    (driven) => process.send?.({ driven }),
    (error: Error) => process.send?.({ failed: String(error.stack) }),
  );
});
process.on('disconnect', () => process.exit());
process.send?.({ ready: true });
