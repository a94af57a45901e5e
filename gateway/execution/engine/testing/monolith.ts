import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  type GraphQLField,
  type GraphQLSchema,
  isInterfaceType,
  isObjectType,
  parse,
} from 'graphql';
import type { TestOperation } from './operations.ts';
import { SUBGRAPHS, sdlOf } from './subgraphs.ts';
import { concreteType, fieldValue, type Thing, thing } from './world.ts';

/** Answers an operation as one server would that had all of the graph to itself. Nothing goes wrong there. */
export type Monolith = (operation: TestOperation) => Promise<unknown>;

interface Owned {
  schema: GraphQLSchema;
  field: GraphQLField<unknown, unknown>;
}

/** What fields require of others, as their subgraph is sent it. */
const REQUIRED: Readonly<Record<string, string>> = {
  'Product.shipping': '{ dims { w h } price { amount } }',
  'Product.label': '{ name tags }',
  'Product.packing': '{ parts { w unit } }',
};

// A value of an enum that clients do not know.
const INACCESSIBLE = 'REEL';

/** One server for the whole public schema. */
export function monolith(api: GraphQLSchema): Monolith {
  const owners = new Map<string, Owned>();
  for (const name of SUBGRAPHS) {
    const schema = buildSubgraphSchema(parse(sdlOf(name)));
    for (const type of Object.values(schema.getTypeMap())) {
      if (!isObjectType(type)) continue;
      const whole = api.getType(type.name);
      const holders = isInterfaceType(whole) ? api.getPossibleTypes(whole) : [type];
      for (const field of Object.values(type.getFields())) {
        const isExternal = field.astNode?.directives?.some(({ name: { value } }) => value === 'external');
        for (const holder of isExternal ? [] : holders) {
          const at = `${holder.name}.${field.name}`;
          if (!owners.has(at) || isInterfaceType(whole)) owners.set(at, { schema, field });
        }
      }
    }
  }

  async function answerOf(typename: string, source: Thing | undefined, name: string, args: object) {
    const parent = source ?? thing(typename, '');
    const owned = owners.get(`${typename}.${name}`);
    if (!owned) throw new Error(`nobody has ${typename}.${name}`);
    const required = REQUIRED[`${typename}.${name}`];
    const sent = required ? await read(`{ node(id: "") { ... on ${typename} ${required} } }`, parent) : {};
    const value = fieldValue(owned.schema, { ...parent, sent }, name, owned.field.type, args);
    return value === INACCESSIBLE ? null : value;
  }

  async function read(query: string, node: Thing): Promise<Record<string, unknown>> {
    const { data } = await run({ query, variables: {} }, node);
    return data?.node as Record<string, unknown>;
  }

  async function run({ query, variables }: TestOperation, node?: Thing) {
    return execute({
      schema: api,
      document: parse(query),
      variableValues: variables,
      typeResolver: (value) => concreteType(value as Thing),
      fieldResolver: (source, args, _, { parentType, fieldName }) =>
        node && !source ? node : answerOf(parentType.name, source as Thing | undefined, fieldName, args),
    });
  }

  return async (operation) => {
    const { data, errors } = await run(operation);
    const wrong = errors?.find(({ message }) => !message.startsWith('Cannot return null for non-nullable'));
    if (wrong) throw wrong;
    return JSON.parse(JSON.stringify(data));
  };
}
