import { eventKit } from './kit.ts';

// A process of its own that takes an event, begins its effect, says so, and never ends it.
const { TEST_NAMESPACE: namespace, MONGODB_URI: mongoUri, REDIS_URL: redisUrl } = process.env;
const kit = await eventKit({ namespace, mongoUri, redisUrl });
kit.consume(async (event) => {
  await kit.note(event);
  process.stdout.write(`entered ${event.order.media}\n`);
  await new Promise(() => {});
});
