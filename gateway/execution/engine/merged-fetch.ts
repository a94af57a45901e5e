import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  Kind,
  type NameNode,
  type OperationDefinitionNode,
  OperationTypeNode,
  parse,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import type { Entity } from './entity.ts';
import type { SubgraphAnswer } from './subgraph-answer.ts';

/** Several fetches of entities as one operation, in which each has the field `_entities` under an alias. */
export interface MergedFetch {
  fetch: FetchNode;
  /** The variables of the operation, from those of the fetches. */
  variablesOf(fetches: readonly { variables: Entity }[]): Entity;
  /** The part of the answer for one of the fetches, as if it had been sent alone. */
  answerOf(answer: SubgraphAnswer, at: number): SubgraphAnswer;
}

const REPRESENTATIONS = 'representations';
const KEPT = 1_000;

const known = new LRUCache<string, { merged: MergedFetch | null }>({ max: KEPT });
const numbers = new WeakMap<FetchNode, number>();
let numbered = 0;

/** The fetches as one operation, built once for the same fetches; null when they cannot be merged. */
export function mergeFetches(fetches: readonly FetchNode[]): MergedFetch | null {
  const key = fetches.map(numberOf).join();
  let kept = known.get(key);
  if (!kept) {
    kept = { merged: merge(fetches) };
    known.set(key, kept);
  }
  return kept.merged;
}

function numberOf(fetch: FetchNode): number {
  let number = numbers.get(fetch);
  if (number === undefined) {
    number = numbered++;
    numbers.set(fetch, number);
  }
  return number;
}

const aliasOf = (at: number) => `fetch${at}`;
const variableOf = (at: number) => `${REPRESENTATIONS}${at}`;

function merge(fetches: readonly FetchNode[]): MergedFetch | null {
  const [first] = fetches;
  if (!first) return null;
  const variables = new Map<string, VariableDefinitionNode>();
  const fields: FieldNode[] = [];
  for (const [at, { operation }] of fetches.entries()) {
    const renamed = renamedField(operation, at);
    if (!renamed) return null;
    fields.push(renamed.field);
    for (const variable of renamed.variables) {
      const { value } = variable.variable.name;
      // A client's variable has the same value in all of them, unless it has the name of one of ours.
      if (variables.has(value) && value.startsWith(REPRESENTATIONS)) return null;
      variables.set(value, variable);
    }
  }
  const aliases = new Set<unknown>(fetches.map((_, at) => aliasOf(at)));
  const document: DocumentNode = {
    kind: Kind.DOCUMENT,
    definitions: [
      {
        kind: Kind.OPERATION_DEFINITION,
        operation: OperationTypeNode.QUERY,
        variableDefinitions: [...variables.values()],
        selectionSet: { kind: Kind.SELECTION_SET, selections: fields },
      },
    ],
  };
  return {
    fetch: {
      ...first,
      operation: print(document),
      operationName: undefined,
      operationDocumentNode: document,
    },
    variablesOf(batch) {
      const all: Entity = {};
      for (const [at, { variables: own }] of batch.entries()) {
        const { representations, ...others } = own;
        Object.assign(all, others);
        all[variableOf(at)] = representations;
      }
      return all;
    },
    answerOf: ({ data, errors }, at) => {
      const alias = aliasOf(at);
      const mine = errors?.flatMap((error): GraphQLFormattedError[] => {
        const { path = [], ...withoutPath } = error;
        const [root, ...rest] = path;
        if (root === alias) return [{ ...error, path: ['_entities', ...rest] }];
        // An error outside of all the fetches is reported for each of them.
        return aliases.has(root) ? [] : [withoutPath];
      });
      const answer: SubgraphAnswer = { data: { _entities: data?.[alias] } };
      return mine && mine.length > 0 ? { ...answer, errors: mine } : answer;
    },
  };
}

/** The one field of a fetch of entities under its alias, with its own variable of representations; null for other forms. */
function renamedField(
  text: string,
  at: number,
): { field: FieldNode; variables: readonly VariableDefinitionNode[] } | null {
  const found = entitiesField(text);
  if (!found) return null;
  const named = visit(found.operation, {
    Variable: (variable) =>
      variable.name.value === REPRESENTATIONS ? { ...variable, name: nameOf(variableOf(at)) } : undefined,
  });
  const [renamed] = named.selectionSet.selections;
  if (renamed?.kind !== Kind.FIELD) return null;
  return {
    field: { ...renamed, alias: nameOf(aliasOf(at)) },
    variables: named.variableDefinitions ?? [],
  };
}

const nameOf = (value: string): NameNode => ({ kind: Kind.NAME, value });

/** The operation of an entity fetch and its only field, `_entities`; null for an operation of any other form. */
export function entitiesField(text: string): { operation: OperationDefinitionNode; field: FieldNode } | null {
  const [operation, ...fragments] = parse(text, { noLocation: true }).definitions;
  // Fragments of two operations may have the same name. The planner makes fragments on demand only.
  if (operation?.kind !== Kind.OPERATION_DEFINITION || fragments.length > 0) return null;
  const [field, ...others] = operation.selectionSet.selections;
  if (field?.kind !== Kind.FIELD || field.name.value !== '_entities') return null;
  return others.length > 0 || operation.directives?.length ? null : { operation, field };
}
