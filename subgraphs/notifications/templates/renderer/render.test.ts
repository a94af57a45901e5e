import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseTemplate, TemplateError, variablesOf } from './parse.ts';
import { escapeHtml, renderTemplate } from './render.ts';

const html = (source: string, variables: Record<string, unknown> = {}) =>
  renderTemplate(source, variables, 'html');
const text = (source: string, variables: Record<string, unknown> = {}) =>
  renderTemplate(source, variables, 'text');

describe('values', () => {
  it('are escaped in HTML, raw with three braces and in text', () => {
    const name = `<b title="x">'&\``;
    expect(html('Hi {{name}}!', { name })).toBe('Hi &lt;b title=&quot;x&quot;&gt;&#39;&amp;&#96;!');
    expect(html('{{{ name }}}', { name })).toBe(name);
    expect(text('{{name}}', { name })).toBe(name);
  });

  it('are reached by dotted paths', () => {
    expect(
      text('{{order.lines.1.name}} {{order.total}}', { order: { total: 0, lines: [{}, { name: 'Cup' }] } }),
    ).toBe('Cup 0');
    expect(text('{{yes}}', { yes: false })).toBe('false');
  });

  it('that are missing are all named', () => {
    expect(() => html('{{a}} {{b.c}} {{{d}}} {{#e}}x{{/e}}', { b: {}, d: null })).toThrow(
      new TemplateError('Variables are missing: a, b.c, d, e.'),
    );
    expect(() => html('{{a.b}}', { a: 'text' })).toThrow(new TemplateError('A variable is missing: a.b.'));
  });

  it('that are no text are refused', () => {
    expect(() => html('{{a}}', { a: {} })).toThrow('a is not a text');
    expect(() => html('{{a}}', { a: () => 'called' })).toThrow('a is not a text');
  });
});

describe('sections', () => {
  it('repeat for lists, open objects, and are left out for nothing', () => {
    const source = '{{#items}}{{name}}/{{shop}};{{/items}}{{#tags}}[{{.}}]{{/tags}}';
    const variables = { shop: 'S', items: [{ name: 'A' }, { name: 'B', shop: 'T' }], tags: ['x', 'y'] };
    expect(text(source, variables)).toBe('A/S;B/T;[x][y]');
    expect(text('{{#a}}{{b}}{{/a}}', { a: { b: 1 } })).toBe('1');
    for (const a of [null, false, 0, '', []]) expect(text('({{#a}}{{missing}}{{/a}})', { a })).toBe('()');
    expect(text('{{#a}}yes {{a}}{{/a}}', { a: 'indeed' })).toBe('yes indeed');
  });
});

describe('reading', () => {
  it.each([
    '{{',
    '}}',
    '{{a',
    '{{}}',
    '{{a b}}',
    '{{a()}}',
    "{{a['b']}}",
    '{{#a}}',
    '{{/a}}',
    '{{#a}}{{/b}}',
    '{{a.}}',
    '{{1+1}}',
    '{{=a=}}',
  ])('refuses %s', (source) => {
    expect(() => parseTemplate(source)).toThrow(TemplateError);
  });

  it('names the variables needed from outside', () => {
    expect(variablesOf(parseTemplate('{{b}} {{a.c}} {{#list}}{{inner}}{{/list}} {{b}}'))).toEqual([
      'a.c',
      'b',
      'list',
    ]);
  });
});

describe('by property', () => {
  const names = fc.constantFrom(
    'constructor',
    '__proto__',
    'prototype',
    'toString',
    'valueOf',
    'hasOwnProperty',
    'length',
    'x',
  );

  it('no path reaches a prototype', () => {
    fc.assert(
      fc.property(fc.array(names, { minLength: 1, maxLength: 4 }), (path) => {
        const known = path.join('.') === 'x' || path.join('.') === 'x.length';
        fc.pre(!known);
        expect(() => html(`{{${path.join('.')}}}`, { x: {} })).toThrow('missing');
      }),
    );
  });

  it('an escaped value opens no tag and ends no attribute', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (value) => {
        const rendered = html('{{v}}', { v: value });
        expect(rendered).toBe(escapeHtml(value));
        expect(rendered).not.toMatch(/[<>"'`]/);
        expect(rendered.replace(/&(amp|lt|gt|quot|#39|#96);/g, '')).not.toContain('&');
      }),
    );
  });

  it('a value is never read as a template', () => {
    fc.assert(
      fc.property(fc.string(), (value) => {
        const nested = `{{secret}}${value}{{#a}}`;
        expect(text('{{v}}', { v: nested, secret: 'no' })).toBe(nested);
      }),
    );
  });

  it('any text is rendered or refused, never anything else', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom('{', '}', '{{', '}}', '#', '/', 'a', '.', ' ', '<'), { maxLength: 30 }),
        (parts) => {
          const source = parts.join('');
          try {
            expect(typeof text(source, { a: 'A' })).toBe('string');
          } catch (error) {
            expect(error).toBeInstanceOf(TemplateError);
          }
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('text without braces stays as it is', () => {
    fc.assert(
      fc.property(
        fc.string().filter((value) => !/[{}]/.test(value)),
        (value) => {
          expect(html(value)).toBe(value);
        },
      ),
    );
  });
});
