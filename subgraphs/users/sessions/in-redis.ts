import { unavailable } from '@souk/subgraph';

/** What Redis answers. Raises SERVICE_UNAVAILABLE when it cannot: without it nobody can be signed in or out. */
export async function inRedis<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const fault = unavailable('users', 'Sessions cannot be reached now; try again in a moment.');
    fault.cause = cause;
    throw fault;
  }
}
