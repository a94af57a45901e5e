import { SERVICE_NAMES, type ServiceName } from '@souk/events/services.ts';
import type { Subgraph } from '@souk/subgraph';

/** All subgraphs of Souk, in the order of the registry in packages/events: to run them together, compose and check them. */
export const subgraphs: readonly Subgraph[] = await Promise.all(SERVICE_NAMES.map(load));

/** `subgraphs/<name>/subgraph.ts` exports the subgraph by its name. */
async function load(name: ServiceName): Promise<Subgraph> {
  const file = `../subgraphs/${name}/subgraph.ts`;
  const exported: Partial<Record<ServiceName, Subgraph>> = await import(file);
  const subgraph = exported[name];
  if (subgraph?.name !== name) throw new Error(`${file} exports no subgraph named ${name}`);
  return subgraph;
}
