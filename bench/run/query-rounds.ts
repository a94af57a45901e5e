import type { Contestant, Running } from '../contestants/contestant.ts';
import type { Load } from '../load/load.ts';
import type { BenchOptions } from '../options.ts';
import { spreadOf } from '../report/statistics.ts';
import type { Arena, Pace, Query } from '../scenarios/scenario.ts';
import { countCalls } from './calls.ts';
import { Judge } from './judge.ts';
import { type Course, type Visit, visit } from './visit.ts';

/** A contestant that runs. */
export interface Started {
  contestant: Contestant;
  running: Running;
}

// Caches come back before each visit counts.
const RETURN_SECONDS = 0.3;
// Requests that are sent once end the visit by themselves; this is for those that hang.
const ONCE_SECONDS = 120;

/**
 * Measures all contestants on one query, round by round, after what `before` them was measured; visits come as they are
 * made. Raises WrongAnswer.
 */
export async function* roundsOf(
  query: Query,
  started: readonly Started[],
  load: Load,
  { pace, counters }: Arena,
  { rounds, seconds, warmUp }: BenchOptions,
  before: readonly Visit[],
): AsyncGenerator<Visit> {
  const judge = new Judge(query);
  const once = query.changes === true;
  const right = new Map<string, string[][]>();
  const paces = new Map<string, Pace>();
  const courseOf = async ({ contestant, running }: Started, time: number): Promise<Course> => ({
    requests: (await running.requests?.(query.like ?? query.name)) ?? query.requests,
    right: right.get(contestant.name) ?? [],
    pace: paces.get(contestant.name) ?? pace,
    seconds: once ? ONCE_SECONDS : time,
    once,
    afterSeconds: query.afterSeconds ?? 0,
  });

  for (const one of started) {
    const { title, name } = one.contestant;
    const course = await courseOf(one, warmUp);
    if (!once) right.set(name, await judge.examine(title, one.running, course.requests));
    const warm = { ...course, right: right.get(name) ?? [] };
    const { driven, measured } = await visit(one.running, warm, { load, calls: null });
    judge.judgeAll(title, one.running, driven);
    if (query.share) {
      const reached = before.filter((one) => one.contestant === name && one.query === query.like);
      const { median } = spreadOf(
        (reached.length > 0 ? reached : [measured]).map(({ perSecond }) => perSecond),
      );
      paces.set(name, { kind: 'rate', perSecond: median * query.share });
    }
  }

  const calls = await countCalls(counters);
  for (let round = 0; round < rounds; round += 1) {
    for (const one of turned(started, round)) {
      const { title, name } = one.contestant;
      if (!once) await visit(one.running, await courseOf(one, RETURN_SECONDS), { load, calls: null });
      const { driven, measured } = await visit(one.running, await courseOf(one, seconds), { load, calls });
      judge.judgeAll(title, one.running, driven);
      yield { contestant: name, query: query.name, round, ...measured };
    }
  }
}

/** The list, starting at another item each round. */
export function turned<T>(list: readonly T[], round: number): T[] {
  const at = list.length === 0 ? 0 : round % list.length;
  return [...list.slice(at), ...list.slice(0, at)];
}
