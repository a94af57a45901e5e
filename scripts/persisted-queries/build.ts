import { hashOf, type ManifestOperation } from '@souk/gateway/protection/persisted/manifest.ts';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  Kind,
  type OperationDefinitionNode,
  parse,
  print,
  type Source,
  validate,
  visit,
} from 'graphql';
import { withoutClientParts, withTypenames } from './client-form.ts';
import { faultOf, OperationFaults, placeOf } from './locations.ts';

/**
 * The operations in a client's documents, sorted by name, each with the fragments that it uses and in the form in which
 * Apollo Client sends it. Raises OperationFaults with all that is wrong.
 */
export function manifestOperations(sources: readonly Source[], schema: GraphQLSchema): ManifestOperation[] {
  const faults: string[] = [];
  const operations = new Map<string, OperationDefinitionNode>();
  const fragments = new Map<string, FragmentDefinitionNode>();

  function add<T extends OperationDefinitionNode | FragmentDefinitionNode>(
    to: Map<string, T>,
    one: T,
    kind: string,
  ): void {
    const name = one.name?.value;
    const other = name === undefined ? undefined : to.get(name);
    if (name === undefined) faults.push(`${placeOf(one)}: an operation needs a name to be listed.`);
    else if (!other) to.set(name, one);
    else if (kind === 'operation' || print(other) !== print(one)) {
      faults.push(`${placeOf(one)}: there is another ${kind} ${name} at ${placeOf(other)}.`);
    }
  }

  for (const source of sources) {
    try {
      for (const definition of withoutClientParts(parse(source)).definitions) {
        if (definition.kind === Kind.OPERATION_DEFINITION) add(operations, definition, 'operation');
        else if (definition.kind === Kind.FRAGMENT_DEFINITION) add(fragments, definition, 'fragment');
      }
    } catch (error) {
      faults.push(faultOf(error));
    }
  }
  const listed: ManifestOperation[] = [];
  for (const [name, operation] of operations) {
    const document = {
      kind: Kind.DOCUMENT,
      definitions: [operation, ...usedBy(operation, fragments)],
    } as const;
    const wrong = validate(schema, document);
    faults.push(...wrong.map(faultOf));
    if (wrong.length === 0) listed.push(listedAs(name, operation, document));
  }
  if (faults.length > 0) throw new OperationFaults([...new Set(faults)]);
  return listed.toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

/** The fragments that an operation uses, those of its fragments among them, sorted by name. */
function usedBy(
  operation: OperationDefinitionNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FragmentDefinitionNode[] {
  const used = new Map<string, FragmentDefinitionNode>();
  const follow = (node: OperationDefinitionNode | FragmentDefinitionNode): void =>
    void visit(node, {
      FragmentSpread({ name: { value: name } }) {
        const fragment = fragments.get(name);
        if (!fragment || used.has(name)) return;
        used.set(name, fragment);
        follow(fragment);
      },
    });
  follow(operation);
  return [...used].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, fragment]) => fragment);
}

function listedAs(
  name: string,
  { operation: type }: OperationDefinitionNode,
  document: DocumentNode,
): ManifestOperation {
  const body = print(withTypenames(document));
  return { id: hashOf(body), name, type, body };
}
