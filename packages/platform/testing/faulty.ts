// A process for tests: it listens, is stopped in its own time, and fails in a way of the test's choosing.
import { setTimeout as sleep } from 'node:timers/promises';
import { stopOnSignal } from '../host/lifetime.ts';
import { createLogger } from '../logging/logging.ts';

const { HOW = '', STOP_MS = '0', LOGGED = 'yes', PRETTY = '' } = process.env;
const log = createLogger('faulty', { level: 'info', pretty: PRETTY !== '' });
const keepsRunning = setInterval(() => {}, 1_000);

const giveUp = stopOnSignal(
  async () => {
    await sleep(Number(STOP_MS));
    clearInterval(keepsRunning);
    process.stdout.write('closed\n');
    if (HOW === 'fails to stop') throw new Error('it is stuck');
  },
  LOGGED === 'yes' ? log : null,
);
process.stdout.write('ready\n');

const FAULTS: Readonly<Record<string, () => void>> = {
  throws: () => {
    throw new Error('thrown where nobody catches');
  },
  rejects: () => void Promise.reject(new Error('rejected where nobody listens')),
  'rejects with a text': () => void Promise.reject('only a text'),
  'throws twice': () => {
    setTimeout(() => {
      throw new Error('thrown while it stops');
    }, 20);
    throw new Error('thrown first');
  },
  'gives up': () => giveUp('There is no use in going on.'),
};
setImmediate(() => FAULTS[HOW]?.());
