// A mail server that puts mails off, or refuses them: what is tried again, what is given up, what is not held up by it.
import { randomUUID } from 'node:crypto';
import { afterAll, afterEach, beforeAll, describe, expect, it } from '@jest/globals';
import { REGISTER_CUSTOMER } from '../../app/tour/steps/shopper.ts';
import { type Actor, admin, customer, PASSWORD, seller } from '../harness/actors.ts';
import { addToCart, listing, placeOrder } from '../harness/shop.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { eventually, settled } from './settled.ts';

const SEND = `mutation ($input: SendEmailInput!) {
  sendEmail(input: $input) { email { id status } userErrors { code message field } }
}`;
const RESEND = `mutation ($id: ID!, $input: ResendEmailInput!) {
  resendEmail(id: $id, input: $input) { email { id resendOf { id } } userErrors { code message field } }
}`;
const again = (id?: string) => ({ id, input: { idempotencyKey: `again-${id}` } });
const EMAIL = 'query ($id: ID!) { email(id: $id) { status error sentAt attempts { error response } } }';
const HISTORY = `query ($to: String!) {
  emails(filter: { recipient: $to }) { edges { node { id subject status attempts { response } } } }
}`;

interface Tried {
  status: string;
  error: string | null;
  sentAt: string | null;
  attempts: { error: string | null; response: string | null }[];
}

let souk: TestSouk;
let root: Actor;

beforeAll(async () => {
  souk = await startSouk({ env: { EMAIL_RETRY_BASE_MS: '50' } });
  root = await admin(souk);
});
afterEach(() => {
  souk.inbox.faults = {};
});
afterAll(() => souk.stop());

let mails = 0;
async function send(): Promise<{ id: string; to: string }> {
  mails += 1;
  const to = `reader-${mails}@souk.test`;
  const input = { to: [to], subject: `Letter ${mails}`, text: 'Hello.', idempotencyKey: to };
  const { sendEmail } = await root.client.ok<{ sendEmail: { email: { id: string; status: string } } }>(SEND, {
    input,
  });
  expect(sendEmail.email.status).toBe('QUEUED');
  return { id: sendEmail.email.id, to };
}

const read = async (id: string) => (await root.client.ok<{ email: Tried }>(EMAIL, { id })).email;

const subjectsTo = (address: string) =>
  souk.inbox
    .mails({ to: address })
    .map(({ subject }) => subject)
    .toSorted();

describe('a mail server that defers a mail', () => {
  it('is retried, and delivers the mail once it takes it', async () => {
    souk.inbox.faults = { defer: true };
    const { id, to } = await send();
    await eventually('the second try', async () => (await read(id)).attempts.length >= 2);
    expect(subjectsTo(to)).toEqual([]);
    souk.inbox.faults = {};
    await settled(souk);
    const { status, error, sentAt, attempts } = await read(id);
    expect({ status, error }).toEqual({ status: 'SENT', error: null });
    expect(sentAt).not.toBeNull();
    expect(attempts.length).toBeGreaterThanOrEqual(3);
    expect(attempts.at(-1)?.response).toMatch(/^250/);
    for (const { response } of attempts.slice(0, -1)) expect(response).toMatch(/^451/);
    expect(subjectsTo(to)).toHaveLength(1);
  });

  it('is tried five times', async () => {
    souk.inbox.faults = { defer: true };
    const { id, to } = await send();
    await eventually('the end of the mail', async () => (await read(id)).status === 'FAILED');
    const { attempts, sentAt } = await read(id);
    expect(attempts.map(({ response }) => response?.slice(0, 3))).toEqual(Array(5).fill('451'));
    expect(sentAt).toBeNull();
    souk.inbox.faults = {};
    await settled(souk);
    expect(subjectsTo(to)).toEqual([]);
    expect((await read(id)).status).toBe('FAILED');
  });

  it('delays no order, and delivers its mails once it takes them', async () => {
    const shop = await seller(souk, { approvedBy: root });
    const shopper = await customer(souk);
    const goods = await listing(shop, { stock: 50 });
    await settled(souk);
    const known = new Set(souk.inbox.mails().map(({ id }) => id));
    const fresh = () => souk.inbox.mails().filter(({ id }) => !known.has(id));
    souk.inbox.faults = { defer: true };
    await addToCart(shopper, goods);
    const { data } = await placeOrder(shopper, { idempotencyKey: 'order-without-mails' });
    const order = data?.placeOrder?.order;
    expect(order?.status).toBe('CONFIRMED');
    const waiting = { 'attempts.0': { $exists: true }, status: { $in: ['QUEUED', 'SENDING'] } };
    const emails = souk.db('notifications').collection('emails');
    await eventually('a try of each mail', async () => (await emails.countDocuments(waiting)) === 3);
    expect(fresh()).toEqual([]);
    souk.inbox.faults = {};
    await settled(souk);
    expect(
      fresh()
        .map(({ to, subject }) => `${to.join()}: ${subject}`)
        .toSorted(),
    ).toEqual(
      [
        `${shopper.email}: Your order ${order?.number} is confirmed`,
        `${shopper.email}: Your payment of €10.00 for order ${order?.number}`,
        `${shop.email}: New order ${order?.number}`,
      ].toSorted(),
    );
  });
});

describe('a mail server that rejects a mail permanently', () => {
  it('is not retried; the administrator can resend the mail', async () => {
    souk.inbox.faults = { reject: true };
    const { id, to } = await send();
    await settled(souk);
    const { status, attempts } = await read(id);
    expect(status).toBe('FAILED');
    expect(attempts.map(({ response }) => response?.slice(0, 3))).toEqual(['550']);
    souk.inbox.faults = {};
    const { resendEmail } = await root.client.ok<{
      resendEmail: { email: { id: string; resendOf: { id: string } } };
    }>(RESEND, again(id));
    expect(resendEmail.email.resendOf.id).toBe(id);
    await settled(souk);
    expect((await read(resendEmail.email.id)).status).toBe('SENT');
    expect((await read(id)).status).toBe('FAILED');
    expect(subjectsTo(to)).toHaveLength(1);
  });

  it('does not keep a newcomer from registering; the lost code is not kept for a resend', async () => {
    souk.inbox.faults = { reject: true };
    const email = 'unreachable@souk.test';
    const person = { firstName: 'Un', lastName: 'Reachable', email, password: PASSWORD };
    const input = { idempotencyKey: randomUUID(), ...person };
    await souk.client().ok(REGISTER_CUSTOMER, { input });
    await settled(souk);
    souk.inbox.faults = {};
    const { emails } = await root.client.ok<{
      emails: {
        edges: { node: { id: string; subject: string; status: string; attempts: object[] } }[];
      };
    }>(HISTORY, { to: email });
    const nodes = emails.edges.map(({ node }) => node);
    expect(nodes.map(({ subject, status }) => `${subject}: ${status}`).toSorted()).toEqual([
      'Welcome to Souk: FAILED',
      'Your Souk code: FAILED',
    ]);
    for (const { attempts } of nodes) expect(attempts).toHaveLength(1);
    const ofCode = nodes.find(({ subject }) => subject === 'Your Souk code');
    const ofWelcome = nodes.find(({ subject }) => subject !== 'Your Souk code');
    expect(await root.client.refused(RESEND, again(ofCode?.id))).toEqual(['INVALID_STATE']);
    await root.client.ok(RESEND, again(ofWelcome?.id));
    await settled(souk);
    expect(subjectsTo(email)).toEqual(['Welcome to Souk']);
  });
});
