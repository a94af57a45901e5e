import { load, mutation, query } from '@souk/subgraph';
import { seesPrivately } from '../accounts/visibility.ts';
import type { Resolvers } from '../generated/resolvers.ts';
import { provisionOidcUser } from './access-token.service.ts';
import { beginProviderSignIn, finishProviderSignIn } from './browser-flow.service.ts';
import { continueProviderSignIn } from './continue.service.ts';
import { signInWithIdToken } from './id-token.service.ts';
import { linkProvider, linksByAccount, startProviderLink, unlinkProvider } from './link.service.ts';

export const providerResolvers: Resolvers = {
  Query: {
    signInProviders: query('anyone', (ctx) =>
      ctx.runtime.providers.all.flatMap(({ spec }) => (spec.clientId === null ? [] : [spec])),
    ),
  },
  Mutation: {
    signInWithProvider: mutation('anyone', (ctx, { input }) => signInWithIdToken(ctx, input)),
    continueProviderSignIn: mutation('anyone', async (ctx, { input }) => ({
      pendingSignIn: await continueProviderSignIn(ctx, input.code),
    })),
    startProviderLink: mutation(['customer', 'seller'], (ctx, { input }) => startProviderLink(ctx, input)),
    linkProvider: mutation(['customer', 'seller'], async (ctx, { input }) => ({
      providerLink: await linkProvider(ctx, input),
    })),
    unlinkProvider: mutation(['customer', 'seller'], async (ctx, { id }) => {
      const { unlinkedId, user } = await unlinkProvider(ctx, id);
      return { deletedId: unlinkedId, user };
    }),
    provisionOidcUser: mutation('service:gateway', (ctx, { input }) => provisionOidcUser(ctx, input)),
    beginProviderSignIn: mutation('service:gateway', (ctx, { input }) => beginProviderSignIn(ctx, input)),
    finishProviderSignIn: mutation('service:gateway', (ctx, { input }) => finishProviderSignIn(ctx, input)),
  },
  User: {
    providerLinks: async (account, _args, ctx) =>
      seesPrivately(ctx.viewer, account) ? ((await load(ctx, linksByAccount, account._id)) ?? []) : null,
  },
  SignInProvider: {
    path: ({ name }) => `/auth/${name}`,
  },
  ProviderLink: {
    id: ({ _id }) => _id,
  },
};
