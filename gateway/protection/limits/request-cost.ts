import type { GraphQLRequestContext } from '@apollo/server';
import { type DocumentNode, type GraphQLSchema, Kind, visit } from 'graphql';
import { LRUCache } from 'lru-cache';
import type { GatewayContext } from '../../context.ts';
import { costOf } from './cost.ts';

type Asked = Pick<GraphQLRequestContext<GatewayContext>, 'schema' | 'document' | 'operation' | 'request'>;

/** What is known of the cost of an operation, which depends on its sizes of pages alone. */
interface Reckoned {
  schema: GraphQLSchema;
  /** The variables that say how long a page is. */
  sizes: readonly string[];
  costs: LRUCache<string, number>;
}

const SIZES_KEPT = 20;
const reckoned = new WeakMap<object, Reckoned>();

/** What a request's operation may cost at most, reckoned once for each choice of page sizes; 0 while it has none. */
export function costOfRequest({ schema, document, operation, request }: Asked): number {
  if (!document || !operation) return 0;
  let before = reckoned.get(operation);
  if (before?.schema !== schema) {
    before = { schema, sizes: sizesIn(document), costs: new LRUCache({ max: SIZES_KEPT }) };
    reckoned.set(operation, before);
  }
  const variables = request.variables ?? {};
  const key = before.sizes.map((name) => sizeOf(variables[name])).join('/');
  const known = before.costs.get(key);
  if (known !== undefined) return known;
  // Variables are not coerced yet: half a page would make for half an object.
  const cost = Math.ceil(costOf(schema, document, operation, variables));
  before.costs.set(key, cost);
  return cost;
}

// As numbers, which is how they are reckoned with; none given and none meant are two things more.
const sizeOf = (value: unknown) => (value === undefined || value === null ? String(value) : Number(value));

function sizesIn(document: DocumentNode): string[] {
  const names = new Set<string>();
  visit(document, {
    Argument({ name, value }) {
      if (value.kind !== Kind.VARIABLE) return;
      if (name.value === 'first' || name.value === 'last') names.add(value.name.value);
    },
  });
  return [...names];
}
