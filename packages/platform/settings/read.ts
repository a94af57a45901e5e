import { z } from 'zod';
import { ConfigError, type GivenSettings, givenIn, namesOf, type SettingProblem } from './given.ts';
import { describeIssue, isNumber, NO_MESSAGE, valueShown } from './messages.ts';
import { misspeltIn } from './misspelt.ts';
import { secretProblems } from './secrets.ts';

/** Reads settings from the environment. Raises one {@link ConfigError} that names every missing or wrong setting. */
export function readConfig<Z extends z.ZodType>(
  schema: Z,
  env: NodeJS.ProcessEnv,
  owner: string,
): z.output<Z> {
  checkSettings([schema], env, owner);
  return schema.parse(givenIn(env));
}

/**
 * Checks the settings of all parts of a process before any of them starts. Raises one {@link ConfigError} that names
 * every missing or wrong setting of any part.
 */
export function checkSettings(schemas: readonly z.ZodType[], env: NodeJS.ProcessEnv, owner: string): void {
  const given = givenIn(env);
  const names = schemas.flatMap(namesOf);
  const found = given.NODE_ENV === 'production' ? secretProblems(names, given) : [];
  found.push(...schemas.flatMap((schema) => problemsOf(schema, given)));
  // One line for each setting: its first problem.
  const byName = new Map(found.toReversed().map((problem) => [problem.name, problem]));
  if (byName.size === 0) return;
  throw new ConfigError(explain([...byName.values()].toReversed(), given, names, owner));
}

// JavaScript reads these as numbers, but people do not: 0x10 is hardly meant as 16.
const NOT_DECIMAL = /^[+-]?0[xob]/i;
const ODD_NUMBER: z.core.$ZodIssue = { code: 'custom', message: NO_MESSAGE, path: [] };

/**
 * Checks each setting by itself, then the rules between settings. Rules get no value of a wrong setting.
 */
function problemsOf(schema: z.ZodType, given: GivenSettings): SettingProblem[] {
  const fields = schema instanceof z.ZodObject ? Object.entries(schema.shape as z.ZodRawShape) : [];
  const single = fields.flatMap(([name, field]) => {
    const isOdd = NOT_DECIMAL.test(given[name] ?? '') && isNumber(schema, name);
    const issues = isOdd ? [ODD_NUMBER] : issuesOf(field as z.ZodType, given[name]);
    return issues.map((issue) => ({ ...issue, path: [name, ...issue.path] }));
  });
  const atFault = new Set(single.map(({ path }) => String(path[0])));
  const rest = Object.fromEntries(Object.entries(given).filter(([name]) => !atFault.has(name)));
  const between = issuesOf(schema, rest).filter(({ path }) => !atFault.has(String(path[0])));
  return [...single, ...between].map((issue) => describeIssue(issue, schema, given));
}

const issuesOf = (schema: z.ZodType, given: unknown): z.core.$ZodIssue[] =>
  schema.safeParse(given, { error: () => NO_MESSAGE }).error?.issues ?? [];

function explain(
  problems: readonly SettingProblem[],
  given: GivenSettings,
  names: readonly string[],
  owner: string,
): string {
  const guide = given.NODE_ENV === 'production' ? 'docs/production.md and .env.example' : '.env.example';
  const what = problems.length === 1 ? 'one setting is' : `${problems.length} settings are`;
  return [
    `${owner}: ${what} not valid (see ${guide}):`,
    ...problems.map(({ name, message }) => `  ${name}: ${message}; ${valueShown(name, given[name])}.`),
    ...misspeltIn(given, names).map((line) => `  ${line}`),
  ].join('\n');
}
