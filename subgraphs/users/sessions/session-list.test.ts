import { describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { isAllowed, usersOfFile } from '../testing/of-file.ts';
import {
  claimsOf,
  codesOf,
  customer,
  PASSWORD,
  type Payload,
  payloadOf,
  REFRESH,
  root,
  SIGN_IN,
  tokensOf,
  viewerOfToken,
} from '../testing/steps.ts';

const users = usersOfFile();

const FIREFOX = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:140.0) Gecko/20100101 Firefox/140.0';
const IPHONE =
  'Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 Version/18.5 Mobile/15E148 Safari/604.1';

interface Shown {
  id: string;
  role: string;
  method: string | null;
  createdAt: string;
  lastUsedAt: string;
  expiresAt: string;
  device: string | null;
  ip: string | null;
  isCurrent: boolean;
}

const FIELDS = 'sessions { id role method createdAt lastUsedAt expiresAt device ip isCurrent }';
const END =
  'mutation ($id: ID!) { payload: endSession(id: $id) { deletedId user { id } userErrors { code field } } }';

const signIn = async (email: string, userAgent: string, ip = '192.0.2.1') =>
  tokensOf(await payloadOf(users, SIGN_IN, { email, password: PASSWORD }, { userAgent, ip }));

async function sessionsOf(viewer: Viewer): Promise<Shown[]> {
  const { data, errors } = await users.run<{ me: { sessions: Shown[] } }>(viewer, `{ me { ${FIELDS} } }`);
  expect(errors).toEqual([]);
  return data.me.sessions;
}

const end = async (viewer: Viewer, id: string) => {
  const { data, errors } = await users.run<{
    payload: { deletedId: string | null; user: { id: string } | null } & Pick<Payload, 'userErrors'>;
  }>(viewer, END, { id });
  return { payload: data?.payload, errors: errors.map(({ code }) => code) };
};

describe('the sessions of a person', () => {
  it('have device, address, method and times, the current one first', async () => {
    await customer(users, 'list@x.test');
    const before = Date.now();
    const desk = await signIn('list@x.test', FIREFOX, '192.0.2.7');
    const phone = await signIn('list@x.test', IPHONE, '198.51.100.9');
    await payloadOf(
      users,
      REFRESH,
      { refreshToken: desk.refreshToken },
      { userAgent: FIREFOX, ip: '192.0.2.8' },
    );
    const sessions = await sessionsOf(viewerOfToken(phone.accessToken));
    expect(
      sessions.map(({ device, ip, role, method, isCurrent }) => [device, ip, role, method, isCurrent]),
    ).toEqual([
      ['Safari on iPhone', '198.51.100.9', 'CUSTOMER', 'PASSWORD', true],
      ['Firefox on Windows', '192.0.2.8', 'CUSTOMER', 'PASSWORD', false],
    ]);
    for (const { createdAt, lastUsedAt, expiresAt } of sessions) {
      const [created, used, expires] = [createdAt, lastUsedAt, expiresAt].map((at) => new Date(at).getTime());
      expect(created).toBeGreaterThanOrEqual(before);
      expect(used).toBeGreaterThanOrEqual(created ?? Number.NaN);
      expect((expires ?? 0) - (used ?? 0)).toBeGreaterThan(29 * 86_400_000);
    }
  });

  it('show neither the id in their tokens nor a token', async () => {
    await customer(users, 'quiet@x.test');
    const { accessToken, refreshToken } = await signIn('quiet@x.test', FIREFOX);
    const text = JSON.stringify(await sessionsOf(viewerOfToken(accessToken)));
    expect(text).toMatch(/"sns_[0-9a-f]{32}"/);
    for (const secret of [claimsOf(accessToken).sid, accessToken, refreshToken])
      expect(text).not.toContain(secret);
  });

  it('are at most 50', async () => {
    await customer(users, 'many@x.test');
    const all = await Promise.all(Array.from({ length: 52 }, (_, at) => signIn('many@x.test', `app-${at}`)));
    expect(await sessionsOf(viewerOfToken(all[0]?.accessToken ?? ''))).toHaveLength(50);
  });

  it('include one that began under an earlier release', async () => {
    await customer(users, 'early@x.test');
    const { accessToken } = await signIn('early@x.test', FIREFOX);
    const family = `${users.redisPrefix}family:${claimsOf(accessToken).sid}`;
    await users.redis.hdel(family, 'method', 'startedAt', 'usedAt', 'ip', 'userAgent');
    const [session] = await sessionsOf(viewerOfToken(accessToken));
    expect(session).toMatchObject({ method: null, device: null, ip: null });
    expect(Math.abs(new Date(session?.createdAt ?? '').getTime() - Date.now())).toBeLessThan(60_000);
  });

  it('are null for anybody else but administrators', async () => {
    const id = await customer(users, 'private@x.test');
    await signIn('private@x.test', FIREFOX);
    const other = viewerOf('customer', { userId: await customer(users, 'nosy@x.test') });
    const query = `query ($id: ID!) { user(id: $id) { ${FIELDS} } }`;
    const seen = (viewer: Viewer) => users.run<{ user: { sessions: Shown[] } | null }>(viewer, query, { id });
    expect((await seen(other)).data.user?.sessions ?? null).toBeNull();
    expect((await seen(anonymous)).data?.user ?? null).toBeNull();
    expect((await seen(root)).data.user?.sessions).toHaveLength(1);
  });
});

