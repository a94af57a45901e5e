import { LRUCache } from 'lru-cache';

const TEXTS = 2_000;
const CHARACTERS = 4_000_000;
const quoted = new LRUCache<string, string>({
  max: TEXTS,
  maxSize: CHARACTERS,
  sizeCalculation: (text) => Math.max(1, text.length),
});

/**
 * The JSON body of a GraphQL request. The same texts of queries come again and again, so the JSON of each is cached.
 */
export function operationBody(
  query: string,
  variables: Record<string, unknown> | undefined,
  operationName: string | undefined,
): string {
  let text = quoted.get(query);
  if (text === undefined) {
    text = JSON.stringify(query);
    quoted.set(query, text);
  }
  const name = operationName === undefined ? '' : `,"operationName":${JSON.stringify(operationName)}`;
  return `{"query":${text}${variables ? `,"variables":${JSON.stringify(variables)}` : ''}${name}}`;
}
