import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, expect, it } from '@jest/globals';
import { type PaymentSimulator, startPaymentSimulator } from '@souk/embedded/payments/index.ts';
import type { Viewer } from '@souk/subgraph';
import { freshNamespace } from '@souk/testing';
import {
  type AgencyOrderView,
  agencyOrderInput,
  anAgency,
  DOCUMENTS,
  FIELDS,
  type TestAgency,
} from '../../testing/agencies.ts';
import { type OrdersProcess, servePartner, startProcess } from '../../testing/process.ts';
import { createShop, twoProducts } from '../../testing/shop.ts';

const [lamp] = twoProducts() as [ReturnType<typeof twoProducts>[0]];
const shop = createShop([lamp]);
let agency: TestAgency;
let payments: PaymentSimulator;
let partner: Awaited<ReturnType<typeof servePartner>>;
let env: Record<string, string>;
let survivor: OrdersProcess;

beforeAll(async () => {
  payments = await startPaymentSimulator({ port: 0 });
  partner = await servePartner(shop.partners.products);
  env = {
    SOUK_NAMESPACE: freshNamespace(),
    PAYMENTS_URL: payments.url,
    PRODUCTS_SERVICE_URL: partner.url,
    USERS_SERVICE_URL: partner.url,
    SELLERS_SERVICE_URL: partner.url,
    SAGA_LEASE_MS: '1500',
    CHECKOUT_WAIT_MS: '15000',
  };
  survivor = await startProcess(env);
});
beforeEach(() => {
  agency = anAgency({ shop });
});
afterAll(async () => {
  await survivor.stop();
  await partner.stop();
  await payments.stop();
});

type Answer = { answer: { order: AgencyOrderView | null; userErrors: { code: string }[] } };

async function ask(of: OrdersProcess, by: Viewer, field: keyof typeof DOCUMENTS, variables: object) {
  const { answer } = await of.run<Answer>(by, DOCUMENTS[field], { ...variables });
  return { order: answer.order, code: answer.userErrors[0]?.code ?? null };
}

/** Calls a mutation of a process that kills itself at a failpoint. */
async function askTheDoomed(place: string, by: Viewer, field: keyof typeof DOCUMENTS, variables: object) {
  const doomed = await startProcess({ ...env, SOUK_ROLE: 'api', SOUK_FAILPOINT: place });
  await expect(ask(doomed, by, field, variables)).rejects.toThrow();
  expect(await doomed.died).toBe('SIGKILL');
  await doomed.stop();
}

async function until(id: string, isThere: (order: AgencyOrderView) => boolean): Promise<AgencyOrderView> {
  for (;;) {
    const query = `query ($id: ID!) { order(id: $id) { ${FIELDS} } }`;
    const { order } = await survivor.run<{ order: AgencyOrderView }>(agency.creator, query, { id });
    if (isThere(order)) return order;
    await sleep(100);
  }
}

/** The only order of the agency, once it waits for a decision. */
async function waiting(): Promise<AgencyOrderView> {
  for (;;) {
    const query = `{ orders { edges { node { ${FIELDS} } } } }`;
    type Page = { orders: { edges: { node: AgencyOrderView }[] } };
    const { edges } = (await survivor.run<Page>(agency.creator, query)).orders;
    expect(edges.length).toBeLessThanOrEqual(1);
    if (edges[0]?.node.status.startsWith('AWAITING')) return edges[0].node;
    await sleep(100);
  }
}

const approve1 = (id: string, revision = 0) =>
  ask(survivor, agency.responsable, 'approveOrder', { id, input: { revision } });

it.each(['saga:RESERVE_INVENTORY:after', 'saga:AWAIT_APPROVAL:before', 'saga:AWAIT_APPROVAL:after'])(
  'an order whose process dies at %s waits for its agency, with one reservation and one approval request',
  async (place) => {
    const held = shop.heldOf(lamp.variantId);
    await askTheDoomed(place, agency.creator, 'placeAgencyOrder', { input: agencyOrderInput(3, lamp) });
    const order = await waiting();
    expect([order.status, order.version]).toEqual(['AWAITING_RESPONSABLE', 2]);
    expect(shop.heldOf(lamp.variantId)).toBe(held + 3);
    expect((await approve1(order.id)).order?.status).toBe('AWAITING_DIRECTOR');
  },
);

it.each(['saga:PROCESS_PAYMENT:before', 'saga:COMMIT_INVENTORY:before', 'saga:COMMIT_INVENTORY:after'])(
  'an order whose process dies at %s after its director approved is confirmed once',
  async (place) => {
    const stock = shop.stockOf(lamp.variantId);
    await ask(survivor, agency.creator, 'placeAgencyOrder', { input: agencyOrderInput(2, lamp) });
    const { id } = await waiting();
    await approve1(id);
    await askTheDoomed(place, agency.director, 'approveOrder', { id, input: { revision: 0 } });
    const again = await ask(survivor, agency.director, 'approveOrder', { id, input: { revision: 0 } });
    expect(again.code).toBe('INVALID_STATE');
    const done = await until(id, ({ status }) => status === 'CONFIRMED');
    expect(done.payments).toMatchObject([{ method: 'INVOICE', status: 'PENDING' }]);
    expect(done.approvals.map(({ decision }) => decision)).toEqual(['APPROVED', 'APPROVED']);
    expect(shop.stockOf(lamp.variantId)).toBe(stock - 2);
  },
);

it.each(['undo:RESERVE_INVENTORY:before', 'undo:RESERVE_INVENTORY:after', 'undo:CREATE_ORDER:before'])(
  'an order whose process dies at %s while it is rejected ends as rejected',
  async (place) => {
    const held = shop.heldOf(lamp.variantId);
    await ask(survivor, agency.creator, 'placeAgencyOrder', { input: agencyOrderInput(2, lamp) });
    const { id } = await waiting();
    await askTheDoomed(place, agency.responsable, 'rejectOrder', {
      id,
      input: { revision: 0, reason: 'No' },
    });
    expect((await approve1(id)).code).toBe('INVALID_STATE');
    const done = await until(id, ({ status }) => status === 'REJECTED');
    expect(done.payments).toMatchObject([{ status: 'CANCELLED' }]);
    expect(shop.heldOf(lamp.variantId)).toBe(held);
  },
);

it.each(['saga:REVISE_ORDER:before', 'saga:REVISE_ORDER:after'])(
  'a revision whose process dies at %s is finished by another process and can then be decided on',
  async (place) => {
    const held = shop.heldOf(lamp.variantId);
    await ask(survivor, agency.creator, 'placeAgencyOrder', { input: agencyOrderInput(5, lamp) });
    const { id, version } = await waiting();
    const input = { version, lines: [{ variantId: lamp.variantId, quantity: 9 }] };
    await askTheDoomed(place, agency.creator, 'updateOrder', { id, input });
    const changed = await until(id, ({ revision }) => revision === 1);
    expect(changed).toMatchObject({
      ...{ status: 'AWAITING_RESPONSABLE', version: version + 1, items: [{ quantity: 9 }] },
      payments: [{ amount: { amount: '179.91' } }],
    });
    expect(shop.heldOf(lamp.variantId)).toBe(held + 9);
    expect((await approve1(id)).code).toBe('VERSION_CONFLICT');
    expect((await approve1(id, 1)).code).toBeNull();
    const { order } = await ask(survivor, agency.director, 'approveOrder', { id, input: { revision: 1 } });
    expect(order?.status).toBe('CONFIRMED');
    expect(shop.heldOf(lamp.variantId)).toBe(held);
  },
);
