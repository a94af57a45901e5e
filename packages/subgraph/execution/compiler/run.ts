import type { FieldNode, GraphQLFieldResolver, GraphQLObjectType, GraphQLOutputType } from 'graphql';
import type { Plan } from './plan.ts';

/** A field of an operation, merged of all nodes that ask for it under one name. */
export interface Field {
  /** Its name in the answer. */
  readonly key: string;
  readonly name: string;
  readonly parent: GraphQLObjectType;
  readonly type: GraphQLOutputType;
  readonly nodes: readonly FieldNode[];
  /** Absent for what is read off the object as it is. */
  readonly resolve: GraphQLFieldResolver<unknown, unknown> | undefined;
  /** The arguments; null when they do not fit. */
  readonly args: (variables: Variables) => Variables | null;
  readonly shape: Shape;
}

/** What the values of a field, or the items of its list, are made into. */
export interface Shape {
  readonly field: () => Field;
  readonly mayBeNull: boolean;
  /** Completes a value that is there, is no promise and no error. */
  readonly complete: (run: Run, value: NonNullable<unknown>, above: Place | null, key: Key) => unknown;
}

/** Values by name. */
export type Variables = { [name: string]: unknown };

/** A field's name in the answer, or the index in a list. */
export type Key = string | number;

/** Where something stands in the answer. */
export interface Place {
  readonly above: Place | null;
  readonly key: Key;
  readonly shape: Shape;
}

/** Something that a resolver raised. */
export interface Failure {
  readonly error: unknown;
  readonly place: Place;
}

/** An object or a list of the answer that is being filled. */
export type Container = { [name: string]: unknown } | unknown[];

/** One run of a compiled operation. */
export class Run {
  readonly plan: Plan;
  readonly context: object;
  readonly variables: Variables;
  readonly failures: Failure[] = [];
  /** Whether something went wrong of which only graphql-js tells well. */
  isUntold = false;
  #awaited = 0;
  #end: (() => void) | undefined;

  constructor(plan: Plan, context: object, variables: Variables) {
    this.plan = plan;
    this.context = context;
    this.variables = variables;
  }

  /** Notes what a resolver raised for a place, which stays empty. */
  fail(error: unknown, shape: Shape, above: Place | null, key: Key): null {
    this.failures.push({ error, place: { above, key, shape } });
    return null;
  }

  /** Leaves the answer to graphql-js. */
  leave(): null {
    this.isUntold = true;
    return null;
  }

  /** Fills a place once its value is there. */
  follow(value: PromiseLike<unknown>, shape: Shape, into: Container, above: Place | null, key: Key): void {
    this.#awaited += 1;
    value.then(
      (found) => {
        put(into, key, complete(this, shape, found, into, above, key));
        this.#arrived();
      },
      (error: unknown) => {
        this.fail(error, shape, above, key);
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

/** Makes what a resolver gave, or an object holds, into what the answer shows; null for now if that is still to come. */
export function complete(
  run: Run,
  shape: Shape,
  value: unknown,
  into: Container,
  above: Place | null,
  key: Key,
): unknown {
  if (value === null || value === undefined) return shape.mayBeNull ? null : run.leave();
  if (typeof value === 'object') {
    if (isPromise(value)) {
      run.follow(value, shape, into, above, key);
      return null;
    }
    if (value instanceof Error) return run.fail(value, shape, above, key);
  } else if (typeof value === 'function') return run.leave();
  return shape.complete(run, value, above, key);
}

/** Puts a value where its key says. */
export function put(into: Container, key: Key, value: unknown): void {
  if (!Array.isArray(into)) into[key] = value;
  else if (typeof key === 'number') into[key] = value;
}

const isPromise = (value: object): value is PromiseLike<unknown> =>
  'then' in value && typeof value.then === 'function';
