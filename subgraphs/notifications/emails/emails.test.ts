import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer, viewerOf } from '@souk/subgraph';
import { sendOne, startOver } from '../testing/actions.ts';
import { payloads } from '../testing/events.ts';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;
let idle: Rig;
const admin = viewerOf('admin', { userId: 'usr_admin' });
const sender = viewerOf('staff', { userId: 'usr_staff', permissions: ['email.send'] });
const staff = viewerOf('staff', { userId: 'usr_plain', permissions: ['order.read'] });
const customer = viewerOf('customer', { userId: 'usr_1' });
const orders = serviceViewer('orders');

beforeAll(async () => {
  [rig, idle] = await Promise.all([startRig(), startRig({ work: false })]);
});
afterAll(() => Promise.all([rig.stop(), idle.stop()]));
beforeEach(() => Promise.all([startOver(rig), startOver(idle)]));

const SEND = `mutation ($input: SendEmailInput!) {
  sendEmail(input: $input) { email { id to subject text html status variables templateKey } userErrors { code field message } }
}`;
interface Sent {
  sendEmail: {
    email: { id: string; subject: string; text: string } | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}
const mail = (over: object = {}) => ({
  to: ['Amina@People.example '],
  subject: 'Hello',
  text: 'Hi',
  idempotencyKey: randomUUID(),
  ...over,
});
const send = async (over: object = {}, viewer: Viewer = orders) => {
  const { data, errors } = await idle.test.run<Sent>(viewer, SEND, { input: mail(over) });
  return { ...data?.sendEmail, errors: errors.map(({ code }) => code) };
};
const refusals = async (over: object) =>
  (await send(over)).userErrors?.map(({ code, field }) => `${code} ${field?.join('.')}`);

describe('sendEmail', () => {
  it('queues an email for services, admins and staff with the permission', async () => {
    for (const viewer of [orders, admin, sender]) {
      const { email, userErrors } = await send({}, viewer);
      expect(userErrors).toEqual([]);
      expect(email).toMatchObject({
        to: ['amina@people.example'],
        subject: 'Hello',
        status: 'QUEUED',
        html: null,
      });
    }
    expect(await idle.emails()).toHaveLength(3);
    expect(idle.inbox.mails()).toEqual([]);
  });

  it('is refused to everybody else', async () => {
    expect((await send({}, anonymous)).errors).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, staff, viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_1' })]) {
      expect((await send({}, viewer)).errors).toEqual(['FORBIDDEN']);
    }
    expect(await idle.emails()).toEqual([]);
  });

  it.each([
    ['no recipient', { to: [] }, 'input.to'],
    ['no address', { to: ['amina@people.example', 'nobody'] }, 'input.to.1'],
    ['a header in an address', { cc: ['a@b.example\r\nBcc: all@b.example'] }, 'input.cc.0'],
    ['a name around an address', { bcc: ['"A" <a@b.example>'] }, 'input.bcc.0'],
    ['51 recipients', { cc: Array.from({ length: 50 }, (_, index) => `a${index}@b.example`) }, 'input.to'],
    ['a header in the subject', { subject: 'Hello\r\nBcc: all@b.example' }, 'input.subject'],
    ['an empty subject', { subject: ' ' }, 'input.subject'],
    ['no body', { text: null }, 'input.text'],
    ['a body and a template', { templateKey: 'account-unblocked' }, 'input.templateKey'],
    ['variables without a template', { variables: {} }, 'input.variables'],
    ['an empty key', { idempotencyKey: '' }, 'input.idempotencyKey'],
  ])('refuses %s', async (_what, over, field) => {
    expect(await refusals(over)).toEqual([`INVALID_INPUT ${field}`]);
    expect(await idle.emails()).toEqual([]);
  });

  it('renders a template, and names missing variables', async () => {
    const template = { subject: null, text: null, templateKey: 'seller-verification-rejected' };
    const variables = { recipientName: 'Omar', sellerName: 'Dar\r\nBcc: x & Co', reason: '<none>' };
    const { email } = await send({ ...template, variables });
    expect(email).toMatchObject({
      subject: 'The verification of Dar Bcc: x & Co needs your attention',
      text: expect.stringContaining('The reason: <none>'),
      html: expect.stringContaining('The reason: &lt;none&gt;'),
      templateKey: 'seller-verification-rejected',
      variables,
    });
    const missing = await send({ ...template, variables: { recipientName: 'Omar' } });
    expect(missing.userErrors).toMatchObject([
      { code: 'TEMPLATE_INVALID', message: 'A variable is missing: sellerName.' },
    ]);
    expect(await refusals({ ...template, templateKey: 'unknown' })).toEqual([
      'TEMPLATE_INVALID input.templateKey',
    ]);
    expect(await refusals({ ...template, variables: ['x'] })).toEqual(['TEMPLATE_INVALID input.templateKey']);
    expect(await idle.emails()).toHaveLength(1);
  });

  it('stores one email per idempotency key, also for 60 concurrent calls', async () => {
    const answers = await Promise.all(Array.from({ length: 60 }, () => send({ idempotencyKey: 'k1' })));
    expect(new Set(answers.map(({ email }) => email?.id)).size).toBe(1);
    expect(await idle.emails()).toHaveLength(1);
    expect(await refusals({ idempotencyKey: 'k1', text: 'Other' })).toEqual([
      'IDEMPOTENCY_CONFLICT input.idempotencyKey',
    ]);
    const other = await send({ idempotencyKey: 'k1' }, admin);
    expect(other.email?.id).not.toBe(answers[0]?.email?.id);
    expect(await idle.emails()).toHaveLength(2);
  });
});

