import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { unavailable } from '@souk/subgraph';
import type { Partner } from '@souk/testing';
import { eventTypes, runJob, sendOne, startOver } from '../testing/actions.ts';
import { payloads } from '../testing/events.ts';
import { type Rig, startRig, usersPartner } from '../testing/rig.ts';

let rig: Rig;
let usersAreDown = false;
const users: Partner = async (query, variables) => {
  if (usersAreDown) throw unavailable('users');
  return usersPartner(query, variables);
};

beforeAll(async () => {
  rig = await startRig({ partners: { users } });
});
afterAll(() => rig.stop());
beforeEach(async () => {
  usersAreDown = false;
  await startOver(rig);
});

const outcome = (_id: string, status: string) => rig.settled({ _id, status });

describe('an email', () => {
  it('is sent with its Message-ID, stored as SENT, and email.sent is published', async () => {
    const id = await sendOne(rig, {
      cc: ['copy@people.example'],
      bcc: ['unseen@people.example'],
      html: '<p>Hi</p>',
    });
    const stored = await outcome(id, 'SENT');
    expect(stored).toMatchObject({
      tries: 1,
      attempts: [{ error: null, response: expect.stringContaining('250') }],
      messageId: `<${id}@souk.example>`,
      error: null,
      claim: null,
    });
    const [mail, ...others] = rig.inbox.mails();
    expect(others).toEqual([]);
    expect(mail).toMatchObject({
      from: 'no-reply@souk.example',
      subject: 'Hello',
      html: expect.stringContaining('<p>Hi</p>'),
    });
    expect(mail?.to).toEqual(['amina@people.example', 'copy@people.example', 'unseen@people.example']);
    expect(mail?.headers).toMatchObject({
      'message-id': `<${id}@souk.example>`,
      'auto-submitted': 'auto-generated',
    });
    expect(JSON.stringify(mail?.headers)).not.toContain('unseen');
    expect(await rig.test.events()).toMatchObject([{ type: 'email.sent', payload: { emailId: id } }]);
  });

  it('that is refused permanently (550) fails at once', async () => {
    rig.inbox.faults = { reject: true };
    const stored = await outcome(await sendOne(rig), 'FAILED');
    expect(stored).toMatchObject({ tries: 1, attempts: [{ response: expect.stringContaining('550') }] });
    expect(await eventTypes(rig)).toEqual(['email.failed']);
    expect(rig.inbox.mails()).toEqual([]);
  });

  it('that is deferred (451) is retried until it is accepted', async () => {
    rig.inbox.faults = { defer: true };
    const id = await sendOne(rig);
    await rig.settled({ _id: id, tries: 2 });
    rig.inbox.faults = {};
    const stored = await outcome(id, 'SENT');
    expect(stored.attempts.at(0)?.response).toContain('451');
    expect(stored.attempts).toHaveLength(stored.tries);
    expect(rig.inbox.mails()).toHaveLength(1);
    expect(await eventTypes(rig)).toEqual(['email.sent']);
  });

  it('that is deferred five times fails', async () => {
    rig.inbox.faults = { defer: true };
    const stored = await outcome(await sendOne(rig), 'FAILED');
    expect(stored.tries).toBe(5);
    expect(stored.attempts).toHaveLength(5);
    expect(await eventTypes(rig)).toEqual(['email.failed']);
  });

  it('whose connection breaks after it was accepted is repeated with the same Message-ID', async () => {
    rig.inbox.faults = { hangUp: 'after' };
    const id = await sendOne(rig);
    await rig.inbox.waitFor(() => true, 10_000);
    rig.inbox.faults = {};
    await outcome(id, 'SENT');
    const ids = rig.inbox.mails().map(({ headers }) => headers['message-id']);
    expect(ids.length).toBeGreaterThanOrEqual(2);
    expect(new Set(ids)).toEqual(new Set([`<${id}@souk.example>`]));
  });
});

describe('recipients', () => {
  it('are resolved later when their service is down, which is no attempt', async () => {
    usersAreDown = true;
    await rig.publish('order.failed', payloads['order.failed']);
    const waiting = await rig.settled({ error: { $regex: 'users' } });
    expect(waiting).toMatchObject({ status: 'QUEUED', tries: 0, attempts: [] });
    usersAreDown = false;
    await rig.collection().updateOne({ _id: waiting._id }, { $set: { dueAt: new Date() } });
    await rig.test.running.sweep('sweep-emails');
    await runJob(rig, 'send-email', { emailId: waiting._id });
    expect(await outcome(waiting._id, 'SENT')).toMatchObject({ to: ['usr_1@people.example'], tries: 1 });
  });

  it.each(['usr_gone', 'usr_silent'])(
    'that have no address (%s) fail the mail at once',
    async (customerId) => {
      await rig.publish('order.failed', { ...payloads['order.failed'], customerId });
      const stored = await rig.settled({ status: 'FAILED' });
      expect(stored).toMatchObject({
        tries: 1,
        to: [],
        error: `The user ${customerId} has no email address.`,
      });
      expect(rig.inbox.mails()).toEqual([]);
    },
  );
});
