import type { GraphQLResolveInfo } from 'graphql';
import type { Ctx } from '../context.ts';
import { accounts } from './account.loader.ts';
import type { AccountDocument } from './account.model.ts';

/** A reference to a seller, which another subgraph resolves. */
export interface SellerRef {
  id: string;
}

/** The signed-in viewer: the business for a seller's token, the person for any other token, null without one. */
export async function whoIs(ctx: Ctx, info: GraphQLResolveInfo): Promise<AccountDocument | SellerRef | null> {
  const { kind, userId, sellerId } = ctx.viewer;
  if (kind === 'seller') return sellerId === null ? null : { id: sellerId };
  return userId === null ? null : accounts.load(ctx, userId, info);
}
