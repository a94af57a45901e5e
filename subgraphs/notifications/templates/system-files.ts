import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseTemplate, TemplateError, variablesOf } from './renderer/parse.ts';
import { OF_MARKET } from './template.service.ts';

const folder = join(import.meta.dirname, 'system');
const CONTENT = '<!-- content -->';

/** A template that comes with Souk, from its files. */
export interface SystemTemplate {
  key: string;
  locale: string;
  name: string;
  subject: string;
  html: string;
  text: string;
  variables: string[];
  sourceHash: string;
}

/**
 * The templates of the folder `system`. Each has `<key>.html`, the inner part of the common layout, and `<key>.txt`, which
 * starts with the lines `Name:` and `Subject:`. Raises TemplateError for an invalid one.
 */
export function readSystemTemplates(): SystemTemplate[] {
  const layout = read('layout.html');
  const footer = read('layout.txt');
  return readdirSync(folder)
    .filter((file) => file.endsWith('.txt') && file !== 'layout.txt')
    .toSorted()
    .map((file) => readSystemTemplate(file.slice(0, -'.txt'.length), layout, footer));
}

function readSystemTemplate(key: string, layout: string, footer: string): SystemTemplate {
  const [, name, subject, body] = /^Name: (.+)\nSubject: (.+)\n\n([\s\S]+)$/.exec(read(`${key}.txt`)) ?? [];
  if (!name || !subject || !body)
    throw new TemplateError(`${key}.txt must start with the lines Name: and Subject:.`);
  const html = layout.replace(CONTENT, () => read(`${key}.html`).trimEnd());
  const text = `${body.trimEnd()}\n\n${footer}`;
  const variables = [subject, html, text].flatMap((part) => variablesOf(parseTemplate(part)));
  return {
    key,
    locale: 'en',
    name,
    subject,
    html,
    text,
    variables: [...new Set(variables)].filter((name) => !OF_MARKET.includes(name)).sort(),
    sourceHash: createHash('sha256')
      .update(JSON.stringify([name, subject, html, text]))
      .digest('hex'),
  };
}

const read = (file: string): string => readFileSync(join(folder, file), 'utf8');
