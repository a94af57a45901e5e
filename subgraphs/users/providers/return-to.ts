/**
 * Where a browser goes after a sign-in: the address that its page gave, if it is a page of a front end, else the start
 * page of the default front end, which is the first. A path belongs to the default front end.
 */
export function returnAddress(frontends: readonly string[], given: string | null | undefined): string {
  const [fallback = ''] = frontends;
  return read(frontends, fallback, given ?? '') ?? `${fallback}/`;
}

// Browsers read a backslash as a slash, and leave out tabs and line breaks.
const ODD = /[\\\s\p{Cc}]/u;
const MAX_LENGTH = 2_000;

function read(frontends: readonly string[], fallback: string, given: string): string | null {
  if (given === '' || given.length > MAX_LENGTH || ODD.test(given)) return null;
  const isPath = given.startsWith('/') && !given.startsWith('//');
  const url = URL.parse(isPath ? `${fallback}${given}` : given);
  // A blob: has the origin of the page that made it.
  if (!/^https?:$/.test(url?.protocol ?? '')) return null;
  if (url?.username !== '' || url.password !== '' || !frontends.includes(url.origin)) return null;
  url.searchParams.delete('error');
  return url.href;
}

/** The address with a parameter in its query. */
export function withParameter(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.searchParams.set(name, value);
  return url.href;
}

/** The address with one value in its fragment, which browsers send to no server. */
export function withFragment(address: string, name: string, value: string): string {
  const url = new URL(address);
  url.hash = new URLSearchParams({ [name]: value }).toString();
  return url.href;
}
