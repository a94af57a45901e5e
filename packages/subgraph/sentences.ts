import { type FieldDefinitionNode, parse } from 'graphql';

/**
 * An SDL in which the descriptions of fields, by `Type.field`, end with a sentence that a program knows better than its
 * authors. Everything else keeps its text.
 */
export function withSentences(sdl: string, sentences: ReadonlyMap<string, string>): string {
  const insertions = parse(sdl).definitions.flatMap((node) => {
    if (node.kind !== 'ObjectTypeDefinition' && node.kind !== 'ObjectTypeExtension') return [];
    return (node.fields ?? []).flatMap((field) => {
      const sentence = sentences.get(`${node.name.value}.${field.name.value}`);
      return sentence ? [insertionOf(sdl, field, sentence)] : [];
    });
  });
  return insertions
    .toSorted((one, other) => other.at - one.at)
    .reduce((text, { at, insert }) => text.slice(0, at) + insert + text.slice(at), sdl);
}

function insertionOf(sdl: string, field: FieldDefinitionNode, sentence: string) {
  const { description } = field;
  if (!description?.loc) return { at: field.loc?.start ?? 0, insert: `"${sentence}"\n  ` };
  const { start, end } = description.loc;
  const text = sdl.slice(start, end - (description.block ? 3 : 1)).trimEnd();
  const isEnded = /[.?!]$/.test(text);
  return { at: start + text.length, insert: `${isEnded ? '' : '.'} ${sentence}` };
}
