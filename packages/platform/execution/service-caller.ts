import type { ServiceName } from '@souk/events';
import { currentTraceparent } from '@souk/telemetry';
import { fault, unavailable } from '../errors/graphql-errors.ts';
import { serviceViewer } from '../identity/viewer.ts';
import { forwardUploads } from './multipart.ts';
import type { SubgraphExecutor } from './subgraph-executor.ts';

/** The executor of each subgraph. */
export type ServiceDirectory = ReadonlyMap<ServiceName, SubgraphExecutor>;

/** Calls other subgraphs as this service. */
export interface ServiceCaller {
  /**
   * The data of one operation on another subgraph. Raises SERVICE_UNAVAILABLE when it cannot be reached or does not
   * answer in time, in which case the operation may or may not have taken effect: call only what may be repeated.
   */
  call<T>(service: ServiceName, query: string, variables?: Record<string, unknown>): Promise<T>;
}

const DEADLINE_MS = 5_000;
const UPLOAD_DEADLINE_MS = 60_000;

/** Calls other subgraphs as the service `self`, for one request. */
export function createServiceCaller(
  self: ServiceName,
  directory: ServiceDirectory,
  requestId: string,
): ServiceCaller {
  const viewer = serviceViewer(self);
  return {
    async call<T>(service: ServiceName, query: string, variables?: Record<string, unknown>) {
      const executor = directory.get(service);
      if (!executor) throw unavailable(service);
      const uploads = variables && forwardUploads(variables);
      const traceparent = currentTraceparent();
      const request = { query, variables: uploads, viewer, requestId, traceparent };
      const deadlineMs = uploads === variables ? DEADLINE_MS : UPLOAD_DEADLINE_MS;
      const answer = await withDeadline(executor.execute(request), service, deadlineMs);
      const [error] = answer.errors ?? [];
      if (error) {
        const code = error.extensions?.code;
        if (code === 'SERVICE_UNAVAILABLE') throw unavailable(service);
        // Masked by presentError: what a partner says to this service is not for this service's client.
        throw fault('INTERNAL_SERVER_ERROR', `${service} answered ${String(code)}: ${error.message}`);
      }
      return answer.data as T;
    },
  };
}

async function withDeadline<T>(work: Promise<T>, service: string, deadlineMs: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(unavailable(service)), deadlineMs);
  });
  try {
    return await Promise.race([work, late]);
  } finally {
    clearTimeout(timer);
  }
}
