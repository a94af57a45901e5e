import {
  type DirectiveNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLOutputType,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  isUnionType,
  Kind,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type { ResponseNames } from '../../planning/response-names.ts';
import type { OperationParts } from '../operation-parts.ts';

/** What selections are compiled with. */
export interface SelectionContext {
  /** The public schema. Fields that it does not have are not answered. */
  schema: GraphQLSchema;
  parts: OperationParts;
  /** The names of fields in the fetched data. */
  names: ResponseNames;
  /** Interfaces that are objects in some subgraphs, which do not know the types of these objects. */
  interfaceObjects: ReadonlySet<string>;
  /** Fields that the caller may not see. */
  denied: ReadonlySet<FieldNode>;
  /** Whether a part of the operation is included, by its `@skip` and `@include`. */
  included(directives: readonly DirectiveNode[] | undefined): boolean;
}

/** A selection set and the type that it was written for. */
export interface SelectedSet {
  set: SelectionSetNode;
  type: GraphQLCompositeType;
}

/** A field of the response. */
export interface ResponseField {
  name: string;
  responseName: string;
  /** Its name in the fetched data. */
  fetchedName: string;
  type: GraphQLOutputType;
  /** The type through which it was selected, which messages of errors name. */
  owner: GraphQLCompositeType;
  /** All its selections in the operation. */
  nodes: FieldNode[];
  /** The selection sets below them. */
  below: SelectedSet[];
}

/** The name of the field that every object has. */
export const TYPENAME = '__typename';
const INTROSPECTION: ReadonlySet<string> = new Set(['__schema', '__type']);

/** Whether a field is answered by the public schema itself. */
export const isIntrospection = (name: string): boolean => INTROSPECTION.has(name);

/**
 * The selected fields of objects of a type, in the order of the response. Without a known type, type conditions are
 * decided by the types that the selections were written for.
 */
export function fieldsFor(
  selected: readonly SelectedSet[],
  known: GraphQLCompositeType | undefined,
  { schema, parts: { fragments }, names, included }: SelectionContext,
): ResponseField[] {
  const fields = new Map<string, ResponseField>();

  function read({ set, type }: SelectedSet, seenAs: GraphQLCompositeType): void {
    for (const node of set.selections) {
      if (!included(node.directives)) continue;
      if (node.kind === Kind.FIELD) {
        add(node, type, seenAs);
        continue;
      }
      const fragment = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
      if (!fragment) continue;
      const name = fragment.typeCondition?.name.value;
      const condition = name === undefined ? undefined : schema.getType(name);
      if (condition === undefined) read({ set: fragment.selectionSet, type }, seenAs);
      else if (isCompositeType(condition) && isWithin(schema, known ?? seenAs, condition)) {
        read({ set: fragment.selectionSet, type: condition }, condition);
      }
    }
  }

  function add(node: FieldNode, type: GraphQLCompositeType, owner: GraphQLCompositeType): void {
    const name = node.name.value;
    const responseName = node.alias?.value ?? name;
    const fieldType = typeOfField(type, name);
    if (!fieldType) return;
    let field = fields.get(responseName);
    if (!field) {
      field = {
        name,
        responseName,
        fetchedName: names.inPlan(node),
        type: fieldType,
        owner,
        nodes: [],
        below: [],
      };
      fields.set(responseName, field);
    }
    field.nodes.push(node);
    const below = getNamedType(fieldType);
    if (node.selectionSet && isCompositeType(below))
      field.below.push({ set: node.selectionSet, type: below });
  }

  for (const one of selected) read(one, known ?? one.type);
  return [...fields.values()];
}

function typeOfField(type: GraphQLCompositeType, name: string): GraphQLOutputType | undefined {
  for (const meta of [TypeNameMetaFieldDef, SchemaMetaFieldDef, TypeMetaFieldDef]) {
    if (meta.name === name) return meta.type;
  }
  return isUnionType(type) ? undefined : type.getFields()[name]?.type;
}

/** Whether all objects of a type are of another type, or of the same. */
export function isWithin(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  condition: GraphQLCompositeType,
): boolean {
  if (type === condition) return true;
  if (!isAbstractType(condition)) return false;
  return (isObjectType(type) || isInterfaceType(type)) && schema.isSubType(condition, type);
}
