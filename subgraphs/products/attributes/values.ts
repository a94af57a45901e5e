import type { InputProblems } from '@souk/subgraph';
import type { AttributeValueInput } from '../generated/resolvers.ts';
import type { AttributeDocument, AttributeKind, AttributeLevel, AttributeValue } from './attribute.model.ts';
import type { CategoryAttribute } from './effective.ts';

export const MAX_TEXT = 255;
const MAX_CHOSEN = 20;
const MAX_NUMBER = 1e12;

const FIELD_OF = {
  TEXT: 'text',
  NUMBER: 'number',
  BOOLEAN: 'isTrue',
  CHOICE: 'choices',
  COLOR: 'choices',
} as const satisfies Record<AttributeKind, keyof AttributeValueInput>;
const FIELDS = ['text', 'number', 'isTrue', 'choices'] as const;

const NAMES = { PRODUCT: 'products', VARIANT: 'variants' } as const;

/** The given values in their stored form; adds a problem at its path for each that the category does not allow. */
export function checkValues(
  problems: InputProblems,
  path: string[],
  level: AttributeLevel,
  attributes: readonly CategoryAttribute[],
  given: readonly AttributeValueInput[],
): AttributeValue[] {
  const seen = new Set<string>();
  return given.flatMap((input, index) => {
    const field = [...path, String(index)];
    const at = [...field, 'attributeId'];
    const known = attributes.find(({ attribute }) => attribute._id === input.attributeId);
    if (!known) {
      problems.add('INVALID_INPUT', `The category of the product has no attribute ${input.attributeId}.`, at);
      return [];
    }
    const { name } = known.attribute;
    if (known.level !== level) {
      problems.add('INVALID_INPUT', `${name} is an attribute of ${NAMES[known.level]} in this category.`, at);
      return [];
    }
    if (seen.has(input.attributeId)) problems.add('INVALID_INPUT', `${name} is given twice.`, at);
    seen.add(input.attributeId);
    return readValue(problems, field, known.attribute, input);
  });
}

function readValue(
  problems: InputProblems,
  field: string[],
  attribute: AttributeDocument,
  input: AttributeValueInput,
): AttributeValue[] {
  const wanted = FIELD_OF[attribute.kind];
  const wrong = FIELDS.find((name) => name !== wanted && input[name] != null);
  if (wrong || input[wanted] == null) {
    const message = `${attribute.name} is a ${attribute.kind} attribute: give its value as \`${wanted}\` and nothing else.`;
    problems.add('INVALID_INPUT', message, [...field, wrong ?? wanted]);
    return [];
  }
  const at = [...field, wanted];
  const attributeId = attribute._id;
  if (input.isTrue != null) return [{ attributeId, value: input.isTrue }];
  if (input.text != null) {
    return [{ attributeId, value: problems.readText(at, input.text, { min: 1, max: MAX_TEXT }) }];
  }
  if (input.number != null) {
    if (Math.abs(input.number) > MAX_NUMBER) {
      problems.add('INVALID_INPUT', 'A number must be between −10¹² and 10¹².', at);
    }
    // −0 would be another key than 0.
    return [{ attributeId, value: input.number + 0 }];
  }
  return [{ attributeId, value: readChoices(problems, at, attribute, input.choices ?? []) }];
}

function readChoices(
  problems: InputProblems,
  field: string[],
  { name, choices, isMultiple }: AttributeDocument,
  given: readonly string[],
): string[] {
  const most = isMultiple ? MAX_CHOSEN : 1;
  const chosen = [...new Set(given)];
  if (chosen.length < 1 || chosen.length > most) {
    const count = most === 1 ? 'exactly one choice' : `1 to ${most} choices`;
    problems.add('INVALID_INPUT', `${name} takes ${count}.`, field);
  }
  for (const [index, slug] of given.entries()) {
    if (choices.some((choice) => choice.slug === slug)) continue;
    problems.add('INVALID_INPUT', `${slug} is not a choice of ${name}.`, [...field, String(index)]);
  }
  // In the order of the attribute, however they were given.
  return choices.flatMap(({ slug }) => (chosen.includes(slug) ? [slug] : []));
}

/** The values to store when those that the category shows are replaced: hidden ones are kept. */
export function withHidden(
  attributes: readonly CategoryAttribute[],
  level: AttributeLevel,
  stored: readonly AttributeValue[],
  given: readonly AttributeValue[],
): AttributeValue[] {
  const isShown = ({ attributeId }: AttributeValue) =>
    attributes.some((one) => one.level === level && one.attribute._id === attributeId);
  return [...given, ...stored.filter((value) => !isShown(value))];
}
