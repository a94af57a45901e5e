import type { InputProblems } from '@souk/subgraph';
import { slugOf } from '@souk/text/slug.ts';
import type { AttributeChoiceInput } from '../generated/resolvers.ts';
import { checkSlug } from '../shared/slugs.ts';
import type { AttributeChoice, AttributeKind } from './attribute.model.ts';

const MAX_CHOICES = 200;
const LABEL = { min: 1, max: 60 };
const HEX = /^#[0-9a-f]{6}$/;

/**
 * The choices of an attribute in their stored form: one without a slug gets that of the `known` choice with its label, else
 * one from its label. Adds a problem for each invalid one.
 */
export function readAttributeChoices(
  problems: InputProblems,
  field: string[],
  kind: AttributeKind,
  given: readonly AttributeChoiceInput[],
  known: readonly AttributeChoice[],
): AttributeChoice[] {
  const hasChoices = kind === 'CHOICE' || kind === 'COLOR';
  if (!hasChoices && given.length > 0) {
    problems.add('INVALID_INPUT', 'Only CHOICE and COLOR attributes have choices.', field);
    return [];
  }
  if (hasChoices && (given.length < 1 || given.length > MAX_CHOICES)) {
    problems.add('INVALID_INPUT', `A ${kind} attribute has 1 to ${MAX_CHOICES} choices.`, field);
    return [];
  }
  const choices = given.map((choice, index) => {
    const at = [...field, String(index)];
    const label = problems.readText([...at, 'label'], choice.label, LABEL);
    if (choice.slug != null) checkSlug(problems, [...at, 'slug'], choice.slug);
    const slug =
      choice.slug ?? known.find((one) => one.label === label)?.slug ?? slugOf(label, `choice-${index + 1}`);
    return { slug, label, hex: readHex(problems, [...at, 'hex'], kind, choice.hex) };
  });
  for (const [index, { slug, label }] of choices.entries()) {
    const at = [...field, String(index)];
    if (choices.findIndex((one) => one.slug === slug) !== index) {
      problems.add('INVALID_INPUT', `Two choices have the slug "${slug}".`, [...at, 'slug']);
    } else if (choices.findIndex((one) => one.label === label) !== index) {
      problems.add('INVALID_INPUT', `Two choices have the label "${label}".`, [...at, 'label']);
    }
  }
  return choices;
}

function readHex(
  problems: InputProblems,
  field: string[],
  kind: AttributeKind,
  given: string | null | undefined,
): string | null {
  const hex = given?.toLowerCase() ?? null;
  if (kind === 'COLOR' && (hex === null || !HEX.test(hex))) {
    problems.add(
      'INVALID_INPUT',
      'A colour is written as `#` and six hexadecimal digits, such as #1e90ff.',
      field,
    );
  }
  if (kind === 'CHOICE' && hex !== null) {
    problems.add('INVALID_INPUT', 'Only choices of COLOR attributes have a colour.', field);
  }
  return hex;
}
