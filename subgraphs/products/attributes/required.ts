import { InputProblems } from '@souk/subgraph';
import type { AttributeLevel, AttributeValue } from './attribute.model.ts';
import type { CategoryAttribute } from './effective.ts';

/** Adds ATTRIBUTE_REQUIRED for each required attribute of a level that is missing among the values. */
export function checkRequired(
  problems: InputProblems,
  field: string[],
  level: AttributeLevel,
  attributes: readonly CategoryAttribute[],
  values: readonly AttributeValue[],
  whose = '',
): void {
  for (const { attribute, isRequired, level: at } of attributes) {
    if (!isRequired || at !== level || values.some(({ attributeId }) => attributeId === attribute._id))
      continue;
    const message = `${attribute.name} (${attribute._id}) is required in this category${whose}.`;
    problems.add('ATTRIBUTE_REQUIRED', message, field);
  }
}

/** A variant, as far as its attributes are judged. */
interface Judged {
  _id: string;
  options: readonly { value: string }[];
  attributes?: AttributeValue[];
}

/** Raises Refusal ATTRIBUTE_REQUIRED, which names each attribute that a product and its variants lack to be published. */
export function requireAttributes(
  attributes: readonly CategoryAttribute[],
  values: readonly AttributeValue[],
  variants: readonly Judged[],
  field: string[],
): void {
  const problems = new InputProblems();
  checkRequired(problems, field, 'PRODUCT', attributes, values);
  for (const { _id, options, attributes: own = [] } of variants) {
    const name = options.map(({ value }) => value).join(' / ') || _id;
    const whose = variants.length > 1 ? `, and missing for the variant ${name}` : '';
    checkRequired(problems, field, 'VARIANT', attributes, own, whose);
  }
  problems.refuse();
}
