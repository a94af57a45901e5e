import { DEMO_PASSWORD, type DemoAccount, type DemoAgency, demoMarket } from '@souk/demo';
import { searchKeys } from '../agencies/search-keys.ts';
import type { Ctx } from '../context.ts';
import { hashPassword } from '../passwords/password.ts';

/**
 * Adds the people of the demo market, unless there are accounts other than administrators, and the agency of its staff.
 */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  const market = demoMarket(now);
  if (!(await ctx.db.users.exists({ accountRoles: { $ne: 'ADMIN' } })))
    await seedPeople(ctx, market.accounts);
  if (await ctx.db.users.exists({ agencyId: market.agency.id })) await seedAgency(ctx, market.agency);
}

async function seedPeople(ctx: Ctx, accounts: readonly DemoAccount[]): Promise<void> {
  const taken = new Set((await ctx.db.users.find({}, { email: 1 }).lean()).map(({ email }) => email));
  const people = accounts.filter(({ email }) => !taken.has(email));
  const passwordHash = await hashPassword(ctx.config, DEMO_PASSWORD);
  // One transaction, so that an interrupted start seeds again.
  await ctx.transaction(async () => {
    await ctx.db.users.insertMany(people.map((person) => accountOf(person, passwordHash)));
  });
}

async function seedAgency(ctx: Ctx, { id, createdAt, ...agency }: DemoAgency): Promise<void> {
  const fields = { ...agency, ...searchKeys(agency), createdAt, updatedAt: createdAt };
  await ctx.db.agencies.updateOne({ _id: id }, { $setOnInsert: fields }, { upsert: true, timestamps: false });
}

function accountOf(person: DemoAccount, passwordHash: string) {
  const { id, kind, role, email, firstName, lastName, phone, sellerId, agencyId, createdAt } = person;
  return {
    _id: id,
    accountRoles: [kind],
    roles: kind === 'STAFF' || kind === 'ADMIN' ? [role] : [],
    sellerId,
    agencyId,
    firstName,
    lastName: lastName || null,
    email,
    phone,
    passwordHash,
    emailVerifiedAt: createdAt,
    createdAt,
    updatedAt: createdAt,
  };
}
