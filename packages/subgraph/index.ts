export type { DeadLetter, EventPayloads, EventType, JobSpec, ServiceName, SoukEvent } from '@souk/events';
export { GiveUp, type Sealed, seal, unseal } from '@souk/events';
export {
  ALWAYS,
  ConfigError,
  checkSettings,
  count,
  flag,
  httpUrl,
  INTERNAL_KEY_IN_DEVELOPMENT,
  inProduction,
  isLoopback,
  makeFolder,
  nodeEnv,
  type PlatformConfig,
  platformConfig,
  positive,
  publicUrl,
  readConfig,
  readPlatformConfig,
  refuseInbox,
  serviceUrls,
  settingWarnings,
  WEBHOOK_SECRET_IN_DEVELOPMENT,
} from './config.ts';
export type { Ctx, EnqueueOptions } from './context.ts';
export { allOf } from './database/all-of.ts';
export { duplicateFields, isDuplicate } from './database/duplicate.ts';
export { havePart, searchTextOf } from './database/have-part.ts';
export { haveWords } from './database/have-words.ts';
export type { Migration } from './database/migrations.ts';
export {
  type Db,
  type Document,
  defineModel,
  type IndexSpec,
  type ModelSpec,
  type ModelSpecs,
} from './database/model.ts';
export { readLean } from './database/read-lean.ts';
export { readSearch } from './database/read-search.ts';
export { rewrite } from './database/rewrite.ts';
export {
  type Consumers,
  defineSubgraph,
  type OperationPermission,
  type ResolverMap,
  type Subgraph,
  type SubgraphSpec,
} from './define.ts';
export type { SubgraphExecutor, SubgraphRequest, SubgraphResponse } from './execution/executor.ts';
export { createHttpExecutor, type HttpExecutorOptions } from './execution/http-executor.ts';
export {
  createServiceCaller,
  type ServiceCaller,
  type ServiceDirectory,
} from './execution/service-caller.ts';
export { drain } from './host/drain.ts';
export { type Health, probeHealth } from './host/health.ts';
export { stopOnSignal } from './host/lifetime.ts';
export { runAlone, startAlone } from './host/main.ts';
export type { RunningSubgraph, StartOptions } from './host/run.ts';
export { securityHeaders } from './host/security-headers.ts';
export { serveSubgraph } from './host/serve.ts';
export { REQUEST_ID_HEADER, USER_CONTEXT_HEADER } from './identity/headers.ts';
export { assertAllowed, isAllowed, mutation, query, type Who } from './identity/permissions.ts';
export {
  type PublicKey,
  publishJwks,
  readJwks,
  type SessionRecord,
  type SessionStore,
  sessionChannel,
  sessionStore,
  TOKEN_ISSUER,
} from './identity/sessions.ts';
export { signUserContext, verifyUserContext } from './identity/user-context.ts';
export {
  anonymous,
  type ClientInfo,
  noClient,
  serviceViewer,
  type Viewer,
  type ViewerKind,
  viewerOf,
} from './identity/viewer.ts';
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
export { createLogger, logOptions } from './logging.ts';
export { currencyDigits, isCurrencyInUse } from './money/currencies.ts';
export { allocate, formatAmount, type Money, parseAmount, sumMoney } from './money/money.ts';
export { metricsRoute } from './observability/metrics-route.ts';
export { decodeCursor, encodeCursor, type Position } from './pagination/cursor.ts';
export {
  type Connection,
  type ListSpec,
  type PageArgs,
  pageWindow,
  readPage,
  toConnection,
} from './pagination/page.ts';
export type { ErrorCode } from './shared/error-codes.ts';
export {
  badInput,
  codeOf,
  type FaultCode,
  fault,
  forbidden,
  unauthenticated,
  unavailable,
} from './shared/graphql-errors.ts';
export { newId } from './shared/ids.ts';
export { Refusal, refusal, type UserError } from './shared/refusal.ts';
export { withUploads } from './shared/uploads.ts';
export { cancelling } from './subscriptions/cancelling.ts';
export { CLOSE, type Line } from './subscriptions/line.ts';
export type { LiveEvent, LiveEventType } from './subscriptions/live-events.ts';
export { liveChannel } from './subscriptions/live-events.ts';
export { type Sockets, serveSockets } from './subscriptions/sockets.ts';
export { type SubscriptionSpec, subscription } from './subscriptions/subscription.ts';
export {
  Circuit,
  type CircuitState,
  type Outcome,
  type Pass,
} from './upstream/circuit.ts';
export { ABANDONED, LATE, NoAnswer } from './upstream/failures.ts';
export { operationBody } from './upstream/operation-body.ts';
export { closePool, openPool } from './upstream/pool.ts';
export { type Post, type Posted, post } from './upstream/post.ts';
export { isRepeatable } from './upstream/repeatable.ts';
export { type Target, type TargetOptions, Targets } from './upstream/targets.ts';
export { CircuitOpen, viaTargets } from './upstream/via-targets.ts';
