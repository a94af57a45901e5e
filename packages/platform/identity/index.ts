export {
  API_KEY_HEADER,
  API_KEY_MARK,
  apiKeyDigest,
  apiKeyPrefix,
  apiKeyText,
  newApiKeySecret,
  readApiKey,
} from './api-key-text.ts';
export {
  type ApiKeyProblem,
  type ApiKeyRecord,
  type ApiKeyStore,
  apiKeyChannel,
  apiKeyProblem,
  apiKeyStore,
} from './api-keys.ts';
export { SERVICE_KEY_HEADER, SERVICE_NAME_HEADER, serviceOfKey } from './service-keys.ts';
export { publishJwks, readJwks, sessionChannel, sessionStore, TOKEN_ISSUER } from './sessions.ts';
export { signedHeaders, signUserContext, verifyUserContext } from './user-context.ts';
