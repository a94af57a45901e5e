import type { FetchDataRewrite } from '@apollo/query-planner';
import { type Entity, ownField, setField } from './entity.ts';

const TYPE = '... on ';

/** Whether an object of that type is one of another, which may be abstract. */
export type IsOfType = (typename: string, condition: string) => boolean;

/**
 * Changes a value of ours as the planner says. It renames fields that the planner had to alias (two types of a union may
 * have a field of one name in different shapes), and sets the type that a subgraph with an interface object knows.
 */
export function applyRewrites(
  value: unknown,
  rewrites: readonly FetchDataRewrite[],
  isOfType: IsOfType,
): void {
  for (const one of rewrites) {
    const last = one.path.at(-1);
    if (last === undefined) continue;
    visit(value, one.path.slice(0, -1), isOfType, (entity) => {
      if (one.kind === 'ValueSetter') {
        setField(entity, last, one.setValueTo);
        return;
      }
      const held = ownField(entity, last);
      if (held === undefined) return;
      setField(entity, one.renameKeyTo, held);
      // Undefined counts as absent wherever answers are merged, and deleting would cost the object its shape.
      setField(entity, last, undefined);
    });
  }
}

function visit(
  value: unknown,
  path: readonly string[],
  isOfType: IsOfType,
  change: (entity: Entity) => void,
): void {
  if (Array.isArray(value)) {
    for (const element of value) visit(element, path, isOfType, change);
    return;
  }
  if (typeof value !== 'object' || value === null) return;
  const entity = value as Entity;
  const [first, ...rest] = path;
  if (first === undefined) {
    change(entity);
  } else if (!first.startsWith(TYPE)) {
    visit(ownField(entity, first), rest, isOfType, change);
  } else if (!entity.__typename || isOfType(String(entity.__typename), first.slice(TYPE.length))) {
    visit(entity, rest, isOfType, change);
  }
}
