import { afterAll, beforeAll, beforeEach, describe, expect, it } from '@jest/globals';
import { anonymous, isAllowed, serviceViewer, type Viewer, viewerOf, type Who } from '@souk/platform';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { ran, stall } from '../testing/stall.ts';

const viewers: Record<string, Viewer> = {
  anonymous,
  customer: viewerOf('customer', { userId: 'usr_1' }),
  seller: viewerOf('seller', { userId: 'usr_2', sellerId: 'sel_1' }),
  staff: viewerOf('staff', { userId: 'usr_3', permissions: ['things.write'] }),
  staffWithRight: viewerOf('staff', { userId: 'usr_4', permissions: ['things.read'] }),
  admin: viewerOf('admin', { userId: 'usr_5', permissions: ['things.read'] }),
  service: serviceViewer('orders'),
};

const signedIn = ['customer', 'seller', 'staff', 'staffWithRight', 'admin'];
const allowed: Record<string, string[]> = {
  forAnyone: Object.keys(viewers),
  forSignedIn: signedIn,
  forCustomer: ['customer'],
  forSeller: ['seller'],
  forStaff: ['staff', 'staffWithRight'],
  forStaffWithRight: ['staffWithRight'],
  forAdmin: ['admin'],
  forService: ['service'],
  forOrders: ['service'],
  forSellerOrAdmin: ['seller', 'admin'],
};

describe('permissions', () => {
  let test: TestSubgraph;
  beforeAll(async () => {
    test = await startTestSubgraph(stall);
  });
  afterAll(() => test.stop());
  beforeEach(() => {
    ran.length = 0;
  });

  const cases = Object.entries(allowed).flatMap(([field, who]) =>
    Object.keys(viewers).map((name) => ({ field, name, may: who.includes(name) })),
  );

  it('covers every kind of viewer with every kind of declaration', () => {
    expect(cases).toHaveLength(70);
    expect(new Set(stall.permissions.flatMap(({ who }) => who))).toEqual(
      new Set<Who>([
        'anyone',
        'signed-in',
        'customer',
        'seller',
        'staff',
        'staff:things.read',
        'admin',
        'service',
        'service:orders',
      ]),
    );
  });

  it.each(cases)('$field called by $name: $may', async ({ field, name, may }) => {
    const viewer = viewers[name] ?? anonymous;
    const { data, errors } = await test.run<Record<string, string> | null>(viewer, `{ ${field} }`);
    if (may) {
      expect({ data, errors, ran }).toEqual({ data: { [field]: field }, errors: [], ran: [field] });
      return;
    }
    const code = name === 'anonymous' ? 'UNAUTHENTICATED' : 'FORBIDDEN';
    expect({ data, codes: errors.map((error) => error.code), ran }).toEqual({
      data: null,
      codes: [code],
      ran: [],
    });
  });

  it.each([
    ['{ undeclared }', Object.values(viewers)],
    ['mutation { undeclaredMutation }', Object.values(viewers)],
  ])('refuses %s to everybody and runs no resolver', async (operation, all) => {
    for (const viewer of all) {
      const { errors } = await test.run(viewer, operation);
      expect(errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
    expect(ran).toEqual([]);
  });

  it('never takes an anonymous caller for signed in, whatever else it carries', () => {
    expect(isAllowed(viewerOf('anonymous', { userId: 'usr_1' }), ['signed-in'])).toBe(false);
  });

  it('does not take the permission of a customer or an admin for that of staff', () => {
    for (const kind of ['customer', 'seller', 'admin', 'service', 'anonymous'] as const) {
      expect(isAllowed(viewerOf(kind, { permissions: ['things.read'] }), ['staff:things.read'])).toBe(false);
    }
    expect(isAllowed(viewerOf('staff', { permissions: [''] }), ['staff:things.read'])).toBe(false);
  });

  it('asks staff, and nobody else, for a role', () => {
    const who = ['role:DIRECTOR'] as const;
    expect(isAllowed(viewerOf('staff', { roles: ['RESPONSABLE', 'DIRECTOR'] }), who)).toBe(true);
    expect(isAllowed(viewerOf('staff', { roles: ['RESPONSABLE'], permissions: ['DIRECTOR'] }), who)).toBe(
      false,
    );
    for (const kind of ['customer', 'seller', 'admin', 'service', 'anonymous'] as const) {
      expect(isAllowed(viewerOf(kind, { roles: ['DIRECTOR'] }), who)).toBe(false);
    }
  });
});
