import type { Graph, Rule } from './graph.ts';

/** A finding as a line: `nullable-roots Query.products: it is required`. */
export function lint(graph: Graph, rules: readonly Rule[]): string[] {
  return rules.flatMap(({ name, check }) =>
    [...check(graph)].map(({ where, what }) => `${name} ${where}: ${what}`),
  );
}

/** How findings differ from the list of those that are still open: new ones, and ones that are mended. */
export function compare(
  found: readonly string[],
  open: readonly string[],
): { added: string[]; mended: string[] } {
  const [now, before] = [new Set(found), new Set(open)];
  return { added: [...now.difference(before)], mended: [...before.difference(now)] };
}
