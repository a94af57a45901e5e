import { randomInt } from 'node:crypto';
import { freePort } from '@souk/embedded/ports.ts';

/**
 * A port for a process that will listen on it some seconds from now. Not one of the system's ephemeral range: those
 * are given to outgoing connections, of which the tests beside this one make many in the meantime.
 */
export async function portForLater(): Promise<number> {
  for (;;) {
    const candidate = randomInt(15_000, 32_000);
    if ((await freePort(candidate)) === candidate) return candidate;
  }
}
