import type { Ctx } from '../context.ts';
import { FlagSet, type Flags } from './evaluation.ts';
import { definitionOf, type FlagSource } from './flag.model.ts';

// Repairs what a lost message left; usually a change is known at once.
const RELOAD_MS = 15_000;

const channelOf = ({ redisPrefix }: Pick<Ctx, 'redisPrefix'>) => `${redisPrefix}flags-changed`;

/** Where flags are kept, by the settings. */
export const sourceOf = ({ config }: Pick<Ctx, 'config'>): FlagSource =>
  config.FLAGS_PROVIDER === 'growthbook' ? 'GROWTHBOOK' : 'SOUK';

/** Makes every process read its flags again. Without Redis they do so within 15 seconds. */
export async function announceFlags(ctx: Ctx): Promise<void> {
  await ctx.redis.publish(channelOf(ctx), '').catch((error: Error) => {
    ctx.log.warn({ error: error.message }, 'changed flags could not be announced');
  });
}

/** Loads the flags that were stored last, and follows changes. */
export async function openFlags(ctx: Ctx): Promise<{ flags: Flags; close(): void }> {
  const set = new FlagSet();
  const reload = async () => {
    const stored = await ctx.db.featureFlags
      .find({ source: sourceOf(ctx) })
      .sort({ key: 1 })
      .lean();
    set.use(new Map(stored.map((flag) => [flag.key, definitionOf(flag)])));
  };
  const tend = () =>
    reload().catch((error: Error) => {
      ctx.log.warn({ error: error.message }, 'the flags could not be read; the last ones are in use');
    });
  await reload();
  const subscriber = ctx.redis.duplicate({ maxRetriesPerRequest: null, enableOfflineQueue: true });
  // The client of commands logs an outage.
  subscriber.on('error', () => {});
  subscriber.on('message', () => void tend());
  subscriber.on('ready', () => {
    subscriber.subscribe(channelOf(ctx)).then(tend, () => {});
  });
  const timer = setInterval(() => void tend(), RELOAD_MS);
  return {
    flags: { set, reload },
    close() {
      clearInterval(timer);
      subscriber.disconnect();
    },
  };
}
