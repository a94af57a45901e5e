import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, it } from '@jest/globals';
import { unauthenticated, unavailable, type Viewer, viewerOf } from '@souk/platform';
import jwt from 'jsonwebtoken';
import { LiveSession, type SessionEnd, type SessionOptions } from './session.ts';

const DAY_SECONDS = 86_400;
const viewer = viewerOf('customer', { userId: 'usr_1', sessionId: 'ses_1' });

let endings: SessionEnd[];
let checks: number;
let answer: () => Promise<Viewer>;
let notify: () => void;
let session: LiveSession;

function open(seconds: number): void {
  const token = jwt.sign({ sub: 'usr_1' }, 'a key of this test', { expiresIn: seconds });
  const sessions = {
    watch(id: string, watcher: () => void) {
      expect(id).toBe('ses_1');
      notify = watcher;
      return () => {};
    },
  };
  const identify = () => {
    checks += 1;
    return answer();
  };
  const options: SessionOptions = {
    identify,
    sessions,
    authorization: `Bearer ${token}`,
    client: { info: { ip: null, userAgent: null }, trust: 'none' },
  };
  session = new LiveSession(viewer, options, (ending) => endings.push(ending));
}

beforeEach(() => {
  endings = [];
  checks = 0;
  answer = async () => viewer;
});
afterEach(() => session.close());

const refused = async (): Promise<Viewer> => {
  throw unauthenticated();
};
const unchecked = async (): Promise<Viewer> => {
  throw unavailable('session');
};
async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await sleep(5);
}

it('is checked when its token expires, and then asks for a fresh one', async () => {
  open(1);
  answer = refused;
  await until(() => endings.length > 0);
  expect([checks, endings.map(({ kind }) => kind)]).toEqual([1, ['renew']]);
});

it('is not checked before that, also when its token lives for longer than a timer can be set', async () => {
  open(40 * DAY_SECONDS);
  await sleep(100);
  expect(checks).toBe(0);
});

it('ends as soon as sessions can be checked again, when they could not be as it was revoked', async () => {
  open(900);
  answer = unchecked;
  notify();
  await until(() => checks === 1);
  await sleep(50);
  expect(endings).toEqual([]);
  answer = refused;
  await until(() => endings.length > 0);
  expect([checks, endings.map(({ kind }) => kind)]).toEqual([2, ['ended']]);
});

it('is not checked any more once it is closed', async () => {
  open(900);
  answer = unchecked;
  notify();
  await until(() => checks === 1);
  session.close();
  await sleep(1_200);
  expect([checks, endings]).toEqual([1, []]);
});
