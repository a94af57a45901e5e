import {
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isUnionType,
} from 'graphql';
import { Dice } from './random.ts';

/** An operation as a client would send it. */
export interface TestOperation {
  query: string;
  variables: Record<string, unknown>;
}

const INTROSPECTION = [
  '__schema { queryType { name } mutationType { kind: __typename name } }',
  'x_type: __type(name: "Media") { name kind possibleTypes { name } fields { name } }',
  '... on Query { __type(name: "Ghost") { name } }',
];
const NAME = ['title', 'name', 'other', 'x', 'constructor'];
/** Names of fields in keys and requirements, and of `__typename`: an alias with such a name must not be read as the field. */
const KEYS = [
  'id',
  'sku',
  'code',
  'org',
  'seq',
  'review',
  'dims',
  'price',
  'name',
  'tags',
  'parts',
  'w',
  'h',
  'unit',
  'amount',
  '__typename',
];

/**
 * Writes operations for a schema by chance: aliases, arguments and conditions from variables and constants, fragments
 * of all kinds, fields selected twice. Some of them are not valid, which callers have to check.
 */
export class OperationWriter {
  readonly #schema: GraphQLSchema;
  readonly #dice: Dice;
  #fragments: string[] = [];
  #definitions: string[] = [];
  #variables: Record<string, unknown> = {};
  #written = new Map<string, string[]>();
  #budget = 0;

  constructor(schema: GraphQLSchema, seed: string) {
    this.#schema = schema;
    this.#dice = new Dice(seed);
  }

  /** Writes one. */
  write(): TestOperation {
    const dice = this.#dice;
    this.#fragments = [];
    this.#definitions = [];
    this.#variables = {};
    this.#written = new Map();
    this.#budget = 3 + dice.below(40);
    const mutation = dice.percent(10) ? this.#schema.getMutationType() : null;
    const root = mutation ?? this.#schema.getQueryType();
    if (!root) throw new Error('the schema has no queries');
    const set = this.#selections(root, 0);
    const variables = this.#definitions.length > 0 ? `(${this.#definitions.join(', ')})` : '';
    const name = dice.percent(50) || variables ? ` Op${variables}` : '';
    const query = `${mutation ? 'mutation' : 'query'}${name} ${set}\n${this.#fragments.join('\n')}`;
    return { query, variables: this.#variables };
  }

  #selections(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#dice;
    // The same selections in several places are what fetches have in common.
    const before = this.#written.get(type.name) ?? [];
    if (before.length > 0 && dice.percent(30)) return dice.pick(before);
    const set = this.#newSelections(type, depth);
    this.#written.set(type.name, [...before, set]);
    return set;
  }

