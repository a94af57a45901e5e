import type { DocumentNode } from 'graphql';
import { flagArgument, isJoinedType, type JoinedType, textArgument, typeJoins } from './join-directives.ts';

/**
 * A supergraph without unresolvable keys of types for which the same subgraph has a resolvable one: the planner would
 * return to the subgraph by them. The same document where there are none.
 */
export function withoutIdleKeys(document: DocumentNode): DocumentNode {
  let found = false;
  const definitions = document.definitions.map((definition) => {
    const idle = isJoinedType(definition) ? idleJoins(definition) : new Set();
    if (idle.size === 0) return definition;
    found = true;
    return { ...definition, directives: definition.directives?.filter((one) => !idle.has(one)) };
  });
  return found ? ({ ...document, definitions } as DocumentNode) : document;
}

function idleJoins(type: JoinedType): ReadonlySet<unknown> {
  const keys = typeJoins(type).filter((join) => textArgument(join, 'key') !== undefined);
  const isResolvable = (join: (typeof keys)[number]) => flagArgument(join, 'resolvable', true);
  const resolving = new Set(keys.filter(isResolvable).map((join) => textArgument(join, 'graph')));
  return new Set(keys.filter((join) => !isResolvable(join) && resolving.has(textArgument(join, 'graph'))));
}
