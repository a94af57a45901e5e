import type { TestSouk } from '../harness/souk.ts';

// What the services do by themselves between requests: sending events on and looking after what is due.
const BY_THEMSELVES = /\.(system\.|outbox|processedEvents|eventCursors|deadLetters|sagas|reservations)/;

interface Profiled {
  ns: string;
  op: string;
  command: Record<string, unknown>;
}

// Services look after what is due every five seconds, which can only add commands, and not to every one of three rounds.
const ROUNDS = 3;

/**
 * The commands that `act` costs at the least over some rounds of it, each as `database.collection verb`, without what
 * services do between requests; by the database's own profiler.
 */
export async function commandsDuring(
  souk: TestSouk,
  services: readonly string[],
  act: () => Promise<void>,
): Promise<string[]> {
  let least = await commandsOnce(souk, services, act);
  for (let round = 1; round < ROUNDS; round += 1) {
    const commands = await commandsOnce(souk, services, act);
    if (commands.length < least.length) least = commands;
  }
  return least;
}

async function commandsOnce(
  souk: TestSouk,
  services: readonly string[],
  act: () => Promise<void>,
): Promise<string[]> {
  for (const service of services) {
    await souk.db(service).dropCollection('system.profile');
    await souk.db(service).setProfilingLevel('all');
  }
  try {
    await act();
  } finally {
    for (const service of services) await souk.db(service).setProfilingLevel('off');
  }
  const commands: string[] = [];
  for (const service of services) {
    const served = await souk
      .db(service)
      .collection<Profiled>('system.profile')
      .find()
      .sort({ ts: 1 })
      .toArray();
    for (const { ns, op, command } of served) {
      if (BY_THEMSELVES.test(ns)) continue;
      commands.push(`${ns.slice(souk.namespace.length)} ${Object.keys(command)[0] ?? op}`);
    }
  }
  return commands.toSorted();
}
