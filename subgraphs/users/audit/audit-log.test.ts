// Reading the audit log: what arrives in it, its filters, and who sees it.
import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { newAgency, run, UPDATE } from '../testing/agencies.ts';
import { startUsers, type TestUsers } from '../testing/rig.ts';
import { member, root } from '../testing/steps.ts';

interface Entry {
  id: string;
  actor: { kind: string; user: { email: string | null } | null; service: string | null };
  operation: string;
  subject: { type: string; id: string | null } | null;
  changes: { field: string; before: unknown; after: unknown }[];
  outcome: string;
  requestId: string;
}

const FIELDS = `id occurredAt actor { kind user { email } service } operation subject { type id }
  changes { field before after } outcome service requestId ipAddress userAgent`;
const LIST = `query ($filter: AuditEntryFilter, $sort: AuditEntrySort! = OLDEST_FIRST, $first: Int, $after: String) {
  auditEntries(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount nodes { ${FIELDS} } pageInfo { hasNextPage endCursor }
  }
}`;
interface Page {
  auditEntries: {
    totalCount: number;
    nodes: Entry[];
    pageInfo: { hasNextPage: boolean; endCursor: string };
  };
}

let users: TestUsers;
let admin: Viewer;
let agencyId: string;
beforeAll(async () => {
  users = await startUsers({}, { work: true });
  const adminId = await member(users, 'boss@x.test', { primaryRole: 'ADMIN' });
  admin = viewerOf('admin', { userId: adminId });
  agencyId = await newAgency(users, { city: 'Fes' });
  const change = (viewer: Viewer, input: object) => users.run(viewer, UPDATE, { id: agencyId, input });
  await change(admin, { version: 1, city: 'Rabat' });
  await change(admin, { version: 1, city: 'Tanger' });
  await run(users, UPDATE, { id: agencyId, input: { version: 2, isActive: false } });
  await arrived();
});
afterAll(() => users.stop());

/** Waits until all entries that were recorded are in the log. */
async function arrived(): Promise<void> {
  const written = (await users.audits()).length;
  const log = users.collection('auditEntries');
  while ((await log.countDocuments()) < written) await sleep(20);
}

async function list(filter: object, rest: object = {}): Promise<Page['auditEntries']> {
  const { data, errors } = await users.run<Page>(root, LIST, { filter, ...rest });
  expect(errors).toEqual([]);
  return data.auditEntries;
}
const read = async (filter: object) =>
  (await list(filter)).nodes.map(({ operation, outcome }) => `${operation} ${outcome}`);

