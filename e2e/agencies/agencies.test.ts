// Agencies and their staff over HTTP through the gateway: who may make, read, change and delete them, and what a
// member of staff may do while the agency works.
import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SIGN_IN } from '../../app/tour/steps/shopper.ts';
import { type Actor, admin, agency, customer, PASSWORD, seller, staff } from '../harness/actors.ts';
import { CREATE_AGENCY, CREATE_USER } from '../harness/agency.ts';
import { startSouk, type TestSouk } from '../harness/souk.ts';
import { AGENCIES, AGENCY, DELETE_AGENCY, ME, UPDATE_AGENCY, USER, USERS } from './steps.ts';

let souk: TestSouk;
let root: Actor;
let shopper: Actor;
let merchant: Actor;
beforeAll(async () => {
  souk = await startSouk();
  root = await admin(souk);
  shopper = await customer(souk);
  merchant = await seller(souk);
});
afterAll(() => souk.stop());

const stored = (id: string) =>
  souk.db('users').collection<{ _id: string; isActive: boolean }>('agencies').findOne({ _id: id });
const codesOf = async (actor: Pick<Actor, 'client'>, query: string, variables: Record<string, unknown>) =>
  (await actor.client.run(query, variables)).errors.map(({ extensions }) => extensions.code);

describe('agencies', () => {
  it('are created, changed and deleted by administrators only', async () => {
    const place = await agency(souk, root);
    const colleague = await staff(souk, { agencyId: place.id, role: 'DIRECTOR', by: root });
    const input = { idempotencyKey: randomUUID(), name: 'Nobody’s', code: 'NOBODY' };
    const person = { primaryRole: 'CUSTOMER', firstName: 'No', email: 'nobody@souk.test' };
    const user = { idempotencyKey: randomUUID(), ...person };
    const writes = [
      [CREATE_AGENCY, { input }],
      [UPDATE_AGENCY, { id: place.id, input: { version: 1, isActive: false } }],
      [DELETE_AGENCY, { id: place.id }],
      [CREATE_USER, { input: user }],
    ] as const;
    for (const [query, variables] of writes) {
      for (const actor of [shopper, merchant, colleague])
        expect(await codesOf(actor, query, variables)).toEqual(['FORBIDDEN']);
      expect(await codesOf({ client: souk.client() }, query, variables)).toEqual(['UNAUTHENTICATED']);
    }
    expect(await stored(place.id)).toMatchObject({ isActive: true });
    expect(await souk.db('users').collection('agencies').countDocuments({ code: 'NOBODY' })).toBe(0);
    expect(await souk.db('users').collection('users').countDocuments({ email: user.email })).toBe(0);
  });

  it('are read by staff and administrators only, and their members by their own staff', async () => {
    const [place, other] = [await agency(souk, root), await agency(souk, root)];
    const here = await staff(souk, { agencyId: place.id, by: root });
    const there = await staff(souk, { agencyId: other.id, by: root });
    for (const actor of [root, here, there]) {
      const { agencies } = await actor.client.ok<{ agencies: { edges: object[] } }>(AGENCIES, {
        filter: { search: place.code },
      });
      expect(agencies.edges).toEqual([{ node: { id: place.id, name: place.name, code: place.code } }]);
    }
    const employed = async ({ client }: Actor) =>
      (await client.ok<{ agency: { staff: object | null } }>(AGENCY, { id: place.id })).agency.staff;
    const staffHere = {
      edges: [{ node: { id: here.userId, email: here.email, roles: ['RESPONSABLE'] } }],
      totalCount: 1,
    };
    expect(await employed(root)).toEqual(staffHere);
    expect(await employed(here)).toEqual(staffHere);
    expect(await employed(there)).toBeNull();
    for (const actor of [shopper, merchant]) {
      expect(await codesOf(actor, AGENCIES, {})).toEqual(['FORBIDDEN']);
      expect(await codesOf(actor, AGENCY, { id: place.id })).toEqual(['FORBIDDEN']);
    }
  });

  it('sign their staff out at once when deactivated, and let them in when active again', async () => {
    const { client, email, agencyId } = await staff(souk, { by: root });
    await client.ok(ME);
    const close = { id: agencyId, input: { version: 1, isActive: false } };
    const { updateAgency } = await root.client.ok<{ updateAgency: { agency: object } }>(UPDATE_AGENCY, close);
    expect(updateAgency.agency).toMatchObject({ isActive: false, version: 2 });
    expect((await client.run(ME)).status).toBe(401);
    const signIn = { input: { email, password: PASSWORD, role: 'STAFF' } };
    expect(await souk.client().refused(SIGN_IN, signIn)).toEqual(['AGENCY_INACTIVE']);
    expect(await root.client.refused(UPDATE_AGENCY, close)).toEqual(['VERSION_CONFLICT']);
    await root.client.ok(UPDATE_AGENCY, { id: agencyId, input: { version: 2, isActive: true } });
    await souk.client().ok(SIGN_IN, signIn);
  });

  it('cannot be deleted before they have no staff left', async () => {
    const empty = await agency(souk, root);
    const { deleteAgency } = await root.client.ok<{ deleteAgency: object }>(DELETE_AGENCY, { id: empty.id });
    expect(deleteAgency).toMatchObject({ deletedId: empty.id, agency: { code: empty.code } });
    expect(await stored(empty.id)).toBeNull();
    const { agencyId } = await staff(souk, { by: root });
    expect(await root.client.refused(DELETE_AGENCY, { id: agencyId })).toEqual(['AGENCY_IN_USE']);
    expect(await stored(agencyId)).not.toBeNull();
    expect(await root.client.refused(DELETE_AGENCY, { id: 'agy_none' })).toEqual(['NOT_FOUND']);
  });

  it('cannot be deleted while they have open orders', async () => {
    const { id } = await agency(souk, root);
    // The person who placed it has left: while somebody works there, users does not even ask orders.
    const orders = souk.db('orders').collection<{ _id: string; status: string }>('orders');
    const order = { _id: `ord_of_${id}`, number: id, kind: 'AGENCY', agencyId: id, deletedAt: null };
    await orders.insertOne({ ...order, status: 'AWAITING_RESPONSABLE' });
    expect(await root.client.refused(DELETE_AGENCY, { id })).toEqual(['AGENCY_IN_USE']);
    expect(await stored(id)).not.toBeNull();
    await orders.updateOne({ _id: order._id }, { $set: { status: 'REJECTED' } });
    await root.client.ok(DELETE_AGENCY, { id });
  });

  it('cannot share a name or code with another agency', async () => {
    const { name, code } = await agency(souk, root);
    const refused = (input: object) =>
      root.client.refused(CREATE_AGENCY, { input: { idempotencyKey: randomUUID(), ...input } });
    expect(await refused({ name: name.toUpperCase(), code: 'FREE-1' })).toEqual(['ALREADY_EXISTS']);
    expect(await refused({ name: 'Free', code: code.toLowerCase() })).toEqual(['ALREADY_EXISTS']);
  });
});

