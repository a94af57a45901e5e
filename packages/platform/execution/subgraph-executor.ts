import type { GraphQLFormattedError } from 'graphql';
import type { ClientInfo, Viewer } from '../identity/viewer.ts';

/** One operation for a subgraph, on behalf of a verified caller. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  viewer: Viewer;
  requestId: string;
  /** The span of who asks, where the request is traced. */
  traceparent?: string | undefined;
  client?: ClientInfo | undefined;
  signal?: AbortSignal | undefined;
}

/** What a subgraph answers. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
}

/** A subgraph as its callers see it, in this process or another. A failing transport raises, it answers no data. */
export interface SubgraphExecutor {
  /** What it answers is the caller's own, to be written to, but for the values of scalars. */
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /**
   * Follows a subscription: resolves once it stands, then gives one answer for each event. Raises a GraphQLError with
   * a code when it may not or cannot begin or go on. Ends with `request.signal`. Absent where none are served.
   */
  subscribe?(request: SubgraphRequest): Promise<AsyncGenerator<SubgraphResponse, void, undefined>>;
  close(): Promise<void>;
}