const EMAILS = `query ($filter: EmailFilter, $sort: EmailSort! = NEWEST_FIRST, $first: Int, $after: String) {
  emails(filter: $filter, sort: $sort, first: $first, after: $after) {
    totalCount pageInfo { endCursor } edges { node { subject status attempts { attemptedAt error response } smtpResponse sentAt } }
  }
}`;
interface Listed {
  emails: {
    totalCount: number;
    pageInfo: { endCursor: string };
    edges: { node: { subject: string } }[];
  };
}

describe('emails and email', () => {
  const subjects = async (variables: object) => {
    const { data } = await rig.test.run<Listed>(admin, EMAILS, { ...variables });
    return data.emails.edges.map(({ node }) => node.subject);
  };

  it('show sent and failed emails, newest first, by each filter', async () => {
    const first = await sendOne(rig, {
      subject: 'First',
      cc: ['cc@people.example'],
      bcc: ['bcc@people.example'],
    });
    await rig.settled({ _id: first, status: 'SENT' });
    rig.inbox.faults = { reject: true };
    const second = await sendOne(rig, { subject: 'Second', to: ['omar@people.example'] });
    const { createdAt } = await rig.settled({ _id: second, status: 'FAILED' });
    expect(await subjects({})).toEqual(['Second', 'First']);
    expect(await subjects({ filter: { statuses: ['SENT'] } })).toEqual(['First']);
    expect(await subjects({ filter: { recipient: 'OMAR@people.example' } })).toEqual(['Second']);
    for (const header of ['cc', 'bcc'])
      expect(await subjects({ filter: { recipient: `${header}@people.example` } })).toEqual(['First']);
    expect(await subjects({ filter: { templateKeys: ['account-otp'] } })).toEqual([]);
    const instant = createdAt.toISOString();
    expect(await subjects({ filter: { createdAt: { from: instant } } })).toEqual(['Second']);
    expect(await subjects({ filter: { createdAt: { before: instant } } })).toEqual(['First']);
    expect(await subjects({ filter: { statuses: ['SENT', 'FAILED'] }, sort: 'OLDEST_FIRST' })).toEqual([
      'First',
      'Second',
    ]);
    const empty = { filter: { createdAt: { from: instant, before: instant } } };
    expect((await rig.test.run(admin, EMAILS, empty)).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    const { data } = await rig.test.run<Listed>(orders, EMAILS, { first: 1 });
    expect(data.emails).toMatchObject({
      totalCount: 2,
      edges: [
        {
          node: {
            status: 'FAILED',
            attempts: [{ attemptedAt: expect.any(String), response: expect.stringContaining('550') }],
            sentAt: null,
          },
        },
      ],
    });
    expect(await subjects({ first: 1, after: data.emails.pageInfo.endCursor })).toEqual(['First']);
    const one = await rig.test.run(
      admin,
      'query ($id: ID!) { email(id: $id) { id } none: email(id: "eml_x") { id } }',
      { id: first },
    );
    expect(one.data).toEqual({ email: { id: first }, none: null });
  });

  it('mask secrets', async () => {
    const id = await rig.publish('user.otp_requested', payloads['user.otp_requested']);
    const { _id } = await rig.settled({ onceKey: { $regex: id }, status: 'SENT' });
    const { data } = await rig.test.run(
      admin,
      'query ($id: ID!) { email(id: $id) { subject html text variables } }',
      { id: _id },
    );
    expect(JSON.stringify(data)).not.toContain('493817');
    expect(JSON.stringify(data)).toContain('••••••');
  });

  it('are allowed for admins and services only', async () => {
    for (const document of ['{ emails { totalCount } }', '{ email(id: "x") { id } }']) {
      expect((await rig.test.run(anonymous, document)).errors.map(({ code }) => code)).toEqual([
        'UNAUTHENTICATED',
      ]);
      for (const viewer of [customer, staff, sender]) {
        expect((await rig.test.run(viewer, document)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
      }
    }
  });
});

const RESEND = `mutation ($id: ID!, $input: ResendEmailInput!) {
  resendEmail(id: $id, input: $input) { email { id status resendOf { id subject } messageId } userErrors { code field } }
}`;
interface Resent {
  resendEmail: {
    email: { id: string; resendOf: object; messageId: string } | null;
    userErrors: { code: string; field: string[] }[];
  };
}

describe('resendEmail', () => {
  const resend = async (id: string, idempotencyKey: string = randomUUID(), viewer: Viewer = admin) =>
    rig.test.run<Resent>(viewer, RESEND, { id, input: { idempotencyKey } });

  it('repeats an email as a new one, once per idempotency key', async () => {
    const id = await sendOne(rig, { subject: 'Again' });
    await rig.settled({ _id: id, status: 'SENT' });
    const answers = await Promise.all(Array.from({ length: 50 }, () => resend(id, 'k')));
    const ids = new Set(answers.map(({ data }) => data.resendEmail.email?.id));
    expect(ids.size).toBe(1);
    expect(answers[0]?.data.resendEmail.email?.resendOf).toEqual({ id, subject: 'Again' });
    await rig.settled({ resendOf: id, status: 'SENT' });
    expect(rig.inbox.mails().map(({ subject }) => subject)).toEqual(['Again', 'Again']);
    expect(new Set(rig.inbox.mails().map(({ headers }) => headers['message-id'])).size).toBe(2);
  });

  it('refuses the key of another email, and a malformed one', async () => {
    const [first, second] = [await sendOne(rig), await sendOne(rig)];
    for (const _id of [first, second]) await rig.settled({ _id, status: 'SENT' });
    await resend(first, 'k');
    await rig.settled({ resendOf: first, status: 'SENT' });
    const refused = async (id: string, key: string) =>
      (await resend(id, key)).data.resendEmail.userErrors.map(
        ({ code, field }) => `${code} ${field.join('.')}`,
      );
    expect(await refused(second, 'k')).toEqual(['IDEMPOTENCY_CONFLICT input.idempotencyKey']);
    expect(await refused(second, '')).toEqual(['INVALID_INPUT input.idempotencyKey']);
    expect(await rig.emails({ resendOf: second })).toEqual([]);
  });

  it('renders an email about an event that failed before it was rendered', async () => {
    await rig.publish('order.failed', { ...payloads['order.failed'], customerId: 'usr_gone' });
    const failed = await rig.settled({ status: 'FAILED' });
    await rig
      .collection()
      .updateOne({ _id: failed._id }, { $set: { recipient: { kind: 'USER', id: 'usr_7' } } });
    await resend(failed._id);
    expect(await rig.settled({ resendOf: failed._id, status: 'SENT' })).toMatchObject({
      to: ['usr_7@people.example'],
    });
    expect(rig.inbox.mails()[0]?.subject).toBe('Your order SK-100042 could not be completed');
  });

  it('refuses unknown emails, those being sent, and those that carried a secret', async () => {
    expect((await resend('eml_x')).data.resendEmail.userErrors).toMatchObject([{ code: 'NOT_FOUND' }]);
    const id = await rig.publish('user.otp_requested', payloads['user.otp_requested']);
    const secret = await rig.settled({ onceKey: { $regex: id }, status: 'SENT' });
    expect((await resend(secret._id)).data.resendEmail.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    await rig
      .collection()
      .updateOne({ _id: secret._id }, { $set: { status: 'SENDING', carriesSecrets: false } });
    expect((await resend(secret._id)).data.resendEmail.userErrors).toMatchObject([{ code: 'INVALID_STATE' }]);
    expect(await rig.emails()).toHaveLength(1);
  });

  it('is allowed for admins only', async () => {
    for (const viewer of [customer, staff, sender, orders]) {
      expect((await resend('eml_x', 'k', viewer)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });
});
