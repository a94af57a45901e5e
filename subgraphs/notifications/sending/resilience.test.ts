import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { startInbox } from '@souk/embedded/smtp/inbox.ts';
import { eventTypes, runJob, sendOne, startOver } from '../testing/actions.ts';
import { type Rig, startRig } from '../testing/rig.ts';

let rig: Rig;

beforeAll(async () => {
  rig = await startRig();
});
afterAll(() => rig.stop());
beforeEach(() => startOver(rig));

const outcome = (_id: string, status: string) => rig.settled({ _id, status });

describe('a mail server that is too slow', () => {
  it('counts as a failed attempt, and gets the email again with the same Message-ID', async () => {
    const hasty = await startRig({ env: { SMTP_TIMEOUT_MS: '700' } });
    hasty.inbox.faults = { delayMs: 1_500 };
    const id = await sendOne(hasty);
    const waiting = await hasty.settled({ _id: id, 'attempts.0': { $exists: true } });
    expect(waiting).toMatchObject({
      status: 'QUEUED',
      attempts: [{ error: expect.any(String), response: null }],
    });
    hasty.inbox.faults = {};
    await hasty.settled({ _id: id, status: 'SENT' });
    const ids = hasty.inbox.mails().map(({ headers }) => headers['message-id']);
    expect(new Set(ids)).toEqual(new Set([`<${id}@souk.example>`]));
    await hasty.stop();
  });
});

describe('a duplicate job', () => {
  it('sends nothing twice, even with a slow server', async () => {
    rig.inbox.faults = { delayMs: 300 };
    const id = await sendOne(rig);
    await Promise.all(Array.from({ length: 12 }, () => runJob(rig, 'send-email', { emailId: id })));
    await outcome(id, 'SENT');
    await Promise.all(Array.from({ length: 12 }, () => runJob(rig, 'send-email', { emailId: id })));
    expect(rig.inbox.mails()).toHaveLength(1);
    expect((await rig.emails())[0]?.tries).toBe(1);
    expect(await eventTypes(rig)).toEqual(['email.sent']);
  });

  it('ignores an email that another attempt holds', async () => {
    const id = await sendOne(rig);
    await outcome(id, 'SENT');
    rig.inbox.clear();
    const held = {
      status: 'SENDING',
      claim: 'another',
      tries: 1,
      leaseUntil: new Date(Date.now() + 60_000),
    } as const;
    await rig.collection().updateOne({ _id: id }, { $set: held });
    await runJob(rig, 'send-email', { emailId: id });
    await rig.test.running.sweep('sweep-emails');
    expect((await rig.emails())[0]).toMatchObject({ status: 'SENDING', claim: 'another' });
    expect(rig.inbox.mails()).toEqual([]);
  });
});

describe('the sweep', () => {
  it('sends emails that lost their job or their process', async () => {
    const ids = [await sendOne(rig), await sendOne(rig, { subject: 'Other' })];
    for (const id of ids) await outcome(id, 'SENT');
    rig.inbox.clear();
    const past = new Date(Date.now() - 60_000);
    await rig.collection().updateOne({ _id: ids[0] }, { $set: { status: 'QUEUED', dueAt: past, tries: 0 } });
    const stalled = { status: 'SENDING', leaseUntil: past, claim: 'dead', tries: 4 } as const;
    await rig.collection().updateOne({ _id: ids[1] }, { $set: stalled });
    await rig.test.running.sweep('sweep-emails');
    for (const id of ids) await outcome(id, 'SENT');
    expect(rig.inbox.mails()).toHaveLength(2);
    expect((await rig.emails({ _id: ids[1] }))[0]?.tries).toBe(5);
  });

  it('fails emails that died in their last attempt', async () => {
    const id = await sendOne(rig);
    await outcome(id, 'SENT');
    rig.inbox.clear();
    const stalled = { status: 'SENDING', leaseUntil: new Date(0), claim: 'dead', tries: 5 } as const;
    await rig.collection().updateOne({ _id: id }, { $set: stalled });
    await rig.test.running.sweep('sweep-emails');
    expect((await outcome(id, 'FAILED')).error).toContain('was interrupted');
    expect(rig.inbox.mails()).toEqual([]);
    expect(await eventTypes(rig)).toEqual(['email.sent', 'email.failed']);
  });
});

describe('a mail server that is down', () => {
  it('delays emails, degrades health, and gets the emails when it is back', async () => {
    const patient = await startRig({ env: { EMAIL_RETRY_BASE_MS: '300' } });
    const { port } = patient.inbox;
    await patient.inbox.close();
    const id = await sendOne(patient);
    const waiting = await patient.settled({ _id: id, 'attempts.0': { $exists: true } });
    expect(waiting).toMatchObject({
      status: 'QUEUED',
      attempts: [{ error: expect.stringContaining('ECONNREFUSED') }],
    });
    const health = await patient.test.running.health();
    expect(health).toMatchObject({ status: 'degraded', dependencies: { smtp: 'down', mongodb: 'up' } });
    const back = await startInbox({ folder: null, preferredPort: port });
    await patient.settled({ _id: id, status: 'SENT' });
    expect(back.mails()).toHaveLength(1);
    expect(await patient.test.running.health()).toMatchObject({ dependencies: { smtp: 'up' } });
    await back.close();
    await patient.stop();
  });
});

describe('an emptied Redis', () => {
  it('loses no email', async () => {
    const idle = await startRig({ work: false });
    const id = await sendOne(idle);
    const queue = idle.queue('notifications-send-email');
    while ((await queue.getWaitingCount()) === 0) await sleep(10);
    const keys = await idle.test.redis.keys(`${queue.opts.prefix}:*`);
    await idle.test.redis.del(...keys);
    await idle.test.running.work();
    await idle.settled({ _id: id, status: 'SENT' });
    expect(idle.inbox.mails()).toHaveLength(1);
    await idle.stop();
  });
});
