import { randomUUID } from 'node:crypto';
import { stat } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import sharp from 'sharp';
import { gifAndScript, photoWithPlace, pixelBomb, plainPng, smallPdf } from '../testing/pictures.ts';
import {
  admin,
  asUpload,
  customer,
  products,
  seller,
  startMedia,
  type TestFile,
  type TestMedia,
} from '../testing/start.ts';

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

describe('uploadMedia', () => {
  let media: TestMedia;
  let png: Buffer;
  beforeAll(async () => {
    media = await startMedia({ env: { MEDIA_MAX_PIXELS: '1000000' } });
    png = await plainPng();
  });
  afterAll(() => media.stop());

  const named = (name: string, content: Buffer): TestFile => ({ name, content });

  /** Nothing may be left of a refused file: no bytes, no record, no event. */
  async function expectRefused(viewer: Viewer, file: TestFile, input: object, ...codes: string[]) {
    const before = { files: await media.files(), events: await media.events() };
    const { data, errors } = await media.upload(viewer, file, input);
    expect(errors).toEqual([]);
    expect(data.uploadMedia.media).toBeNull();
    expect(data.uploadMedia.userErrors.map(({ code }) => code)).toEqual(codes);
    expect(await media.files()).toEqual(before.files);
    expect(await media.events()).toEqual(before.events);
    return data.uploadMedia.userErrors;
  }

  it('stores a picture with the facts of its content', async () => {
    const input = { purpose: 'PRODUCT_IMAGE', altText: ' A red tile ', tags: ['Tile', 'tile ', 'red'] };
    const before = await media.files();
    const { data, errors } = await media.upload(seller, named('tile.PNG', png), input);
    expect(errors).toEqual([]);
    const stored = data.uploadMedia.media;
    expect(stored).toEqual({
      id: expect.stringMatching(UUID),
      url: `http://souk.test/media/${stored?.id}?v=1`,
      filename: 'tile.PNG',
      mimeType: 'image/png',
      bytes: png.length,
      width: 40,
      height: 20,
      checksum: expect.stringMatching(/^[0-9a-f]{64}$/),
      altText: 'A red tile',
      tags: ['tile', 'red'],
      purpose: 'PRODUCT_IMAGE',
      visibility: 'PUBLIC',
      processingStatus: 'PENDING',
      owner: { __typename: 'Seller', id: 'sel_1' },
      usageCount: 0,
      unusedAt: expect.any(String),
      currentVersion: 1,
    });
    expect((await media.files()).length).toBe(before.length + 1);
    expect((await media.events()).at(-1)).toMatchObject({
      type: 'media.uploaded',
      aggregateId: stored?.id,
      payload: { mediaId: stored?.id, ownerType: 'SELLER', ownerId: 'sel_1' },
    });
  });

  it.each(['jpeg', 'webp', 'avif', 'gif'] as const)('accepts %s with any file name', async (format) => {
    const content = await sharp(png).toFormat(format).toBuffer();
    const { data } = await media.upload(customer, named('x.exe', content), { purpose: 'PROFILE_IMAGE' });
    expect(data.uploadMedia.media).toMatchObject({ mimeType: `image/${format}`, width: 40, height: 20 });
    expect(data.uploadMedia.media?.owner).toEqual({ __typename: 'User', id: 'usr_3' });
    expect(data.uploadMedia.media?.filename).toBe(`x.exe.${format === 'jpeg' ? 'jpg' : format}`);
  });

  it('stores documents as private and READY', async () => {
    const input = { purpose: 'VERIFICATION_DOCUMENT' };
    const { data } = await media.upload(seller, named('licence.pdf', smallPdf), input);
    expect(data.uploadMedia.media).toMatchObject({
      mimeType: 'application/pdf',
      visibility: 'PRIVATE',
      processingStatus: 'READY',
      width: null,
    });
  });

  it('removes the location of a photo and rotates it', async () => {
    const photo = await photoWithPlace(400, 200);
    const head = await sharp(photo).metadata();
    expect([head.orientation, head.exif?.includes('Ada Photographer')]).toEqual([6, true]);
    const before = new Set(await media.files());
    const { data } = await media.upload(seller, named('p.jpg', photo), { purpose: 'PRODUCT_IMAGE' });
    expect(data.uploadMedia.media).toMatchObject({ mimeType: 'image/jpeg', width: 200, height: 400 });
    const [stored, ...others] = (await media.files()).filter((file) => !before.has(file));
    expect(others).toEqual([]);
    const kept = await sharp(stored).metadata();
    expect([kept.exif, kept.orientation, kept.width, kept.height]).toEqual([undefined, undefined, 200, 400]);
    expect(data.uploadMedia.media?.bytes).toBe((await stat(String(stored))).size);
  });

  it.each([
    ['a page', Buffer.from('<!doctype html><script>alert(1)</script>'), 'FILE_TYPE_NOT_ALLOWED'],
    ['an SVG', Buffer.from('<svg xmlns="http://www.w3.org/2000/svg"/>'), 'FILE_TYPE_NOT_ALLOWED'],
    ['an executable', Buffer.concat([Buffer.from('MZ'), Buffer.alloc(200)]), 'FILE_TYPE_NOT_ALLOWED'],
    ['a PDF where pictures are asked for', smallPdf, 'FILE_TYPE_NOT_ALLOWED'],
    ['a GIF that is a script', gifAndScript, 'FILE_CORRUPT'],
    ['a JPEG of three bytes', Buffer.from([0xff, 0xd8, 0xff]), 'FILE_CORRUPT'],
    ['nothing', Buffer.alloc(0), 'FILE_CORRUPT'],
    ['a pixel bomb', pixelBomb(30_000), 'FILE_TOO_LARGE'],
  ])('refuses %s named .png', async (_what, content, code) => {
    const [error] = await expectRefused(seller, named('a.png', content), { purpose: 'PRODUCT_IMAGE' }, code);
    expect(error?.field).toEqual(['input', 'file']);
  });

  it('refuses a truncated PDF, and accepts the complete one', async () => {
    const input = { purpose: 'SUPPLIER_FILE' };
    await expectRefused(seller, named('a.pdf', smallPdf.subarray(0, -20)), input, 'FILE_CORRUPT');
    expect(await media.put(seller, named('a.pdf', smallPdf), input)).toMatch(UUID);
  });

  it('reports every problem of the input at once', async () => {
    const input = {
      purpose: 'CHAT_ATTACHMENT',
      visibility: 'PUBLIC',
      altText: 'x'.repeat(301),
      tags: ['', 'y'.repeat(41)],
    };
    const codes = ['INVALID_INPUT', 'INVALID_INPUT', 'INVALID_INPUT'];
    const wrong = await expectRefused(customer, named('a.png', png), input, ...codes);
    expect(wrong.map(({ field }) => field?.[1])).toEqual(['visibility', 'altText', 'tags']);
  });

  it('lets services, and nobody else, name the owner', async () => {
    const input = { purpose: 'PROFILE_IMAGE', ownerType: 'USER', ownerId: 'usr_7' };
    const { data } = await media.upload(products, named('a.png', png), input);
    expect(data.uploadMedia.media?.owner).toEqual({ __typename: 'User', id: 'usr_7' });
    await expectRefused(products, named('a.png', png), { purpose: 'OTHER' }, 'INVALID_INPUT');
    for (const viewer of [customer, seller, admin]) {
      const before = await media.files();
      const { errors } = await media.upload(viewer, named('a.png', png), input);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
      expect(await media.files()).toEqual(before);
    }
  });

  it('refuses anonymous callers before reading a byte', async () => {
    const before = await media.files();
    const { errors } = await media.upload(anonymous, named('a.png', png), { purpose: 'OTHER' });
    expect(errors.map(({ code }) => code)).toEqual(['UNAUTHENTICATED']);
    expect(await media.files()).toEqual(before);
  });

  it('stores 50 concurrent uploads completely, each with its own id', async () => {
    const before = await media.files();
    const ids = await Promise.all(
      Array.from({ length: 50 }, (_, i) => media.put(customer, named(`${i}.png`, png), { purpose: 'OTHER' })),
    );
    expect(new Set(ids).size).toBe(50);
    expect((await media.files()).length).toBe(before.length + 50);
    expect((await media.files()).filter((file) => file.includes('.incoming'))).toEqual([]);
  });

  describe('with an idempotency key', () => {
    const keyed = (key: string, rest: object = {}) => ({ purpose: 'OTHER', idempotencyKey: key, ...rest });
    const codesOf = ({ data }: Awaited<ReturnType<TestMedia['upload']>>) =>
      data.uploadMedia.userErrors.map(({ code }) => code);

    it('stores the file once, also for 20 concurrent calls', async () => {
      const before = (await media.files()).length;
      const ids = await Promise.all(
        Array.from({ length: 20 }, () => media.put(customer, named('a.png', png), keyed('one'))),
      );
      expect(new Set(ids).size).toBe(1);
      expect((await media.files()).length).toBe(before + 1);
      const told = (await media.events()).filter(({ aggregateId }) => aggregateId === ids[0]);
      expect(told).toHaveLength(1);
      // A process that died after its transaction stored no answer; the repetition finds the item.
      await media.mongo.db(media.dbName).collection('requests').deleteMany({});
      expect(await media.put(customer, named('a.png', png), keyed('one'))).toBe(ids[0]);
      expect((await media.files()).length).toBe(before + 1);
    });

    it('refuses another name, content or input, and keeps the keys of others apart', async () => {
      const id = await media.put(customer, named('a.png', png), keyed('two'));
      const before = await media.files();
      for (const [file, input] of [
        [named('b.png', png), keyed('two')],
        [named('a.png', await plainPng(41, 20)), keyed('two')],
        [named('a.png', png), keyed('two', { altText: 'Another' })],
      ] as const) {
        expect(codesOf(await media.upload(customer, file, input))).toEqual(['IDEMPOTENCY_CONFLICT']);
      }
      expect(codesOf(await media.upload(customer, named('a.png', png), keyed('')))).toEqual([
        'INVALID_INPUT',
      ]);
      expect(await media.files()).toEqual(before);
      expect(await media.put(seller, named('a.png', png), keyed('two'))).not.toBe(id);
      const owners = ['usr_7', 'usr_8'].map((ownerId) => ({ ownerType: 'USER', ownerId }));
      const ofServices = await Promise.all(
        owners.map((owner) => media.put(products, named('a.png', png), keyed('two', owner))),
      );
      expect(new Set([id, ...ofServices]).size).toBe(3);
    });

    it('answers no item once it was deleted', async () => {
      const id = await media.put(customer, named('a.png', png), keyed('three'));
      await media.run(customer, `mutation { deleteMedia(id: "${id}") { deletedId } }`);
      const before = await media.files();
      const { data } = await media.upload(customer, named('a.png', png), keyed('three'));
      expect(data.uploadMedia).toEqual({ media: null, userErrors: [] });
      expect(await media.files()).toEqual(before);
    });
  });

  it('stores a batch completely or not at all', async () => {
    interface Batch {
      uploadMediaBatch: { mediaItems: { id: string; filename: string }[] | null; userErrors: object[] };
    }
    const run = (files: TestFile[], idempotencyKey: string = randomUUID()) =>
      media.run<Batch>(
        seller,
        `mutation ($input: UploadMediaBatchInput!) { uploadMediaBatch(input: $input) {
          mediaItems { id filename } userErrors { code field } } }`,
        { input: { files: files.map(asUpload), purpose: 'PRODUCT_IMAGE', idempotencyKey } },
      );
    const before = (await media.files()).length;
    const good = await run([named('1.png', png), named('2.png', png)], 'two');
    expect(good.data.uploadMediaBatch.mediaItems).toMatchObject([
      { filename: '1.png' },
      { filename: '2.png' },
    ]);
    expect((await run([named('1.png', png), named('2.png', png)], 'two')).data).toEqual(good.data);
    expect((await media.files()).length).toBe(before + 2);
    const bad = await run([named('3.png', png), named('4.png', gifAndScript)]);
    expect(bad.data.uploadMediaBatch).toEqual({
      mediaItems: null,
      userErrors: [{ code: 'FILE_CORRUPT', field: ['input', 'files', '1'] }],
    });
    const none = await run([]);
    expect(none.data.uploadMediaBatch.userErrors).toEqual([
      { code: 'INVALID_INPUT', field: ['input', 'files'] },
    ]);
    expect((await media.files()).length).toBe(before + 2);
  });
});
