import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect } from '@jest/globals';
import { serviceViewer } from '@souk/subgraph';
import type { Rig } from './rig.ts';

const SEND = `mutation ($input: SendEmailInput!) {
  sendEmail(input: $input) { email { id status } userErrors { code } }
}`;

type Sent = { sendEmail: { email: { id: string; status: string } } };

/** Queues an email as a service; returns its id. */
export async function sendOne(rig: Rig, over: object = {}): Promise<string> {
  const input = {
    to: ['amina@people.example'],
    subject: 'Hello',
    text: 'Hi',
    idempotencyKey: randomUUID(),
    ...over,
  };
  const { data } = await rig.test.run<Sent>(serviceViewer('orders'), SEND, { input });
  expect(data.sendEmail.email.status).toBe('QUEUED');
  return data.sendEmail.email.id;
}

/** Adds a job of the subgraph and waits until it completes; raises when it fails. */
export async function runJob(rig: Rig, name: string, data: object = {}): Promise<void> {
  const job = await rig.queue(`notifications-${name}`).add(name, data);
  for (;;) {
    const state = await job.getState();
    if (state === 'completed') return;
    if (state === 'failed') throw new Error(`${name} failed`);
    await sleep(10);
  }
}

/** The types of the events written so far. */
export const eventTypes = async (rig: Rig) => (await rig.test.events()).map(({ type }) => type);

/** Deletes all received and stored emails, and all events. */
export async function startOver(rig: Rig): Promise<void> {
  rig.inbox.faults = {};
  rig.inbox.clear();
  await rig.collection().deleteMany({});
  await rig.test.mongo.db(rig.test.dbName).collection('outbox').deleteMany({});
}
