import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { preset } from '@graphql-codegen/client-preset';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { publicSchema } from '@souk/gateway/execution/loading/build-supergraph.ts';
import { readManifest } from '@souk/gateway/protection/persisted/manifest.ts';
import { isScalarType, isSpecifiedScalarType, parse, printSchema } from 'graphql';
import { options, scalars } from './codegen.ts';

const root = join(import.meta.dirname, '..', '..');
const api = publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));

const tsc = join(root, 'node_modules', '.bin', 'tsc');

const CLIENT = `import type { AddCartItemInput, Money, Order, ProductVariant } from './graphql.ts';

export const priceOf = (variant: Pick<ProductVariant, 'price'>): string => variant.price.amount;
export const currencyOf = (money: Money): string => money.currency.toLowerCase();
export const dayOf = (order: Pick<Order, 'createdAt'>): string => order.createdAt.slice(0, 10);
export const one: Partial<AddCartItemInput> = { quantity: 1 };
// @ts-expect-error a Decimal is text, so that nobody adds cents as floating point numbers
export const twice = (money: Money): number => money.amount * 2;
`;

let folder: string;
let types: string;
beforeAll(async () => {
  types = await codegen({
    filename: 'graphql.ts',
    schema: parse(printSchema(api)),
    schemaAst: api,
    documents: [],
    config: options,
    plugins: [{ typescript: {} }],
    pluginMap: { typescript },
  });
  folder = mkdtempSync(join(tmpdir(), 'souk-codegen-'));
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'));
  writeFileSync(join(folder, 'graphql.ts'), types);
  writeFileSync(join(folder, 'client.ts'), CLIENT);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'esnext',
    module: 'nodenext',
    lib: ['esnext', 'dom'],
    types: [],
    allowImportingTsExtensions: true,
  };
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, include: ['*.ts'] }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the codegen configuration for clients', () => {
  it('names a type for every scalar of the public schema', () => {
    const custom = Object.values(api.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(Object.keys(scalars)).toEqual(expect.arrayContaining(custom.map(({ name }) => name)));
  });

  it('makes types without unknown or any', () => {
    expect(types).toContain('Decimal: { input: string; output: string; }');
    const code = types.replaceAll(/\/\*\*.*?\*\//gs, '');
    expect(code.split('\n').filter((line) => /\b(unknown|any)\b/.test(line))).toEqual([]);
  });

  it('makes types that a strict client compiles with', () => {
    const { status, stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});

describe('the client preset over all pages of docs/queries', () => {
  it('makes types without unknown or any, with which a strict client compiles', async () => {
    const pages = readManifest(join(root, 'docs', 'queries', 'manifest.json'));
    const sections = await preset.buildGeneratesSection({
      baseOutputDir: join(folder, 'gql/'),
      schema: parse(printSchema(api)),
      schemaAst: api,
      documents: pages.map(({ name, body }) => ({
        location: `${name}.graphql`,
        document: parse(body),
        rawSDL: body,
      })),
      config: options,
      presetConfig: { fragmentMasking: false },
      plugins: [],
      pluginMap: {},
    });
    mkdirSync(join(folder, 'gql'));
    for (const section of sections) {
      const text = await codegen({ ...section, documents: section.documents });
      // The generator's own helpers, beside the types of data and variables.
      const code = text
        .replaceAll(/\/\*\*.*?\*\//gs, '')
        .replaceAll(/^(?:type Exact<|export const ).*$/gm, '');
      if (section.filename.endsWith('/graphql.ts'))
        expect(code.split('\n').filter((line) => /\b(unknown|any)\b/.test(line))).toEqual([]);
      writeFileSync(section.filename, text);
    }
    const uses = pages.map(({ name, type }) => {
      const kind = type.charAt(0).toUpperCase() + type.slice(1);
      return `export const use${name} = (data: gql.${name}${kind}): string => JSON.stringify(data);`;
    });
    writeFileSync(
      join(folder, 'pages.ts'),
      `import type * as gql from './gql/graphql.ts';\n${uses.join('\n')}\n`,
    );
    const { status, stdout } = spawnSync(tsc, ['-p', folder], { encoding: 'utf8' });
    expect([status, stdout]).toEqual([0, '']);
  });
});

describe('the scalars of the public schema', () => {
  it('each say where they are specified', () => {
    const custom = Object.values(api.getTypeMap()).filter(
      (type) => isScalarType(type) && !isSpecifiedScalarType(type),
    );
    expect(custom.length).toBeGreaterThan(3);
    for (const scalar of custom) {
      expect(isScalarType(scalar) && scalar.specifiedByURL).toMatch(/^https:\/\//);
    }
  });
});
