// Writes `subgraphs/<name>/generated/resolvers.ts`: resolver types from the SDL, with the mappers of each subgraph.
// `--check` writes nothing and fails when a file on disk is not what would be written.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { MapperKind, mapSchema } from '@graphql-tools/utils';
import { loadSdl } from '@souk/subgraph/sdl.ts';
import { type GraphQLSchema, isInterfaceType, parse } from 'graphql';

const root = join(import.meta.dirname, '..');
const HEADER = '// Made by `npm run codegen` from the SDL. Do not edit.\n';

/** `Type` → `./path/to/file.ts#TypeScriptName`, the path from the subgraph's folder or a package's name. */
type Mappers = Readonly<Record<string, string>>;

async function resolverTypes(folder: string): Promise<string> {
  const schema = withoutFederationMachinery(buildSubgraphSchema(parse(loadSdl(folder))));
  const mappersFile = join(folder, 'mappers.ts');
  const { mappers }: { mappers: Mappers } = existsSync(mappersFile)
    ? await import(mappersFile)
    : { mappers: {} };
  const shared = Object.keys(mappers).some((type) => schema.getType(`${type}Connection`))
    ? 'Connection, '
    : '';
  const imports = [
    `import type { ${shared}Money as MoneyModel, UserError as UserErrorModel } from '@souk/subgraph';`,
  ];
  const inline: Record<string, string> = { Money: 'MoneyModel' };
  const userErrors = schema.getType('UserError');
  if (isInterfaceType(userErrors))
    for (const { name } of [userErrors, ...schema.getPossibleTypes(userErrors)])
      inline[name] = 'UserErrorModel';
  for (const [type, target] of Object.entries(mappers)) {
    const [file = '', name = ''] = target.split('#');
    const source = file.startsWith('./') ? `../${file.slice(2)}` : file;
    imports.push(`import type { ${name} as ${type}Model } from '${source}';`);
    inline[type] = `${type}Model`;
    if (schema.getType(`${type}Connection`)) inline[`${type}Connection`] = `Connection<${type}Model>`;
  }
  const config = {
    useTypeImports: true,
    enumsAsTypes: true,
    federation: true,
    makeResolverTypeCallable: true,
    contextType: '../context.ts#Ctx',
    mappers: inline,
    scalars: {
      ID: 'string',
      DateTime: { input: 'Date', output: 'Date | string' },
      Decimal: 'string',
      CurrencyCode: 'string',
      CountryCode: 'string',
      URL: 'string',
      JSON: 'unknown',
      Upload: { input: 'Promise<import("graphql-upload/processRequest.mjs").FileUpload>', output: 'never' },
    },
    inputMaybeValue: 'T | null | undefined',
    maybeValue: 'T | null',
    avoidOptionals: { field: false, inputValue: false, object: false, defaultValue: true },
    skipTypename: true,
  };
  const output = await codegen({
    filename: 'resolvers.ts',
    schema: parse(loadSdl(folder)),
    schemaAst: schema,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return `${HEADER}${imports.join('\n')}\n${output}`;
}

/** `_service`, `_entities` and their types are answered by @apollo/subgraph; nobody here resolves them. */
function withoutFederationMachinery(schema: GraphQLSchema): GraphQLSchema {
  return mapSchema(schema, {
    [MapperKind.ROOT_FIELD]: (field, name) => (name.startsWith('_') ? null : field),
    [MapperKind.TYPE]: (type) =>
      /^(_Any|_Service|_Entity|link__|federation__)/.test(type.name) ? null : type,
  });
}

const check = process.argv.includes('--check');
const only = process.argv.slice(2).filter((argument) => !argument.startsWith('--'));
let stale = 0;
for (const name of readdirSync(join(root, 'subgraphs'))) {
  if (only.length > 0 && !only.includes(name)) continue;
  const folder = join(root, 'subgraphs', name);
  if (!existsSync(join(folder, 'subgraph.ts')) && only.length === 0) continue;
  const text = await resolverTypes(folder);
  const file = join(folder, 'generated', 'resolvers.ts');
  if (existsSync(file) && readFileSync(file, 'utf8') === text) continue;
  if (check) {
    stale += 1;
    process.stderr.write(`${name}: generated/resolvers.ts is stale; run npm run codegen\n`);
    continue;
  }
  mkdirSync(join(folder, 'generated'), { recursive: true });
  writeFileSync(file, text);
  process.stdout.write(`${name}: generated/resolvers.ts written\n`);
}
process.exit(stale > 0 ? 1 : 0);
