import type { BaseContext } from '@apollo/server';
import type { ClientInfo, Viewer } from '@souk/platform';
import type { RequestWatch } from './observability/request-watch.ts';
import type { Trust } from './protection/rate/trust.ts';
import type { RequestLife } from './resilience/request-life.ts';
import type { LiveRun } from './subscriptions/live-run.ts';
import type { UploadWatch } from './uploads/watch.ts';

/** What the gateway knows of a request once it has verified who sends it. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  client: ClientInfo;
  /** How far that client is trusted. */
  trust: Trust;
  requestId: string;
  /** How the files of a multipart request fare; null for any other request. */
  uploads: UploadWatch | null;
  /** How long the request may take, and whether its client is there; null for none of a client's. */
  life: RequestLife | null;
  /** What of a subscription this run is; null for requests that cannot be followed. */
  live: LiveRun | null;
  /** Whether the answer goes out as `application/json`, as clients older than the specification read it. */
  plainJson?: boolean;
  /** What is told of the request; absent where nothing is. */
  watch?: RequestWatch;
}
