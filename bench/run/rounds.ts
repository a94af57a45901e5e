import type { Contestant } from '../contestants/contestant.ts';
import { startLoad } from '../load/load.ts';
import type { BenchOptions } from '../options.ts';
import type { Arena } from '../scenarios/scenario.ts';
import { begin } from './begin.ts';
import { roundsOf, type Started } from './query-rounds.ts';
import type { Visit } from './visit.ts';

/** What was measured in an arena, visit by visit. */
export interface Measured {
  visits: readonly Visit[];
  /** Contestants by name, in the order of the tables. */
  titles: Readonly<Record<string, string>>;
  queries: Readonly<Record<string, string>>;
  /** Contestants that could not take part, each with the reason. */
  absent: readonly string[];
}

/**
 * Starts all contestants and measures them in rounds: for each query, each round visits each of them once, in an order
 * that turns from round to round, so that noise of the machine meets all alike. Raises WrongAnswer.
 */
export async function runRounds(
  arena: Arena,
  options: BenchOptions,
  folder: (name: string) => string,
  say: (line: string) => void,
): Promise<Measured> {
  const opened = new AsyncDisposableStack();
  const absent: string[] = [];
  try {
    const started: Started[] = [];
    for (const contestant of chosen(arena.contestants, options.only)) {
      const place = { cores: arena.cores.contestants, folder: folder(contestant.name) };
      const { running, why } = await begin(contestant, place);
      if (!running) {
        absent.push(`${contestant.title} is left out: ${why}`);
        say(absent.at(-1) ?? '');
        continue;
      }
      opened.defer(() => running.stop());
      started.push({ contestant, running });
    }
    const load = await startLoad(arena.cores.load);
    opened.defer(() => load.stop());
    const queries = arena.queries.filter(({ name }) => options.queries?.includes(name) ?? true);
    const visits: Visit[] = [];
    for (const query of queries) {
      for await (const one of roundsOf(query, started, load, arena, options, [...visits])) {
        visits.push(one);
        say(line(one));
      }
      await arena.check?.();
    }
    return {
      visits,
      titles: Object.fromEntries(started.map(({ contestant: { name, title } }) => [name, title])),
      queries: Object.fromEntries(queries.map(({ name, title }) => [name, title])),
      absent,
    };
  } finally {
    await opened.disposeAsync();
  }
}

// The first is what all others are compared with: it always takes part.
function chosen(contestants: readonly Contestant[], only: readonly string[] | null): Contestant[] {
  const unknown = only?.filter((name) => !contestants.some((one) => one.name === name)) ?? [];
  if (unknown.length > 0) {
    const known = contestants.map(({ name }) => name).join(', ');
    throw new Error(`there is no contestant ${unknown.join(', ')}; there are ${known}`);
  }
  return contestants.filter(({ name }, index) => index === 0 || !only || only.includes(name));
}

function line({ contestant, query, round, cpuMs, perSecond, latencies }: Visit): string {
  const name = `${query} round ${round + 1} ${contestant}`.padEnd(34);
  const cpu = `${cpuMs.toFixed(3)} ms CPU`.padStart(16);
  return `${name}${cpu}${perSecond.toFixed(0).padStart(8)}/s   p50 ${latencies.p50.toFixed(1)} p99 ${latencies.p99.toFixed(1)} ms`;
}
