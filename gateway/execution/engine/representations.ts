import type { FetchNode, QueryPlanFieldNode, QueryPlanSelectionNode } from '@apollo/query-planner';
import { applyRewrites, type IsOfType } from './data-rewrites.ts';
import { type Entity, isEntity, ownField, setField } from './entity.ts';
import { mergeInto } from './merge.ts';
import { emptyWriteSet } from './write-set.ts';

/** Builds the representation of an entity for a subgraph, a new object; null when the object is no such entity. */
export type BuildRepresentation = (entity: Entity) => Entity | null;

const NO_WRITES = emptyWriteSet();
const TYPES_KEPT = 1_000;

/**
 * Compiles what a fetch `requires` of its objects. The type conditions are decided once for each type that occurs, so
 * that building a representation only reads fields.
 */
export function compileRepresent(
  { requires = [], inputRewrites }: FetchNode,
  isOfType: IsOfType,
): BuildRepresentation {
  const pick = compilePick(requires, isOfType);
  return (entity) => {
    const picked = pick(entity);
    if (picked === null || !picked.__typename) return null;
    if (inputRewrites) applyRewrites(picked, inputRewrites, isOfType);
    return picked;
  };
}

/** Picks by selections. Each level is all or nothing: a key with a missing field is not a key. */
function compilePick(selections: readonly QueryPlanSelectionNode[], isOfType: IsOfType): BuildRepresentation {
  const fields = compileFields(selections.filter((one) => one.kind === 'Field'));
  const fragments = selections.flatMap((one) =>
    one.kind === 'InlineFragment' && one.typeCondition !== undefined
      ? [{ condition: one.typeCondition, pick: compilePick(one.selections, isOfType) }]
      : [],
  );
  const holding = new Map<unknown, BuildRepresentation[]>();
  return (entity) => {
    const { __typename: typename } = entity;
    let picks = holding.get(typename);
    if (!picks) {
      picks = fragments.flatMap(({ condition, pick }) =>
        typename && isOfType(String(typename), condition) ? [pick] : [],
      );
      // A broken subgraph could name any number of types.
      if (holding.size < TYPES_KEPT) holding.set(typename, picks);
    }
    // Nearly every key is one type condition around all fields.
    const [only] = picks;
    if (only && picks.length === 1 && fields === null) return only(entity);
    const picked: Entity = {};
    if (fields !== null && !fields(entity, picked)) return null;
    for (const pick of picks) {
      const more = pick(entity);
      if (more !== null) mergeInto(picked, more, NO_WRITES);
    }
    return picked;
  };

  function compileFields(nodes: readonly QueryPlanFieldNode[]) {
    if (nodes.length === 0) return null;
    const parts = nodes.map(({ alias, name, selections: below }) => ({
      held: alias ?? name,
      name,
      pick: below ? compilePick(below, isOfType) : null,
    }));
    return (entity: Entity, picked: Entity): boolean => {
      for (const { held, name, pick } of parts) {
        const value = ownField(entity, held);
        if (value === undefined) return false;
        setField(picked, name, pick ? pickEach(value, pick) : value);
      }
      return true;
    };
  }
}

function pickEach(value: unknown, pick: BuildRepresentation): unknown {
  if (Array.isArray(value)) return value.map((element) => pickEach(element, pick));
  return isEntity(value) ? pick(value) : null;
}
