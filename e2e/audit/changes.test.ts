// What administrators do in each subgraph, with what it was before and after, as the audit log shows it to them.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { tokenOf } from '../harness/actor.ts';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { consumed } from '../harness/consumed.ts';
import { listing } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';

let souk: TestSouk;
let root: Actor;
let shop: Awaited<ReturnType<typeof seller>>;
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
  shop = await seller(souk, { approvedBy: root });
});
afterAll(() => souk.stop());

interface Changed {
  operation: string;
  subject: { type: string; id: string | null };
  changes: { field: string; before: unknown; after: unknown }[];
  outcome: string;
  requestId: string;
  service: string;
}

const LOG = `query ($filter: AuditEntryFilter) {
  auditEntries(filter: $filter, sort: OLDEST_FIRST, first: 100) {
    nodes { operation outcome requestId service subject { type id } changes { field before after } }
  }
}`;

/** Runs a mutation as the administrator, and what the log has of that request. */
async function act(document: string, variables: Record<string, unknown> = {}) {
  const { data, errors, headers } = await root.client.run<Record<string, Record<string, unknown>>>(
    document,
    variables,
  );
  expect(errors).toEqual([]);
  await consumed(souk, 'users');
  const filter = { requestId: headers.get('x-request-id') };
  const { auditEntries } = await root.client.ok<{ auditEntries: { nodes: Changed[] } }>(LOG, { filter });
  const [payload = {}] = Object.values(data ?? {});
  return { payload, entries: auditEntries.nodes };
}
const change = (field: string, before: unknown, after: unknown) => ({ field, before, after });

it('sellers: a suspension and its end', async () => {
  const subject = { type: 'Seller', id: shop.sellerId };
  const suspend =
    'mutation ($id: ID!) { suspendSeller(id: $id, input: { reason: "Late" }) { userErrors { code } } }';
  const { entries } = await act(suspend, { id: shop.sellerId });
  expect(entries).toEqual([
    expect.objectContaining({
      operation: 'suspendSeller',
      service: 'sellers',
      outcome: 'OK',
      subject,
      changes: [change('status', 'ACTIVE', 'SUSPENDED'), change('suspensionReason', null, 'Late')],
    }),
  ]);
  const again = await act(suspend, { id: shop.sellerId });
  expect(again.entries).toMatchObject([{ outcome: 'INVALID_STATE', subject, changes: [] }]);
  const reinstate = 'mutation ($id: ID!) { reinstateSeller(id: $id) { userErrors { code } } }';
  const { entries: after } = await act(reinstate, { id: shop.sellerId });
  expect(after).toMatchObject([
    {
      operation: 'reinstateSeller',
      changes: [change('status', 'SUSPENDED', 'ACTIVE'), change('suspensionReason', 'Late', null)],
    },
  ]);
  // The suspension ended the seller's sessions.
  shop.client.token = await tokenOf(souk, 'SELLER', shop.email);
});

it('products: a category, an edit of a product, its stock', async () => {
  const category = await act(
    'mutation ($input: CreateCategoryInput!) { createCategory(input: $input) { category { id } userErrors { code } } }',
    { input: { idempotencyKey: randomUUID(), name: 'Lamps' } },
  );
  expect(category.entries).toMatchObject([
    { operation: 'createCategory', subject: { type: 'Category' }, outcome: 'OK' },
  ]);
  expect(category.entries[0]?.changes).toContainEqual(change('name', null, 'Lamps'));

  const { productId, variantId } = await listing(shop, { stock: 5, name: 'Old lamp' });
  const update = `mutation ($id: ID!, $input: UpdateProductInput!) {
    updateProduct(id: $id, input: $input) { userErrors { code } }
  }`;
  const { entries } = await act(update, { id: productId, input: { version: 1, name: 'New lamp' } });
  expect(entries).toMatchObject([
    { subject: { type: 'Product', id: productId }, changes: [change('name', 'Old lamp', 'New lamp')] },
  ]);
  const stock = await act(
    'mutation ($input: SetInventoryInput!) { setInventory(input: $input) { userErrors { code } } }',
    { input: { idempotencyKey: randomUUID(), variantId, onHand: 3, reason: 'Counted' } },
  );
  const ofVariant = stock.entries.find(({ subject }) => subject.type === 'ProductVariant');
  expect(ofVariant).toMatchObject({
    subject: { id: variantId },
    changes: [change('inventory.onHand', 5, 3)],
  });
  const moved = stock.entries.find(({ subject }) => subject.type === 'InventoryTransaction');
  expect(moved?.changes).toContainEqual(change('reason', null, 'Counted'));
});

it('products: the same edits by their seller are not in the log', async () => {
  const { productId } = await listing(shop, { stock: 1 });
  await shop.client.ok('mutation ($id: ID!) { unpublishProduct(id: $id) { userErrors { code } } }', {
    id: productId,
  });
  await consumed(souk, 'users');
  const log = souk.db('users').collection('auditEntries');
  expect(await log.countDocuments({ entityId: productId })).toBe(0);
});

it('orders: rules of commission and shipping, set, changed and deleted', async () => {
  const set = `mutation ($input: SetCommissionRuleInput!) {
    setCommissionRule(input: $input) { commissionRule { id } userErrors { code } }
  }`;
  const rule = { sellerId: shop.sellerId };
  const first = await act(set, { input: { ...rule, rateBasisPoints: 500 } });
  expect(first.entries).toMatchObject([{ operation: 'setCommissionRule', service: 'orders' }]);
  expect(first.entries[0]?.changes).toContainEqual(change('rateBp', null, 500));
  const second = await act(set, { input: { ...rule, rateBasisPoints: 700 } });
  expect(second.entries).toMatchObject([{ changes: [change('rateBp', 500, 700)] }]);
  const { id } = second.payload.commissionRule as { id: string };
  const gone = await act('mutation ($id: ID!) { deleteCommissionRule(id: $id) { userErrors { code } } }', {
    id,
  });
  expect(gone.entries[0]).toMatchObject({ subject: { type: 'CommissionRule', id } });
  expect(gone.entries[0]?.changes).toContainEqual(change('rateBp', 700, null));
});

it('notifications: whom an administrator wrote to, and not what', async () => {
  const { entries } = await act(
    'mutation ($input: SendEmailInput!) { sendEmail(input: $input) { userErrors { code } } }',
    {
      input: {
        idempotencyKey: randomUUID(),
        to: ['lina@x.test'],
        subject: 'Hello',
        text: 'The body is private.',
      },
    },
  );
  expect(entries).toMatchObject([
    { operation: 'sendEmail', service: 'notifications', subject: { type: 'Email' } },
  ]);
  expect(entries[0]?.changes).toContainEqual(change('to', null, ['lina@x.test']));
  expect(JSON.stringify(entries)).not.toContain('private');
});

it('users: an agency that is renamed, in one entry', async () => {
  const create = `mutation ($input: CreateAgencyInput!) { createAgency(input: $input) { agency { id } userErrors { code } } }`;
  const input = { idempotencyKey: randomUUID(), name: 'Before', code: 'AU-1' };
  const created = await act(create, { input });
  const repeated = await act(create, { input });
  expect([created.entries.length, repeated.entries.length]).toEqual([1, 0]);
  const { id } = created.payload.agency as { id: string };
  const { entries } = await act(
    'mutation ($id: ID!) { updateAgency(id: $id, input: { version: 1, name: "After" }) { userErrors { code } } }',
    { id },
  );
  expect(entries).toMatchObject([
    { subject: { type: 'Agency', id }, changes: [change('name', 'Before', 'After')] },
  ]);
});
