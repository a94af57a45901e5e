import { Redis } from 'ioredis';
import { MongoClient } from 'mongodb';

/** Reads how often MongoDB and Redis were called. */
export interface Counters {
  read(): Promise<Record<string, number>>;
  stop(): Promise<void>;
}

/** Connects to both; their own counters include every client. */
export async function openCounters(mongoUri: string, redisUrl: string): Promise<Counters> {
  const mongo = await new MongoClient(mongoUri).connect();
  const redis = new Redis(redisUrl);
  return {
    async read() {
      const { opcounters } = (await mongo.db('admin').command({ serverStatus: 1 })) as {
        opcounters: Record<string, number>;
      };
      const info = await redis.info('stats');
      return {
        MongoDB: Object.values(opcounters).reduce((sum, count) => sum + (Number(count) || 0), 0),
        Redis: Number(/^total_commands_processed:(\d+)/m.exec(info)?.[1] ?? 0),
      };
    },
    async stop() {
      redis.disconnect();
      await mongo.close();
    },
  };
}
