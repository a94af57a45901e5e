/** A decoded form: `a[b][0]=x` is `{ a: { b: ['x'] } }`. Every value is text, as on the wire. */
export type Form = { [name: string]: FormValue };
export type FormValue = string | FormValue[] | Form;

/**
 * Decodes `application/x-www-form-urlencoded` with the brackets by which Stripe's API nests fields, of a body or of
 * a query. Malformed names are taken literally.
 */
export function readForm(text: string): Form {
  const root: Node = new Map();
  for (const [name, value] of new URLSearchParams(text)) put(root, pathOf(name), value);
  return Object.fromEntries([...root].map(([name, node]) => [name, plain(node)]));
}

/** The text of a field; undefined when it is absent or nested. */
export function textOf(form: Form, ...path: string[]): string | undefined {
  let value: FormValue | undefined = form;
  for (const name of path) {
    if (typeof value !== 'object' || Array.isArray(value)) return undefined;
    value = value[name];
  }
  return typeof value === 'string' ? value : undefined;
}

/** The texts directly below a field: those of `metadata`, say. */
export function textsOf(form: Form, name: string): Record<string, string> {
  const value = form[name];
  if (typeof value !== 'object') return {};
  return Object.fromEntries(
    Object.entries(value).filter((entry): entry is [string, string] => typeof entry[1] === 'string'),
  );
}

type Node = Map<string, Node | string>;

function pathOf(name: string): string[] {
  const match = /^([^[\]]+)((?:\[[^[\]]*\])*)$/.exec(name);
  if (!match) return [name];
  const [, head = '', nested = ''] = match;
  return [head, ...[...nested.matchAll(/\[([^[\]]*)\]/g)].map(([, part = '']) => part)];
}

function put(node: Node, [name = '', ...rest]: string[], value: string): void {
  // `a[]=x` appends.
  const key = name === '' ? String(node.size) : name;
  if (rest.length === 0) {
    node.set(key, value);
    return;
  }
  const known = node.get(key);
  const child: Node = known instanceof Map ? known : new Map();
  node.set(key, child);
  put(child, rest, value);
}

function plain(node: Node | string): FormValue {
  if (typeof node === 'string') return node;
  const entries = [...node];
  if (entries.every(([key], at) => key === String(at))) return entries.map(([, value]) => plain(value));
  return Object.fromEntries(entries.map(([key, value]) => [key, plain(value)]));
}
