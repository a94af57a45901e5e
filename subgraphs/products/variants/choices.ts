import type { InputProblems } from '@souk/subgraph';
import type { ProductOption } from '../catalogue/product.model.ts';
import type { OptionChoice } from './variant.model.ts';

const MAX_OPTIONS = 3;
const MAX_VALUES = 50;
const NAME_LENGTH = { min: 1, max: 40 };

/** The option values of a variant as one text, unique per product; a simple product's only variant has none. */
export const optionKeyOf = (options: readonly OptionChoice[]) =>
  JSON.stringify(options.map(({ name, value }) => [name, value]));

/** The options of a product in their stored form; adds a problem for each invalid one. */
export function checkOptions(
  problems: InputProblems,
  field: string[],
  given: readonly ProductOption[],
): ProductOption[] {
  const options = given.map(({ name, values }, index) => ({
    name: problems.readText([...field, String(index), 'name'], name, NAME_LENGTH),
    values: values.map((value, place) =>
      problems.readText([...field, String(index), 'values', String(place)], value, NAME_LENGTH),
    ),
  }));
  if (options.length > MAX_OPTIONS)
    problems.add('INVALID_INPUT', `A product has at most ${MAX_OPTIONS} options.`, field);
  if (new Set(options.map(({ name }) => name)).size < options.length) {
    problems.add('INVALID_INPUT', 'Option names must be different.', field);
  }
  for (const [index, { values }] of options.entries()) {
    const distinct = new Set(values).size;
    if (distinct >= 1 && distinct === values.length && distinct <= MAX_VALUES) continue;
    problems.add('INVALID_INPUT', `An option needs 1 to ${MAX_VALUES} different values.`, [
      ...field,
      String(index),
      'values',
    ]);
  }
  return options;
}

/** One value for each option, in the options' order; adds a problem for missing, unknown or repeated ones. */
export function checkChoices(
  problems: InputProblems,
  field: string[],
  options: readonly ProductOption[],
  given: readonly OptionChoice[],
): OptionChoice[] {
  const chosen = new Map(given.map(({ name, value }) => [name, value]));
  if (given.length !== options.length || chosen.size !== given.length) {
    const names = options.map(({ name }) => name).join(', ');
    problems.add(
      'INVALID_INPUT',
      options.length === 0 ? 'The product has no options.' : `Choose one value for each option: ${names}.`,
      field,
    );
    return [];
  }
  return options.map(({ name, values }) => {
    const value = chosen.get(name);
    if (value !== undefined && values.includes(value)) return { name, value };
    problems.add('INVALID_INPUT', `${name} must be one of: ${values.join(', ')}.`, field);
    return { name, value: '' };
  });
}

/** The values of an existing variant under new options: the first value of a new one, none of a removed one. */
export const choicesUnder = (options: readonly ProductOption[], choices: readonly OptionChoice[]) =>
  options.map(({ name, values }) => ({
    name,
    value: choices.find((choice) => choice.name === name)?.value ?? values[0] ?? '',
  }));
