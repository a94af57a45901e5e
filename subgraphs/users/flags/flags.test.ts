import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer, viewerOf } from '@souk/subgraph';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { root } from '../testing/steps.ts';

const PAYLOAD = 'featureFlag { id key description definition version } userErrors { code field message }';
const CREATE = `mutation ($input: CreateFeatureFlagInput!) { payload: createFeatureFlag(input: $input) { ${PAYLOAD} } }`;
const UPDATE = `mutation ($id: ID!, $input: UpdateFeatureFlagInput!) { payload: updateFeatureFlag(id: $id, input: $input) { ${PAYLOAD} } }`;
const DELETE = `mutation ($id: ID!) { payload: deleteFeatureFlag(id: $id) { deletedId ${PAYLOAD} } }`;
const VALUE = 'query ($key: String!) { featureFlag(key: $key) { key isOn value } }';
const VALUES = 'query ($keys: [String!]!) { enabledFeatures(keys: $keys) { key isOn value } }';
const LIST =
  'query ($filter: FeatureFlagFilter) { featureFlags(filter: $filter) { nodes { key } totalCount } }';

interface Payload {
  featureFlag: { id: string; key: string; definition: unknown; version: number } | null;
  deletedId?: string | null;
  userErrors: { code: string; field: string[] | null; message: string }[];
}

let users: TestUsers;

beforeAll(async () => {
  users = await startUsers();
});

afterAll(() => users.stop());

async function send(query: string, variables: object, viewer: Viewer = root): Promise<Payload> {
  const { data, errors } = await users.from<{ payload: Payload }>({}, query, variables, viewer);
  if (errors.length > 0) throw new Error(JSON.stringify(errors));
  return data.payload;
}

/** A flag of the administrator, with a key of its own. */
async function flag(definition: unknown, key = `flag-${randomUUID()}`) {
  const { featureFlag, userErrors } = await send(CREATE, {
    input: { idempotencyKey: randomUUID(), key, definition },
  });
  if (!featureFlag) throw new Error(JSON.stringify(userErrors));
  return featureFlag;
}

async function valueFor(viewer: Viewer, key: string) {
  const { data } = await users.from<{ featureFlag: { isOn: boolean; value: unknown } }>(
    {},
    VALUE,
    { key },
    viewer,
  );
  return data.featureFlag;
}

const shopper = (userId: string) => viewerOf('customer', { userId, roles: ['CUSTOMER'] });
const codes = ({ userErrors }: Payload) => userErrors.map(({ code, field }) => `${code} ${field?.join('.')}`);

describe('featureFlag', () => {
  it('is off for a key that there is not, and for what every object of JavaScript has', async () => {
    for (const key of ['unknown', '', 'constructor', '__proto__', 'toString'])
      expect(await valueFor(root, key)).toEqual({ key, isOn: false, value: null });
  });

  it('gives each caller what the rules say of that caller, also when two ask at once', async () => {
    const { key } = await flag({
      defaultValue: 'plain',
      rules: [
        { condition: { id: 'usr_a' }, force: 'for a' },
        { condition: { role: 'SELLER', sellerId: 'sel_1' }, force: 'for a seller' },
      ],
    });
    const seller = viewerOf('seller', { userId: 'usr_s', sellerId: 'sel_1' });
    const rounds = Array.from({ length: 50 }, () => [
      shopper('usr_a'),
      shopper('usr_b'),
      seller,
      anonymous,
    ]).flat();
    const values = await Promise.all(rounds.map((viewer) => valueFor(viewer, key)));
    expect(values.map(({ value }) => value)).toEqual(
      Array.from({ length: 50 }, () => ['for a', 'plain', 'for a seller', 'plain']).flat(),
    );
  });

  it('leaves nothing of one user for the next on the same connection', async () => {
    const { key } = await flag({ defaultValue: false, rules: [{ condition: { id: 'usr_a' }, force: true }] });
    for (const [viewer, isOn] of [
      [shopper('usr_a'), true],
      [shopper('usr_b'), false],
      [anonymous, false],
      [shopper('usr_a'), true],
    ] as const)
      expect((await valueFor(viewer, key)).isOn).toBe(isOn);
  });

  it('turns a share on for the same accounts each time, and grows without turning anybody off', async () => {
    const rule = (coverage: number) => ({ defaultValue: false, rules: [{ coverage, force: true }] });
    const { id, key, version } = await flag(rule(0.2));
    const people = Array.from({ length: 400 }, (_, index) => shopper(`usr_${index}`));
    const on = async () => {
      const values = await Promise.all(people.map((viewer) => valueFor(viewer, key)));
      return people.filter((_, index) => values[index]?.isOn).map(({ userId }) => userId);
    };
    const first = await on();
    expect(await on()).toEqual(first);
    // A fifth of 400, within what chance allows.
    expect(Math.abs(first.length - 80)).toBeLessThan(40);
    await send(UPDATE, { id, input: { version, definition: rule(0.6) } });
    const more = await on();
    expect(first.filter((one) => !more.includes(one))).toEqual([]);
    expect(more.length).toBeGreaterThan(first.length + 100);
  });

  it('gives all callers without an account the same answer', async () => {
    const { key } = await flag({ defaultValue: false, rules: [{ coverage: 0.5, force: true }] });
    for (let round = 0; round < 10; round += 1)
      expect((await users.from({ ip: `192.0.2.${round}` }, VALUE, { key })).data).toEqual({
        featureFlag: { key, isOn: false, value: false },
      });
  });

  it('takes no attributes from clients', async () => {
    const { errors } = await users.from(
      {},
      'query { featureFlag(key: "x", attributes: { id: "usr_a" }) { isOn } }',
    );
    expect(errors).toHaveLength(1);
  });
});

