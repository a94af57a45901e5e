import { readFileSync } from 'node:fs';
import type { ServiceDirectory, SubgraphExecutor } from '@souk/platform';
import type { ServiceName } from '@souk/subgraph';
import type { Json, Memory } from './memory.ts';
import { readOperation } from './operation.ts';
import { recall } from './recall.ts';
import { supergraphSchema } from './supergraph.ts';

/**
 * The stub of the edge scenario without a process of its own: subgraphs beside the gateway, answering out of what was
 * recorded. Each different request is answered in full once; after that it is a look-up and a copy, as an answer
 * belongs to the caller. Raises Unknown for what was never recorded.
 */
export function recalledSubgraphs(file: string): ServiceDirectory {
  const market = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Memory>;
  const schema = supergraphSchema();
  return new Map(
    Object.entries(market).map(([service, memory]): [ServiceName, SubgraphExecutor] => {
      const answers = new Map<string, Map<string, Json>>();
      const answerTo = (query: string, variables: Record<string, unknown> | undefined): Json => {
        const asked = JSON.stringify(variables);
        let known = answers.get(query);
        if (!known) {
          known = new Map();
          answers.set(query, known);
        }
        let answer = known.get(asked);
        if (answer === undefined) {
          answer = recall(memory, readOperation(JSON.stringify({ query, variables }), schema));
          known.set(asked, answer);
        }
        return copy(answer);
      };
      return [
        service as ServiceName,
        {
          execute: async ({ query, variables }) => ({
            data: answerTo(query, variables) as Record<string, unknown>,
          }),
          close: async () => {},
        },
      ];
    }),
  );
}

function copy(value: Json): Json {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const record: Record<string, Json> = { ...value };
  for (const name in record) {
    const part = record[name];
    if (typeof part === 'object' && part !== null) record[name] = copy(part);
  }
  return record;
}
