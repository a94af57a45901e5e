// Serves a database that `populate.ts` made: `node server/main.ts <database> <port>`.
import { bootstrap, JobQueueService } from '@vendure/core';
import { configOf } from './config.ts';

const [database = '', port = ''] = process.argv.slice(2);
const app = await bootstrap(configOf(database, Number(port), 'serve'));
await app.get(JobQueueService).start();
process.once('SIGTERM', () => {
  app.close().then(
    () => process.exit(0),
    () => process.exit(1),
  );
});
