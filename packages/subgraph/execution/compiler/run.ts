import type {
  FieldNode,
  GraphQLFieldResolver,
  GraphQLObjectType,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
} from 'graphql';
import type { Fragments } from './collect.ts';

/** A field of an operation, merged of all nodes that ask for it under one name. */
export interface PlannedField {
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly parent: GraphQLObjectType;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  /** Absent for what is read off the object as it is. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** The arguments; raises when they do not fit. */
  readonly args: (variables: VariableValues) => VariableValues;
  readonly shape: Shape;
}

/** What the values of a field, or the items of its list, are made into. */
export interface Shape {
  readonly field: () => PlannedField;
  readonly mayBeNull: boolean;
  /** Completes a value that is there, is no promise and no error, for a place of `into`. Raises why it cannot. */
  readonly complete: (
    run: CompiledRun,
    value: NonNullable<unknown>,
    into: Container,
    prev: ResponsePlace | undefined,
    key: Key,
  ) => unknown;
}

/** Values by name. */
export type VariableValues = { [name: string]: unknown };

/** A field's name in the answer, or the index in a list. */
export type Key = string | number;

/** A place in the response: a path as graphql-js has it, from the inside out. */
export interface ResponsePlace {
  readonly prev: ResponsePlace | undefined;
  readonly key: Key;
  readonly typename: string | undefined;
  readonly shape: Shape;
}

/** The place under `key` of the object or list at `prev`. */
export const placeAt = (prev: ResponsePlace | undefined, key: Key, shape: Shape): ResponsePlace => ({
  prev,
  key,
  typename: typeof key === 'string' ? shape.field().parent.name : undefined,
  shape,
});

/** Something that a resolver raised, or why its value is none of the field's type. */
export interface FieldFailure {
  readonly error: unknown;
  readonly place: ResponsePlace;
}

/** An object or a list of the answer that is being filled. */
export type Container = { [name: string]: unknown } | unknown[];

/** The operation of a document, with the schema and fragments for the `info` of its resolvers. */
export interface PlannedOperation {
  readonly schema: GraphQLSchema;
  readonly operation: OperationDefinitionNode;
  readonly fragments: Fragments;
}

/** One run of a compiled operation. */
export class CompiledRun {
  readonly plan: PlannedOperation;
  readonly context: object;
  readonly variables: VariableValues;
  readonly failures: FieldFailure[] = [];
  #awaited = 0;
  #end: (() => void) | undefined;

  constructor(plan: PlannedOperation, context: object, variables: VariableValues) {
    this.plan = plan;
    this.context = context;
    this.variables = variables;
  }

  /** Notes why a place stays empty. */
  fail(error: unknown, shape: Shape, prev: ResponsePlace | undefined, key: Key): null {
    this.failures.push({ error, place: placeAt(prev, key, shape) });
    return null;
  }

  /** Fills a place once its value is there. */
  follow(
    value: PromiseLike<unknown>,
    shape: Shape,
    into: Container,
    prev: ResponsePlace | undefined,
    key: Key,
  ): void {
    this.#awaited += 1;
    // What only looks like a promise may raise when it is asked, or answer twice.
    const promise = value instanceof Promise ? value : Promise.resolve(value);
    promise.then(
      (found) => {
        // Nobody else would notice what is raised here, and the answer would never come.
        try {
          put(into, key, complete(this, shape, found, into, prev, key));
        } catch (error) {
          this.fail(error, shape, prev, key);
        }
        this.#arrived();
      },
      (error: unknown) => {
        this.fail(error, shape, prev, key);
        this.#arrived();
      },
    );
  }

  /** Resolves once every place is filled; null when that is so already. */
  ended(): Promise<void> | null {
    if (this.#awaited === 0) return null;
    return new Promise((resolve) => {
      this.#end = resolve;
    });
  }

  #arrived(): void {
    this.#awaited -= 1;
    if (this.#awaited === 0) this.#end?.();
  }
}

/**
 * Makes what a resolver gave, or an object holds, into what the answer shows; null for now if that is still to come.
 * Raises why it cannot be shown.
 */
export function complete(
  run: CompiledRun,
  shape: Shape,
  value: unknown,
  into: Container,
  prev: ResponsePlace | undefined,
  key: Key,
): unknown {
  if (value === null || value === undefined) {
    if (shape.mayBeNull) return null;
    const { name, parent } = shape.field();
    throw new Error(`Cannot return null for non-nullable field ${parent.name}.${name}.`);
  }
  if (typeof value === 'object') {
    if (isPromise(value)) {
      run.follow(value, shape, into, prev, key);
      return null;
    }
    if (value instanceof Error) throw value;
  }
  return shape.complete(run, value, into, prev, key);
}

/** Puts a value where its key says. */
export function put(into: Container, key: Key, value: unknown): void {
  if (!Array.isArray(into)) into[key] = value;
  else if (typeof key === 'number') into[key] = value;
}

/** Whether a value is still to come. */
export const isPromise = (value: object): value is PromiseLike<unknown> =>
  'then' in value && typeof value.then === 'function';
