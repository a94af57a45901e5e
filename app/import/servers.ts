import { attachEmbedded, startEmbedded } from '@souk/embedded';

/** The servers an import works on. */
export interface ImportServers {
  /** The environment with the addresses of the servers. */
  env: NodeJS.ProcessEnv;
  /** Where they came from, for people. */
  origin: string;
  /** Ends those that were started for the import. */
  stop(): Promise<void>;
}

/**
 * The servers that the environment names, those of a running Souk that uses the folder, or new ones on its data. Raises
 * EmbeddedError when they cannot be started.
 */
export async function findServers(
  dataDir: string,
  env: NodeJS.ProcessEnv,
  onProgress: (line: string) => void,
): Promise<ImportServers> {
  if (env.MONGODB_URI && env.REDIS_URL) {
    return { env, origin: 'the servers of MONGODB_URI and REDIS_URL', stop: async () => {} };
  }
  const running = await attachEmbedded(dataDir);
  const started = running === null ? await startEmbedded({ dataDir, env, onProgress }) : null;
  const found = running ?? started;
  if (!found) throw new Error('no servers');
  return {
    env: {
      ...env,
      MONGODB_URI: found.mongoUri,
      REDIS_URL: found.redisUrl,
      SMTP_URL: found.smtpUrl,
      ...(running?.paymentsUrl ? { PAYMENTS_URL: running.paymentsUrl } : {}),
    },
    origin: running ? 'the Souk that is running' : 'the data of earlier starts',
    stop: async () => started?.stop(),
  };
}
