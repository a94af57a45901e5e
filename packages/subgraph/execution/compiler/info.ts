import type { FieldNode, GraphQLResolveInfo, ResponsePath } from 'graphql';
import type { Field, Place, Run } from './run.ts';

/** What a resolver is told of its field. Most ask for nothing of it: all but the place is looked up when it is read. */
export class FieldInfo implements GraphQLResolveInfo {
  readonly #run: Run;
  readonly #field: Field;
  readonly #above: Place | null;

  constructor(run: Run, field: Field, above: Place | null) {
    this.#run = run;
    this.#field = field;
    this.#above = above;
  }

  get fieldName() {
    return this.#field.name;
  }
  get fieldNodes(): readonly FieldNode[] {
    return this.#field.nodes;
  }
  get returnType() {
    return this.#field.type;
  }
  get parentType() {
    return this.#field.parent;
  }
  get path(): ResponsePath {
    const { key, shape } = this.#field;
    return pathOf({ above: this.#above, key, shape });
  }
  get schema() {
    return this.#run.plan.schema;
  }
  get fragments() {
    return this.#run.plan.fragments;
  }
  get rootValue() {
    return undefined;
  }
  get operation() {
    return this.#run.plan.operation;
  }
  get variableValues() {
    return this.#run.variables;
  }
}

function pathOf({ above, key, shape }: Place): ResponsePath {
  const typename = typeof key === 'string' ? shape.field().parent.name : undefined;
  return { prev: above ? pathOf(above) : undefined, key, typename };
}
