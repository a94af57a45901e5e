export type {
  DeadLetter,
  EventPayloads,
  EventType,
  JobSpec,
  LiveEventType,
  ServiceName,
  SoukEvent,
} from '@souk/events';
export { decrypt, type Encrypted, encrypt, GiveUp } from '@souk/events';
export type { ErrorCode } from '@souk/platform';
export {
  ALWAYS,
  allocate,
  anonymous,
  assertAllowed,
  badInput,
  type ClientInfo,
  ConfigError,
  codeOf,
  createLogger,
  currencyDigits,
  fault,
  flag,
  forbidden,
  formatAmount,
  httpUrl,
  INTERNAL_KEY_IN_DEVELOPMENT,
  inProduction,
  isAllowed,
  isCurrencyInUse,
  isLoopback,
  type Money,
  makeFolder,
  noClient,
  nodeEnv,
  type PublicKey,
  parseAmount,
  positive,
  publicUrl,
  readPlatformConfig,
  refuseInbox,
  type SessionRecord,
  serviceViewer,
  sumMoney,
  USER_CONTEXT_HEADER,
  unauthenticated,
  unavailable,
  type Viewer,
  type ViewerKind,
  viewerOf,
  WEBHOOK_SECRET_IN_DEVELOPMENT,
  type Who,
} from '@souk/platform';
export { createHttpExecutor } from '@souk/platform/execution';
export { publishJwks, readJwks, sessionStore, signUserContext, TOKEN_ISSUER } from '@souk/platform/identity';
export type { Ctx, EnqueueOptions } from './context.ts';
export { allOf } from './database/all-of.ts';
export { duplicateFields, isDuplicate } from './database/duplicate.ts';
export { havePart, searchTextOf } from './database/have-part.ts';
export { haveWords } from './database/have-words.ts';
export type { Migration } from './database/migrations.ts';
export {
  type Db,
  type Document,
  type DocumentModel,
  defineModel,
  type IndexSpec,
  type ModelSpec,
  type ModelSpecs,
} from './database/model.ts';
export { readLean, readOneLean } from './database/read-lean.ts';
export { readSearch } from './database/read-search.ts';
export { rewrite } from './database/rewrite.ts';
export {
  type Consumers,
  defineSubgraph,
  type OperationPermission,
  type ResolverMap,
  type Started,
  type Subgraph,
  type SubgraphSpec,
  type VerifiedRequest,
} from './define.ts';
export { runAlone, startAlone } from './host/main.ts';
export type { RunningSubgraph, StartOptions } from './host/run.ts';
export { serveSubgraph } from './host/serve.ts';
export {
  type IdempotentCall,
  type IdempotentRequestDocument,
  idempotentRequests,
  withIdempotencyKey,
} from './idempotency/idempotency.ts';
export { checkIdempotencyKey, idempotencyConflict, requestHash } from './idempotency/key.ts';
export { mutation, query } from './identity/permissions.ts';
export { defineEntityLoader, type EntityLoaderSpec } from './loaders/entity-loader.ts';
export { defineLoader, defineOwnLoader, type Loader, load } from './loaders/loader.ts';
export { defineProjectedLoader, type ProjectedLoader } from './loaders/projected-loader.ts';
export {
  type FieldNeeds,
  fieldsRead,
  type PartNeeds,
  type Projection,
  projection,
} from './loaders/projection.ts';
export { decodeCursor, encodeCursor, type Position } from './pagination/cursor.ts';
export {
  type Connection,
  type ListSpec,
  type PageArgs,
  pageWindow,
  readPage,
  toConnection,
} from './pagination/page.ts';
export { newId } from './shared/ids.ts';
export { checkInput, InputProblems } from './shared/input-problems.ts';
export { keyedMutex } from './shared/keyed-mutex.ts';
export { Refusal, refusal, type UserError } from './shared/refusal.ts';
export { withUploads } from './shared/uploads.ts';
export type { LiveEvent } from './subscriptions/live-events.ts';
export { liveChannel } from './subscriptions/live-events.ts';
export { type SubscriptionSpec, subscription } from './subscriptions/subscription.ts';
