import type { Rule } from '../graph.ts';
import { cacheHints } from './caching.ts';
import { deprecations } from './deprecations.ts';
import { descriptions } from './descriptions.ts';
import { bounds, connections, filters, ranges } from './lists.ts';
import { actions, idempotency, inputs, payloads, versions } from './mutations.ts';
import { booleans, instants, money, plurals, words } from './names.ts';
import { nodes, references } from './nodes.ts';
import { nullableEdges, nullableRoots } from './nullability.ts';

/** All rules of the graph that a program can judge, in the order of their report. */
export const rules: readonly Rule[] = [
  nullableRoots,
  nullableEdges,
  payloads,
  inputs,
  actions,
  idempotency,
  versions,
  connections,
  filters,
  bounds,
  ranges,
  nodes,
  references,
  booleans,
  instants,
  money,
  plurals,
  words,
  descriptions,
  cacheHints,
  deprecations,
];
