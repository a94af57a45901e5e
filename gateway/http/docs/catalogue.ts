import { existsSync, readFileSync } from 'node:fs';
import { type GraphQLField, type GraphQLNamedType, type GraphQLSchema, isIntrospectionType } from 'graphql';
import { z } from 'zod';
import { TASKS, type Task } from './tasks.ts';

const declared = z.object({
  operations: z.record(
    z.string(),
    z.object({
      subgraph: z.string(),
      who: z.array(z.string()),
      userErrors: z.array(z.string()),
      errors: z.array(z.string()),
    }),
  ),
  types: z.record(z.string(), z.array(z.string())),
});

/** What `operations.json` says: who may call each operation and what it may answer, and who defines each type. */
export type Declared = z.output<typeof declared>;

/** The root type that an operation is a field of. */
export type RootKind = 'Query' | 'Mutation' | 'Subscription';

/** A root field of the public schema, with what is declared beside its resolver. */
export interface Operation {
  kind: RootKind;
  name: string;
  field: GraphQLField<unknown, unknown>;
  /** Null where nothing is declared: the documentation of a supergraph that is not Souk's. */
  subgraph: string | null;
  who: readonly string[];
  userErrors: readonly string[];
  errors: readonly string[];
}

/** All that the documentation shows, in the order of its pages. */
export interface Catalogue {
  schema: GraphQLSchema;
  operations: readonly Operation[];
  types: readonly GraphQLNamedType[];
  /** The subgraphs that define a type; none for what all of them share. */
  ownersOf(type: string): readonly string[];
  subgraphs: readonly string[];
  /** The tasks that have operations. */
  tasks: readonly Task[];
}

const NOTHING: Declared = { operations: {}, types: {} };

/**
 * Reads `operations.json`, which `npm run compose` writes; nothing is declared where there is none. Raises for a file
 * of another form.
 */
export function readDeclared(file: string): Declared {
  return existsSync(file) ? declared.parse(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
}

/** What there is to document of a schema. */
export function catalogueOf(
  schema: GraphQLSchema,
  { operations: known, types: owners }: Declared,
): Catalogue {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const;
  const operations = roots.flatMap(([kind, root]) =>
    byName(Object.values(root?.getFields() ?? {})).map((field): Operation => {
      const told = known[`${kind}.${field.name}`];
      return {
        kind,
        name: field.name,
        field,
        subgraph: told?.subgraph ?? null,
        who: told?.who ?? [],
        userErrors: told?.userErrors ?? [],
        errors: told?.errors ?? [],
      };
    }),
  );
  const isRoot = ({ name }: GraphQLNamedType) => roots.some(([, root]) => root?.name === name);
  const subgraphs = new Set(operations.flatMap(({ subgraph }) => subgraph ?? []));
  return {
    schema,
    operations,
    types: byName(
      Object.values(schema.getTypeMap()).filter((type) => !isIntrospectionType(type) && !isRoot(type)),
    ),
    ownersOf: (type) => owners[type] ?? [],
    subgraphs: [...subgraphs].toSorted(),
    tasks: TASKS.filter(({ has }) => operations.some(has)),
  };
}

const byName = <T extends { name: string }>(items: readonly T[]): T[] =>
  items.toSorted((a, b) => a.name.localeCompare(b.name));
