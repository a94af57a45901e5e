/** The JSON of answers that several clients receive, once it was made. */
const texts = new WeakMap<object, { text: string | null }>();

/** Keeps the JSON of answers with this data once it is made, for the other clients that receive it. */
export function shareText(data: object): void {
  texts.set(data, { text: null });
}

/** Keeps the JSON of answers with this data and nothing else, given the JSON of the data. */
export function rememberText(data: object, json: string): void {
  texts.set(data, { text: `{"data":${json}}\n` });
}

/** The JSON of an answer, made once for an answer that several clients receive. */
export function textOfAnswer(answer: { data?: unknown; errors?: unknown; extensions?: unknown }): string {
  const { data, errors, extensions } = answer;
  const shared = data && !errors && !extensions ? texts.get(data) : undefined;
  if (!shared) return `${JSON.stringify(answer)}\n`;
  shared.text ??= `${JSON.stringify(answer)}\n`;
  return shared.text;
}
