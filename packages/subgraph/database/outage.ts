const OUTAGES = new Set([
  'MongoServerSelectionError',
  'MongooseServerSelectionError',
  'MongoNetworkError',
  'MongoNetworkTimeoutError',
  'MongoNotConnectedError',
  'MongoTopologyClosedError',
  'MongoPoolClearedError',
  'MongoPoolClearedOnNetworkError',
  'MaxRetriesPerRequestError',
]);

// A server that steps down or shuts down answers with one of these codes.
const STEPPING_DOWN = new Set([91, 189, 10_107, 11_600, 11_602, 13_435, 13_436]);

/** Whether a command failed because MongoDB or Redis is unreachable, or MongoDB changes its primary. */
export function isOutage(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (OUTAGES.has(error.name)) return true;
  const code = 'code' in error && error.name === 'MongoServerError' ? error.code : undefined;
  return (typeof code === 'number' && STEPPING_DOWN.has(code)) || isOutage(error.cause);
}
