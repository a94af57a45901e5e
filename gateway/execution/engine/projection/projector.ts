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
import { compileIntrospection } from '../introspection.ts';
import { type Entity, own } from '../run.ts';
import { compileComplete } from './complete.ts';
import { noteDenied, noteInvalid, noteTypename, type Place } from './faults.ts';
import { readyLeaf } from './leaf.ts';
import { compileObject, type Part } from './object.ts';
import { BUBBLE, type Complete, FAILED, type Project } from './outcome.ts';
import {
  type Field,
  fieldsFor,
  isIntrospection,
  type Reading,
  type Selected,
  TYPENAME,
} from './selections.ts';

/**
 * Compiles what an operation selects into a function that picks the response from what was fetched: in the operation's
 * order, under its aliases, without what was only needed to fetch, with nulls where the schema demands them. Objects
 * are compiled for type by type, as they are met.
 */
export function compileProjector(root: Selected, reading: Reading): Project {
  const { named, unnamed } = byType([root], root.type, reading);
  return (entity, projection) => {
    const project = named(own(entity, TYPENAME)) ?? unnamed();
    return project(entity, projection);
  };
}

function byType(selected: readonly Selected[], declared: GraphQLOutputType, reading: Reading) {
  const projects = new Map<unknown, Project>();
  let untold: Project | undefined;
  return {
    /** For objects of that type; null for one that the public schema does not have, or not there. */
    named(typename: unknown): Project | null {
      const compiled = projects.get(typename);
      if (compiled) return compiled;
      const type = typeof typename === 'string' ? reading.schema.getType(typename) : undefined;
      if (!type || !isCompositeType(type)) return null;
      const isElsewhere =
        isObjectType(type) && isAbstractType(declared) && !reading.schema.isSubType(declared, type);
      if (isElsewhere) return null;
      const project = compileObject(
        fieldsFor(selected, type, reading).map((one) => partFor(one, type, reading)),
      );
      projects.set(typename, project);
      return project;
    },
    /** For objects that do not say what they are: of a type that is the only one possible. */
    unnamed(): Project {
      const only = selected.map(({ type }) => type).find(isObjectType);
      untold ??= compileObject(fieldsFor(selected, only, reading).map((one) => partFor(one, only, reading)));
      return untold;
    },
  };
}

function partFor(field: Field, known: GraphQLCompositeType | undefined, reading: Reading): Part {
  const { name, responseName, held, type, owner } = field;
  if (field.nodes.some((node) => reading.denied.has(node))) {
    const mayBubble = isNonNullType(type);
    const complete: Complete = (_, projection) => {
      noteDenied(projection, responseName);
      return mayBubble ? BUBBLE : null;
    };
    return { responseName, held, complete, ready: null, mayBubble };
  }
  if (isIntrospection(name)) {
    const introspect = compileIntrospection(reading.schema, reading.parts, field.nodes);
    const complete: Complete = (_, { variables }) => introspect(variables);
    return { responseName, held, complete, ready: null, mayBubble: false };
  }
  if (name === TYPENAME) {
    const complete = completeTypename(field, known, reading);
    return { responseName, held, complete, ready: null, mayBubble: true };
  }
  const nullable = isNonNullType(type) ? type.ofType : type;
  const place: Place = { owner: owner.name, name: responseName, entered: !isLeafType(nullable) };
  const composite = field.below.length > 0 ? completeObject(field, place, reading) : null;
  const complete = compileComplete(type, place, composite);
  return {
    responseName,
    held,
    complete: place.entered ? entering(responseName, complete) : complete,
    ready: isLeafType(nullable) ? readyLeaf(nullable) : null,
    mayBubble: isNonNullType(type),
  };
}

const entering =
  (name: string, complete: Complete): Complete =>
  (value, projection) => {
    projection.path.push(name);
    const completed = complete(value, projection);
    projection.path.pop();
    return completed;
  };

function completeObject(field: Field, place: Place, reading: Reading): Complete {
  const type = getNamedType(field.type);
  const { named, unnamed } = byType(field.below, type, reading);
  const isTold = isAbstractType(type) && !reading.interfaceObjects.has(type.name);
  return (value, projection) => {
    if (typeof value !== 'object' || value === null) {
      noteInvalid(projection, type, place);
      return FAILED;
    }
    const entity = value as Entity;
    const typename = own(entity, TYPENAME);
    const project = typename || isTold ? named(typename) : unnamed();
    if (project) return project(entity, projection);
    noteTypename(projection, type, place);
    return FAILED;
  };
}

/** What an object is called. An interface is no answer: a subgraph with an interface object knows no better. */
function completeTypename(
  { owner }: Field,
  known: GraphQLCompositeType | undefined,
  { schema }: Reading,
): Complete {
  return (value) => {
    const told = typeof value === 'string' ? schema.getType(value) : (known ?? owner);
    const type = told ?? owner;
    return isObjectType(type) ? type.name : BUBBLE;
  };
}
