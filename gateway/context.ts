import type { BaseContext } from '@apollo/server';
import type { ClientInfo, Viewer } from '@souk/subgraph';
import type { Logger } from 'pino';

/** What the gateway knows of a request once it has verified who sends it. */
export interface GatewayContext extends BaseContext {
  viewer: Viewer;
  client: ClientInfo;
  requestId: string;
  log: Logger;
}
