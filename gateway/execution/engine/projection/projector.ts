import {
  type GraphQLCompositeType,
  type GraphQLOutputType,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isLeafType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { type Entity, ownField } from '../entity.ts';
import { compileIntrospection } from '../introspection.ts';
import { compileComplete } from './complete.ts';
import { type FieldLocation, noteDenied, noteInvalid, noteTypename } from './faults.ts';
import { readyLeaf } from './leaf.ts';
import { compileObjectProjector, type ProjectedField } from './object.ts';
import { BUBBLE, type CompleteValue, FAILED, type ProjectObject } from './outcome.ts';
import {
  fieldsFor,
  isIntrospection,
  type ResponseField,
  type SelectedSet,
  type SelectionContext,
  TYPENAME,
} from './selections.ts';

/**
 * Compiles the selections of an operation into a function that picks the response from the fetched data: in the order of
 * the operation, under its aliases, without fields that only fetches needed, with nulls where the schema demands them.
 * The code for a type of objects is compiled when one first occurs.
 */
export function compileProjector(root: SelectedSet, context: SelectionContext): ProjectObject {
  const { named, unnamed } = byType([root], root.type, context);
  return (entity, projection) => {
    const project = named(ownField(entity, TYPENAME)) ?? unnamed();
    return project(entity, projection);
  };
}

function byType(selected: readonly SelectedSet[], declared: GraphQLOutputType, context: SelectionContext) {
  const projects = new Map<unknown, ProjectObject>();
  let untyped: ProjectObject | undefined;
  return {
    /** For objects of that type; null for a type that the public schema does not allow here. */
    named(typename: unknown): ProjectObject | null {
      const compiled = projects.get(typename);
      if (compiled) return compiled;
      const type = typeof typename === 'string' ? context.schema.getType(typename) : undefined;
      if (!type || !isCompositeType(type)) return null;
      const isElsewhere =
        isObjectType(type) && isAbstractType(declared) && !context.schema.isSubType(declared, type);
      if (isElsewhere) return null;
      const project = compileObjectProjector(
        fieldsFor(selected, type, context).map((one) => projectedField(one, type, context)),
      );
      projects.set(typename, project);
      return project;
    },
    /** For objects without `__typename`, which are of the only possible type. */
    unnamed(): ProjectObject {
      const only = selected.map(({ type }) => type).find(isObjectType);
      untyped ??= compileObjectProjector(
        fieldsFor(selected, only, context).map((one) => projectedField(one, only, context)),
      );
      return untyped;
    },
  };
}

function projectedField(
  field: ResponseField,
  known: GraphQLCompositeType | undefined,
  context: SelectionContext,
): ProjectedField {
  const { name, responseName, fetchedName, type, owner } = field;
  if (field.nodes.some((node) => context.denied.has(node))) {
    const mayBubble = isNonNullType(type);
    const complete: CompleteValue = (_, projection) => {
      noteDenied(projection, responseName);
      return mayBubble ? BUBBLE : null;
    };
    return { responseName, fetchedName, complete, ready: null, mayBubble };
  }
  if (isIntrospection(name)) {
    const introspect = compileIntrospection(context.schema, context.parts, field.nodes);
    const complete: CompleteValue = (_, { variables }) => introspect(variables);
    return { responseName, fetchedName, complete, ready: null, mayBubble: false };
  }
  if (name === TYPENAME) {
    const complete = completeTypename(field, known, context);
    return { responseName, fetchedName, complete, ready: null, mayBubble: true };
  }
  const nullable = isNonNullType(type) ? type.ofType : type;
  const location: FieldLocation = { owner: owner.name, name: responseName, entered: !isLeafType(nullable) };
  const composite = field.below.length > 0 ? completeObject(field, location, context) : null;
  const complete = compileComplete(type, location, composite);
  return {
    responseName,
    fetchedName,
    complete: location.entered ? entering(responseName, complete) : complete,
    ready: isLeafType(nullable) ? readyLeaf(nullable) : null,
    mayBubble: isNonNullType(type),
  };
}

const entering =
  (name: string, complete: CompleteValue): CompleteValue =>
  (value, projection) => {
    projection.path.push(name);
    const completed = complete(value, projection);
    projection.path.pop();
    return completed;
  };

function completeObject(
  field: ResponseField,
  location: FieldLocation,
  context: SelectionContext,
): CompleteValue {
  const type = getNamedType(field.type);
  const { named, unnamed } = byType(field.below, type, context);
  const needsTypename = isAbstractType(type) && !context.interfaceObjects.has(type.name);
  return (value, projection) => {
    if (typeof value !== 'object' || value === null) {
      noteInvalid(projection, type, location);
      return FAILED;
    }
    const entity = value as Entity;
    const typename = ownField(entity, TYPENAME);
    const project = typename || needsTypename ? named(typename) : unnamed();
    if (project) return project(entity, projection);
    noteTypename(projection, type, location);
    return FAILED;
  };
}

/** The name of an object's type; {@link BUBBLE} when a subgraph with an interface object knows only the interface. */
function completeTypename(
  { owner }: ResponseField,
  known: GraphQLCompositeType | undefined,
  { schema }: SelectionContext,
): CompleteValue {
  return (value) => {
    const named = typeof value === 'string' ? schema.getType(value) : (known ?? owner);
    const type = named ?? owner;
    return isObjectType(type) ? type.name : BUBBLE;
  };
}
