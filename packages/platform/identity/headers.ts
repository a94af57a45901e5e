/** The one header by which identity travels between Souk's processes. */
export const USER_CONTEXT_HEADER = 'x-user-context';

/** Carries the request's id, for logs and traces. */
export const REQUEST_ID_HEADER = 'x-request-id';
