import {
  type GraphQLAbstractType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import { hash } from './random.ts';

/** An object as resolvers return it. */
export interface Thing {
  __typename: string;
  id: string;
  /** What the gateway sent to tell the entity by. */
  sent: Readonly<Record<string, unknown>>;
}

const BOOKS = ['1', '3', '5'];
const FILMS = ['2', '4', '6'];
const ENTITIES = new Set(['Product', 'Author', 'Agent', 'Org', 'Warehouse', 'Review', 'Reply']);

/** An object of a type; entities are few, so that the same one turns up in many places. */
export function thing(typename: string, at: string, sent: Thing['sent'] = {}): Thing {
  const number = hash(at, typename);
  const ids = { Book: BOOKS, Film: FILMS, Media: [...BOOKS, ...FILMS] }[typename];
  const id = ids?.[number % ids.length] ?? (ENTITIES.has(typename) ? String(1 + (number % 5)) : at);
  return { __typename: typename, id, sent };
}

/** The entity that a representation stands for. */
export function entityOf(typename: string, sent: Readonly<Record<string, unknown>>): Thing {
  const { id, sku, code, seq } = sent as Record<string, string | number | undefined>;
  const number = id ?? (sku && String(sku).slice(4)) ?? (code && String(code).slice(2)) ?? Number(seq) / 10;
  return { __typename: concreteType({ __typename: typename, id: String(number) }), id: String(number), sent };
}

/** What an object is. To one subgraph media are but media; their ids tell which of the two they are. */
export const concreteType = ({ __typename: typename, id }: Omit<Thing, 'sent'>): string =>
  typename !== 'Media' ? typename : BOOKS.includes(id) ? 'Book' : 'Film';

const KEYS: Readonly<Record<string, (thing: Thing) => unknown>> = {
  'Product.sku': ({ id }) => `sku-${id}`,
  'Product.code': ({ id }) => `c-${id}`,
  'Product.org': ({ id }) => ({ __typename: 'Org', id: String(1 + (Number(id) % 3)), sent: {} }),
  'Reply.seq': ({ id }) => Number(id) * 10,
  'Reply.review': ({ id }) => ({ __typename: 'Review', id: String(1 + (Number(id) % 5)), sent: {} }),
  'Product.shipping': ({ id, sent }) => `${id}: ${textOf([sent.dims, sent.price])}`,
  'Product.label': ({ id, sent }) => `${id}: ${textOf([sent.name, sent.tags])}`,
  'Product.packing': ({ id, sent }) => [`${id}: ${textOf(sent.parts)}`, null],
};

/**
 * What a field is: the same for the same object and arguments, in all subgraphs, with nulls, empty lists
 * and values that are false in JavaScript among the rest.
 */
export function fieldValue(
  schema: GraphQLSchema,
  parent: Thing,
  field: string,
  type: GraphQLOutputType,
  args: object,
): unknown {
  const { id } = parent;
  const typename = concreteType(parent);
  if (field === 'id') return id;
  const known = KEYS[`${typename}.${field}`];
  if (known) return known(parent);
  return make(schema, type, `${typename}:${id}.${field}${textOf(args)}`, true);
}

/** A value as text; the order in which fields or arguments come says nothing. */
const textOf = (value: unknown): string =>
  JSON.stringify(value, (_, part) =>
    typeof part === 'object' && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

function make(schema: GraphQLSchema, type: GraphQLOutputType, at: string, nullable: boolean): unknown {
  if (isNonNullType(type)) return make(schema, type.ofType, at, false);
  const number = hash('value', at);
  if (nullable && number % 9 === 0) return null;
  if (isListType(type)) {
    return Array.from({ length: number % 4 }, (_, index) =>
      make(schema, type.ofType, `${at}[${index}]`, true),
    );
  }
  if (isObjectType(type)) return thing(type.name, at);
  if (isAbstractType(type)) return thing(oneOf(schema, type, number).name, at);
  if (isEnumType(type)) return type.getValues()[number % type.getValues().length]?.value;
  const scalars: Readonly<Record<string, unknown>> = {
    Int: number % 5 === 0 ? 0 : number % 1_000,
    Float: number % 5 === 0 ? 0 : (number % 1_000) / 8,
    Boolean: number % 2 === 0,
    JSON: { at: [number % 3, null, { deep: at }] },
  };
  return scalars[type.name] ?? (number % 7 === 0 ? '' : `${type.name} ${number % 10_000}`);
}

function oneOf(schema: GraphQLSchema, type: GraphQLAbstractType, number: number): GraphQLObjectType {
  const possible = schema.getPossibleTypes(type);
  const picked = possible[number % possible.length];
  if (!picked) throw new Error(`${type} has no types`);
  return picked;
}
