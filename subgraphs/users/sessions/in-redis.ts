import { unavailable } from '@souk/subgraph';

/** Runs Redis commands for sessions. Raises SERVICE_UNAVAILABLE when Redis does not answer. */
export async function inRedis<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (cause) {
    const fault = unavailable('users', 'Sessions are unavailable right now. Try again in a moment.');
    fault.cause = cause;
    throw fault;
  }
}
