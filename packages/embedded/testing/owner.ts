/**
 * A Souk of its own for tests: starts the servers on the folder given, prints them as one JSON line, and ends as told
 * on its standard input, by SIGINT (cleanly), or by whatever kills it.
 */
import { attachEmbedded, startEmbedded } from '../index.ts';

const [dataDir] = process.argv.slice(2);
if (!dataDir) throw new Error('usage: owner.ts <data folder>');
const { servers, mongoUri, redisUrl, announce, stop } = await startEmbedded({ dataDir });
announce({ paymentsUrl: 'http://127.0.0.1:1/payments' });

// Ended without a word to its servers, as an uncaught error would.
process.stdin.once('data', () => process.exit(3));
process.once('SIGINT', async () => {
  const answering = await attachEmbedded(dataDir);
  await stop();
  process.exit(answering === null ? 4 : 0);
});
// Last, so that its reader can rely on the above.
console.log(JSON.stringify({ servers, mongoUri, redisUrl }));
