import { z } from 'zod';

/** The settings are not valid; the message names each wrong one, what is expected and how to fix it. */
export class ConfigError extends Error {}

/** One wrong or missing setting: its name, and what is expected of it. */
export interface SettingProblem {
  name: string;
  message: string;
}

/** The settings that are set, by name. */
export type GivenSettings = Readonly<Record<string, string>>;

/** The names of the settings that a schema reads. */
export const namesOf = (schema: z.ZodType): string[] =>
  schema instanceof z.ZodObject ? Object.keys(schema.shape) : [];

/** The settings that an environment sets. A line `NAME=` in an environment file means "not set"; so do blanks alone. */
export function givenIn(env: NodeJS.ProcessEnv): GivenSettings {
  const given: Record<string, string> = {};
  for (const [name, value] of Object.entries(env)) {
    const text = value?.trim();
    if (text) given[name] = text;
  }
  return given;
}
