import type { FetchNode } from '@apollo/query-planner';
import { type Together, together } from './fetch-batching.ts';
import type { Entity, Run } from './run.ts';
import { type Answer, send } from './send.ts';

/** A fetch of entities that is about to leave. */
export interface Traveller extends PromiseWithResolvers<Answer> {
  fetch: FetchNode;
  /** The client's variables and `representations`. */
  variables: Entity;
}

/**
 * Sends a fetch of entities. Those of a request that leave for the same subgraph at the same moment travel as one
 * operation, whatever each of them asks for: a call costs more than what it carries. Raises what the data source raises.
 */
export function travel(run: Run, fetch: FetchNode, variables: Entity): Promise<Answer> {
  const { leaving } = run;
  const { serviceName } = fetch;
  const traveller: Traveller = { fetch, variables, ...Promise.withResolvers<Answer>() };
  const others = leaving.get(serviceName);
  if (others) {
    others.push(traveller);
  } else {
    const party = [traveller];
    leaving.set(serviceName, party);
    // What the plan runs side by side is begun in one go, without a turn in between.
    queueMicrotask(() => {
      leaving.delete(serviceName);
      depart(run, party);
    });
  }
  return traveller.promise;
}

function depart(run: Run, party: readonly Traveller[]): void {
  const joined = party.length > 1 ? together(party.map(({ fetch }) => fetch)) : null;
  if (joined) void departAsOne(run, party, joined);
  else for (const traveller of party) alone(run, traveller);
}

function alone(run: Run, { fetch, variables, resolve, reject }: Traveller): void {
  send(run, fetch, variables).then(resolve, reject);
}

async function departAsOne(run: Run, party: readonly Traveller[], joined: Together): Promise<void> {
  try {
    const answer = await send(run, joined.fetch, joined.variablesOf(party));
    // An error about one of them can empty the whole answer, and must not take the others along.
    if (answer.data) for (const [at, { resolve }] of party.entries()) resolve(joined.answerOf(answer, at));
    else for (const traveller of party) alone(run, traveller);
  } catch (error) {
    for (const { reject } of party) reject(error);
  }
}
