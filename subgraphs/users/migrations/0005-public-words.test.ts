import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newAgency } from '../testing/agencies.ts';
import { ownContext } from '../testing/beside.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer } from '../testing/steps.ts';
import { publicWords } from './0005-public-words.ts';

describe('the migration to the public words', () => {
  let users: TestUsers;
  beforeAll(async () => {
    users = await startUsers();
    await customer(users, 'lina@x.test');
    await newAgency(users);
  });
  afterAll(() => users.stop());

  const people = () => users.collection('users').find().toArray();
  const agencies = () => users.collection('agencies').find().toArray();
  const indexedFirst = async () =>
    (await users.collection('users').indexes()).map(({ key }) => Object.keys(key)[0]);

  it('renames every field there and back, and repeats without harm', async () => {
    const before = [await people(), await agencies()];
    const { ctx, close } = await ownContext(users);
    for (let time = 0; time < 2; time += 1) await publicWords.down(ctx);
    expect(await people()).toMatchObject([{ contexts: ['CUSTOMER'], acceptsMarketing: false }]);
    expect(await people()).not.toMatchObject([{ accountRoles: expect.anything() }]);
    expect(await agencies()).toMatchObject([{ active: true }]);
    expect(await indexedFirst()).not.toContain('accountRoles');
    await users.collection('users').createIndex({ contexts: 1, createdAt: -1, _id: -1 });
    for (let time = 0; time < 2; time += 1) await publicWords.up(ctx);
    expect([await people(), await agencies()]).toEqual(before);
    expect(await indexedFirst()).not.toContain('contexts');
    await close();
  });
});
