import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, type Viewer } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { sellers } from '../subgraph.ts';
import { admin, customer, owner, plainStaff, reviewer, stored, storeSeller } from '../testing/builders.ts';

let test: TestSubgraph;
let id: string;

beforeAll(async () => {
  test = await startTestSubgraph(sellers);
});
afterAll(() => test.stop());
beforeEach(async () => {
  id = await storeSeller(test, { verificationStatus: 'PENDING' });
  await test.mongo.db(test.dbName).collection('outbox').deleteMany({});
});

const documents = {
  approveSellerVerification: `mutation ($id: ID!) {
    approveSellerVerification(id: $id) { seller { id } userErrors { code field } } }`,
  rejectSellerVerification: `mutation ($id: ID!, $reason: String!) {
    rejectSellerVerification(id: $id, input: { reason: $reason }) { seller { id } userErrors { code field } } }`,
  suspendSeller: `mutation ($id: ID!, $reason: String!) {
    suspendSeller(id: $id, input: { reason: $reason }) { seller { id } userErrors { code field } } }`,
  reinstateSeller: `mutation ($id: ID!) {
    reinstateSeller(id: $id) { seller { id } userErrors { code field } } }`,
} as const;
type Operation = keyof typeof documents;
type Payload = { seller: object | null; userErrors: { code: string; field: string[] }[] };

async function act(viewer: Viewer, operation: Operation, variables: object = {}) {
  const given = {
    id,
    ...(documents[operation].includes('$reason') ? { reason: 'Blurred' } : {}),
    ...variables,
  };
  const { data, errors } = await test.run<Record<Operation, Payload>>(viewer, documents[operation], given);
  return { payload: data?.[operation], errors: errors.map(({ code }) => code) };
}
const one = () => stored(test).findOne({ _id: id });
const events = async () => (await test.events()).map(({ type, payload }) => [type, payload]);

describe('the review of a seller', () => {
  it('approves for admins and reviewers', async () => {
    for (const viewer of [admin, reviewer]) {
      await stored(test).updateOne({ _id: id }, { $set: { verificationStatus: 'PENDING' } });
      expect((await act(viewer, 'approveSellerVerification')).payload).toEqual({
        seller: { id },
        userErrors: [],
      });
      expect(await one()).toMatchObject({
        verificationStatus: 'APPROVED',
        verification: { reviewedBy: viewer.userId, reason: null },
      });
    }
    expect((await events())[0]).toEqual([
      'seller.verification_approved',
      {
        sellerId: id,
        accountId: `usr_of_${id}`,
        name: id.replace('sel_', 'Shop '),
        email: `${id.replace('sel_', 'shop')}@souk.example`,
      },
    ]);
  });

  it('rejects with a reason', async () => {
    expect((await act(admin, 'rejectSellerVerification', { reason: ' ' })).payload).toMatchObject({
      userErrors: [{ code: 'INVALID_INPUT', field: ['input', 'reason'] }],
    });
    expect((await act(admin, 'rejectSellerVerification')).payload?.userErrors).toEqual([]);
    expect(await one()).toMatchObject({
      verificationStatus: 'REJECTED',
      verification: { reason: 'Blurred' },
    });
    expect(await events()).toMatchObject([['seller.verification_rejected', { reason: 'Blurred' }]]);
  });

  it('refuses a decision on a seller that is not PENDING', async () => {
    for (const verificationStatus of ['INCOMPLETE', 'APPROVED', 'REJECTED'] as const) {
      await stored(test).updateOne({ _id: id }, { $set: { verificationStatus } });
      for (const operation of ['approveSellerVerification', 'rejectSellerVerification'] as const) {
        const { payload } = await act(admin, operation);
        expect(payload?.userErrors).toEqual([{ code: 'INVALID_STATE', field: ['id'] }]);
      }
      expect((await one())?.verificationStatus).toBe(verificationStatus);
    }
    const unknown = await act(admin, 'approveSellerVerification', { id: 'sel_unknown' });
    expect(unknown.payload?.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
    expect(await events()).toEqual([]);
  });

  it('lets one of 60 concurrent decisions win', async () => {
    const decisions = await Promise.all(
      Array.from({ length: 60 }, (_, index) =>
        act(admin, index % 2 === 0 ? 'approveSellerVerification' : 'rejectSellerVerification'),
      ),
    );
    expect(decisions.filter(({ payload }) => payload?.userErrors.length === 0)).toHaveLength(1);
    expect(await events()).toHaveLength(1);
  });
});

describe('the suspension of a seller', () => {
  it('suspends and reinstates, and refuses to repeat either', async () => {
    const suspended = await Promise.all(Array.from({ length: 50 }, () => act(admin, 'suspendSeller')));
    expect(suspended.filter(({ payload }) => payload?.userErrors.length === 0)).toHaveLength(1);
    expect(await one()).toMatchObject({ status: 'SUSPENDED', suspensionReason: 'Blurred' });
    expect((await act(admin, 'reinstateSeller')).payload?.userErrors).toEqual([]);
    expect((await act(admin, 'reinstateSeller')).payload?.userErrors).toEqual([
      { code: 'INVALID_STATE', field: ['id'] },
    ]);
    expect(await one()).toMatchObject({
      status: 'ACTIVE',
      suspensionReason: null,
      verificationStatus: 'PENDING',
    });
    expect(await events()).toMatchObject([
      ['seller.suspended', { sellerId: id, reason: 'Blurred' }],
      ['seller.reinstated', { sellerId: id }],
    ]);
    const unknown = await act(admin, 'suspendSeller', { id: 'sel_unknown' });
    expect(unknown.payload?.userErrors).toEqual([{ code: 'NOT_FOUND', field: ['id'] }]);
  });
});

it('review and suspension are refused to everybody else', async () => {
  const operations = Object.keys(documents) as Operation[];
  for (const operation of operations) {
    expect((await act(anonymous, operation)).errors).toEqual(['UNAUTHENTICATED']);
    for (const viewer of [customer, owner(id), plainStaff, serviceViewer('orders')]) {
      expect((await act(viewer, operation)).errors).toEqual(['FORBIDDEN']);
    }
  }
  for (const operation of ['suspendSeller', 'reinstateSeller'] as const) {
    expect((await act(reviewer, operation)).errors).toEqual(['FORBIDDEN']);
  }
  expect(await events()).toEqual([]);
  expect(await one()).toMatchObject({ verificationStatus: 'PENDING', status: 'ACTIVE' });
});
