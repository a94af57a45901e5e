import type { Subgraph } from '@souk/subgraph';
import { withSentences } from '@souk/subgraph/sentences.ts';
import { outcomeOf } from './outcome.ts';
import type { SourceGraph } from './source-graph.ts';

/** The codes that the `userErrors` of a type can have, by its name and in alphabetical order. */
export type CodesByPayload = ReadonlyMap<string, readonly string[]>;

/** The codes in the `userErrors` of each payload of a subgraph, of all operations that answer with it. */
export function codesByPayload(
  source: Pick<SourceGraph, 'reach'>,
  subgraph: Pick<Subgraph, 'schema' | 'permissions'>,
): CodesByPayload {
  const all = new Map<string, Set<string>>();
  for (const permission of subgraph.permissions) {
    const { payload, codes } = outcomeOf(source, subgraph, permission);
    if (payload) all.set(payload, codes.union(all.get(payload) ?? new Set()));
  }
  return new Map([...all].map(([payload, codes]) => [payload, [...codes].toSorted()]));
}

/** An SDL in which the description of `userErrors` of each payload ends with its codes, so that nobody writes them by hand. */
export function withErrorCodes(sdl: string, codes: CodesByPayload): string {
  return withSentences(
    sdl,
    new Map(
      [...codes].map(([payload, some]) => [`${payload}.userErrors`, `Codes: ${some.join(', ') || 'none'}.`]),
    ),
  );
}
