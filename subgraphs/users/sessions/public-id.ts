import type { Config } from '../config.ts';
import { mac } from '../secrets/mac.ts';

/**
 * The id under which people see a session. It follows from the session's own id, which is in its tokens, but does not reveal
 * it.
 */
export const publicIdOf = (config: Config, sessionId: string): string =>
  `sns_${mac(config, 'session ids', sessionId).toString('hex').slice(0, 32)}`;
