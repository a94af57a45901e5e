import type { FeatureDefinition as Feature } from '@growthbook/growthbook';
import { refusal } from '@souk/subgraph';
import { z } from 'zod';

/** A feature in the JSON of GrowthBook. */
export type FeatureDefinition = Feature<unknown>;

const MAX_RULES = 50;
const MAX_LENGTH = 32_768;
const MAX_KEY = 100;

// What GrowthBook's conditions know, without $regex: a pattern runs in each request, and some take minutes to match.
const OPERATORS = new Set(
  '$and $or $nor $not $eq $ne $lt $lte $gt $gte $veq $vne $vlt $vlte $vgt $vgte $in $nin $all $elemMatch $size $exists $type'.split(
    ' ',
  ),
);

const share = z.number().min(0).max(1);

const condition = z.record(z.string(), z.json()).superRefine((given, context) => {
  const unknown = unknownOperator(given);
  if (unknown) context.addIssue(`${unknown} is no operator of conditions here`);
});

const rule = z
  .strictObject({
    id: z.string().max(MAX_KEY).optional(),
    description: z.string().max(500).optional(),
    condition: condition.optional(),
    force: z.json().optional(),
    coverage: share.optional(),
    hashAttribute: z.string().max(MAX_KEY).optional(),
    hashVersion: z.union([z.literal(1), z.literal(2)]).optional(),
    seed: z.string().max(MAX_KEY).optional(),
    key: z.string().max(MAX_KEY).optional(),
    variations: z.array(z.json()).min(2).max(20).optional(),
    weights: z.array(share).max(20).optional(),
  })
  .refine((one) => 'force' in one !== 'variations' in one, 'a rule has either `force` or `variations`')
  .refine(
    ({ weights, variations }) => !weights || weights.length === variations?.length,
    '`weights` has one number for each of the `variations`',
  )
  .refine(
    ({ weights }) => !weights || Math.abs(weights.reduce((sum, one) => sum + one, 0) - 1) < 0.001,
    '`weights` must add up to 1',
  );

const definition = z.strictObject({
  defaultValue: z.json().optional(),
  rules: z.array(rule).max(MAX_RULES).optional(),
});

/** Reads the definition of a flag, as text. Raises a Refusal INVALID_INPUT for each problem, with its place. */
export function readDefinition(given: unknown): string {
  const read = definition.safeParse(given);
  const text = JSON.stringify(given ?? null);
  if (read.success && text.length <= MAX_LENGTH) return text;
  const [issue] = read.error?.issues ?? [];
  const message = issue?.message ?? `A definition has at most ${MAX_LENGTH} characters of JSON.`;
  const place = ['input', 'definition', ...(issue?.path ?? []).map(String)];
  throw refusal('INVALID_INPUT', `The definition is not valid: ${message}.`, place);
}

const KEY = /^[a-z0-9][a-z0-9._:-]{0,99}$/i;

/** Reads the key of a flag. Raises a Refusal INVALID_INPUT. */
export function readFlagKey(given: string): string {
  const key = given.trim();
  if (KEY.test(key)) return key;
  throw refusal(
    'INVALID_INPUT',
    'A key has 1 to 100 letters, digits and . _ : - and begins with a letter or digit.',
    ['input', 'key'],
  );
}

// Of GrowthBook itself only the form is checked: its SDK knows more kinds of rules than Souk lets people write.
const delivered = z.object({
  features: z.record(
    z.string().min(1).max(200),
    z.looseObject({ rules: z.array(z.looseObject({})).optional() }),
  ),
});

/** Reads what the API of GrowthBook answers. Raises an Error for anything else, encrypted features as well. */
export function readDelivered(given: unknown): Map<string, string> {
  const { features } = delivered.parse(given);
  return new Map(Object.entries(features).map(([key, feature]) => [key, JSON.stringify(feature)]));
}

function unknownOperator(value: unknown): string | null {
  if (Array.isArray(value)) return value.map(unknownOperator).find((one) => one !== null) ?? null;
  if (value === null || typeof value !== 'object') return null;
  for (const [name, inner] of Object.entries(value)) {
    if (name.startsWith('$') && !OPERATORS.has(name)) return name;
    const found = unknownOperator(inner);
    if (found) return found;
  }
  return null;
}
