import { z } from 'zod';
import type { GivenSettings, SettingProblem } from './given.ts';

/** The message of an issue for which the schema has no text of its own; {@link describeIssue} then words it. */
export const NO_MESSAGE = '(see describeIssue)';

/** Names of settings whose values are never shown. */
export const SECRET_NAME = /(KEY|TOKEN|SECRET|PASSWORD)S?$/;

/** JSON with a secret, perhaps in a setting that is not meant for any. */
const SECRET_INSIDE = /["'][^"']*(key|token|secret|password)s?["']\s*:/i;

const MAX_SHOWN = 80;

/** What is wrong with one setting: the message of its schema, or its type and limits. */
export function describeIssue(
  issue: z.core.$ZodIssue,
  schema: z.ZodType,
  given: GivenSettings,
): SettingProblem {
  const [name = '', ...deeper] = issue.path.map(String);
  const where = deeper.length > 0 && given[name] !== undefined ? `${deeper.join('.')}: ` : '';
  return { name, message: where + messageOf(issue, schema, name) };
}

/** How a value is shown: shortened, credentials in addresses left out, secrets not at all. */
export function valueShown(name: string, value: string | undefined): string {
  if (value === undefined) return 'it is not set';
  if (SECRET_NAME.test(name) || SECRET_INSIDE.test(value)) return 'its value is not shown';
  const isAddress = /_(URL|URI|ENDPOINT)$/.test(name) || value.includes('://');
  // The part before the last @ may hold a password, and so may parameters after a `?`.
  const open = isAddress ? value.replace(/^([a-z+]+:\/\/)?.*@/i, '$1…@').replace(/\?.*$/, '?…') : value;
  return `it is ${JSON.stringify(open.length > MAX_SHOWN ? `${open.slice(0, MAX_SHOWN)}…` : open)}`;
}

interface JsonProperty {
  type?: string;
  anyOf?: JsonProperty[];
  minimum?: number;
  maximum?: number;
  exclusiveMinimum?: number;
}

const FORMATS: Readonly<Record<string, string>> = {
  url: 'a whole URL with its scheme, such as https://souk.example',
  email: 'an email address',
  datetime: 'an instant such as 2026-01-31T12:00:00Z',
};

function messageOf(issue: z.core.$ZodIssue, schema: z.ZodType, name: string): string {
  if (issue.message !== NO_MESSAGE) return issue.message;
  if (issue.code === 'invalid_value') return choiceOf(issue.values);
  const property = issue.path.length === 1 ? propertyOf(schema, name) : undefined;
  const range = property && rangeOf(property);
  if (range) return range;
  if (issue.code === 'invalid_format') return FORMATS[issue.format] ?? `text of the form ${issue.format}`;
  if (issue.code === 'too_small') return `at least ${issue.minimum}`;
  if (issue.code === 'too_big') return `at most ${issue.maximum}`;
  if (issue.code === 'invalid_type' && issue.path.length > 1) return `${issue.expected} expected`;
  return 'has to be set';
}

const choiceOf = (values: readonly unknown[]): string =>
  values.includes('true') && values.includes('false')
    ? 'true or false'
    : `one of ${values.map(String).join(', ')}`;

function rangeOf(property: JsonProperty): string | undefined {
  const { type, anyOf, minimum, maximum, exclusiveMinimum } = property;
  if (type === undefined) {
    const number = anyOf?.map(rangeOf).find(Boolean);
    return number && `${number}, or true or false`;
  }
  if (type !== 'integer' && type !== 'number') return undefined;
  const least = minimum ?? (exclusiveMinimum === undefined ? undefined : exclusiveMinimum + 1);
  const from = isBound(least) ? ` from ${least}` : '';
  const to = isBound(maximum) ? ` to ${maximum}` : from && ' on';
  return `a ${type === 'integer' ? 'whole number' : 'number'}${from}${to}, without a unit`;
}

/** Whether a setting is a number. */
export function isNumber(schema: z.ZodType, name: string): boolean {
  const property = propertyOf(schema, name);
  return property !== undefined && rangeOf(property) !== undefined;
}

const isBound = (bound: number | undefined): bound is number =>
  bound !== undefined && Math.abs(bound) < Number.MAX_SAFE_INTEGER;

function propertyOf(schema: z.ZodType, name: string): JsonProperty | undefined {
  const { properties = {} } = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as {
    properties?: Record<string, JsonProperty>;
  };
  return properties[name];
}
