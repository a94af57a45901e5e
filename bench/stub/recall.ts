import { type SelectionSetNode, valueFromASTUntyped } from 'graphql';
import { entityName, fieldsOf, type Json, type Known, knownAs, type Memory, Unknown } from './memory.ts';
import type { StubOperation } from './operation.ts';

/** Answers a query from the memory of its subgraph, however it is worded. Raises Unknown for what is not in it. */
export function recall(memory: Memory, asked: StubOperation): Json {
  const answer: Known = {};
  for (const field of fieldsOf(asked.operation.selectionSet, 'Query', asked)) {
    const key = field.alias?.value ?? field.name.value;
    if (field.name.value === '__typename') {
      answer[key] = 'Query';
    } else if (field.name.value === '_entities' && field.selectionSet) {
      const given = field.arguments?.find(({ name }) => name.value === 'representations');
      const wanted = given ? (valueFromASTUntyped(given.value, asked.variables) as Json[]) : [];
      const selection = field.selectionSet;
      answer[key] = wanted.map((one) => part(known(memory, entityName(one)), selection, asked));
    } else {
      const name = knownAs(field, asked.variables);
      answer[key] = part(known(known(memory, 'Query'), name), field.selectionSet, asked);
    }
  }
  return answer;
}

function known<T extends Json>(from: Readonly<Record<string, T>>, name: string): T {
  const value = from[name];
  if (value === undefined)
    throw new Unknown(`${name} of ${from.__typename ?? 'a subgraph'} was never recorded`);
  return value;
}

function part(value: Json, selection: SelectionSetNode | undefined, asked: StubOperation): Json {
  if (value === null || !selection) return value;
  if (Array.isArray(value)) return value.map((item) => part(item, selection, asked));
  const record = value as Known;
  const answer: Known = {};
  for (const field of fieldsOf(selection, (record.__typename as string | undefined) ?? null, asked)) {
    const name = knownAs(field, asked.variables);
    const key = field.alias?.value ?? field.name.value;
    const own = part(known(record, name), field.selectionSet, asked);
    answer[key] = key in answer ? both(answer[key] as Json, own) : own;
  }
  return answer;
}

// The same field may be selected twice, with other subfields each time.
function both(one: Json, other: Json): Json {
  if (Array.isArray(one) && Array.isArray(other))
    return one.map((item, index) => both(item, other[index] ?? null));
  if (typeof one !== 'object' || typeof other !== 'object' || !one || !other) return other;
  const all: Known = { ...(one as Known) };
  for (const [key, value] of Object.entries(other as Known))
    all[key] = key in all ? both(all[key] as Json, value) : value;
  return all;
}