  #newSelections(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#dice;
    const parts: string[] = [];
    const count = 1 + dice.below(depth === 0 ? 3 : 4);
    for (let at = 0; at < count; at++) {
      if (depth > 0 && dice.percent(isAbstractType(type) ? 55 : 12)) parts.push(this.#fragment(type, depth));
      else if (isUnionType(type) || dice.percent(12)) parts.push(this.#typename());
      else parts.push(this.#field(type, depth) ?? '__typename');
    }
    if (type === this.#schema.getQueryType() && dice.percent(4)) parts.push(dice.pick(INTROSPECTION));
    // Repeats a selection, in whole or in part: duplicates have to be merged.
    if (dice.percent(8)) parts.push(dice.pick(parts));
    return `{ ${parts.join(' ')} }`;
  }

  #typename(): string {
    const alias = this.#dice.percent(30) ? `${this.#dice.pick(['kind', 'kind', 'id', 'name'])}: ` : '';
    return `${alias}__typename${this.#condition()}`;
  }

  #fragment(type: GraphQLCompositeType, depth: number): string {
    const dice = this.#dice;
    const options: GraphQLCompositeType[] = [type];
    if (isAbstractType(type))
      options.push(...this.#schema.getPossibleTypes(type), ...this.#schema.getPossibleTypes(type));
    else if (!isUnionType(type)) options.push(...type.getInterfaces());
    const on = dice.pick(options);
    const set = this.#selections(on, depth + 1);
    const condition = dice.percent(10) && on === type ? '' : ` on ${on}`;
    if (dice.percent(75)) return `...${condition}${this.#condition()} ${set}`;
    const name = `F${this.#fragments.length}`;
    this.#fragments.push(`fragment ${name} on ${on} ${set}`);
    return `...${name}${this.#condition()}`;
  }

  #field(type: GraphQLCompositeType, depth: number): string | null {
    if (isUnionType(type)) return null;
    const dice = this.#dice;
    const fields = Object.values(type.getFields());
    const open = this.#budget > 0 && depth < 7;
    const fitting = fields.filter((field) => open || !isCompositeType(getNamedType(field.type)));
    const field = fitting.length > 0 ? dice.pick(fitting) : null;
    if (!field) return null;
    this.#budget -= 1;
    const named = getNamedType(field.type);
    const below = isCompositeType(named) ? ` ${this.#selections(named, depth + 1)}` : '';
    return `${this.#alias(field)}${field.name}${this.#arguments(field)}${this.#condition()}${below}`;
  }

  #alias(field: GraphQLField<unknown, unknown>): string {
    const dice = this.#dice;
    if (field.args.length > 0)
      return dice.percent(10) ? `${dice.pick(KEYS)}: ` : `${field.name}${dice.below(1_000)}: `;
    if (dice.percent(76)) return '';
    if (dice.percent(50)) return `${dice.pick(KEYS)}: `;
    // Fields of one shape in different types may share a name; which is where the planner has to rename.
    return dice.percent(50) ? `${dice.pick(NAME)}_${shapeOf(field)}: ` : `a_${field.name}: `;
  }

  #arguments({ args }: GraphQLField<unknown, unknown>): string {
    const given = args.flatMap((one) => {
      const needed = isNonNullType(one.type) && one.defaultValue === undefined;
      return needed || this.#dice.percent(60) ? [`${one.name}: ${this.#argument(one)}`] : [];
    });
    return given.length > 0 ? `(${given.join(', ')})` : '';
  }

  #argument({ type }: GraphQLArgument): string {
    const dice = this.#dice;
    const value = this.#value(String(getNamedType(type)), isListType(type));
    if (dice.percent(50)) return literal(value, isEnumType(getNamedType(type)));
    return this.#variable(String(type), value);
  }

  #value(named: string, list: boolean): unknown {
    const dice = this.#dice;
    if (list) return dice.percent(50) ? ['PAPER'] : ['DIGITAL', 'PAPER'];
    return { Int: dice.below(4), Boolean: dice.percent(50), ID: String(1 + dice.below(6)) }[named] ?? 'text';
  }

  #variable(type: string, value: unknown): string {
    const name = `v${this.#definitions.length}`;
    this.#definitions.push(`$${name}: ${type}`);
    if (type.endsWith('!') || this.#dice.percent(85)) this.#variables[name] = value;
    return `$${name}`;
  }

  #condition(): string {
    const dice = this.#dice;
    if (dice.percent(88)) return '';
    const directive = dice.percent(50) ? 'skip' : 'include';
    const value = dice.percent(directive === 'skip' ? 35 : 65);
    if (dice.percent(25)) return ` @${directive}(if: ${value})`;
    const name = `c${dice.below(3)}`;
    if (!this.#definitions.some((one) => one.startsWith(`$${name}:`))) {
      const fallback = dice.percent(30);
      this.#definitions.push(`$${name}: Boolean${fallback ? ` = ${dice.percent(50)}` : '!'}`);
      if (!fallback || dice.percent(50)) this.#variables[name] = value;
    }
    return ` @${directive}(if: $${name})`;
  }
}

const shapeOf = ({ type }: GraphQLField<unknown, unknown>) =>
  String(type).replaceAll('!', 'N').replaceAll('[', 'L').replaceAll(']', '');

const literal = (value: unknown, bare: boolean): string =>
  bare ? JSON.stringify(value).replaceAll('"', '') : JSON.stringify(value);
