import type { FetchNode } from '@apollo/query-planner';
import {
  type DocumentNode,
  type FieldNode,
  type GraphQLFormattedError,
  Kind,
  type NameNode,
  OperationTypeNode,
  print,
  type VariableDefinitionNode,
  visit,
} from 'graphql';
import { LRUCache } from 'lru-cache';
import { entitiesField } from './entities-field.ts';
import type { Traveller } from './representation-interning.ts';
import type { Entity } from './run.ts';
import type { Answer } from './send.ts';

/** Several fetches of entities as one operation: each has the field `_entities` under an alias of its own. */
export interface Together {
  fetch: FetchNode;
  variablesOf(party: readonly Traveller[]): Entity;
  /** What one of them would have been answered alone. */
  answerOf(answer: Answer, at: number): Answer;
}

const REPRESENTATIONS = 'representations';
const KEPT = 1_000;

const known = new LRUCache<string, { made: Together | null }>({ max: KEPT });
const numbers = new WeakMap<FetchNode, number>();
let numbered = 0;

/** The fetches as one, made once for the same ones; null when they cannot be. */
export function together(fetches: readonly FetchNode[]): Together | null {
  const key = fetches.map(numberOf).join();
  let kept = known.get(key);
  if (!kept) {
    kept = { made: join(fetches) };
    known.set(key, kept);
  }
  return kept.made;
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

function join(fetches: readonly FetchNode[]): Together | null {
  const [first] = fetches;
  if (!first) return null;
  const variables = new Map<string, VariableDefinitionNode>();
  const fields: FieldNode[] = [];
  for (const [at, { operation }] of fetches.entries()) {
    const part = partOf(operation, at);
    if (!part) return null;
    fields.push(part.field);
    for (const variable of part.variables) {
      const { value } = variable.variable.name;
      // A client's variable is the same for all of them, unless it has the name of one of ours.
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
    variablesOf(party) {
      const all: Entity = {};
      for (const [at, { variables: own }] of party.entries()) {
        const { representations, ...others } = own;
        Object.assign(all, others);
        all[variableOf(at)] = representations;
      }
      return all;
    },
    answerOf: ({ data, errors }, at) => {
      const alias = aliasOf(at);
      const mine = errors?.flatMap((error): GraphQLFormattedError[] => {
        const { path = [], ...placeless } = error;
        const [root, ...rest] = path;
        if (root === alias) return [{ ...error, path: ['_entities', ...rest] }];
        // An error at no place that was asked for is everybody's.
        return aliases.has(root) ? [] : [placeless];
      });
      const answer: Answer = { data: { _entities: data?.[alias] } };
      return mine && mine.length > 0 ? { ...answer, errors: mine } : answer;
    },
  };
}

/** The one field of a fetch of entities, with its alias and its representations by another name; null for any other. */
function partOf(
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
