import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { gifAndScript, plainPng, smallPdf } from '../testing/pictures.ts';
import {
  admin,
  asUpload,
  customer,
  otherSeller,
  products,
  seller,
  startMedia,
  type TestMedia,
} from '../testing/start.ts';

describe('validation', () => {
  let media: TestMedia;
  let open: string;
  let closed: string;
  beforeAll(async () => {
    media = await startMedia();
    const file = { name: 'a.png', content: await plainPng() };
    open = await media.put(seller, file, { purpose: 'PRODUCT_IMAGE' });
    closed = await media.put(seller, file, { purpose: 'VERIFICATION_DOCUMENT' });
  });
  afterAll(() => media.stop());

  const validate = (viewer: Viewer, ids: string[], args = '') =>
    media.run<{
      mediaValidations:
        | { media: { id: string } | null; isValid: boolean; reason: string | null; problem: string | null }[]
        | null;
    }>(
      viewer,
      `query ($ids: [ID!]!) { mediaValidations(ids: $ids${args}) { media { id } isValid reason problem } }`,
      {
        ids,
      },
    );
  const problems = async (viewer: Viewer, args = '') => {
    const { data, errors } = await validate(viewer, [open, 'nothing', closed], args);
    expect(errors).toEqual([]);
    for (const [index, { media: item, isValid, reason, problem }] of (
      data.mediaValidations ?? []
    ).entries()) {
      expect([reason === null, problem === null]).toEqual([isValid, isValid]);
      expect(item).toEqual(reason === 'NOT_FOUND' ? null : { id: [open, 'nothing', closed][index] });
    }
    return data.mediaValidations?.map(({ reason }) => reason);
  };

  it('checks for the owner that services and admins name', async () => {
    for (const viewer of [products, admin]) {
      expect(await problems(viewer)).toEqual([null, 'NOT_FOUND', null]);
      expect(await problems(viewer, ', ownerId: "sel_1", purpose: PRODUCT_IMAGE')).toEqual([
        null,
        'NOT_FOUND',
        'WRONG_PURPOSE',
      ]);
      expect(await problems(viewer, ', ownerId: "sel_2"')).toEqual(['NOT_OWNED', 'NOT_FOUND', 'NOT_OWNED']);
    }
  });

  it('checks for the caller otherwise, and does not reveal private items', async () => {
    expect(await problems(seller)).toEqual([null, 'NOT_FOUND', null]);
    for (const viewer of [customer, otherSeller]) {
      expect(await problems(viewer)).toEqual(['NOT_OWNED', 'NOT_FOUND', 'NOT_FOUND']);
    }
  });

  it('refuses anonymous callers, other owners, and more than 100 ids', async () => {
    const codes = async (viewer: Viewer, ids: string[], args = '') =>
      (await validate(viewer, ids, args)).errors.map(({ code }) => code);
    expect(await codes(anonymous, [open])).toEqual(['UNAUTHENTICATED']);
    expect(await codes(customer, [open], ', ownerId: "sel_1"')).toEqual(['FORBIDDEN']);
    expect(await codes(products, Array(101).fill(open))).toEqual(['BAD_USER_INPUT']);
  });

  it('refuses deleted and damaged items', async () => {
    const file = { name: 'a.png', content: await plainPng() };
    const gone = await media.put(seller, file, { purpose: 'OTHER' });
    await media.run(seller, `mutation { deleteMedia(id: "${gone}") { deletedId } }`);
    const items = media.mongo.db(media.dbName).collection<{ _id: string }>('media');
    const damaged = await media.put(seller, file, { purpose: 'OTHER' });
    await items.updateOne({ _id: damaged }, { $set: { processingStatus: 'FAILED' } });
    const { data } = await validate(products, [gone, damaged]);
    expect(data.mediaValidations).toEqual([
      { media: null, isValid: false, reason: 'NOT_FOUND', problem: 'There is no such media item.' },
      { media: { id: damaged }, isValid: false, reason: 'DAMAGED', problem: 'The picture is damaged.' },
    ]);
  });

  it('checks an upload without storing anything', async () => {
    const before = { files: await media.files(), events: await media.events() };
    const attempt = async (viewer: Viewer, content: Buffer, purpose: string) => {
      const { data, errors } = await media.run<{
        validateUpload: { isAccepted: boolean; problems: { code: string }[]; userErrors: object[] };
      } | null>(
        viewer,
        `mutation ($file: Upload!) { validateUpload(input: { file: $file, purpose: ${purpose} }) {
          isAccepted problems { code field } userErrors { code } } }`,
        { file: asUpload({ name: 'a', content }) },
      );
      return errors.length > 0 ? errors.map(({ code }) => code) : data?.validateUpload;
    };
    const good = { isAccepted: true, problems: [], userErrors: [] };
    expect(await attempt(customer, await plainPng(), 'PROFILE_IMAGE')).toEqual(good);
    expect(await attempt(seller, smallPdf, 'SUPPLIER_FILE')).toEqual(good);
    const bad = (code: string) => ({
      isAccepted: false,
      problems: [{ code, field: ['input', 'file'] }],
      userErrors: [],
    });
    expect(await attempt(seller, smallPdf, 'SELLER_LOGO')).toEqual(bad('FILE_TYPE_NOT_ALLOWED'));
    expect(await attempt(seller, gifAndScript, 'SELLER_LOGO')).toEqual(bad('FILE_CORRUPT'));
    expect(await attempt(anonymous, smallPdf, 'OTHER')).toEqual(['UNAUTHENTICATED']);
    expect(await media.files()).toEqual(before.files);
    expect(await media.events()).toEqual(before.events);
  });
});
