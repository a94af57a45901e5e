import { readdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { config as gatewayConfig } from '@souk/gateway/config.ts';
import { platformConfig } from '@souk/platform';
import { z } from 'zod';

/** The root of the repository. */
export const ROOT = join(import.meta.dirname, '..');

/** One environment variable that some part of Souk reads. */
export interface Setting {
  name: string;
  /** The part that reads it: `all`, `gateway` or a subgraph. */
  owner: string;
  description: string | undefined;
  /** As one would write it; null when there is none. Folders are given from the root on. */
  default: string | null;
}

/** The config schemas by their owner: `all` for what every process shares, then the gateway and each subgraph. */
export async function allSchemas(): Promise<Map<string, z.ZodType>> {
  const folders = readdirSync(join(ROOT, 'subgraphs')).toSorted();
  const subgraphs = await Promise.all(
    folders.map(async (name): Promise<[string, z.ZodType]> => {
      const module = (await import(join(ROOT, 'subgraphs', name, 'config.ts'))) as { config: z.ZodType };
      return [name, module.config];
    }),
  );
  return new Map<string, z.ZodType>([['all', platformConfig], ['gateway', gatewayConfig], ...subgraphs]);
}

/** Every variable of every config schema, in the order of the schemas; a variable of several parts comes up in each. */
export async function allSettings(): Promise<Setting[]> {
  return [...(await allSchemas())].flatMap(([owner, schema]) => settingsOf(owner, schema));
}

interface JsonProperty {
  description?: string;
  default?: unknown;
}

function settingsOf(owner: string, schema: z.ZodType): Setting[] {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, JsonProperty>;
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    owner,
    description: property.description,
    default: property.default === undefined ? null : written(property.default),
  }));
}

function written(value: unknown): string {
  const text = String(value);
  return text.startsWith(`${ROOT}/`) ? relative(ROOT, text) : text;
}
