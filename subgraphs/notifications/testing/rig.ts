import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { type EmbeddedInbox, startInbox } from '@souk/embedded/smtp/inbox.ts';
import {
  type EventPayloads,
  type EventType,
  encrypt,
  INTERNAL_KEY_IN_DEVELOPMENT,
  type ServiceName,
} from '@souk/subgraph';
import { type Partner, startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { Queue } from 'bullmq';
import type { EmailDocument } from '../emails/email.model.ts';
import { notifications } from '../subgraph.ts';

/** `notifications` with its jobs and its own mail server. */
export interface Rig {
  test: TestSubgraph;
  inbox: EmbeddedInbox;
  queue(name: string): Queue;
  emails(filter?: object): Promise<EmailDocument[]>;
  collection(): ReturnType<typeof collectionOf>;
  /** Adds an event to the queue as the relay does; returns its id. */
  publish<T extends EventType>(type: T, payload: EventPayloads[T], id?: string): Promise<string>;
  /** Waits for an email that matches. */
  settled(filter: object): Promise<EmailDocument>;
  stop(): Promise<void>;
}

const collectionOf = (test: TestSubgraph) => test.mongo.db(test.dbName).collection<EmailDocument>('emails');

/** Starts a rig; `env` and `partners` as in `startTestSubgraph`. */
export async function startRig(
  options: {
    env?: Record<string, string>;
    partners?: Partial<Record<ServiceName, Partner>>;
    work?: boolean;
  } = {},
): Promise<Rig> {
  const inbox = await startInbox({ folder: null });
  const test = await startTestSubgraph(notifications, {
    env: { SMTP_URL: inbox.smtpUrl, EMAIL_RETRY_BASE_MS: '20', ...options.env },
    partners: options.partners ?? { users: usersPartner, sellers: sellersPartner },
    work: options.work ?? true,
    seed: true,
  });
  const prefix = `souk-${test.redisPrefix.slice('souk:'.length)}`;
  const queues = new Map<string, Queue>();
  const queue = (name: string) => {
    const known =
      queues.get(name) ?? new Queue(name, { connection: { url: process.env.REDIS_URL ?? '' }, prefix });
    queues.set(name, known);
    return known;
  };
  const emails = (filter: object = {}) => collectionOf(test).find(filter).sort({ _id: 1 }).toArray();
  return {
    test,
    inbox,
    queue,
    emails,
    collection: () => collectionOf(test),
    async publish(type, payload, id = randomUUID()) {
      const event = {
        ...{ id, type, aggregateId: randomUUID(), payload, order: { notifications: 1 } },
        ...{ occurredAt: '2026-06-01T09:30:00.000Z', requestId: 'test', source: 'orders' },
      };
      await queue('events-notifications').add(type, event, { jobId: `${id}-${randomUUID()}`, attempts: 3 });
      return id;
    },
    async settled(filter) {
      const deadline = Date.now() + 20_000;
      for (;;) {
        const [found] = await emails(filter);
        if (found) return found;
        if (Date.now() > deadline)
          throw new Error(`no such mail; there are: ${JSON.stringify(await emails())}`);
        await sleep(20);
      }
    },
    async stop() {
      for (const one of queues.values()) await one.close();
      await test.stop();
      await inbox.close();
    },
  };
}

/**
 * A stand-in for `users`: everybody but `usr_gone` and `usr_silent` has an address, and each agency but `agy_empty` has two
 * people in each role.
 */
export const usersPartner: Partner = async (query, variables) => {
  if (query.includes('serviceStaffOfAgency')) return { serviceStaffOfAgency: staffOf(variables) };
  return {
    serviceUsersByIds: (variables.ids as string[]).map((id) => {
      if (id === 'usr_gone') return null;
      const email = id === 'usr_silent' ? null : `${id}@people.example`;
      return { email, firstName: 'Amina', isEmailVerified: id !== 'usr_unverified' };
    }),
  };
};

function staffOf({ agencyId, role }: Record<string, unknown>) {
  if (agencyId === 'agy_empty') return [];
  const named = (at: number) => `${agencyId}-${String(role).toLowerCase()}-${at}@people.example`;
  return [1, 2].map((at) => ({ email: named(at), firstName: 'Omar' }));
}

/** A stand-in for `sellers`: all but `sel_new` and `sel_stranger` are approved; the latter has an unverified account. */
export const sellersPartner: Partner = async (_query, variables) => ({
  serviceSellersByIds: (variables.ids as string[]).map((id) => ({
    email: `${id}@shops.example`,
    contactName: null,
    name: 'Dar & Sons',
    verificationStatus: id === 'sel_new' || id === 'sel_stranger' ? 'INCOMPLETE' : 'APPROVED',
    accountId: id === 'sel_stranger' ? 'usr_unverified' : 'usr_9',
  })),
});

/** An encrypted secret as in an event. */
export const encrypted = (text: string) => encrypt(text, INTERNAL_KEY_IN_DEVELOPMENT);
