// `node e2e/resilience/measure.ts [rounds]`: how long what needs no sellers takes while sellers is dead, hangs, answers
// garbage or closes its sockets, and others keep asking for it. Prints p50 and p95 of the rest, and the ratio to good times.
import { MISBEHAVIOURS, serveInstead } from '@souk/gateway/testing/misbehaving.ts';
import { admin, seller } from '../harness/actors.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { startLoad } from './load.ts';

const PHASE_MS = 6_000;
const WARM_UP_MS = 2_000;
const REST = '{ products(first: 10) { edges { node { id name price { amount } } } } }';
const AFFECTED = '{ products(first: 10) { edges { node { name seller { name } } } } }';
const WELL = 'is well';
const FAULTS = [
  'never answers',
  'answers a page of HTML',
  'answers half of a JSON',
  'closes the socket in the middle',
];

interface Phase {
  what: string;
  times: number[];
  failed: number;
}

const rounds = Number(process.argv[2] ?? 2);
const souk = await startSouk({
  mode: 'distributed',
  ownServers: true,
  env: {
    REQUIRE_EMAIL_VERIFICATION: 'false',
    CIRCUIT_FAILURES: '',
    CIRCUIT_PAUSE_MS: '',
    RATE_LIMIT_MAX: '0',
  },
});
try {
  const shop = await seller(souk, { approvedBy: await admin(souk) });
  for (let number = 0; number < 10; number += 1) await listing(shop, { stock: 1 });
  await phase(souk, 'warm-up', WARM_UP_MS);
  const phases: Phase[] = [];
  for (let round = 0; round < rounds; round += 1) phases.push(...(await oneRound(souk)));
  report(phases);
} finally {
  await souk.stop();
}

/** Good times before and after each fault: whatever else the machine does then, it does to both. */
async function oneRound(on: TestSouk): Promise<Phase[]> {
  const phases = [await phase(on, WELL)];
  for (const fault of ['is dead', ...FAULTS]) {
    await on.processes?.kill('sellers', 'SIGKILL');
    const misbehave = MISBEHAVIOURS[fault];
    const port = Number(new URL(on.serviceUrl('sellers')).port);
    const server = misbehave ? await serveInstead(port, misbehave) : null;
    phases.push(await phase(on, fault));
    await server?.stop();
    await on.processes?.start('sellers');
    await phase(on, 'warm-up', WARM_UP_MS);
    phases.push(await phase(on, WELL));
  }
  return phases;
}

/** The rest is asked for at a steady pace, so that it shows when it has to wait for others. */
async function phase({ url }: TestSouk, what: string, lastsMs = PHASE_MS): Promise<Phase> {
  const rest = startLoad({ url, query: () => REST, lanes: 4, everyMs: 80 });
  const affected = startLoad({ url, query: () => AFFECTED, lanes: 4, everyMs: 80 });
  await new Promise((resolve) => setTimeout(resolve, lastsMs));
  const [asked] = await Promise.all([rest.stop(), affected.stop()]);
  return {
    what,
    times: asked.map(({ tookMs }) => tookMs),
    failed: asked.filter(({ outcome }) => outcome !== 'answered').length,
  };
}

function report(phases: readonly Phase[]): void {
  const p95 = (one: Phase | undefined) => quantile(one?.times ?? [], 0.95);
  for (const [at, { what, times, failed }] of phases.entries()) {
    const [before, after] = [phases[at - 1], phases[at + 1]];
    const ratio = what === WELL ? null : p95(phases[at]) / ((p95(before) + p95(after)) / 2);
    const line = [
      `sellers ${what}`.padEnd(42),
      `${times.length} asked, ${failed} failed`.padEnd(24),
      `p50 ${quantile(times, 0.5).toFixed(1)} ms, p95 ${p95(phases[at]).toFixed(1)} ms`.padEnd(32),
      ratio === null ? '' : `p95 × ${ratio.toFixed(2)} of before and after`,
    ];
    process.stdout.write(`${line.join('').trimEnd()}\n`);
  }
}

function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(share * (sorted.length - 1))] ?? Number.NaN;
}