describe('endSession', () => {
  it('ends one session of the caller at once, and no other', async () => {
    const id = await customer(users, 'one@x.test');
    const [here, there] = [await signIn('one@x.test', FIREFOX), await signIn('one@x.test', IPHONE)];
    const viewer = viewerOfToken(here.accessToken);
    const foreign = (await sessionsOf(viewer)).find(({ isCurrent }) => !isCurrent)?.id ?? '';
    expect(await end(viewer, foreign)).toEqual({
      payload: { deletedId: foreign, user: { id }, userErrors: [] },
      errors: [],
    });
    expect([await isAllowed(users, here.accessToken), await isAllowed(users, there.accessToken)]).toEqual([
      true,
      false,
    ]);
    expect(codesOf(await payloadOf(users, REFRESH, { refreshToken: there.refreshToken }))).toEqual([
      'INVALID_TOKEN',
    ]);
    expect((await sessionsOf(viewer)).map(({ isCurrent }) => isCurrent)).toEqual([true]);
    expect((await end(viewer, foreign)).payload.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await users.audits()).toContainEqual(
      expect.objectContaining({
        entity: 'Session',
        entityId: foreign,
        actorId: id,
        operation: 'endSession',
        changes: expect.arrayContaining([{ field: 'device', before: 'Safari on iPhone', after: null }]),
      }),
    );
  });

  it('is NOT_FOUND for the session of somebody else, which lives on, and for ids of tokens', async () => {
    await customer(users, 'mine@x.test');
    await customer(users, 'theirs@x.test');
    const [mine, theirs] = [await signIn('mine@x.test', FIREFOX), await signIn('theirs@x.test', FIREFOX)];
    const [session] = await sessionsOf(viewerOfToken(theirs.accessToken));
    for (const id of [session?.id ?? '', String(claimsOf(theirs.accessToken).sid), '', 'sns_1']) {
      const { payload } = await end(viewerOfToken(mine.accessToken), id);
      expect(payload).toEqual({
        deletedId: null,
        user: null,
        userErrors: [{ code: 'NOT_FOUND', field: ['id'] }],
      });
    }
    expect(await isAllowed(users, theirs.accessToken)).toBe(true);
  });

  it('lets an administrator end any session, and refuses it to callers without one', async () => {
    await customer(users, 'ended@x.test');
    const { accessToken } = await signIn('ended@x.test', FIREFOX);
    const [session] = await sessionsOf(viewerOfToken(accessToken));
    expect((await end(anonymous, session?.id ?? '')).errors).toEqual(['UNAUTHENTICATED']);
    expect(await isAllowed(users, accessToken)).toBe(true);
    expect((await end(root, session?.id ?? '')).payload.userErrors).toEqual([]);
    expect(await isAllowed(users, accessToken)).toBe(false);
  });
});
