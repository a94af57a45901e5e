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
  type ServiceUrls,
  serviceUrls,
  settingWarnings,
  WEBHOOK_SECRET_IN_DEVELOPMENT,
} from './config.ts';
export { type ErrorCode, errorCodeSdl, errorCodes } from './errors/error-codes.ts';
export {
  badInput,
  codeOf,
  type FaultCode,
  fault,
  forbidden,
  unauthenticated,
  unavailable,
} from './errors/graphql-errors.ts';
export type { ServiceCaller, ServiceDirectory } from './execution/service-caller.ts';
export type {
  RefreshCookie,
  SubgraphExecutor,
  SubgraphExtensions,
  SubgraphRequest,
  SubgraphResponse,
} from './execution/subgraph-executor.ts';
export { drain } from './host/drain.ts';
export { NO_SCHEMAS, securityHeaders } from './host/fastify-defaults.ts';
export { type Health, probeHealth } from './host/health.ts';
export { stopOnSignal } from './host/lifetime.ts';
export { lingerOnClose } from './host/lingering-close.ts';
export type { MetricsRoute } from './host/metrics-route.ts';
export { API_KEY_SCOPES, type ApiKeyScope, apiKeyScopes } from './identity/scopes.ts';
export type { PublicKey, SessionRecord, SessionStore } from './identity/sessions.ts';
export type { VerifiedContext } from './identity/user-context.ts';
export {
  anonymous,
  type ClientInfo,
  type CookieMode,
  noClient,
  REQUEST_ID_HEADER,
  serviceViewer,
  USER_CONTEXT_HEADER,
  type Viewer,
  type ViewerKind,
  viewerOf,
} from './identity/viewer.ts';
export { assertAllowed, isAllowed, isForServices, type Who } from './identity/who.ts';
export { createLogger, logOptions } from './logging/logging.ts';
export { currencyDigits, isCurrencyInUse, knownCurrencies } from './money/currencies.ts';
export { allocate, formatAmount, type Money, parseAmount, sumMoney } from './money/money.ts';
export { valueShown } from './settings/messages.ts';
export { PUBLIC_SECRETS } from './settings/secrets.ts';
export type { ServiceKeys } from './settings/service-keys.ts';
export type { Sockets } from './sockets/sockets.ts';
export { type CallOutcome, Circuit, type CircuitState, type Permit } from './upstream/circuit.ts';
export { ABANDONED, LATE, NoAnswer } from './upstream/failures.ts';
export { operationBody } from './upstream/operation-body.ts';
export { closePool, type DispatchPool, openPool } from './upstream/pool.ts';
export { postOperation } from './upstream/post.ts';
export { type Target, type TargetOptions, Targets } from './upstream/targets.ts';
export { CircuitOpen, isRepeatable, viaTargets } from './upstream/via-targets.ts';
