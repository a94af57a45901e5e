import type { ProductOption } from '../catalogue/product.model.ts';
import type { Problems } from '../shared/problems.ts';
import { textWithin } from '../shared/problems.ts';
import type { OptionChoice } from './variant.model.ts';

const MAX_OPTIONS = 3;
const MAX_VALUES = 50;
const NAME_LENGTH = { min: 1, max: 40 };

/** The option values of a variant as one text, unique per product; a simple product's only variant has none. */
export const optionKeyOf = (options: readonly OptionChoice[]) =>
  JSON.stringify(options.map(({ name, value }) => [name, value]));

/** The options of a product in their stored form; adds a problem for each invalid one. */
export function checkOptions(
  problems: Problems,
  field: string[],
  given: readonly ProductOption[],
): ProductOption[] {
  const options = given.map(({ name, values }, index) => ({
    name: textWithin(problems, [...field, String(index), 'name'], name, NAME_LENGTH),
    values: values.map((value) =>
      textWithin(problems, [...field, String(index), 'values'], value, NAME_LENGTH),
    ),
  }));
  if (options.length > MAX_OPTIONS) problems.add(field, `A product has at most ${MAX_OPTIONS} options.`);
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    problems.add(field, 'Option names must be different.');
  }
  for (const [index, { values }] of options.entries()) {
    const distinct = new Set(values).size;
    if (distinct >= 1 && distinct === values.length && distinct <= MAX_VALUES) continue;
    problems.add([...field, String(index), 'values'], `An option needs 1 to ${MAX_VALUES} different values.`);
  }
  return options;
}

/** One value for each option, in the options' order; adds a problem for missing, unknown or repeated ones. */
export function checkChoices(
  problems: Problems,
  field: string[],
  options: readonly ProductOption[],
  given: readonly OptionChoice[],
): OptionChoice[] {
  const chosen = new Map(given.map(({ name, value }) => [name, value]));
  if (given.length !== options.length || chosen.size !== given.length) {
    const names = options.map(({ name }) => name).join(', ');
    problems.add(
      field,
      options.length === 0 ? 'The product has no options.' : `Choose one value for each option: ${names}.`,
    );
    return [];
  }
  return options.map(({ name, values }) => {
    const value = chosen.get(name);
    if (value !== undefined && values.includes(value)) return { name, value };
    problems.add(field, `${name} must be one of: ${values.join(', ')}.`);
    return { name, value: '' };
  });
}

/** The values of an existing variant under new options: the first value of a new one, none of a removed one. */
export const choicesUnder = (options: readonly ProductOption[], choices: readonly OptionChoice[]) =>
  options.map(({ name, values }) => ({
    name,
    value: choices.find((choice) => choice.name === name)?.value ?? values[0] ?? '',
  }));
