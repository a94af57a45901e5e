import type { ApolloGateway } from '@apollo/gateway';
import type { Viewer } from '@souk/platform';

/** A request as Apollo Server gives it to its gateway. */
export type GatewayRequest = Parameters<ApolloGateway['executor']>[0];

/** The result of an operation as Apollo Server takes it. */
export type ExecutionResult = Awaited<ReturnType<ApolloGateway['executor']>>;

/** The part of a request that its plan depends on. */
export interface PlannableOperation extends Pick<GatewayRequest, 'queryHash' | 'document'> {
  request: Pick<GatewayRequest['request'], 'operationName'>;
  /** The caller; anonymous when absent. */
  context?: { viewer?: Viewer };
}
