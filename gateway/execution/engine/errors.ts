import { ERRORS, errorCodeDef } from '@apollo/federation-internals';
import type { FetchNode } from '@apollo/query-planner';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import type { Entity } from './entity.ts';
import type { PlanRun } from './plan-run.ts';
import { type PlanPath, placesAt, type ResponsePath } from './targets.ts';

/** Notes why a fetch was not answered. The error has no path, as it belongs to no single field. */
export function noteFailure({ errors }: PlanRun, error: unknown): void {
  if (error instanceof GraphQLError) errors.push(error);
  else if (error instanceof Error) errors.push(new GraphQLError(error.message, { originalError: error }));
  else errors.push(new GraphQLError(String(error)));
}

/** A subgraph's error for the client, with the name of the subgraph and a path in the client's response. */
function subgraphError(
  { names }: PlanRun,
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

/** The name in the plan of a part of a path: the planner renames some fields of answers. */
function nameOf(part: string | number, rewrites: NonNullable<FetchNode['outputRewrites']>): string | number {
  for (const rewrite of rewrites) {
    if (rewrite.kind === 'KeyRenamer' && rewrite.path.at(-1) === part) return rewrite.renameKeyTo;
  }
  return part;
}

/** The start of a plan's path that is one place in the response. Below a list there are as many places as elements. */
function placeOf(path: PlanPath): ResponsePath {
  const list = path.indexOf('@');
  return list === -1 ? path : path.slice(0, list);
}

/** Notes the errors of an answer whose fields were asked for at `path`. */
export function noteErrors(
  run: PlanRun,
  errors: readonly GraphQLFormattedError[],
  fetch: FetchNode,
  path: PlanPath,
): void {
  for (const error of errors) {
    const place = path.includes('@') ? placeOf(path) : [...path, ...(error.path ?? [])];
    run.errors.push(subgraphError(run, error, fetch, error.path && place));
  }
}

/** The entities that a fetch asks for at one path, and for each of them the index of its representation. */
export interface EntityRequest {
  path: PlanPath;
  targets: readonly Entity[];
  indexes: readonly number[];
}

/**
 * Notes the errors of entities: one error for each place of an entity in the response, as each of them is left without
 * its fields. An error about none of the `expected` entities is reported at the path of the fetch.
 */
export function noteEntityErrors(
  run: PlanRun,
  errors: readonly GraphQLFormattedError[],
  fetch: FetchNode,
  { path, targets, indexes }: EntityRequest,
  expected: number,
): void {
  const places = placesAt(run.data, path);
  for (const error of errors) {
    const index = error.path?.[1];
    if (typeof index !== 'number' || !(index >= 0 && index < expected)) {
      run.errors.push(subgraphError(run, error, fetch, error.path && placeOf(path)));
      continue;
    }
    for (const [at, target] of targets.entries()) {
      if (indexes[at] !== index) continue;
      const place = places.get(target);
      run.errors.push(subgraphError(run, error, fetch, place && [...place, ...(error.path?.slice(2) ?? [])]));
    }
  }
}
