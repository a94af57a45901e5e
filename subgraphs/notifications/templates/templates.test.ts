import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { anonymous, serviceViewer, viewerOf } from '@souk/subgraph';
import { startTestSubgraph, type TestSubgraph } from '@souk/testing';
import { notifications } from '../subgraph.ts';
import { readSystemTemplates } from './system-files.ts';
import type { TemplateDocument } from './template.model.ts';

let test: TestSubgraph;
const admin = viewerOf('admin', { userId: 'usr_admin' });
const manager = viewerOf('staff', { userId: 'usr_staff', permissions: ['template.manage'] });
const staff = viewerOf('staff', { userId: 'usr_plain', permissions: ['email.send'] });

beforeAll(async () => {
  test = await startTestSubgraph(notifications, { seed: true });
});
afterAll(() => test.stop());

const stored = () => test.mongo.db(test.dbName).collection<TemplateDocument>('emailTemplates');

describe('the system templates', () => {
  it('each have a name, a subject, and one layout with inline styles only', () => {
    const templates = readSystemTemplates();
    expect(templates.length).toBeGreaterThanOrEqual(29);
    for (const { html, text, subject } of templates) {
      expect(html).toMatch(/^<!doctype html>/);
      expect(html).not.toMatch(/<style|<link|<script|<!-- content -->/);
      expect(text).toContain('Souk, a market of many makers');
      expect(subject).not.toContain('{{code}}');
    }
  });

  it('say the same in HTML and in text', () => {
    for (const { key, html, text } of readSystemTemplates()) {
      const used = (source: string) =>
        new Set([...source.matchAll(/\{\{#?([\w.]+)/g)].map(([, name]) => name));
      expect([key, used(html)]).toEqual([key, used(text)]);
    }
  });

  it('are stored once, updated, and kept when edited', async () => {
    expect(await stored().countDocuments()).toBe(readSystemTemplates().length);
    await stored().updateOne(
      { key: 'stock-out' },
      { $set: { sourceHash: 'earlier release', subject: 'Old' } },
    );
    await stored().updateOne(
      { key: 'stock-low' },
      { $set: { sourceHash: 'x', subject: 'Ours', edited: true } },
    );
    await Promise.all([test.running.seed(), test.running.seed()]);
    expect(await stored().countDocuments()).toBe(readSystemTemplates().length);
    expect(await stored().findOne({ key: 'stock-out' })).toMatchObject({
      subject: '{{name}} is sold out',
      version: 2,
    });
    expect(await stored().findOne({ key: 'stock-low' })).toMatchObject({ subject: 'Ours', version: 1 });
  });
});

describe('queries', () => {
  it('list and find templates', async () => {
    const { data } = await test.run<{
      emailTemplates: { totalCount: number; edges: { node: { key: string } }[] };
    }>(
      manager,
      '{ emailTemplates(filter: { search: "ORDER-" }, sort: KEY, first: 3) { totalCount edges { node { key } } } }',
    );
    const about = readSystemTemplates().flatMap(({ key }) => (key.includes('order-') ? [key] : []));
    expect(about.length).toBeGreaterThan(3);
    expect(data.emailTemplates.totalCount).toBe(about.length);
    expect(data.emailTemplates.edges.map(({ node }) => node.key)).toEqual(about.toSorted().slice(0, 3));
    for (const search of ['.*(', '^', '$', '\u200b']) {
      const odd = await test.run(
        admin,
        'query ($s: String) { emailTemplates(filter: { search: $s }) { totalCount } }',
        {
          s: search,
        },
      );
      expect(odd).toMatchObject({ data: { emailTemplates: { totalCount: 0 } }, errors: [] });
    }
    for (const search of ['a\0b', '\ud800', 'a'.repeat(101)]) {
      const refused = await test.run(
        admin,
        'query ($s: String) { emailTemplates(filter: { search: $s }) { totalCount } }',
        {
          s: search,
        },
      );
      expect(refused.errors.map(({ code }) => code)).toEqual(['BAD_USER_INPUT']);
    }
    const counted = await test.run(
      admin,
      `{
        french: emailTemplates(filter: { locales: ["fr"] }) { totalCount }
        own: emailTemplates(filter: { isSystem: false, search: "order-" }) { totalCount }
        english: emailTemplates(filter: { locales: ["en", "fr"], isSystem: true }, sort: OLDEST_FIRST) { totalCount }
      }`,
    );
    expect(counted.data).toEqual({
      french: { totalCount: 0 },
      own: { totalCount: 0 },
      english: { totalCount: readSystemTemplates().length },
    });
    const one = await test.run(
      serviceViewer('orders'),
      '{ emailTemplate(key: "stock-out", locale: "fr") { key locale isSystem variables } none: emailTemplate(key: "x") { id } }',
    );
    expect(one.data).toEqual({
      emailTemplate: {
        key: 'stock-out',
        locale: 'en',
        isSystem: true,
        variables: ['name', 'recipientName', 'sku'],
      },
      none: null,
    });
  });

  it('preview a template, and name missing variables', async () => {
    const PREVIEW =
      'query ($key: String!, $variables: JSON!) { previewEmailTemplate(key: $key, variables: $variables) { subject text html } }';
    const preview = (key: string, variables: unknown) => test.run(admin, PREVIEW, { key, variables });
    const variables = { recipientName: '<i>', name: 'Tea & Pot', sku: 'T-1' };
    expect((await preview('stock-out', variables)).data).toMatchObject({
      previewEmailTemplate: {
        subject: 'Tea & Pot is sold out',
        text: expect.stringContaining('Hello <i>,'),
        html: expect.stringContaining('Hello &lt;i&gt;,'),
      },
    });
    expect((await preview('stock-out', { name: 'x' })).errors).toEqual([
      { code: 'BAD_USER_INPUT', message: 'Variables are missing: recipientName, sku.' },
    ]);
    expect((await preview('nothing', {})).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
    expect((await preview('stock-out', 'text')).errors).toMatchObject([{ code: 'BAD_USER_INPUT' }]);
  });

  it('are allowed for admins, template managers and services only', async () => {
    for (const document of [
      '{ emailTemplates { totalCount } }',
      '{ emailTemplate(key: "x") { id } }',
      '{ previewEmailTemplate(key: "x", variables: {}) { subject } }',
    ]) {
      expect((await test.run(anonymous, document)).errors.map(({ code }) => code)).toEqual([
        'UNAUTHENTICATED',
      ]);
      expect((await test.run(staff, document)).errors.map(({ code }) => code)).toEqual(['FORBIDDEN']);
    }
  });
});
