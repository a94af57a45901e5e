import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { customer } from '../testing/steps.ts';

/** What `media` was asked, and what it answers. */
const asked: { query: string; variables: Record<string, unknown> }[] = [];
const mine = new Set(['med_mine', 'med_other']);

let users: TestUsers;
let id: string;
const viewer = () => viewerOf('customer', { userId: id });
beforeAll(async () => {
  users = await startUsers(
    {},
    {
      partners: {
        media: async (query, variables = {}) => {
          asked.push({ query, variables });
          if (query.includes('uploadMedia'))
            return { uploadMedia: { media: { id: 'med_uploaded' }, userErrors: [] } };
          const [one = ''] = variables.ids as string[];
          return {
            mediaValidations: [{ isValid: mine.has(one), problem: mine.has(one) ? null : 'Not yours.' }],
          };
        },
      },
    },
  );
  id = await customer(users, 'face@x.test');
});
afterAll(() => users.stop());
beforeEach(async () => {
  asked.length = 0;
  await users.change('face@x.test', { avatarMediaId: null });
  await users.collection('outbox').deleteMany({});
});

const SET = `mutation ($input: SetAvatarInput!) {
  payload: setAvatar(input: $input) { user { id avatar { id } } userErrors { code field message } }
}`;
const REMOVE = 'mutation { payload: removeAvatar { user { avatar { id } } userErrors { code } } }';
interface Payload {
  user: { avatar: { id: string } | null } | null;
  userErrors: { code: string; field: string[]; message: string }[];
}
async function run(query: string, input?: object): Promise<Payload> {
  const { data, errors } = await users.run<{ payload: Payload }>(viewer(), query, input ? { input } : {});
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}
const used = async () =>
  (await users.events())
    .filter(({ type }) => type.startsWith('media.'))
    .map(({ type, payload }) => `${type} ${payload.mediaId} by ${payload.entityType} ${payload.entityId}`);

describe('the picture of a person', () => {
  it('is one of the own media items; the earlier one is in use no longer', async () => {
    expect(await run(SET, { mediaId: 'med_mine' })).toEqual({
      user: { id, avatar: { id: 'med_mine' } },
      userErrors: [],
    });
    expect(asked[0]?.variables).toEqual({ ids: ['med_mine'], purpose: 'PROFILE_IMAGE', ownerId: id });
    await run(SET, { mediaId: 'med_mine' });
    await run(SET, { mediaId: 'med_other' });
    expect((await run(REMOVE)).user).toEqual({ avatar: null });
    expect((await run(REMOVE)).userErrors).toEqual([]);
    expect(await used()).toEqual([
      `media.attached med_mine by User ${id}`,
      `media.attached med_other by User ${id}`,
      `media.detached med_mine by User ${id}`,
      `media.detached med_other by User ${id}`,
    ]);
  });

  it('is refused when it belongs to somebody else, and when none is named', async () => {
    expect(await run(SET, { mediaId: 'med_theirs' })).toEqual({
      user: null,
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'mediaId'], message: 'Not yours.' }],
    });
    for (const input of [{}, { mediaId: null, file: null }]) {
      expect((await run(SET, input)).userErrors).toMatchObject([
        { code: 'INVALID_INPUT', field: ['input', 'file'] },
      ]);
    }
    expect((await users.account('face@x.test')).avatarMediaId).toBeNull();
    expect(await used()).toEqual([]);
  });

  it('is public, beside the name', async () => {
    await run(SET, { mediaId: 'med_mine' });
    const query = `query ($refs: [_Any!]!) { _entities(representations: $refs) { ... on User { displayName avatar { id } email } } }`;
    const refs = [{ __typename: 'User', id }];
    const { data } = await users.run<{ _entities: unknown[] }>(anonymous, query, { refs });
    expect(data._entities).toEqual([{ displayName: 'Lina', avatar: { id: 'med_mine' }, email: null }]);
  });
});
