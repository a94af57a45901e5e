import { unauthenticated } from '@souk/subgraph';
import type { AccountDocument } from '../accounts/account.model.ts';
import type { Ctx } from '../context.ts';

/** The id of the caller's account. Raises UNAUTHENTICATED for callers that are no person. */
export function ownId({ viewer }: Ctx): string {
  if (viewer.userId === null) throw unauthenticated();
  return viewer.userId;
}

/** The caller's account. Raises UNAUTHENTICATED when it was blocked or deleted since the token was issued. */
export async function ownAccount(ctx: Ctx): Promise<AccountDocument> {
  const account = await ctx.db.users.findOne({ _id: ownId(ctx), status: 'ACTIVE' }).lean();
  if (!account) throw unauthenticated();
  return account;
}
