import type { GraphQLRequestContext } from '@apollo/server';
import type { GatewayContext } from '../../context.ts';
import { costOf } from './cost.ts';

type Asked = Pick<GraphQLRequestContext<GatewayContext>, 'schema' | 'document' | 'operation' | 'request'>;

const known = new WeakMap<object, number>();

/** What a request's operation may cost at most, reckoned once however many guards ask; 0 while it has none. */
export function costOfRequest({ schema, document, operation, request }: Asked): number {
  if (!document || !operation) return 0;
  const before = known.get(request);
  if (before !== undefined) return before;
  const cost = costOf(schema, document, operation, request.variables ?? {});
  known.set(request, cost);
  return cost;
}
