// The documentation of Souk's own supergraph, as `npm run compose` left it.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { cardOf } from '@souk/embedded/payments/tokens.ts';
import {
  coerceInputValue,
  getNamedType,
  isInputType,
  isObjectType,
  parse,
  typeFromAST,
  validate,
} from 'graphql';
import { publicSchema } from '../../execution/loading/build-supergraph.ts';
import { REQUEST_CODES, SERVICE_CODES } from '../../execution/present-error.ts';
import { orderQuery } from '../pages/order-page.ts';
import { catalogueOf, readDeclarations } from './catalogue.ts';
import { ERROR_CODES, REMEDIES, TEST_CARDS } from './errors.ts';
import { exampleOf } from './example.ts';
import { taskPage } from './lists.ts';
import { operationPage } from './operation.ts';
import { TASKS } from './tasks.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const schema = publicSchema(readFileSync(join(root, 'supergraph.graphql'), 'utf8'));
const catalogue = catalogueOf(schema, readDeclarations(join(root, 'operations.json')));
const { operations } = catalogue;

describe('every operation of Souk', () => {
  it('says who may call it, its subgraph, and the codes of its userErrors', () => {
    const silent = operations.filter(({ who, subgraph }) => who.length === 0 || subgraph === null);
    expect(silent.map(({ name }) => name)).toEqual([]);
    const codes = new Set(Object.keys(REMEDIES));
    expect(operations.flatMap(({ userErrors }) => userErrors).filter((code) => !codes.has(code))).toEqual([]);
  });

  it('says once on its page who may call it, though its description ends with that too', () => {
    const undescribed = operations.filter(
      ({ field }) => !/Callable by [^\n]+\.$/.test(field.description ?? ''),
    );
    expect(undescribed.map(({ name }) => name)).toEqual([]);
    const doubled = operations.filter((one) => operationPage(catalogue, one, {}).includes('Callable by'));
    expect(doubled.map(({ name }) => name)).toEqual([]);
  });

  it('lists the codes of its userErrors once on its page, though the description of the field ends with them', () => {
    const undescribed = operations.flatMap(({ name, field, userErrors }) => {
      const type = getNamedType(field.type);
      const listed = isObjectType(type) ? type.getFields().userErrors : undefined;
      const codes = /Codes: ([A-Z_, ]+|none)\.$/.exec(listed?.description ?? '')?.[1]?.split(', ') ?? [];
      return listed && (codes.length === 0 || userErrors.some((code) => !codes.includes(code))) ? [name] : [];
    });
    expect(undescribed).toEqual([]);
    const pages = operations
      .filter(({ userErrors }) => userErrors.length > 0)
      .map((one) => operationPage(catalogue, one, {}));
    expect(pages.filter((html) => html.includes('Codes:'))).toEqual([]);
    expect(pages.filter((html) => !html.includes('In <code>userErrors</code>'))).toEqual([]);
  });

  it('belongs to a task', () => {
    const lost = operations.filter((one) => TASKS.find(({ has }) => has(one))?.slug === 'other');
    expect(lost.map(({ name }) => name)).toEqual([]);
  });

  it.each(operations.map((operation) => [operation.name, operation] as const))(
    'has an example that fits the schema: %s',
    (_name, { kind, field }) => {
      const { document, variables, files } = exampleOf(kind, field);
      const parsed = parse(document);
      expect(validate(schema, parsed)).toEqual([]);
      const [operation] = parsed.definitions;
      if (operation?.kind !== 'OperationDefinition') throw new Error('no operation');
      const wrong: string[] = [];
      for (const { variable, type } of operation.variableDefinitions ?? []) {
        const input = typeFromAST(schema, type as never);
        if (!isInputType(input)) throw new Error(`${variable.name.value} has no type`);
        coerceInputValue(variables[variable.name.value], input, (path, _value, error) => {
          // The file itself comes in a part of its own.
          const at = [variable.name.value, ...path].join('.');
          if (!files.includes(at)) wrong.push(`${at}: ${error.message}`);
        });
      }
      expect(wrong).toEqual([]);
    },
  );
});

describe('the tasks', () => {
  it('name existing operations', () => {
    const known = new Set(operations.map(({ kind, name }) => `${kind}.${name}`));
    expect(
      TASKS.flatMap(({ steps }) => steps.map(([name]) => name)).filter((name) => !known.has(name)),
    ).toEqual([]);
  });

  it('say what each operation is for and who may call it', () => {
    const buy = catalogue.tasks.find(({ slug }) => slug === 'buy');
    const html = buy ? taskPage(catalogue, buy) : '';
    expect(html).toContain('<a href="/api/docs/mutation/placeOrder"><code>placeOrder</code></a>');
    expect(html).toContain('<div class="soft">Customers</div>');
  });
});

describe('the error codes', () => {
  it('are those of the schema, each with a remedy', () => {
    const codes = schema.getType('ErrorCode');
    const names = codes && 'getValues' in codes ? codes.getValues().map(({ name }) => name) : [];
    expect(Object.keys(REMEDIES).toSorted()).toEqual(names.toSorted());
  });

  it('are those that the gateway shows to clients', () => {
    const shown = new Set([...SERVICE_CODES, ...REQUEST_CODES, 'INTERNAL_SERVER_ERROR']);
    expect(ERROR_CODES.map(({ code }) => code).toSorted()).toEqual([...shown].toSorted());
  });
});

describe('the pages that mails about orders link to', () => {
  it.each(['customer', 'seller'] as const)('give a %s a query that fits the schema', (reader) => {
    expect(validate(schema, parse(orderQuery(reader, 'id')))).toEqual([]);
  });
});

describe('the test cards', () => {
  it.each(TEST_CARDS)('%s is %s at the simulated provider', (token, card) => {
    const { card: known } = cardOf(token);
    expect(`${known?.brand} ${known?.last4}`).toBe(card.toLowerCase());
  });
});
