import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { GraphQLDataSourceRequestKind } from '@apollo/gateway/dist/datasources/types.js';
import type { FetchNode } from '@apollo/query-planner';
import { type Entity, setField } from './entity.ts';
import type { PlanRun } from './plan-run.ts';
import { readAnswer, type SubgraphAnswer } from './subgraph-answer.ts';

/** Sends the operation of a fetch to its subgraph. Raises what the data source raises, and for an answer of another form. */
export async function sendFetch(run: PlanRun, fetch: FetchNode, variables: Entity): Promise<SubgraphAnswer> {
  const service = run.services[fetch.serviceName];
  if (!service) throw new Error(`Couldn't find service with name "${fetch.serviceName}"`);
  const options: GraphQLDataSourceProcessOptions = {
    kind: GraphQLDataSourceRequestKind.INCOMING_OPERATION,
    request: { query: fetch.operation, variables, operationName: fetch.operationName },
    incomingRequestContext: run.request,
    context: run.request.context,
    document: fetch.operationDocumentNode,
  };
  return readAnswer(await service.process(options), fetch.serviceName);
}

/** The client's variables that a fetch uses. What the client left out stays out: the subgraph has the default. */
export function variablesFor({ variableUsages = [] }: FetchNode, { request }: PlanRun): Entity {
  const given = request.request.variables;
  const used: Entity = {};
  if (!given) return used;
  for (const name of variableUsages) {
    if (Object.hasOwn(given, name) && given[name] !== undefined) setField(used, name, given[name]);
  }
  return used;
}
