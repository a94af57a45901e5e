export { isPublicAddress } from './public-address.ts';
export { type SafeFetchOptions, safeFetch, UnsafeAddress } from './safe-fetch.ts';
