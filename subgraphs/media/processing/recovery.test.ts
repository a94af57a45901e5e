import { rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { dropKeys } from '@souk/testing';
import { plainPng } from '../testing/pictures.ts';
import { eventually, seller, startMedia, type TestMedia } from '../testing/start.ts';

interface Stored {
  _id: string;
  processingStatus: string;
  processingAttempts: number;
}

describe('processing after an outage', () => {
  let media: TestMedia;
  let file: { name: string; content: Buffer };
  beforeEach(async () => {
    media = await startMedia();
    file = { name: 'a.png', content: await plainPng() };
  });
  afterEach(() => media.stop());

  const items = () => media.mongo.db(media.dbName).collection<Stored>('media');
  const spool = () => join(media.folder, '.incoming');
  /** Replaces the folder by a file, so that nothing can be written there. */
  const block = async () => {
    await rename(spool(), `${spool()}-aside`);
    await writeFile(spool(), '');
  };
  const unblock = async () => {
    await rename(spool(), `${spool()}-blocked`);
    await rename(`${spool()}-aside`, spool());
  };

  it('continues when the queue was lost', async () => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    const fresh = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    await dropKeys(media.redis, media.dbName.replace('media_db', ''));
    const longAgo = new Date(Date.now() - 10 * 60_000);
    await items().updateOne({ _id: id }, { $set: { updatedAt: longAgo } });
    await media.running.work();
    await eventually(() => items().findOne({ _id: id, processingStatus: 'READY' }));
    // What has waited but a moment still has its job, as far as the sweep knows.
    expect((await items().findOne({ _id: fresh }))?.processingStatus).toBe('PENDING');
  });

  it('makes three attempts while the storage is unavailable, then fails', async () => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    await block();
    await media.running.work();
    const failed = await eventually(() => items().findOne({ _id: id, processingStatus: 'FAILED' }));
    expect(failed.processingAttempts).toBe(3);
    expect((await media.events()).map(({ type }) => type)).toEqual([
      'media.uploaded',
      'media.processing_failed',
    ]);
  });

  it('succeeds when the storage is back between two attempts', async () => {
    const id = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    await block();
    await media.running.work();
    await eventually(() => items().findOne({ _id: id, processingAttempts: 1, processingStatus: 'PENDING' }));
    await unblock();
    const done = await eventually(() => items().findOne({ _id: id, processingStatus: 'READY' }));
    expect(done.processingAttempts).toBe(2);
    expect((await media.events()).map(({ type }) => type)).toEqual(['media.uploaded', 'media.processed']);
  });

  it('answers uploads with SERVICE_UNAVAILABLE during the outage and stores nothing', async () => {
    await block();
    const { errors } = await media.upload(seller, file, { purpose: 'PRODUCT_IMAGE' });
    expect(errors.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect(await items().countDocuments()).toBe(0);
    expect(await media.events()).toEqual([]);
    await unblock();
    // The spool works again, the folder of the files does not: every name below it is taken by a file.
    const folders = Array.from({ length: 256 }, (_, i) =>
      join(media.folder, i.toString(16).padStart(2, '0')),
    );
    for (const folder of folders) await writeFile(folder, '');
    const blocked = await media.upload(seller, file, { purpose: 'PRODUCT_IMAGE' });
    expect(blocked.errors.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect((await media.files()).filter((path) => path.includes('.incoming/'))).toEqual([]);
    expect(await items().countDocuments()).toBe(0);
  });

  it('shows in the health of the service', async () => {
    expect((await media.running.health()).dependencies).toMatchObject({ storage: 'up' });
    await rename(media.folder, `${media.folder}-aside`);
    expect((await media.running.health()).dependencies).toMatchObject({ storage: 'down' });
    await rename(`${media.folder}-aside`, media.folder);
  });
});
