import { randomUUID } from 'node:crypto';
import { expect, it } from '@jest/globals';
import { mediaIdOf } from '../direct-upload/uploads.ts';
import { storageKeys } from '../storage/keys.ts';
import { directSteps } from './direct.ts';
import type { TestServer } from './http.ts';
import { plainPng } from './pictures.ts';
import { eventually, seller, type TestMedia } from './start.ts';

/** What these tests need of a storage, beside the subgraph that uses it. */
interface Around {
  media(): TestMedia;
  /** Where clients send bytes, when that is the subgraph. */
  server(): TestServer | undefined;
  /** Puts a file there, as a process that was killed had. */
  put(key: string, content: Buffer): Promise<void>;
  /** The keys of all files there. */
  keys(): Promise<string[]>;
}

/**
 * Tests of what a process leaves that is killed between two steps of a direct upload: what it had written until then is put
 * there, and must be gone once the sweep came by.
 */
export function afterKills({ media, server, put, keys }: Around): void {
  const documents = () => media().mongo.db(media().dbName).collection<{ _id: string }>('mediaUploads');
  const sweepNow = async (_id: string) => {
    await documents().updateOne({ _id }, { $set: { dueAt: new Date(0) } });
    await media().running.work();
    await media().running.sweep('sweep-uploads');
  };
  /** A file that was announced and sent. */
  async function sent() {
    const picture = await plainPng(60, 40);
    const steps = directSteps(media(), seller);
    const input = { filename: `${randomUUID()}.png`, contentType: 'image/png', bytes: picture.length };
    const { upload } = await steps.announce(input);
    if (!upload) throw new Error('it was not announced');
    expect([200, 201]).toContain(await steps.send(upload, picture, server()));
    const original = storageKeys.original(mediaIdOf({ _id: upload.id }), 1);
    return { ...steps, id: upload.id, picture, original, incoming: storageKeys.incoming(upload.id) };
  }

  it('before the confirmation: the file goes when the upload expires', async () => {
    const { id, incoming } = await sent();
    expect(await keys()).toContain(incoming);
    await documents().updateOne({ _id: id }, { $set: { expiresAt: new Date(0) } });
    await sweepNow(id);
    expect(await keys()).not.toContain(incoming);
  });

  it('after the file was stored and before that was recorded: both copies go', async () => {
    const { id, picture, original, incoming } = await sent();
    await put(original, picture);
    await documents().updateOne({ _id: id }, { $set: { expiresAt: new Date(0) } });
    for (let time = 0; time < 2; time += 1) await sweepNow(id);
    const left = await keys();
    expect([left.includes(original), left.includes(incoming)]).toEqual([false, false]);
  });

  it('the same, and its client confirms again: one item, and one file', async () => {
    const { id, picture, original, incoming, confirm } = await sent();
    await put(original, picture);
    const { media: item } = await confirm(id);
    expect(item).not.toBeNull();
    await eventually(async () => !(await keys()).includes(incoming));
    expect(await keys()).toContain(original);
  });

  it('after it was recorded and before the sent file was deleted: the sent file goes, the item stays', async () => {
    const { id, picture, original, incoming, confirm } = await sent();
    await confirm(id);
    await put(incoming, picture);
    await sweepNow(id);
    const left = await keys();
    expect([left.includes(original), left.includes(incoming)]).toEqual([true, false]);
  });
}
