import { existsSync, readFileSync } from 'node:fs';
import { type GraphQLNamedType, type GraphQLSchema, isIntrospectionType } from 'graphql';
import { z } from 'zod';
import type { DocumentedOperation } from './documented-operation.ts';
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

/** The content of `operations.json`: the callers and errors of each operation, and the subgraphs that define each type. */
export type OperationDeclarations = z.output<typeof declared>;

/** The content of the documentation, in the order of its pages. */
export interface Catalogue {
  schema: GraphQLSchema;
  operations: readonly DocumentedOperation[];
  types: readonly GraphQLNamedType[];
  /** The subgraphs that define a type; empty for types that all of them share. */
  ownersOf(type: string): readonly string[];
  subgraphs: readonly string[];
  /** The tasks with at least one operation. */
  tasks: readonly Task[];
}

const NOTHING: OperationDeclarations = { operations: {}, types: {} };

/** Reads `operations.json`, which `npm run compose` writes; empty where there is no file. Raises for invalid content. */
export function readDeclarations(file: string): OperationDeclarations {
  return existsSync(file) ? declared.parse(JSON.parse(readFileSync(file, 'utf8'))) : NOTHING;
}

/** Builds the content of the documentation of a schema. */
export function catalogueOf(
  schema: GraphQLSchema,
  { operations: declaredOperations, types: owners }: OperationDeclarations,
): Catalogue {
  const roots = [
    ['Query', schema.getQueryType()],
    ['Mutation', schema.getMutationType()],
    ['Subscription', schema.getSubscriptionType()],
  ] as const;
  const operations = roots.flatMap(([kind, root]) =>
    byName(Object.values(root?.getFields() ?? {})).map((field): DocumentedOperation => {
      const entry = declaredOperations[`${kind}.${field.name}`];
      return {
        kind,
        name: field.name,
        field,
        subgraph: entry?.subgraph ?? null,
        who: entry?.who ?? [],
        userErrors: entry?.userErrors ?? [],
        errors: entry?.errors ?? [],
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
