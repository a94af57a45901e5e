import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, type Viewer } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, owner, stored, storeSeller } from '../testing/builders.ts';
import { fileOf, MediaPartner } from '../testing/media.ts';

let test: TestSubgraph;
let media: MediaPartner;
let id: string;

beforeAll(async () => {
  test = await startTestSubgraph(sellers, {
    partners: { media: (query, variables) => media.partner(query, variables) },
  });
});
afterAll(() => test.stop());
beforeEach(async () => {
  media = new MediaPartner();
  media.valid.add('med_a').add('med_b');
  id = await storeSeller(test, { verificationStatus: 'INCOMPLETE' });
  await stored(test).updateOne({ _id: id }, { $set: { 'verification.documentMediaIds': [] } });
  await test.mongo.db(test.dbName).collection('outbox').deleteMany({});
});

const SUBMIT = `mutation ($input: SubmitSellerVerificationInput!) {
  submitSellerVerification(input: $input) {
    seller { verificationStatus verification { documents { id } note reason } } userErrors { code field message }
  }
}`;
interface Submitted {
  submitSellerVerification: {
    seller: object | null;
    userErrors: { code: string; field: string[] | null; message: string }[];
  };
}
const submit = (viewer: Viewer, input: object) => test.run<Submitted>(viewer, SUBMIT, { input });
const one = () => stored(test).findOne({ _id: id });
const codes = async (input: object) =>
  (await submit(owner(id), input)).data.submitSellerVerification.userErrors.map(
    ({ code, field }) => `${code} ${field?.join('.') ?? ''}`,
  );

describe('submitSellerVerification', () => {
  it('accepts uploaded documents and new files, and becomes PENDING', async () => {
    const input = {
      documentMediaIds: ['med_a', 'med_a'],
      documents: [fileOf('one'), fileOf('two')],
      note: ' Hi ',
    };
    const { data, errors } = await submit(owner(id), input);
    expect(errors).toEqual([]);
    expect(data.submitSellerVerification).toEqual({
      seller: {
        verificationStatus: 'PENDING',
        verification: {
          documents: [{ id: 'med_a' }, { id: 'med_new0' }, { id: 'med_new1' }],
          note: 'Hi',
          reason: null,
        },
      },
      userErrors: [],
    });
    expect(media.asked).toEqual([{ ids: ['med_a'], purpose: 'VERIFICATION_DOCUMENT', ownerId: id }]);
    expect(media.uploads).toEqual([
      {
        input: { purpose: 'VERIFICATION_DOCUMENT', visibility: 'PRIVATE', ownerType: 'SELLER', ownerId: id },
        contents: ['one', 'two'],
      },
    ]);
    expect((await test.events()).map(({ type, aggregateId }) => `${type} ${aggregateId}`)).toEqual([
      `seller.verification_submitted ${id}`,
      'media.attached med_a',
      'media.attached med_new0',
      'media.attached med_new1',
    ]);
  });

  it('replaces the documents of a rejected submission', async () => {
    await stored(test).updateOne(
      { _id: id },
      { $set: { verificationStatus: 'REJECTED', 'verification.documentMediaIds': ['med_a', 'med_old'] } },
    );
    expect(await codes({ documentMediaIds: ['med_a', 'med_b'] })).toEqual([]);
    expect((await test.events()).map(({ type, aggregateId }) => `${type} ${aggregateId}`)).toEqual([
      `seller.verification_submitted ${id}`,
      'media.attached med_b',
      'media.detached med_old',
    ]);
  });

  it('refuses no documents, too many documents and those of others', async () => {
    expect(await codes({})).toEqual(['INVALID_INPUT input.documents']);
    const many = Array.from({ length: 11 }, (_, index) => `med_${index}`);
    expect(await codes({ documentMediaIds: many })).toEqual(['INVALID_INPUT input.documents']);
    const foreign = { documentMediaIds: ['med_a', 'med_x'], documents: [fileOf('one')] };
    expect(await codes(foreign)).toEqual(['INVALID_INPUT input.documentMediaIds.1']);
    expect(await codes({ documentMediaIds: ['med_a'], note: 'x'.repeat(2_001) })).toEqual([
      'INVALID_INPUT input.note',
    ]);
    expect(media.uploads).toEqual([]);
    expect((await one())?.verificationStatus).toBe('INCOMPLETE');
  });

  it('names the file that media refuses', async () => {
    media.refuseUploads = true;
    expect(await codes({ documents: [fileOf('MZ')] })).toEqual(['FILE_TYPE_NOT_ALLOWED input.documents.0']);
    expect((await one())?.verificationStatus).toBe('INCOMPLETE');
    expect(await test.events()).toEqual([]);
  });

  it('refuses a profile that lacks required fields', async () => {
    await stored(test).updateOne({ _id: id }, { $set: { taxId: null, address: null } });
    const { data } = await submit(owner(id), { documentMediaIds: ['med_a'] });
    expect(data.submitSellerVerification.userErrors.map(({ message }) => message)).toEqual([
      'Your profile lacks taxId. Add it with updateSellerProfile first.',
      'Your profile lacks address. Add it with updateSellerProfile first.',
    ]);
    expect(media.asked).toEqual([]);
  });

  it.each(['PENDING', 'APPROVED'] as const)('refuses a business that is %s', async (verificationStatus) => {
    await stored(test).updateOne({ _id: id }, { $set: { verificationStatus } });
    expect(await codes({ documentMediaIds: ['med_a'] })).toEqual(['INVALID_STATE ']);
    expect(await test.events()).toEqual([]);
  });

  it('refuses a suspended business, also when it was suspended during the upload', async () => {
    media.onUpload = () => stored(test).updateOne({ _id: id }, { $set: { status: 'SUSPENDED' } });
    expect(await codes({ documents: [fileOf('one'), fileOf('two')] })).toHaveLength(1);
    expect(media.deleted).toEqual(['med_new0', 'med_new1']);
    expect(await codes({ documentMediaIds: ['med_a'] })).toEqual(['SELLER_SUSPENDED ']);
    expect((await one())?.verificationStatus).toBe('INCOMPLETE');
    expect(await test.events()).toEqual([]);
  });

  it('submits once when called concurrently', async () => {
    const all = await Promise.all(Array.from({ length: 50 }, () => codes({ documentMediaIds: ['med_a'] })));
    expect(all.filter((refusals) => refusals.length === 0)).toHaveLength(1);
    expect(all.flat()).toEqual(Array.from({ length: 49 }, () => 'INVALID_STATE '));
    expect(await test.events()).toHaveLength(2);
  });

  it('is allowed for sellers only, and changes nothing while media is unavailable', async () => {
    for (const [viewer, code] of [
      [anonymous, 'UNAUTHENTICATED'],
      [customer, 'FORBIDDEN'],
      [admin, 'FORBIDDEN'],
    ] as const) {
      const { errors } = await submit(viewer, { documentMediaIds: ['med_a'] });
      expect(errors.map((error) => error.code)).toEqual([code]);
    }
    const alone = await startTestSubgraph(sellers);
    const seller = await storeSeller(alone, { verificationStatus: 'INCOMPLETE' });
    const { errors } = await alone.run(owner(seller), SUBMIT, { input: { documentMediaIds: ['med_a'] } });
    expect(errors.map(({ code }) => code)).toEqual(['SERVICE_UNAVAILABLE']);
    expect((await stored(alone).findOne({ _id: seller }))?.verificationStatus).toBe('INCOMPLETE');
    await alone.stop();
  });
});
