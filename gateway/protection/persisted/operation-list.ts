import {
  type DocumentNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  stripIgnoredCharacters,
  validate,
} from 'graphql';
import { withoutTokens } from '../../execution/documents.ts';
import { hashOf, type ManifestOperation } from './manifest.ts';

/** An operation that is on the list. */
export interface ListedOperation extends ManifestOperation {
  /** The SHA-256 of its body, by which documents and plans are kept. */
  hash: string;
  /** Its body without what GraphQL ignores; null for one that is not GraphQL. */
  tokens: string | null;
}

/** A listed operation that runs on the schema of now. */
export interface ReadyOperation extends ListedOperation {
  document: DocumentNode;
}

/** Text this many times longer than the longest listed one is not looked at for a likeness. */
const SPREAD = 4;

/** The operations of a manifest, found by id and by text; what is made of them is made once, and kept for good. */
export class OperationList {
  readonly #byId = new Map<string, ListedOperation>();
  readonly #byHash = new Map<string, ListedOperation>();
  readonly #byText = new Map<string, ListedOperation>();
  readonly #byTokens = new Map<string, ListedOperation>();
  readonly #longest: number;
  #ready = new Map<string, ReadyOperation>();

  constructor(operations: readonly ManifestOperation[]) {
    for (const given of operations) {
      const operation = { ...given, hash: hashOf(given.body), tokens: tokensOf(given.body) };
      this.#byId.set(operation.id, operation);
      this.#byHash.set(operation.hash, operation);
      this.#byText.set(operation.body, operation);
      if (operation.tokens !== null) this.#byTokens.set(operation.tokens, operation);
    }
    this.#longest = SPREAD * Math.max(0, ...operations.map(({ body }) => body.length));
  }

  /** How many there are. */
  get size(): number {
    return this.#byId.size;
  }

  /** The operation that a client names, by its id or by the hash of its body. */
  named(id: string): ListedOperation | undefined {
    return this.#byId.get(id) ?? this.#byHash.get(id);
  }

  /** The operation of a text, which may differ in what GraphQL ignores: whitespace, commas and comments. */
  ofText(text: string): ListedOperation | undefined {
    if (text.length > this.#longest) return undefined;
    const exact = this.#byText.get(text);
    if (exact) return exact;
    const tokens = tokensOf(text);
    return tokens === null ? undefined : this.#byTokens.get(tokens);
  }

  /** The listed text of this hash. */
  body(hash: string): string | undefined {
    return this.#byHash.get(hash)?.body;
  }

  /** The parsed and validated document of the listed text of this hash. */
  document(hash: string): DocumentNode | undefined {
    return this.#ready.get(hash)?.document;
  }

  /** The operations that run on the schema of now. */
  ready(): ReadyOperation[] {
    return [...this.#ready.values()];
  }

  /** Parses and validates all of them against a schema, and takes those that pass; what is wrong with the others. */
  fit(schema: GraphQLSchema): string[] {
    const ready = new Map<string, ReadyOperation>();
    const faults: string[] = [];
    for (const operation of this.#byId.values()) {
      try {
        ready.set(operation.hash, { ...operation, document: validDocument(operation, schema) });
      } catch (error) {
        faults.push(`${operation.name} (${operation.id}): ${error instanceof Error ? error.message : error}`);
      }
    }
    this.#ready = ready;
    return faults;
  }
}

function tokensOf(text: string): string | null {
  try {
    return stripIgnoredCharacters(text);
  } catch {
    return null;
  }
}

function validDocument({ name, type, body }: ListedOperation, schema: GraphQLSchema): DocumentNode {
  const document = parse(body);
  const [error] = validate(schema, document);
  if (error) throw error;
  const operations = document.definitions.filter(
    (definition): definition is OperationDefinitionNode => definition.kind === Kind.OPERATION_DEFINITION,
  );
  const [operation] = operations;
  if (operations.length !== 1 || operation?.name?.value !== name || operation.operation !== type) {
    throw new Error(`its body is not the one ${type} ${name}`);
  }
  return withoutTokens(document);
}
