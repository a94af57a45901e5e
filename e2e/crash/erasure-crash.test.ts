// Promise: kill -9 of users and of orders, each in the middle of an erasure. Started again, both complete it: nothing of the
// person is left, nothing happened twice, and orders and books stay.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { SoukProcesses } from '../../app/distributed.ts';
import { ledgerAgrees } from '../harness/ledger.ts';
import { erasedEverywhere, placesOf, until } from '../privacy/find.ts';
import { openPrivacyScene, type PrivacyScene } from '../privacy/scene.ts';

const LIMIT_MS = 300_000;
// So many that a process is killed between two of its batches, whatever the speed of the machine.
const MANY = 3_000;

type Stored = { _id: string } & Record<string, unknown>;

let scene: PrivacyScene;
let processes: SoukProcesses;
beforeAll(async () => {
  scene = await openPrivacyScene({ mode: 'distributed' });
  if (!scene.souk.processes) throw new Error('this test needs processes');
  processes = scene.souk.processes;
}, LIMIT_MS);
afterAll(() => scene.souk.stop());

const of = (service: string, name: string) => scene.souk.db(service).collection<Stored>(name);

/** Stores copies of a document, each with an id of its own. */
async function multiply(service: string, name: string, filter: object, unique: readonly string[] = []) {
  const original = await of(service, name).findOne(filter);
  if (!original) throw new Error(`nothing to copy in ${name}`);
  const copies = Array.from({ length: MANY }, (_, at) => ({
    ...original,
    ...Object.fromEntries(unique.map((field) => [field, `${String(original[field])}-${at}`])),
    _id: `${original._id}-${String(at).padStart(5, '0')}`,
  }));
  await of(service, name).insertMany(copies);
}

/** An entry of the audit log, as an administrator leaves it who corrects a name. */
const renaming = (entityId: string, lastName: string | undefined): Stored => ({
  _id: 'aud_renaming',
  ...{ actorKind: 'admin', actorId: 'usr_root', operation: 'updateUser', entity: 'User', entityId },
  changes: [{ field: 'lastName', before: null, after: lastName }],
  ...{ outcome: 'OK', service: 'users', requestId: 'req', ip: null, userAgent: null },
  ...{ occurredAt: new Date(), purgeAt: new Date(Date.now() + 86_400_000) },
});

/** What is erased of these documents, and what is not. */
interface Halves {
  service: 'users' | 'orders';
  name: string;
  whole: object;
  erased: object;
}

/** Kills a process once it erased some of its documents, and shows that others are left. */
async function killInTheMiddle({ service, name, whole, erased }: Halves): Promise<void> {
  await until(`${service} is erasing`, async () => (await of(service, name).findOne(erased)) !== null);
  await processes.kill(service, 'SIGKILL');
  expect([service, await of(service, name).countDocuments(erased)]).toEqual([service, expect.any(Number)]);
  expect(await of(service, name).countDocuments(whole)).toBeGreaterThan(0);
}

describe('an erasure', () => {
  it(
    'is completed once by users and orders, both killed in the middle of it',
    async () => {
      const { souk, userId, canaries } = scene;
      await multiply('orders', 'orders', { customerId: userId }, ['number']);
      await of('users', 'auditEntries').insertOne(renaming(userId, canaries.lastName));
      const entry = { entityId: userId, operation: 'updateUser' };
      await multiply('users', 'auditEntries', entry);
      const total = await of('orders', 'orders').countDocuments({ customerId: userId });
      const told = souk.inbox.mails().length;

      await of('users', 'users').updateOne({ _id: userId }, { $set: { deletionScheduledAt: new Date() } });
      const recipient = 'shippingAddress.recipient';
      const value = 'changes.after';
      await Promise.all([
        killInTheMiddle({
          service: 'orders',
          name: 'orders',
          erased: { customerId: userId, [recipient]: 'Deleted user' },
          whole: { customerId: userId, [recipient]: { $ne: 'Deleted user' } },
        }),
        killInTheMiddle({
          service: 'users',
          name: 'auditEntries',
          erased: { ...entry, [value]: null },
          whole: { ...entry, [value]: { $ne: null } },
        }),
      ]);
      await Promise.all([processes.start('orders'), processes.start('users')]);
      await erasedEverywhere(souk, userId, LIMIT_MS / 1.5);

      expect(await placesOf(souk, canaries)).toEqual([]);
      for (const service of ['users', 'orders'])
        expect(await of(service, 'erasures').findOne({ _id: userId })).toMatchObject({ passes: 1 });
      const announced = { type: 'user.erased', aggregateId: userId };
      expect(await of('users', 'outbox').countDocuments(announced)).toBe(1);
      const deleted = { entityId: userId, changes: { $elemMatch: { field: 'status', after: 'DELETED' } } };
      expect(await of('users', 'auditEntries').countDocuments(deleted)).toBe(1);
      expect(await of('orders', 'orders').countDocuments({ customerId: userId })).toBe(total);
      await ledgerAgrees(souk);
      expect(souk.inbox.mails()).toHaveLength(told);
    },
    LIMIT_MS,
  );
});
