import type { Graph, Rule } from './graph.ts';

/** A finding as a line: `nullable-roots Query.products: it is required`. */
export function lint(graph: Graph, rules: readonly Rule[]): string[] {
  return rules.flatMap(({ name, check }) =>
    [...check(graph)].map(({ where, what }) => `${name} ${where}: ${what}`),
  );
}
