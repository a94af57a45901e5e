import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Entity, Run } from './run.ts';
import { type PlanPath, placesAt, type ResponsePath } from './targets.ts';

/** Notes whatever kept a fetch from being answered. It has no path: it belongs to no single field. */
export function noteFailure({ errors }: Run, error: unknown): void {
  if (error instanceof GraphQLError) errors.push(error);
  else if (error instanceof Error) errors.push(new GraphQLError(error.message, { originalError: error }));
  else errors.push(new GraphQLError(String(error)));
}

/** A subgraph's error as the client's: with its subgraph's name, and a path in the client's response. */
function subgraphError(
  { names }: Run,
  error: GraphQLFormattedError,
  { serviceName, outputRewrites }: FetchNode,
  path: ResponsePath | undefined,
): GraphQLError {
  const message = error.message || `Error while fetching subquery from service "${serviceName}"`;
  const options = {
    originalError: error as Error,
    path: path?.map((part) => names.inResponse(outputRewrites ? nameOf(part, outputRewrites) : part)),
    extensions: { ...error.extensions, serviceName },
  };
  // Apollo's codes keep their spelling; an error without a code gets the one for subgraphs.
  const known = errorCodeDef(options.originalError as GraphQLError);
  if (!known && error.extensions?.code) return new GraphQLError(message, options);
  return (known ?? ERRORS.DOWNSTREAM_SERVICE_ERROR).err(message, options);
}

/** A part of a path as the plan calls it: the planner gives some fields another name on their way. */
function nameOf(part: string | number, rewrites: NonNullable<FetchNode['outputRewrites']>): string | number {
  for (const rewrite of rewrites) {
    if (rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === part) return rewrite.renameKeyTo;
  }
  return part;
}

/** As much of a plan's path as is a place in the response: below a list there are as many as it has elements. */
function placeOf(path: PlanPath): ResponsePath {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}

/** Notes the errors of an answer whose fields were asked for at `path`. */
export function noteErrors(
  run: Run,
  errors: readonly GraphQLFormattedError[],
  fetch: FetchNode,
  path: PlanPath,
): void {
  for (const error of errors) {
    const place = path.includes('@') ? placeOf(path) : [...path, ...(error.path ?? [])];
    run.errors.push(subgraphError(run, error, fetch, error.path && place));
  }
}

/** What an entity fetch asked for at one path: `slots` tells under which number each of the targets was asked for. */
export interface Asked {
  path: PlanPath;
  targets: readonly Entity[];
  slots: readonly number[];
}

/**
 * Notes the errors of entities: one error for each place of the response that the entity has, as each of these places
 * is left without its fields. One about none of the `expected` entities is told at the place of the fetch.
 */
export function noteEntityErrors(
  run: Run,
  errors: readonly GraphQLFormattedError[],
  fetch: FetchNode,
  { path, targets, slots }: Asked,
  expected: number,
): void {
  const places = placesAt(run.data, path);
  for (const error of errors) {
    const slot = error.path?.[1];
    if (typeof slot !== 'number' || !(slot >= 0 && slot < expected)) {
      run.errors.push(subgraphError(run, error, fetch, error.path && placeOf(path)));
      continue;
    }
    for (const [at, target] of targets.entries()) {
      if (slots[at] !== slot) continue;
      const place = places.get(target);
      run.errors.push(subgraphError(run, error, fetch, place && [...place, ...(error.path?.slice(2) ?? [])]));
    }
  }
}