describe('auditEntries', () => {
  it('shows who changed what, before and after', async () => {
    const { nodes, totalCount } = await list({ entityId: agencyId, operations: ['updateAgency'] });
    expect(totalCount).toBe(3);
    expect(nodes[0]).toEqual({
      id: expect.stringMatching(/^aud_/),
      occurredAt: expect.any(String),
      actor: { kind: 'ADMIN', user: { email: 'boss@x.test' }, service: null },
      operation: 'updateAgency',
      subject: { type: 'Agency', id: agencyId },
      changes: [{ field: 'city', before: 'Fes', after: 'Rabat' }],
      outcome: 'OK',
      service: 'users',
      requestId: expect.stringMatching(/^test-/),
      ipAddress: null,
      userAgent: null,
    });
    expect(nodes[1]).toMatchObject({ changes: [], outcome: 'VERSION_CONFLICT' });
    expect(nodes[2]).toMatchObject({
      // The account is unknown here, as one that was deleted would be.
      actor: { kind: 'ADMIN', user: null },
      changes: [{ field: 'isActive', before: true, after: false }],
    });
  });

  it.each<[string, () => object, string[]]>([
    ['actorId', () => ({ actorId: admin.userId }), ['updateAgency OK', 'updateAgency VERSION_CONFLICT']],
    [
      'operations',
      () => ({ operations: ['createUser', 'createAgency'] }),
      ['createUser OK', 'createAgency OK'],
    ],
    ['entityTypes', () => ({ entityTypes: ['User'] }), ['createUser OK']],
    ['outcomes', () => ({ outcomes: ['VERSION_CONFLICT', 'NOT_FOUND'] }), ['updateAgency VERSION_CONFLICT']],
    ['services', () => ({ services: ['orders'] }), []],
    ['occurredAt', () => ({ occurredAt: { before: '2020-01-01T00:00:00Z' } }), []],
    ['an empty list', () => ({ operations: [] }), []],
    [
      'several at once',
      () => ({ actorId: admin.userId, outcomes: ['OK'], services: ['users'], entityTypes: ['Agency'] }),
      ['updateAgency OK'],
    ],
  ])('filters by %s', async (_name, filter, found) => {
    expect(await read(filter())).toEqual(found);
  });

  it('filters by the request, whose id is that of its answer and its logs', async () => {
    const [one] = (await list({ outcomes: ['VERSION_CONFLICT'] })).nodes;
    expect(await read({ requestId: one?.requestId })).toEqual(['updateAgency VERSION_CONFLICT']);
  });

  it('pages from both sides, each entry once', async () => {
    const all = (await list({})).nodes.map(({ id }) => id);
    const walked: string[] = [];
    for (let after: string | null = null; ; ) {
      const page: Page['auditEntries'] = await list({}, { first: 2, after });
      walked.push(...page.nodes.map(({ id }) => id));
      if (!page.pageInfo.hasNextPage) break;
      after = page.pageInfo.endCursor;
    }
    expect(walked).toEqual(all);
    const newest = (await list({}, { sort: 'NEWEST_FIRST' })).nodes.map(({ id }) => id);
    expect(newest).toEqual(all.toReversed());
  });

  it('refuses more than 50 values in a condition', async () => {
    const filter = { operations: Array.from({ length: 51 }, (_, index) => `op${index}`) };
    const { errors } = await users.run(root, LIST, { filter });
    expect(errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
  });

  it.each([
    ['customers', viewerOf('customer', { userId: 'usr_1' })],
    ['sellers', viewerOf('seller', { userId: 'usr_1', sellerId: 'sel_1' })],
    ['staff with every permission', viewerOf('staff', { userId: 'usr_1', permissions: ['user.read'] })],
    ['services', serviceViewer('orders')],
    ['nobody in particular', viewerOf('anonymous')],
  ])('is closed to %s, one entry as well', async (_who, viewer) => {
    const [{ id } = { id: '' }] = (await list({})).nodes;
    const code = viewer.kind === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    for (const [query, variables] of [
      [LIST, {}],
      [`query ($id: ID!) { auditEntry(id: $id) { ${FIELDS} } }`, { id }],
    ] as const) {
      const { data, errors } = await users.run<Record<string, unknown> | null>(viewer, query, variables);
      expect(errors.map((error) => error.code)).toEqual([code]);
      expect(Object.values(data ?? {})).toEqual([null]);
    }
  });

  it('reads one entry by its id', async () => {
    const [one] = (await list({})).nodes;
    const query = `query ($id: ID!) { auditEntry(id: $id) { ${FIELDS} } }`;
    const { data } = await users.run<{ auditEntry: Entry }>(root, query, { id: one?.id });
    expect(data.auditEntry).toEqual(one);
  });

  it('has indexes for every filter: no query scans the log', async () => {
    const log = users.collection('auditEntries');
    const filters = [
      {},
      ...['actorId', 'entityId', 'requestId'].map((field) => ({ [field]: 'x' })),
      ...['operation', 'entity', 'outcome', 'service'].map((field) => ({ [field]: { $in: ['x', 'y'] } })),
      { occurredAt: { $gte: new Date() } },
    ];
    for (const filter of filters) {
      const plan = await log.find(filter).sort({ occurredAt: -1, _id: -1 }).limit(20).explain('queryPlanner');
      expect(JSON.stringify(plan.queryPlanner.winningPlan)).not.toContain('COLLSCAN');
    }
  });
});
