import { setTimeout as sleep } from 'node:timers/promises';
import { INTERNAL_KEY_IN_DEVELOPMENT } from '@souk/platform';
import {
  type ClientInfo,
  decrypt,
  type Encrypted,
  type ServiceName,
  type Viewer,
  viewerOf,
} from '@souk/subgraph';
import { type Partner, startTestSubgraph, type TestAnswer, type TestSubgraph } from '@souk/testing';
import type { Document as Stored } from 'mongodb';
import { users } from '../subgraph.ts';

/** The users subgraph under test. */
export interface TestUsers extends TestSubgraph {
  /** Runs an operation from a client's address. */
  from<T>(
    client: Partial<ClientInfo>,
    query: string,
    variables?: object,
    viewer?: Viewer,
  ): Promise<TestAnswer<T>>;
  collection(name: string): ReturnType<ReturnType<TestSubgraph['mongo']['db']>['collection']>;
  /** The stored account of an address. */
  account(email: string): Promise<Stored>;
  change(email: string, set: object): Promise<void>;
  /** Waits until every requested code was mailed or found to have no account. Needs `work`. */
  codesIssued(): Promise<void>;
  /** The newest code mailed to an address. */
  code(email: string): Promise<string>;
  /** How many codes were mailed to an address. */
  codes(email: string): Promise<number>;
}

/** Settings that make tests quick without changing what is tested. */
export const QUICK = { PASSWORD_HASH_MEMORY_KIB: '64', ADMIN_EMAIL: '', ADMIN_PASSWORD: '' };

const MAX_WAIT_MS = 20_000;

/** Starts users on databases of its own, with cheap password hashes. */
export async function startUsers(
  env: Record<string, string> = {},
  options: { work?: boolean; seed?: boolean; partners?: Partial<Record<ServiceName, Partner>> } = {},
): Promise<TestUsers> {
  const test = await startTestSubgraph(users, { env: { ...QUICK, ...env }, ...options });
  const collection: TestUsers['collection'] = (name) => test.mongo.db(test.dbName).collection(name);
  const sent = async (email: string) =>
    (await test.events()).filter(
      ({ type, payload }) => type === 'user.otp_requested' && payload.email === email,
    );
  async function codesIssued(): Promise<void> {
    const until = Date.now() + MAX_WAIT_MS;
    while (await collection('otps').findOne({ requestedAt: { $ne: null } })) {
      if (Date.now() > until) throw new Error('a requested code was not issued');
      await sleep(10);
    }
  }
  let requests = 0;

  return {
    ...test,
    collection,
    codesIssued,
    async from<T>(
      client: Partial<ClientInfo>,
      query: string,
      variables = {},
      viewer = viewerOf('anonymous'),
    ) {
      requests += 1;
      const answer = await test.running.executor.execute({
        query,
        variables: variables as Record<string, unknown>,
        viewer,
        requestId: `client-${requests}`,
        client: { ip: null, userAgent: null, ...client },
      });
      const data = JSON.parse(JSON.stringify(answer.data ?? null)) as T;
      const errors = (answer.errors ?? []).map(({ message, extensions }) => ({
        message,
        code: String(extensions?.code),
      }));
      return { data, errors };
    },
    async account(email) {
      const found = await collection('users').findOne({ email });
      if (!found) throw new Error(`no account has the address ${email}`);
      return found;
    },
    async change(email, set) {
      await collection('users').updateOne({ email }, { $set: set });
    },
    async code(email) {
      await codesIssued();
      const encrypted = (await sent(email)).at(-1)?.payload.code;
      if (typeof encrypted !== 'string') throw new Error(`no code was mailed to ${email}`);
      return decrypt(encrypted as Encrypted, INTERNAL_KEY_IN_DEVELOPMENT);
    },
    async codes(email) {
      await codesIssued();
      return (await sent(email)).length;
    },
  };
}
