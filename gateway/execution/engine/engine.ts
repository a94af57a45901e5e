import type { ApolloGateway, ServiceMap } from '@apollo/gateway';
import type { Viewer } from '@souk/platform';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { RequestWatch } from '../../observability/request-watch.ts';
import type { GatewayRequest } from '../../subscriptions/plans.ts';
import type { OperationPlanner, Plan } from '../planning/operation-planner.ts';
import { readVariables } from '../variables.ts';
import { noLoans } from './entity-cache.ts';
import { type CompiledOperation, compileOperation, type Graph } from './operation.ts';
import { partsOf } from './parts.ts';
import { unexplained } from './projection/faults.ts';
import { FAILED, type Projection } from './projection/outcome.ts';
import type { Run } from './run.ts';

/** What an operation comes to, as Apollo Server takes it. */
export type ExecutionResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** What a plan depends on. */
export interface Planned extends Pick<GatewayRequest, 'queryHash' | 'document'> {
  request: Pick<GatewayRequest['request'], 'operationName'>;
  /** The caller; anonymous when absent. */
  context?: { viewer?: Viewer };
}

/** A supergraph as clients see it, and all of it. */
type Schemas = Readonly<Record<'api' | 'supergraph', GraphQLSchema>>;

// A compiled operation takes about five bytes for each character of its plan, so this is some hundred megabytes.
const PLANS_CHARACTERS = 20_000_000;

/**
 * Executes operations on a supergraph, by the plans of Apollo's planner. All that depends on an operation alone is done
 * once and kept; a request only sends, merges and picks.
 */
export class Engine {
  readonly #planner: OperationPlanner;
  readonly #graph: Graph;
  readonly #kept: LRUCache<string, CompiledOperation>;
  // Subscriptions come with plans of their own, which live as long as whoever follows one.
  readonly #byPlan = new WeakMap<Plan, CompiledOperation>();

  /** `kept` is how many operations are remembered at most, compiled. */
  constructor(planner: OperationPlanner, { api, supergraph }: Schemas, kept: number) {
    this.#planner = planner;
    const { names, interfaceObjects, inputs } = planner;
    this.#graph = { api, supergraph, names, interfaceObjects, inputs };
    this.#kept = new LRUCache({ max: kept, maxSize: PLANS_CHARACTERS });
  }

  /** How many plans have been made. */
  made = 0;

  /** How many operations are remembered now. */
  get kept(): number {
    return this.#kept.size;
  }

  /** Executes a query or mutation that Apollo Server has validated. Raises what the planner raises. */
  async execute(request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult> {
    const variables = readVariables(request);
    return 'errors' in variables ? variables : this.executeRead(request, services);
  }

  /** Executes a query or mutation whose variables have been read. Raises what the planner raises. */
  async executeRead(request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult> {
    const { watch } = request.context;
    return run(watch ? this.#watched(request, watch) : this.operationOf(request), request, services);
  }

  #watched(request: GatewayRequest, watch: RequestWatch): CompiledOperation {
    const { made } = this;
    const startMs = performance.now();
    const compiled = this.operationOf(request);
    watch.planned(compiled.plan, this.made === made ? null : startMs);
    return compiled;
  }

  /** Executes a plan that was made for the request's operation elsewhere. */
  async executePlan(plan: Plan, request: GatewayRequest, services: ServiceMap): Promise<ExecutionResult> {
    let compiled = this.#byPlan.get(plan);
    if (!compiled) {
      compiled = this.#compile(plan, request.request.operationName);
      this.#byPlan.set(plan, compiled);
    }
    return run(compiled, request, services);
  }

  #compile(plan: Plan, operationName: string | undefined): CompiledOperation {
    return compileOperation(plan, partsOf(plan.document, operationName), this.#graph);
  }

  /** The request's operation, planned and compiled. Raises what the planner raises. */
  operationOf({ queryHash, document, request: { operationName }, context }: Planned): CompiledOperation {
    const state = this.#planner.stateFor(document, { viewer: context?.viewer });
    const key = `${queryHash} ${operationName ?? ''} ${state.key}`;
    const known = this.#kept.get(key);
    if (known) return known;
    const plan = this.#planner.plan({ document, operationName }, state);
    const compiled = this.#compile(plan, operationName);
    this.#kept.set(key, compiled, { size: JSON.stringify(plan.node ?? null).length });
    this.made += 1;
    return compiled;
  }
}

async function run(
  compiled: CompiledOperation,
  request: GatewayRequest,
  services: ServiceMap,
): Promise<ExecutionResult> {
  const { variables } = request.request;
  const state: Run = {
    data: {},
    errors: [],
    request,
    services,
    names: compiled.names,
    leaving: new Map(),
    loans: noLoans(),
    unknown: new Map(),
  };
  const projection: Projection = {
    path: [],
    faults: [],
    denied: new Map(),
    unknown: state.unknown,
    variables,
  };
  try {
    const { fetch, project } = compiled.variantFor(variables);
    const under = fetch?.(state);
    if (under) await under;
    const projected = project(state.data, projection);
    const data = projected === FAILED ? null : (projected as Record<string, unknown>);
    const { denied, faults } = projection;
    const given = [...state.errors, ...denied.values()];
    if (given.length === 0 && faults.length === 0) {
      return data ? { data } : { errors: [unanswered()], data };
    }
    const errors = [...given, ...unexplained(faults, given)];
    return faults.length === 0 ? { errors, data } : { errors, data, extensions: { valueCompletion: faults } };
  } catch (error) {
    // Only a subgraph that breaks its own schema, or a condition without a value, gets here.
    if (error instanceof GraphQLError) return { errors: [error] };
    if (!(error instanceof Error)) throw error;
    return { errors: [new GraphQLError(error.message, { originalError: error })] };
  }
}

/** An empty answer is never without a reason. */
const unanswered = () => new GraphQLError('The answer is empty, and no error explains it.');
