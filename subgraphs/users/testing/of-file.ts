import { afterAll, beforeAll } from '@jest/globals';
import { startUsers, type TestUsers } from './rig.ts';
import { claimsOf } from './steps.ts';

/** The users subgraph of one test file: started before its first test with {@link startUsers}, stopped after its last one. */
export function usersOfFile(...settings: Parameters<typeof startUsers>): TestUsers {
  const users = {} as TestUsers;
  beforeAll(async () => {
    Object.assign(users, await startUsers(...settings));
  });
  afterAll(() => users.stop());
  return users;
}

const sessionIn = (accessToken: string) => String(claimsOf(accessToken).sid);

/** Whether the session of an access token is on the allow-list. */
export const isAllowed = async ({ redis, redisPrefix }: TestUsers, accessToken: string): Promise<boolean> =>
  (await redis.exists(`${redisPrefix}session:${sessionIn(accessToken)}`)) === 1;

/** Lets the time pass in which a refresh token of a session may be sent again. */
export const letRetryPass = ({ redis, redisPrefix }: TestUsers, accessToken: string): Promise<number> =>
  redis.del(`${redisPrefix}family-retry:${sessionIn(accessToken)}`);
