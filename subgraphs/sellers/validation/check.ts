import { Refusal, type UserError } from '@souk/subgraph';
import type { z } from 'zod';

/** Reads a value with a schema; raises Refusal INVALID_INPUT with the first problem of each field below `path`. */
export function check<Z extends z.ZodType>(schema: Z, value: unknown, path: readonly string[]): z.output<Z> {
  const parsed = schema.safeParse(value);
  if (parsed.success) return parsed.data;
  const faults = new Map<string, UserError>();
  for (const issue of parsed.error.issues) {
    const field = [...path, ...issue.path.map(String)];
    const key = field.join('.');
    if (!faults.has(key)) faults.set(key, { code: 'INVALID_INPUT', message: issue.message, field });
  }
  throw new Refusal([...faults.values()]);
}
