import { Impossible, type Names } from './names.ts';

/** A file of the repository by its path, and what its text becomes. Raises {@link Impossible} when it looks otherwise. */
export interface Edit {
  file: string;
  change(text: string): string;
}

/** Puts the resolvers, the collection, the mapped type and the node of a new feature into the files of its subgraph. */
export function featureEdits(subgraph: string, { folder, file, type, one, many }: Names): readonly Edit[] {
  const root = `subgraphs/${subgraph}`;
  return [
    {
      file: `${root}/subgraph.ts`,
      change: (text) =>
        inserted(
          withImport(text, `import { ${one}Resolvers } from './${folder}/${file}.resolvers.ts';`),
          /resolvers: \[([^\]]*?),?\s*\]/,
          (list) => `resolvers: [${[list.trim(), `${one}Resolvers`].filter(Boolean).join(', ')}]`,
          `${root}/subgraph.ts`,
        ),
    },
    {
      file: `${root}/context.ts`,
      change: (text) =>
        inserted(
          [
            `import { ${one}Model } from './${folder}/${file}.model.ts';`,
            // Answers to idempotency keys, once for each subgraph.
            ...(text.includes('idempotentRequests')
              ? []
              : ["import { idempotentRequests } from '@souk/subgraph';"]),
          ].reduce(withImport, text),
          /models = \{([^}]*?),?\s*\}/,
          (list) => {
            const requests = text.includes('idempotentRequests') ? '' : 'requests: idempotentRequests';
            return `models = { ${[list.trim(), `${many}: ${one}Model`, requests].filter(Boolean).join(', ')} }`;
          },
          `${root}/context.ts`,
        ),
    },
    {
      file: `${root}/privacy/personal-data.ts`,
      change: (text) =>
        inserted(
          withImport(text, `import { ${one}Privacy } from '../${folder}/${file}.privacy.ts';`),
          /collections: \{(\s*)/,
          (space) => {
            const answers = 'First answers of repeatable mutations, which the kernel deletes.';
            const requests = /\brequests:/.test(text) ? '' : `requests: { none: '${answers}' },`;
            return `collections: {${space}${many}: ${one}Privacy,${space}${requests}${space}`;
          },
          `${root}/privacy/personal-data.ts`,
        ),
    },
    {
      file: `${root}/nodes.ts`,
      change: (text) =>
        inserted(
          [
            `import { ${one}Loader } from './${folder}/${file}.service.ts';`,
            ...(/\bCtx\b/.test(text) ? [] : ["import type { Ctx } from './context.ts';"]),
            ...(/\bnode\b.*from '@souk\/subgraph'/.test(text)
              ? []
              : ["import { node } from '@souk/subgraph';"]),
          ].reduce(withImport, text),
          /nodes = \{([\s\S]*?),?\s*\};/,
          (list) => {
            const entry = `${type}: node<Ctx>('anyone', (ctx, id, info) => ${one}Loader.load(ctx, id, info))`;
            return `nodes = {\n  ${[list.trim(), entry].filter(Boolean).join(',\n  ')},\n};`;
          },
          `${root}/nodes.ts`,
        ),
    },
    {
      file: `${root}/mappers.ts`,
      change: (text) =>
        inserted(
          text,
          /mappers = \{([^}]*?),?\s*\}/,
          (list) => {
            const entry = `${type}: './${folder}/${file}.model.ts#${type}Document'`;
            return `mappers = {\n  ${[list.trim(), entry].filter(Boolean).join(',\n  ')},\n}`;
          },
          `${root}/mappers.ts`,
        ),
    },
  ];
}

/** Where subgraphs are registered: their names and ports. */
export const REGISTRY = 'packages/events/services.ts';

const ENTRY = /^ {2}(\w+): \{ port: (\d+)[^\n]*\n/gm;

/** Registers a subgraph with the port after the highest in use. */
export const registration = ({ folder }: Names): Edit => ({
  file: REGISTRY,
  change(text) {
    const entries = [...text.matchAll(ENTRY)];
    const last = entries.at(-1);
    if (!last) throw new Impossible(`${REGISTRY} has no entry such as "users: { port: 3001 },".`);
    const port = Math.max(...entries.map(([, , used]) => Number(used))) + 1;
    const at = last.index + last[0].length;
    return `${text.slice(0, at)}  ${folder}: { port: ${port} },\n${text.slice(at)}`;
  },
});

/** Takes a subgraph out of the register. */
export const deregistration = ({ folder }: Names): Edit => ({
  file: REGISTRY,
  change: (text) => text.replaceAll(ENTRY, (line, name) => (name === folder ? '' : line)),
});

interface Lock {
  packages: Record<string, unknown>;
}

/** Adds a workspace to package-lock.json, as `npm install` would; or removes it. */
export const lockEdit = ({ folder }: Names, manifest: string | null): Edit => ({
  file: 'package-lock.json',
  change(text) {
    const lock: Lock = JSON.parse(text);
    const path = `subgraphs/${folder}`;
    const link = `node_modules/@souk/${folder}`;
    delete lock.packages[path];
    delete lock.packages[link];
    if (manifest !== null) {
      const { name, version, dependencies } = JSON.parse(manifest);
      lock.packages[path] = { name, version, dependencies };
      lock.packages[link] = { resolved: path, link: true };
    }
    const sorted = Object.entries(lock.packages).toSorted(([a], [b]) => a.localeCompare(b, 'en'));
    return `${JSON.stringify({ ...lock, packages: Object.fromEntries(sorted) }, null, 2)}\n`;
  },
});

const withImport = (text: string, line: string) =>
  text.startsWith('import') ? `${line}\n${text}` : `${line}\n\n${text}`;

function inserted(text: string, list: RegExp, change: (list: string) => string, file: string): string {
  if (!list.test(text))
    throw new Impossible(`${file} has no list such as ${list.source}: add the feature by hand.`);
  return text.replace(list, (_match, inner: string) => change(inner));
}
