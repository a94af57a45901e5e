import type { Redis } from 'ioredis';
import { z } from 'zod';

// Gateways keep answers by the versions of the types in them: a new version of a type leaves all answers with it behind.

/** The Redis channel on which new versions of types are published. */
export const typeVersionsChannel = (prefix: string) => `${prefix}cache:versions-changed`;

const key = (prefix: string) => `${prefix}cache:versions`;

const message = z.object({ types: z.array(z.string()), version: z.string() });

/** Types of the graph that got a new version. */
export type TypesChanged = z.output<typeof message>;

/** Gives types a new version, and notifies all gateways. Raises when Redis cannot be reached. */
export async function changeTypeVersions(redis: Redis, prefix: string, changed: TypesChanged): Promise<void> {
  const { types, version } = changed;
  const written = await redis
    .multi()
    .hset(key(prefix), Object.fromEntries(types.map((type) => [type, version])))
    .publish(typeVersionsChannel(prefix), JSON.stringify(changed))
    .exec();
  const failed = written?.find(([error]) => error)?.[0];
  if (failed) throw failed;
}

/** The current version of each type that ever changed. Raises when Redis cannot be reached. */
export const readTypeVersions = (redis: Redis, prefix: string): Promise<Record<string, string>> =>
  redis.hgetall(key(prefix));

/** A message of {@link typeVersionsChannel}; null for anything else. */
export function parseTypesChanged(text: string): TypesChanged | null {
  try {
    return message.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}
