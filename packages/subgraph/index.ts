export type {
  EventPayloads,
  EventType,
  ServiceName,
  SoukEvent,
  SweepSpec,
} from '@souk/events';
export { decrypt, defineSweep, type Encrypted, encrypt, GiveUp, peopleOf, SERVICE_NAMES } from '@souk/events';
export type { ErrorCode } from '@souk/platform';
export {
  ALWAYS,
  API_KEY_SCOPES,
  type ApiKeyScope,
  allocate,
  anonymous,
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
export {
  type ApiKeyRecord,
  apiKeyDigest,
  apiKeyPrefix,
  apiKeyStore,
  apiKeyText,
  isProviderSession,
  newApiKeySecret,
  providerSessionId,
  publishJwks,
  publishTokenIssuers,
  readJwks,
  sessionStore,
  signUserContext,
  TOKEN_ISSUER,
} from '@souk/platform/identity';
export type { Audited } from './audit/capture.ts';
export type { Change } from './audit/changes.ts';
export {
  type Act,
  recordAct,
  recordChange,
  recordOperatorChange,
} from './audit/record-change.ts';
export type { Ctx } from './context.ts';
export { allOf } from './database/all-of.ts';
export { duplicateFields, isDuplicate } from './database/duplicate.ts';
export { havePart, searchTextOf } from './database/have-part.ts';
export { haveWords } from './database/have-words.ts';
export { followLocalWrites, type LocalWrite } from './database/local-writes.ts';
export type { Migration } from './database/migrations.ts';
export {
  type Db,
  type Document,
  type DocumentModel,
  defineModel,
  type IndexSpec,
  type ModelSpec,
  newId,
} from './database/model.ts';
export { MAX_COUNT_MS, readLean, readOneLean } from './database/read-lean.ts';
export { readSearch } from './database/read-search.ts';
export { renameCollection } from './database/rename-collection.ts';
export { rewrite } from './database/rewrite.ts';
export { defineSubgraph, type OperationPermission, type Subgraph } from './define.ts';
export { runAlone, startAlone } from './host/main.ts';
export type { RunningSubgraph } from './host/run.ts';
export { serveSubgraph } from './host/serve.ts';
export {
  type IdempotentCall,
  idempotentRequests,
  REPEATABLE_MS,
  withIdempotencyKey,
} from './idempotency/idempotency.ts';
export { checkIdempotencyKey, idempotencyConflict, requestHash } from './idempotency/key.ts';
export { makeOnce } from './idempotency/make-once.ts';
export { requestDigest } from './idempotency/request-id.ts';
export { mutation, query } from './identity/permissions.ts';
export { assertRecentlyProven, isRecentlyProven, PROOF_SECONDS } from './identity/recently-proven.ts';
export { dropRefreshCookie, shownRefreshToken } from './identity/refresh-cookie.ts';
export { defineEntityLoader } from './loaders/entity-loader.ts';
export { defineLoader, defineOwnLoader, type Loader, load } from './loaders/loader.ts';
export { defineProjectedLoader } from './loaders/projected-loader.ts';
export {
  type FieldNeeds,
  fieldsRead,
  type PartNeeds,
  type Projection,
  projection,
} from './loaders/projection.ts';
export { type NodeReader, node } from './nodes/nodes.ts';
export { askingFor } from './pagination/asks-for.ts';
export {
  type Connection,
  type PageArgs,
  pageProjection,
  pageWindow,
  readPage,
  toConnection,
} from './pagination/page.ts';
export { type DateTimeRange, inRange } from './pagination/range.ts';
export { exportFields, type ListedSection } from './privacy/export-field.ts';
export {
  documentsOf,
  type Erased,
  idsOf,
  type Person,
  type Personal,
  type PersonalData,
  type Row,
  type SectionPage,
} from './privacy/personal-data.ts';
export { checkInput, InputProblems } from './shared/input-problems.ts';
export { keyedMutex } from './shared/keyed-mutex.ts';
export { linkSignature } from './shared/link-signature.ts';
export { detailsOf, type ErrorDetails, Refusal, refusal, type UserError } from './shared/refusal.ts';
export { renewing } from './shared/renewing.ts';
export { withUploads } from './shared/uploads.ts';
export type { Consumers, OpenedRuntime, SeedProgress, SubgraphSpec, VerifiedRequest } from './spec.ts';
export { liveChannel } from './subscriptions/live-source.ts';
export { subscription } from './subscriptions/subscription.ts';
