// A key ends with the rights of everybody who knows its secret, and is never made by somebody who has none.
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { administer, faultsOf } from '../testing/admin.ts';
import { adminViewer, CREATE, inputOf, type KeyBench, keyBench, ROTATE } from '../testing/api-keys.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member } from '../testing/steps.ts';

let users: TestUsers;
let bench: KeyBench;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  bench = await keyBench(users);
});
afterAll(() => users.stop());

const another = async (email: string) => {
  const id = await member(users, email, { primaryRole: 'ADMIN' });
  return { id, viewer: adminViewer(id) };
};
const demote = (id: string) =>
  administer(users, 'updateUser', { id, input: { version: 1, accountRoles: ['CUSTOMER'] } });
const rotated = async (id: string, viewer = bench.root, overlapSeconds = 0) => {
  const { secret } = await bench.send(ROTATE, { id, input: { overlapSeconds } }, viewer);
  if (!secret) throw new Error('the key was not rotated');
  return secret;
};

it('ends when the administrator who rotated it is one no more, at once', async () => {
  const leaver = await another('leaver@souk.test');
  const { key } = await bench.made();
  const secret = await rotated(key.id, leaver.viewer);
  expect(await bench.problemOf(secret)).toBeNull();
  expect(faultsOf(await demote(leaver.id))).toEqual([]);
  while ((await bench.problemOf(secret)) === null) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(await bench.problemOf(secret)).toBe('API_KEY_REVOKED');
});

it('goes on when it was rotated again before, and tells its creator of each new secret', async () => {
  const leaver = await another('former@souk.test');
  const { key } = await bench.made();
  const known = await rotated(key.id, leaver.viewer);
  const own = await rotated(key.id);
  expect(faultsOf(await demote(leaver.id))).toEqual([]);
  await users.running.sweep('tend-api-keys');
  expect([await bench.problemOf(known), await bench.problemOf(own)]).toEqual(['API_KEY_UNKNOWN', null]);
  const told = (await users.events()).filter(({ aggregateId }) => aggregateId === key.id);
  expect(told.map(({ type, payload }) => [type, payload.userId])).toEqual([
    ['api_key.created', bench.adminId],
    ['api_key.rotated', bench.adminId],
    ['api_key.rotated', bench.adminId],
  ]);
});

it('ends in an overlap as long as the old secret opens, and not after it', async () => {
  const [first, second] = [await another('first@souk.test'), await another('second@souk.test')];
  const [open, over] = [(await bench.made()).key, (await bench.made()).key];
  await rotated(open.id, first.viewer);
  await rotated(over.id, second.viewer);
  const inOverlap = await rotated(open.id, bench.root, 600);
  const afterIt = await rotated(over.id, bench.root, 1);
  await new Promise((resolve) => setTimeout(resolve, 1_100));
  for (const { id } of [first, second])
    await users.change(`${id === first.id ? 'first' : 'second'}@souk.test`, { status: 'BLOCKED' });
  await users.running.sweep('tend-api-keys');
  expect([await bench.problemOf(inOverlap), await bench.problemOf(afterIt)]).toEqual([
    'API_KEY_REVOKED',
    null,
  ]);
});

it('is made before a demotion, and ends with it, or not at all: nothing lies between', async () => {
  for (let round = 0; round < 5; round += 1) {
    const { id, viewer } = await another(`rival-${round}@souk.test`);
    const create = users.from<{ payload: { secret: string | null } | null }>(
      {},
      CREATE,
      { input: inputOf() },
      viewer,
    );
    const [{ data, errors }, demoted] = await Promise.all([create, demote(id)]);
    const isLast = faultsOf(demoted).length === 0;
    expect(isLast).toBe(true);
    const living = { createdBy: id, revokedAt: null };
    expect(await users.collection('apiKeys').countDocuments(living)).toBe(0);
    // Refused, or made and revoked: in no case left to the sweep.
    if (!data?.payload?.secret) expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
  }
});
