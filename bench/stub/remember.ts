import { type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { entityName, fieldsOf, type Json, type Known, knownAs, type Memory, Unknown } from './memory.ts';
import type { StubOperation } from './operation.ts';

/** Takes the answer of a subgraph into its memory. Raises Unknown when it does not answer what was asked. */
export function remember(memory: Memory, asked: StubOperation, data: Json): void {
  const root = at(memory, 'Query');
  for (const field of fieldsOf(asked.operation.selectionSet, 'Query', asked)) {
    const value = (data as Known)[field.alias?.value ?? field.name.value];
    if (value === undefined) throw new Unknown(`no answer for ${field.name.value}`);
    if (field.name.value !== '_entities' || !field.selectionSet) {
      const name = knownAs(field, asked.variables);
      root[name] = merged(root[name], value, field.selectionSet, asked);
      continue;
    }
    const given = field.arguments?.find(({ name }) => name.value === 'representations');
    const wanted = given ? (valueFromASTUntyped(given.value, asked.variables) as Json[]) : [];
    for (const [index, representation] of wanted.entries()) {
      const entity = (value as Json[])[index];
      if (entity === null || entity === undefined)
        throw new Unknown(`no entity ${entityName(representation)}`);
      const name = entityName(representation);
      const { __typename, id } = representation as Known;
      const itself: Known =
        id === undefined ? { __typename: __typename ?? null } : { __typename: __typename ?? null, id };
      memory[name] = merged({ ...itself, ...memory[name] }, entity, field.selectionSet, asked) as Known;
    }
  }
}

function at(memory: Memory, name: string): Known {
  memory[name] ??= {};
  return memory[name];
}

function merged(
  old: Json | undefined,
  value: Json,
  selection: SelectionSetNode | undefined,
  asked: StubOperation,
): Json {
  if (value === null || !selection) return value;
  if (Array.isArray(value)) {
    const before = Array.isArray(old) && old.length === value.length ? old : [];
    return value.map((item, index) => merged(before[index], item, selection, asked));
  }
  const record = value as Known;
  const known: Known = { ...(old as Known | undefined) };
  const type = (record.__typename as string | undefined) ?? null;
  for (const field of fieldsOf(selection, type, asked)) {
    const own = record[field.alias?.value ?? field.name.value];
    if (own === undefined) throw new Unknown(`no answer for ${type}.${field.name.value}`);
    const name = knownAs(field, asked.variables);
    known[name] = merged(known[name], own, field.selectionSet, asked);
  }
  return known;
}
