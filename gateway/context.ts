import type { BaseContext } from '@apollo/server';
import type { ClientInfo, Viewer } from '@souk/platform';
import type { GraphQLError } from 'graphql';
import type { BrowserSession } from './identity/cookie-mode.ts';
import type { OperationWatch } from './observability/operation-watch.ts';
import type { Trust } from './protection/rate/trust.ts';
import type { RequestLife } from './resilience/request-life.ts';
import type { LiveRun } from './subscriptions/live-run.ts';
import type { UploadWatch } from './uploads/watch.ts';

/** What the gateway knows of a request once it has verified who sends it. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  client: ClientInfo;
  /** How far the gateway trusts the client. */
  trust: Trust;
  requestId: string;
  /** The progress of the files of a multipart request; null for any other request. */
  uploads: UploadWatch | null;
  /** The deadline of the request, and whether its client is still connected; null for requests of the gateway itself. */
  life: RequestLife | null;
  /** The subscription that this run is a part of; null for requests that cannot subscribe. */
  live: LiveRun | null;
  /** Why the access token of the request, good once, is refused: the caller is anonymous then, and only what needs nobody runs. */
  badToken?: GraphQLError | null;
  /** The browser in cookie mode; absent for other clients, and for subscriptions over WebSockets. */
  browser?: BrowserSession | null;
  /** Whether the answer is sent as `application/json`, which clients older than the specification expect. */
  plainJson?: boolean;
  /** Records logs, metrics and traces of the operation; absent where all of them are off. */
  watch?: OperationWatch;
}
