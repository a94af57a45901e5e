import type { ServiceMap } from '@apollo/gateway';
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { OperationWatch } from '../../observability/operation-watch.ts';
import type { OperationPlan, OperationPlanner } from '../planning/operation-planner.ts';
import type { ExecutionResult, GatewayRequest, PlannableOperation } from '../request.ts';
import { readVariables } from '../variables.ts';
import { emptyEntityCache } from './entity-cache.ts';
import { type CompileContext, type CompiledOperation, compileOperation } from './operation.ts';
import { operationParts } from './operation-parts.ts';
import type { PlanRun } from './plan-run.ts';
import { unexplained } from './projection/faults.ts';
import { FAILED, type ProjectionState } from './projection/outcome.ts';

/** The part of a supergraph that clients see, and all of it. */
type Schemas = Readonly<Record<'api' | 'supergraph', GraphQLSchema>>;

// A compiled operation takes about five bytes for each character of its plan, so this bounds them to some 100 MB.
const MAX_PLAN_CHARACTERS = 20_000_000;

/**
 * Executes operations on a supergraph by the plans of Apollo's planner. Work that depends on the operation alone is done
 * once and kept; a request only sends fetches, merges answers and picks the response.
 */
export class Engine {
  readonly #planner: OperationPlanner;
  readonly #graph: CompileContext;
  readonly #kept: LRUCache<string, CompiledOperation>;
  // Subscriptions bring their own plans, which live as long as their followers.
  readonly #byPlan = new WeakMap<OperationPlan, CompiledOperation>();

  /** `kept` is the maximum number of compiled operations in memory. */
  constructor(planner: OperationPlanner, { api, supergraph }: Schemas, kept: number) {
    this.#planner = planner;
    const { names, interfaceObjects, inputs } = planner;
    this.#graph = { api, supergraph, names, interfaceObjects, inputs };
    this.#kept = new LRUCache({ max: kept, maxSize: MAX_PLAN_CHARACTERS });
  }

  /** The number of plans made so far. */
  made = 0;

  /** The number of operations in memory. */
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

  #watched(request: GatewayRequest, watch: OperationWatch): CompiledOperation {
    const { made } = this;
    const startMs = performance.now();
    const compiled = this.operationOf(request);
    watch.planned(compiled.plan, this.made === made ? null : startMs);
    return compiled;
  }

  /** Executes a given plan for the request's operation. */
  async executePlan(
    plan: OperationPlan,
    request: GatewayRequest,
    services: ServiceMap,
  ): Promise<ExecutionResult> {
    let compiled = this.#byPlan.get(plan);
    if (!compiled) {
      compiled = this.#compile(plan, request.request.operationName);
      this.#byPlan.set(plan, compiled);
    }
    return run(compiled, request, services);
  }

  #compile(plan: OperationPlan, operationName: string | undefined): CompiledOperation {
    return compileOperation(plan, operationParts(plan.document, operationName), this.#graph);
  }

  /** The request's operation, planned and compiled. Raises what the planner raises. */
  operationOf({
    queryHash,
    document,
    request: { operationName },
    context,
  }: PlannableOperation): CompiledOperation {
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
  const state: PlanRun = {
    data: {},
    errors: [],
    request,
    services,
    names: compiled.names,
    batches: new Map(),
    cache: emptyEntityCache(),
    missing: new Map(),
  };
  const projection: ProjectionState = {
    path: [],
    faults: [],
    denied: new Map(),
    missing: state.missing,
    variables,
  };
  try {
    const { fetch, project } = compiled.variantFor(variables);
    const pending = fetch?.(state);
    if (pending) await pending;
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
    // Only a subgraph that breaks its own schema, or a condition without a value, leads here.
    if (error instanceof GraphQLError) return { errors: [error] };
    if (!(error instanceof Error)) throw error;
    return { errors: [new GraphQLError(error.message, { originalError: error })] };
  }
}

/** An empty answer always has an error. */
const unanswered = () => new GraphQLError('The answer is empty, and no error explains it.');