describe('users', () => {
  it('staff see themselves and colleagues, with agency and roles', async () => {
    const place = await agency(souk, root);
    const one = await staff(souk, { agencyId: place.id, by: root });
    const two = await staff(souk, { agencyId: place.id, role: 'DIRECTOR', by: root });
    const stranger = await staff(souk, { by: root });
    const { me } = await one.client.ok<{ me: object }>(ME);
    expect(me).toEqual({
      user: { id: one.userId, roles: ['RESPONSABLE'] },
      agency: { code: place.code },
    });
    const seen = async ({ client }: Actor, id: string) =>
      (await client.ok<{ user: object }>(USER, { id })).user;
    const director = { id: two.userId, email: two.email, displayName: 'Test DIRECTOR', roles: ['DIRECTOR'] };
    for (const actor of [one, two, root])
      expect(await seen(actor, two.userId)).toEqual({
        ...director,
        agency: { id: place.id, code: place.code },
      });
    for (const actor of [stranger, shopper, merchant]) expect(await seen(actor, two.userId)).toBeNull();
    expect(await seen(one, shopper.viewer.userId ?? '')).toBeNull();
  });

  it('are listed for administrators only', async () => {
    const { agencyId, email, client } = await staff(souk, { role: 'DIRECTOR', by: root });
    const filter = {
      agencyId,
      roles: ['DIRECTOR'],
      accountRoles: ['STAFF'],
      statuses: ['ACTIVE'],
      search: email.slice(0, 10),
    };
    const { users } = await root.client.ok<{ users: { edges: { node: object }[] } }>(USERS, { filter });
    expect(users.edges.map(({ node }) => node)).toMatchObject([{ email, roles: ['DIRECTOR'] }]);
    for (const actor of [{ client }, shopper, merchant])
      expect(await codesOf(actor, USERS, { filter })).toEqual(['FORBIDDEN']);
  });
});
