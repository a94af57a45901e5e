import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parse } from '@babel/parser';
import { type Node, nameOf, partOf, type SourcePart, tagOf } from './part.ts';

/** One source file: its declarations, what it imports and exports on, and its root resolvers. */
interface Module {
  parts: Map<string, SourcePart>;
  /** Local name → where it comes from. */
  imports: Map<string, { file: string; name: string }>;
  /** Exported name → where it comes from; `*` files are searched in turn. */
  exported: Map<string, { file: string; name: string }>;
  all: string[];
  /** `Mutation.placeOrder`, `ReserveInventoryPayload.userErrors` → what stands in its resolver. */
  resolvers: Map<string, SourcePart>;
}

/** All codes that can come of one resolver. */
export interface Reached {
  codes: Set<string>;
  faults: Set<string>;
}

/**
 * The codes that each resolver of the subgraphs can answer with, read from the source: from the resolver along every
 * declaration that it names, into other files and into the mutations of other subgraphs whose text it sends. A code
 * counts where it is used as a value, not where one is compared. What is answered may be less, never more; the end-to-end
 * tests hold every answer to it.
 *
 * Where codes are stored and answered later, documentation comments say so: `@codes none` ends a way, and
 * `@codes ./file.ts#name` goes on at another declaration.
 */
export class SourceGraph {
  readonly #root: string;
  readonly #modules = new Map<string, Module>();
  readonly #resolvers = new Map<string, { file: string; part: SourcePart }[]>();

  constructor(root: string) {
    this.#root = root;
    for (const name of readdirSync(join(root, 'subgraphs'))) {
      const folder = join(root, 'subgraphs', name);
      for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
        if (!file.endsWith('.resolvers.ts') || file.includes('node_modules')) continue;
        const path = join(folder, file);
        for (const [field, part] of this.#module(path).resolvers) {
          this.#resolvers.set(field, [...(this.#resolvers.get(field) ?? []), { file: path, part }]);
        }
      }
    }
  }

  /** What can come of a resolver such as `Mutation.placeOrder`; nothing for one that there is not. */
  reach(
    field: string,
    reached: Reached = { codes: new Set(), faults: new Set() },
    seen = new Set<string>(),
  ): Reached {
    if (seen.has(field)) return reached;
    seen.add(field);
    for (const { file, part } of this.#resolvers.get(field) ?? []) this.#take(file, part, reached, seen);
    return reached;
  }

  #take(file: string, part: SourcePart, reached: Reached, seen: Set<string>): void {
    for (const code of part.codes) reached.codes.add(code);
    for (const code of part.faults) reached.faults.add(code);
    for (const mutation of part.mutations) this.reach(`Mutation.${mutation}`, reached, seen);
    const [path = '', further] = part.tag?.split('#') ?? [];
    if (further) {
      const target = resolve(file, '..', path);
      const meant = this.#module(target).parts.get(further);
      if (!meant) throw new Error(`${file}: @codes names ${part.tag}, which is not there`);
      this.#take(target, meant, reached, seen);
    }
    for (const name of part.names) this.#follow(file, name, reached, seen);
  }

  #follow(file: string, name: string, reached: Reached, seen: Set<string>): void {
    const key = `${file}#${name}`;
    // Who may call is declared at the resolver; refusing others is no outcome of the operation itself.
    if (seen.has(key) || file.endsWith('/identity/permissions.ts')) return;
    seen.add(key);
    const module = this.#module(file);
    const part = module.parts.get(name);
    const from = module.imports.get(name);
    if (part && part.tag !== 'none') this.#take(file, part, reached, seen);
    else if (from) this.#followExport(from.file, from.name, reached, seen);
  }

  #followExport(file: string, name: string, reached: Reached, seen: Set<string>): void {
    const module = this.#module(file);
    const from = module.exported.get(name);
    if (from) this.#followExport(from.file, from.name, reached, seen);
    else if (module.parts.has(name)) this.#follow(file, name, reached, seen);
    else for (const other of module.all) this.#followExport(other, name, reached, seen);
  }

  #module(file: string): Module {
    const known = this.#modules.get(file);
    if (known) return known;
    const module: Module = {
      parts: new Map(),
      imports: new Map(),
      exported: new Map(),
      all: [],
      resolvers: new Map(),
    };
    this.#modules.set(file, module);
    const { program } = parse(readFileSync(file, 'utf8'), { sourceType: 'module', plugins: ['typescript'] });
    for (const statement of program.body) this.#read(module, file, statement as unknown as Node);
    return module;
  }

  #read(module: Module, file: string, statement: Node): void {
    const source = (statement.source as { value?: string } | null | undefined)?.value;
    if (source !== undefined) {
      const target = this.#locate(file, source);
      if (!target || statement.importKind === 'type' || statement.exportKind === 'type') return;
      if (statement.type === 'ExportAllDeclaration') module.all.push(target);
      const into = statement.type === 'ImportDeclaration' ? module.imports : module.exported;
      for (const { local, imported, exported } of (statement.specifiers as Specifier[] | undefined) ?? []) {
        into.set(nameOf(exported ?? local), { file: target, name: nameOf(imported ?? local) });
      }
      return;
    }
    const declaration = (statement.declaration as Node | null | undefined) ?? statement;
    const declared =
      declaration.type === 'VariableDeclaration' ? (declaration.declarations as Node[]) : [declaration];
    for (const one of declared) {
      const name = (one.id as { name?: string } | null | undefined)?.name;
      if (name) module.parts.set(name, { ...partOf(one), tag: tagOf(statement) });
      if (file.endsWith('.resolvers.ts')) readResolvers(one.init as Node | undefined, module.resolvers);
    }
  }

  /** The file that an import leads to; null for packages that are not Souk's. */
  #locate(file: string, source: string): string | null {
    if (source.startsWith('.')) return existing(resolve(file, '..', source));
    const [scope, name = '', ...rest] = source.split('/');
    if (scope !== '@souk') return null;
    const path = rest.length > 0 ? rest.join('/') : 'index.ts';
    return (
      ['packages', 'subgraphs'].map((top) => existing(join(this.#root, top, name, path))).find(Boolean) ??
      null
    );
  }
}

type Specifier = Record<'local' | 'imported' | 'exported', { name?: string; value?: string } | undefined>;

const existing = (path: string) => (path.endsWith('.ts') && existsSync(path) ? path : null);

/** Finds `{ Mutation: { placeOrder: … } }` at the top of a map of resolvers. */
function readResolvers(map: Node | undefined, resolvers: Map<string, SourcePart>): void {
  for (const type of propertiesOf(map)) {
    for (const field of propertiesOf(type.value as Node | undefined)) {
      resolvers.set(`${keyOf(type)}.${keyOf(field)}`, partOf(field));
    }
  }
}

const propertiesOf = (node: Node | undefined): Node[] =>
  node?.type === 'ObjectExpression' ? (node.properties as Node[]).filter(({ key }) => key !== undefined) : [];
const keyOf = ({ key }: Node) => nameOf(key as { name?: string; value?: string });
