import type { Resolvers } from '../generated/resolvers.ts';
import { mayManage } from '../library/owner.ts';
import { usagesOf } from './usage.service.ts';

export const usageResolvers: Resolvers = {
  Media: {
    usageCount: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? item.usageCount : null),
    unusedSince: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? item.unusedSince : null),
    usages: (item, _args, ctx) => (mayManage(ctx.viewer, item) ? usagesOf(ctx, item._id) : null),
  },
};
