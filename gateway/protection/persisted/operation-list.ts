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

/** An operation of the manifest. */
export interface ListedOperation extends ManifestOperation {
  /** The SHA-256 of its body, the key of documents and plans. */
  hash: string;
  /** Its body without ignored characters; null when it is not GraphQL. */
  tokens: string | null;
}

/** A listed operation that fits the current schema. */
export interface ReadyOperation extends ListedOperation {
  document: DocumentNode;
}

/** A text this many times longer than the longest listed one is not compared. */
const MAX_LENGTH_FACTOR = 4;

/** The operations of a manifest, by id and by text. Their documents are parsed once and stay in memory. */
export class OperationList {
  readonly #byId = new Map<string, ListedOperation>();
  readonly #byHash = new Map<string, ListedOperation>();
  readonly #byText = new Map<string, ListedOperation>();
  readonly #byTokens = new Map<string, ListedOperation>();
  readonly #maxLength: number;
  #ready = new Map<string, ReadyOperation>();

  constructor(operations: readonly ManifestOperation[]) {
    for (const given of operations) {
      const operation = { ...given, hash: hashOf(given.body), tokens: tokensOf(given.body) };
      this.#byId.set(operation.id, operation);
      this.#byHash.set(operation.hash, operation);
      this.#byText.set(operation.body, operation);
      if (operation.tokens !== null) this.#byTokens.set(operation.tokens, operation);
    }
    this.#maxLength = MAX_LENGTH_FACTOR * Math.max(0, ...operations.map(({ body }) => body.length));
  }

  /** The number of operations. */
  get size(): number {
    return this.#byId.size;
  }

  /** The operation of an id, or of the hash of its body. */
  named(id: string): ListedOperation | undefined {
    return this.#byId.get(id) ?? this.#byHash.get(id);
  }

  /** The operation of a text, which may differ in ignored characters: whitespace, commas and comments. */
  ofText(text: string): ListedOperation | undefined {
    if (text.length > this.#maxLength) return undefined;
    const exact = this.#byText.get(text);
    if (exact) return exact;
    const tokens = tokensOf(text);
    return tokens === null ? undefined : this.#byTokens.get(tokens);
  }

  /** The listed text with this hash. */
  body(hash: string): string | undefined {
    return this.#byHash.get(hash)?.body;
  }

  /** The parsed and validated document of the listed text with this hash. */
  document(hash: string): DocumentNode | undefined {
    return this.#ready.get(hash)?.document;
  }

  /** The operations that fit the current schema. */
  ready(): ReadyOperation[] {
    return [...this.#ready.values()];
  }

  /** Validates all operations against a new schema. Returns what is wrong with those that do not fit. */
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
