import {
  type DocumentNode,
  type GraphQLInputType,
  type GraphQLSchema,
  getNamedType,
  isEnumType,
  isInputObjectType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

/**
 * What of a schema an operation leans on, as schema coordinates: `Product`, `Product.price`, `Query.products.first`,
 * `ProductFilter.ids`, `ProductSort.NAME`. A variable leans on all of its type, as its values are not known.
 */
export function coordinatesIn(document: DocumentNode, schema: GraphQLSchema): Set<string> {
  const found = new Set<string>();
  const info = new TypeInfo(schema);

  function addAll(type: GraphQLInputType): void {
    const named = getNamedType(type);
    if (found.has(named.name)) return;
    found.add(named.name);
    if (isEnumType(named)) for (const { name } of named.getValues()) found.add(`${named.name}.${name}`);
    if (!isInputObjectType(named)) return;
    for (const field of Object.values(named.getFields())) {
      found.add(`${named.name}.${field.name}`);
      addAll(field.type);
    }
  }

  visit(
    document,
    visitWithTypeInfo(info, {
      Field({ name }) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (!parent || !field) return;
        found.add(parent.name).add(`${parent.name}.${name.value}`).add(getNamedType(field.type).name);
      },
      Argument({ name }) {
        const [parent, field] = [info.getParentType(), info.getFieldDef()];
        if (parent && field) found.add(`${parent.name}.${field.name}.${name.value}`);
      },
      ObjectField({ name }) {
        const input = getNamedType(info.getParentInputType());
        if (input) found.add(input.name).add(`${input.name}.${name.value}`);
      },
      EnumValue({ value }) {
        const type = getNamedType(info.getInputType());
        if (type) found.add(type.name).add(`${type.name}.${value}`);
      },
      InlineFragment: ({ typeCondition }) => void (typeCondition && found.add(typeCondition.name.value)),
      FragmentDefinition: ({ typeCondition }) => void found.add(typeCondition.name.value),
      VariableDefinition() {
        const type = info.getInputType();
        if (type) addAll(type);
      },
    }),
  );
  return found;
}
