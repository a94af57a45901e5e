import type { Resolvers } from '../generated/resolvers.ts';
import { mayManage } from '../library/owner.ts';
import { kindOf, usagesOf, userOf } from './usage.service.ts';

export const usageResolvers: Resolvers = {
  Media: {
    usageCount: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? item.usageCount : null),
    unusedAt: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? item.unusedAt : null),
    usages: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? usagesOf(ctx, item._id) : null),
  },
  MediaUsage: { kind: kindOf, usedBy: userOf },
  MediaUser: { __resolveType: ({ __typename }) => __typename },
};
