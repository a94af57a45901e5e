import { DEMO_PASSWORD, type DemoAccount, demoMarket } from '@souk/demo';
import type { Ctx } from '../context.ts';
import { hashPassword } from '../passwords/password.ts';

/** Fills in the people of the demo market, while there is nobody but perhaps the first administrator. */
export async function seedDemo(ctx: Ctx, now: Date): Promise<void> {
  if (await ctx.db.Account.exists({ contexts: { $ne: 'ADMIN' } })) return;
  const taken = new Set((await ctx.db.Account.find({}, { email: 1 }).lean()).map(({ email }) => email));
  const people = demoMarket(now).accounts.filter(({ email }) => !taken.has(email));
  const passwordHash = await hashPassword(ctx.config, DEMO_PASSWORD);
  // One transaction, so that a start that was broken off begins anew.
  await ctx.transaction(async () => {
    await ctx.db.Account.insertMany(people.map((person) => accountOf(person, passwordHash)));
  });
}

function accountOf(person: DemoAccount, passwordHash: string) {
  const { id, kind, role, email, firstName, lastName, phone, sellerId, agencyId, createdAt } = person;
  return {
    _id: id,
    contexts: [kind],
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
