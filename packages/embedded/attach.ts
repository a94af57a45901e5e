import { lockHolder } from './lock.ts';
import { mongoAnswers } from './mongod/serve.ts';
import { acceptsConnections } from './ports.ts';
import { isReady } from './redis/client.ts';
import { RunFile } from './run-file.ts';

export interface AttachedServers {
  mongoUri: string;
  redisUrl: string;
  smtpUrl: string;
  /** What the running Souk announced, if it did. */
  paymentsUrl?: string;
  mailPageUrl?: string;
}

/**
 * The servers of the Souk that runs on this folder now, for a second command beside it. `null` when none runs or any
 * of its servers does not answer; then `startEmbedded` is the way.
 */
export async function attachEmbedded(dataDir: string): Promise<AttachedServers | null> {
  if ((await lockHolder(dataDir)) === null) return null;
  const { mongo, redis, mail, paymentsUrl, mailPageUrl } = new RunFile(dataDir).record;
  if (!mongo?.url || !redis?.url || !mail?.url) return null;
  const ownMail = mail.url === `smtp://127.0.0.1:${mail.port}`;
  const answers = await Promise.all([
    mongoAnswers(mongo.url),
    isReady(redis.url),
    ownMail && mail.port !== undefined ? acceptsConnections(mail.port) : true,
  ]);
  if (!answers.every(Boolean)) return null;
  return { mongoUri: mongo.url, redisUrl: redis.url, smtpUrl: mail.url, paymentsUrl, mailPageUrl };
}
