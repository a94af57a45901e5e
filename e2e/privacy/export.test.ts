// Promise: a person gets everything that the market holds of them, in an archive that only they can read, for a week.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { placesOf, storedFiles, until, unzipped } from './find.ts';
import { DELETE_EXPORT, type Export, exportsOf, REQUEST_EXPORT } from './operations.ts';
import { openPrivacyScene, type PrivacyScene } from './scene.ts';

let scene: PrivacyScene;
beforeAll(async () => {
  scene = await openPrivacyScene();
});
afterAll(() => scene.souk.stop());

const exported: Record<string, string[]> = {};

describe('what is held', () => {
  it('is found in every subgraph that a person leaves data in', async () => {
    // Nothing else finds what the export and the erasure would then leave out.
    const before = await placesOf(scene.souk, scene.canaries);
    const collections = new Set(before.map((place) => place.slice(0, place.indexOf(':'))));
    for (const expected of [
      'users.users',
      'users.addresses',
      'users.outbox',
      'media.media',
      'orders.orders',
      'orders.sellerOrders',
      'orders.sagas',
      'orders.returns',
      'orders.outbox',
      'notifications.emails',
    ])
      expect(collections).toContain(expected);
  });
});

describe('an export', () => {
  let archive: Buffer;

  it('is made by a job, announced by mail, and contains what every subgraph holds, as JSON and CSV', async () => {
    const { person, souk, canaries, userId } = scene;
    const key = randomUUID();
    const answers = await Promise.all(
      [key, key].map(() =>
        person.client.ok<{ requestDataExport: { dataExport: Export } }>(REQUEST_EXPORT, { key }),
      ),
    );
    const ids = new Set(answers.map(({ requestDataExport }) => requestDataExport.dataExport.id));
    expect(ids.size).toBe(1);
    await until('the archive is ready', async () => (await exportsOf(scene))[0]?.status === 'READY');
    const [ready] = await exportsOf(scene);
    const mail = await souk.inbox.waitFor(
      ({ to, subject }) => to.includes(person.email) && subject.includes('data is ready'),
      30_000,
    );
    expect(mail.text).not.toContain('http');
    const response = await fetch(ready?.url ?? '');
    archive = Buffer.from(await response.arrayBuffer());
    expect([response.status, archive.length]).toEqual([200, ready?.sizeBytes]);
    expect(response.headers.get('cache-control')).toBe('no-store');

    const sections = [
      'users/users',
      'users/addresses',
      'users/sessions',
      'media/media',
      'orders/orders',
      'orders/payments',
      'orders/returns',
      'orders/carts',
      'notifications/emails',
    ];
    const texts = await unzipped(
      archive,
      sections.flatMap((section) => [`${section}.json`, `${section}.csv`]),
    );
    for (const section of sections) {
      const [json, csv] = [texts.get(`${section}.json`) ?? '', texts.get(`${section}.csv`) ?? ''];
      const rows = JSON.parse(json) as object[];
      expect([section, rows.length > 0, csv.split('\r\n').length > 2]).toEqual([section, true, true]);
      exported[section] = Object.entries(canaries).flatMap(([what, canary]) =>
        json.toLowerCase().includes(canary.toLowerCase()) && csv.toLowerCase().includes(canary.toLowerCase())
          ? [what]
          : [],
      );
    }
    expect(exported).toMatchObject({
      'users/users': ['firstName', 'lastName', 'email', 'phone'],
      'users/addresses': ['firstName', 'lastName', 'street'],
      'media/media': ['file'],
      'orders/orders': ['firstName', 'lastName', 'street', 'note', 'phone'],
      'orders/returns': ['firstName', 'returnNote'],
    });
    expect(texts.get('users/users.json')).toContain(userId);
    // What a spreadsheet would run is text.
    expect(texts.get('users/users.csv')).toContain("'+212655443322");
    const secrets = [...texts.values()].join('');
    expect(secrets).not.toMatch(/passwordHash|codeHash|\$argon2/);
    const guide = (await unzipped(archive, ['README.txt'])).get('README.txt');
    expect(guide).toContain('orders/orders: Orders that you placed. 1 entry.');
    expect(guide).toContain('files: 1 of your files.');
  });

  it('is refused to others, and under a link that was altered', async () => {
    const [own] = await exportsOf(scene);
    const url = new URL(own?.url ?? '');
    url.searchParams.set('expires', String(Number(url.searchParams.get('expires')) + 1));
    expect((await fetch(url)).status).toBe(403);
    const { root, userId } = scene;
    const { user } = await root.client.ok<{ user: { dataExports: null } }>(
      'query ($id: ID!) { user(id: $id) { dataExports { url } } }',
      { id: userId },
    );
    expect(user.dataExports).toBeNull();
    expect(await root.client.refused(DELETE_EXPORT, { id: own?.id })).toEqual(['NOT_FOUND']);
  });

  it('can be requested once a day, and is deleted when its time is over', async () => {
    const { person, souk } = scene;
    expect(await person.client.refused(REQUEST_EXPORT, { key: randomUUID() })).toEqual(['TOO_MANY_ATTEMPTS']);
    const [own] = await exportsOf(scene);
    const files = await storedFiles(souk);
    await souk
      .db('media')
      .collection<{ _id: string }>('dataExports')
      .updateOne({ _id: own?.id ?? '' }, { $set: { dueAt: new Date(), expiresAt: new Date() } });
    await until('the archive is gone', async () => (await exportsOf(scene))[0]?.status === 'EXPIRED');
    expect((await exportsOf(scene))[0]?.url).toBeNull();
    expect((await fetch(own?.url ?? '')).status).toBe(410);
    expect(await storedFiles(souk)).toBe(files - 1);
  });
});
