export { publishJwks, readJwks, sessionChannel, sessionStore, TOKEN_ISSUER } from './sessions.ts';
export { signedHeaders, signUserContext, verifyUserContext } from './user-context.ts';
