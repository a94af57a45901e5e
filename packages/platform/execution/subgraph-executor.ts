import type { GraphQLFormattedError } from 'graphql';
import type { ClientInfo, Viewer } from '../identity/viewer.ts';

/** One operation for a subgraph, on behalf of a verified caller. */
export interface SubgraphRequest {
  query: string;
  variables?: Record<string, unknown> | undefined;
  operationName?: string | undefined;
  viewer: Viewer;
  requestId: string;
  /** The span of the caller, where the request is traced. */
  traceparent?: string | undefined;
  client?: ClientInfo | undefined;
  signal?: AbortSignal | undefined;
}

/** What the refresh cookie of a browser is to become: a token until an instant (ISO 8601), or gone. */
export type RefreshCookie = { token: string; expiresAt: string } | { token: null };

/** What a subgraph hands to the gateway beside its answer. It never reaches clients. */
export type SubgraphExtensions = {
  refreshCookie?: RefreshCookie;
};

/** What a subgraph answers. */
export interface SubgraphResponse {
  data?: Record<string, unknown> | null;
  errors?: GraphQLFormattedError[];
  extensions?: SubgraphExtensions;
}

/** A subgraph as its callers see it, in this process or another. A failed transport raises an error. */
export interface SubgraphExecutor {
  /** Runs an operation. The caller may change the answer, except for the values of scalars. */
  execute(request: SubgraphRequest): Promise<SubgraphResponse>;
  /**
   * Subscribes: resolves once the subscription is active, then gives one answer for each event. Raises a GraphQLError
   * with a code when it is refused, cannot start or fails. Ends with `request.signal`. Absent without subscriptions.
   */
  subscribe?(request: SubgraphRequest): Promise<AsyncGenerator<SubgraphResponse, void, undefined>>;
  close(): Promise<void>;
}
