/** A query for a first try: what is on sale, for anyone. */
export const FIRST_QUERY = '{ products(first: 3) { edges { node { name price { amount currency } } } } }';

/** Where a gateway answers whose address is not known. */
export const LOCAL_URL = 'http://localhost:8000';

/** How to send a query from a terminal to a gateway at this URL. */
export const curlOf = (query: string, url = LOCAL_URL) =>
  `curl ${url}/graphql -H 'content-type: application/json' \\\n  -d '${JSON.stringify({ query })}'`;