describe('enabledFeatures', () => {
  it('answers in the order of the keys, at most 50', async () => {
    const { key } = await flag({ defaultValue: 7 });
    const { data } = await users.from({}, VALUES, { keys: ['none', key, key] });
    const seven = { key, isOn: true, value: 7 };
    expect(data).toEqual({ enabledFeatures: [{ key: 'none', isOn: false, value: null }, seven, seven] });
    const { errors } = await users.from({}, VALUES, { keys: Array.from({ length: 51 }, () => 'x') });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });
});

describe('the mutations of feature flags', () => {
  it.each<[string, unknown, string]>([
    ['no object', 'on', 'input.definition'],
    ['a word that GrowthBook does not know', { default: true }, 'input.definition'],
    ['rules that are no list', { rules: {} }, 'input.definition.rules'],
    ['a share above 1', { rules: [{ force: 1, coverage: 1.5 }] }, 'input.definition.rules.0.coverage'],
    ['a rule without a value', { rules: [{ coverage: 0.5 }] }, 'input.definition.rules.0'],
    [
      'weights that do not fit',
      { rules: [{ variations: [1, 2], weights: [1] }] },
      'input.definition.rules.0',
    ],
    [
      'an operator that there is not',
      { rules: [{ force: 1, condition: { id: { $where: '1' } } }] },
      'input.definition.rules.0.condition',
    ],
    [
      'a pattern',
      { rules: [{ force: 1, condition: { $or: [{ id: { $regex: '(a+)+$' } }] } }] },
      'input.definition.rules.0.condition',
    ],
    ['too much', { defaultValue: 'x'.repeat(33_000) }, 'input.definition'],
  ])('refuse %s, and name the place', async (_what, definition, place) => {
    const key = `bad-${randomUUID()}`;
    const payload = await send(CREATE, { input: { idempotencyKey: randomUUID(), key, definition } });
    expect(codes(payload)).toEqual([`INVALID_INPUT ${place}`]);
    expect(await users.collection('featureFlags').countDocuments({ key })).toBe(0);
  });

  it('keep one flag per key, and one per request that is repeated', async () => {
    const input = {
      idempotencyKey: randomUUID(),
      key: `once-${randomUUID()}`,
      definition: { defaultValue: true },
    };
    const payloads = await Promise.all(Array.from({ length: 5 }, () => send(CREATE, { input })));
    expect(new Set(payloads.map(({ featureFlag }) => featureFlag?.id)).size).toBe(1);
    const second = await send(CREATE, { input: { ...input, idempotencyKey: randomUUID() } });
    expect(codes(second)).toEqual(['ALREADY_EXISTS input.key']);
  });

  it('let one of two changes of the same version through, and record it', async () => {
    const { id, key } = await flag({ defaultValue: 1 });
    const change = (defaultValue: number) =>
      send(UPDATE, { id, input: { version: 1, definition: { defaultValue } } });
    const payloads = await Promise.all([change(2), change(3)]);
    expect(payloads.flatMap(codes)).toEqual(['VERSION_CONFLICT input.version']);
    const won = payloads.find(({ featureFlag }) => featureFlag)?.featureFlag?.definition;
    expect({ defaultValue: (await valueFor(root, key)).value }).toEqual(won);
    const audits = (await users.audits()).filter(
      ({ entityId, outcome }) => entityId === id && outcome === 'OK',
    );
    expect(audits.map(({ operation }) => operation)).toEqual(['createFeatureFlag', 'updateFeatureFlag']);
    expect(audits[1]?.changes).toEqual([{ field: 'definition', before: { defaultValue: 1 }, after: won }]);
  });

  it('turn a deleted flag off', async () => {
    const { id, key } = await flag({ defaultValue: true });
    expect((await send(DELETE, { id })).deletedId).toBe(id);
    expect(await valueFor(root, key)).toEqual({ key, isOn: false, value: null });
    expect(codes(await send(DELETE, { id }))).toEqual(['NOT_FOUND id']);
  });

  it('are for administrators, as is the list', async () => {
    const { id, key } = await flag({ defaultValue: true });
    const operations: [string, object][] = [
      [CREATE, { input: { idempotencyKey: 'x', key: 'x', definition: {} } }],
      [UPDATE, { id, input: { version: 1, definition: { defaultValue: false } } }],
      [DELETE, { id }],
      [LIST, {}],
    ];
    for (const viewer of [
      shopper('usr_a'),
      viewerOf('staff', { userId: 'usr_3' }),
      viewerOf('api-key', { apiKeyId: 'key_1' }),
    ])
      for (const [query, variables] of operations)
        expect((await users.from({}, query, variables, viewer)).errors.map(({ code }) => code)).toEqual([
          'FORBIDDEN',
        ]);
    expect((await valueFor(anonymous, key)).isOn).toBe(true);
  });

  it('are listed by a part of the key', async () => {
    await flag({ defaultValue: true }, 'Checkout.New-Button');
    const { data } = await users.from({}, LIST, { filter: { search: 'new-b' } }, root);
    expect(data).toEqual({ featureFlags: { nodes: [{ key: 'Checkout.New-Button' }], totalCount: 1 } });
  });

  it('reach another process within seconds', async () => {
    const other = await users.beside();
    const { id, key, version } = await flag({ defaultValue: false });
    const there = async () => {
      const request = { query: VALUE, variables: { key }, viewer: anonymous, requestId: 'r' };
      const { data } = await other.executor.execute(request);
      return (data as { featureFlag: { value: unknown } }).featureFlag.value;
    };
    await send(UPDATE, { id, input: { version, definition: { defaultValue: true } } });
    const end = Date.now() + 5_000;
    while ((await there()) !== true) {
      if (Date.now() > end) throw new Error('the other process did not follow');
      await sleep(10);
    }
  });
});
