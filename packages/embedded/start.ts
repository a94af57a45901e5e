import type { Served, StartContext } from './context.ts';
import { combineErrors, explainFileError } from './errors.ts';
import { type Home, openHome } from './home.ts';
import { serveMongo } from './mongod/serve.ts';
import { serveRedis } from './redis/serve.ts';
import { serveMail } from './smtp/serve.ts';
import type { EmbeddedOptions, EmbeddedServers } from './types.ts';

/**
 * Brings up MongoDB, Redis and a way for mails: those the environment names, those a killed Souk left running, or own
 * ones. All of them are ready when it returns; on failure none is left behind. Raises EmbeddedError.
 */
export async function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedServers> {
  const ephemeral = options.ephemeral ?? false;
  const home = await openHome(options.dataDir, ephemeral);
  const context: StartContext = {
    env: options.env ?? process.env,
    progress: options.onProgress ?? (() => undefined),
    folder: home.folder,
    run: home.run,
    ephemeral,
  };
  const settled = await Promise.allSettled([serveMongo(context), serveRedis(context), serveMail(context)]);
  const up = settled.flatMap((result) => (result.status === 'fulfilled' ? [result.value] : []));
  const failures = settled.flatMap((result) => (result.status === 'rejected' ? [result.reason] : []));
  const [mongo, redis, mail] = settled;
  if (mongo.status === 'rejected' || redis.status === 'rejected' || mail.status === 'rejected') {
    await endAll(up, home);
    throw combineErrors(failures.map((error) => explainFileError(error, home.folder)));
  }

  let ended: Promise<void> | undefined;
  return {
    mongoUri: mongo.value.url,
    redisUrl: redis.value.url,
    smtpUrl: mail.value.url,
    inbox: mail.value.inbox,
    redis: redis.value.control,
    servers: up.map(({ info }) => info),
    announce: (addresses) => home.run.update(addresses),
    stop: () => {
      ended ??= endAll(up, home);
      return ended;
    },
  };
}

/** A full disk must not keep a server from ending: the record is put to rest last, and never in the way. */
async function endAll(served: readonly Served[], home: Home): Promise<void> {
  const ends = await Promise.allSettled(served.map(({ stop }) => stop()));
  try {
    home.run.rest();
  } finally {
    await home.release();
  }
  for (const end of ends) if (end.status === 'rejected') throw end.reason;
}
