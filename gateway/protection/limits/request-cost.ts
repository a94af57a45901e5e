import type { GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, Kind, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../../context.ts';
import { costOf } from './cost.ts';

type CostedRequest = Pick<
  GraphQLRequestContext<GatewayContext>,
  'schema' | 'document' | 'operation' | 'request'
>;

/** The computed costs of an operation, which depend on its page sizes and numbers of ids alone. */
interface OperationCosts {
  schema: GraphQLSchema;
  /** The names of the variables for page sizes and ids. */
  sizes: readonly string[];
  costs: LRUCache<string, number>;
}

const SIZES: ReadonlySet<string> = new Set(['first', 'last', 'ids']);
const MAX_COSTS = 20;
const costsByOperation = new WeakMap<object, OperationCosts>();

/** The maximum cost of a request's operation, computed once for each set of page sizes; 0 without an operation. */
export function costOfRequest({ schema, document, operation, request }: CostedRequest): number {
  if (!document || !operation) return 0;
  let before = costsByOperation.get(operation);
  if (before?.schema !== schema) {
    before = { schema, sizes: sizesIn(document), costs: new LRUCache({ max: MAX_COSTS }) };
    costsByOperation.set(operation, before);
  }
  const variables = request.variables ?? {};
  const key = before.sizes.map((name) => sizeOf(variables[name])).join('/');
  const known = before.costs.get(key);
  if (known !== undefined) return known;
  // Variables are not coerced yet, so that a page size may be a fraction.
  const cost = Math.ceil(costOf(schema, document, operation, variables));
  before.costs.set(key, cost);
  return cost;
}

// As numbers, as in the computation, and ids by their number. An absent value and null are two further cases.
function sizeOf(value: unknown): string {
  if (value === undefined || value === null) return String(value);
  if (Array.isArray(value) && value.length !== 1) return `${value.length} values`;
  return String(Number(value));
}

function sizesIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind !== Kind.VARIABLE) return;
      if (SIZES.has(name.value)) names.add(value.name.value);
    },
  });
  return [...names];
}
