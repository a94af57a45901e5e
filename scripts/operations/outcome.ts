import type { OperationPermission, Subgraph } from '@souk/subgraph';
import { takesTexts } from '@souk/subgraph/execution/input-texts.ts';
import { getNamedType, isObjectType } from 'graphql';
import type { Reached, SourceGraph } from './source-graph.ts';

/** What can come of a root field beside its result. */
export interface Outcome extends Reached {
  /** The type that it answers with when that has `userErrors`; otherwise null. */
  payload: string | null;
}

/** The codes that a root field of a subgraph can answer with: `codes` in its `userErrors`, `faults` in `errors`. */
export function outcomeOf(
  source: Pick<SourceGraph, 'reach'>,
  { schema }: Pick<Subgraph, 'schema'>,
  { type, field: name }: OperationPermission,
): Outcome {
  const root = schema.getType(type);
  const field = isObjectType(root) ? root.getFields()[name] : undefined;
  const answer = getNamedType(field?.type);
  const payload = isObjectType(answer) && answer.getFields().userErrors !== undefined ? answer.name : null;
  const { codes, faults } = source.reach(`${type}.${name}`);
  if (payload) source.reach(`${payload}.userErrors`, { codes, faults });
  // Texts are read before the resolver runs, whose source says nothing of it.
  if (type === 'Mutation' && field && takesTexts(field)) {
    if (payload) codes.add('INVALID_INPUT');
    else faults.add('BAD_USER_INPUT');
  }
  return { payload, codes, faults };
}
