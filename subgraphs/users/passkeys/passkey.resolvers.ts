import { mutation } from '@souk/subgraph';
import type { Resolvers } from '../generated/resolvers.ts';
import { deletePasskey, renamePasskey } from './passkeys.service.ts';
import { finishPasskeyRegistration, startPasskeyRegistration } from './register.service.ts';
import { signInWithPasskey, startPasskeyConfirmation, startPasskeySignIn } from './sign-in.service.ts';

export const passkeyResolvers: Resolvers = {
  Mutation: {
    startPasskeyRegistration: mutation('anyone', async (ctx, { input }) => ({
      options: await startPasskeyRegistration(ctx, input),
    })),
    finishPasskeyRegistration: mutation('anyone', (ctx, { input }) => finishPasskeyRegistration(ctx, input)),
    startPasskeySignIn: mutation('anyone', async (ctx, { input }) => ({
      options: await startPasskeySignIn(ctx, input),
    })),
    signInWithPasskey: mutation('anyone', (ctx, { input }) => signInWithPasskey(ctx, input)),
    startPasskeyConfirmation: mutation('signed-in', async (ctx) => ({
      options: await startPasskeyConfirmation(ctx),
    })),
    renamePasskey: mutation('signed-in', async (ctx, { id, input }) => ({
      passkey: await renamePasskey(ctx, id, input),
    })),
    deletePasskey: mutation('signed-in', async (ctx, { id }) => ({
      user: await deletePasskey(ctx, id),
      deletedId: id,
    })),
  },
  Passkey: { id: ({ _id }) => _id },
};
