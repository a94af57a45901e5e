import { isEnumType, isInputObjectType, isInterfaceType, isObjectType } from 'graphql';
import { escapeHtml, type PageOptions } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';
import { ERROR_CODES } from './errors.ts';
import { docsPage } from './layout.ts';
import { firstSentence, operationPath, typePath } from './parts.ts';
import { documented, typeKind } from './types.ts';

/** A search entry. */
export interface SearchEntry {
  /** Its kind: query, object, code, task and so on. */
  kind: string;
  name: string;
  path: string;
  about: string;
  /** Further words to find it by, such as the names of its fields. */
  words: string;
}

const MAX_ABOUT = 140;

/** All entries of the documentation. */
export function searchEntries(catalogue: Catalogue): SearchEntry[] {
  const codes = catalogue.schema.getType('ErrorCode');
  const userErrors = isEnumType(codes) ? codes.getValues() : [];
  return [
    ...catalogue.tasks.map(({ slug, title, summary }) =>
      entry('task', title, `/api/docs/tasks/${slug}`, summary),
    ),
    ...catalogue.operations.map((one) => {
      const words = [...one.field.args.map(({ name }) => name), ...one.who].join(' ');
      return entry(one.kind.toLowerCase(), one.name, operationPath(one), one.field.description, words);
    }),
    ...documented(catalogue).map((type) => {
      const isRow = isObjectType(type) || isInterfaceType(type) || isInputObjectType(type);
      const members = isRow
        ? Object.keys(type.getFields())
        : isEnumType(type)
          ? type.getValues().map(({ name }) => name)
          : [];
      return entry(typeKind(type), type.name, typePath(type.name), type.description, members.join(' '));
    }),
    ...[
      ...userErrors.map(({ name, description }) => [name, description] as const),
      ...ERROR_CODES.map(({ code, meaning }) => [code, meaning] as const),
    ].map(([code, about]) => entry('code', code, `/api/docs/errors#${code}`, about)),
  ];
}

function entry(
  kind: string,
  name: string,
  path: string,
  about: string | null | undefined,
  words = '',
): SearchEntry {
  return { kind, name, path, about: firstSentence(about).slice(0, MAX_ABOUT), words };
}

/**
 * The entries with all words of a query, best first: names before fields before descriptions. Browsers run the source of
 * this function, so that it must not use anything outside of itself.
 */
export function find(entries: readonly SearchEntry[], query: string): SearchEntry[] {
  const words = query.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  const scoreOf = (one: SearchEntry, word: string): number => {
    const name = one.name.toLowerCase();
    if (name === word) return 100;
    if (name.startsWith(word)) return 60;
    if (name.includes(word)) return 40;
    if (` ${one.words.toLowerCase()} `.includes(` ${word} `)) return 20;
    if (one.words.toLowerCase().includes(word)) return 10;
    return one.about.toLowerCase().includes(word) ? 5 : 0;
  };
  return entries
    .map((one) => {
      const scores = words.map((word) => scoreOf(one, word));
      return { one, score: scores.includes(0) ? 0 : scores.reduce((sum, score) => sum + score, 0) };
    })
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score || a.one.name.length - b.one.name.length)
    .slice(0, 50)
    .map(({ one }) => one);
}

const resultHtml = ({ kind, name, path, about }: SearchEntry) =>
  `<li><a href="${path}"><span class="kind">${kind}</span> <code>${escapeHtml(name)}</code></a><p>${escapeHtml(about)}</p></li>`;

/** The results of a search as a page, for links and for browsers without scripts. */
export function searchPage(catalogue: Catalogue, query: string, options: PageOptions): string {
  const found = find(searchEntries(catalogue), query);
  const count =
    found.length === 0
      ? 'Nothing matches all of these words.'
      : `${found.length === 50 ? 'The best 50' : found.length} results`;
  const body = `<h1>${query ? `Search: ${escapeHtml(query)}` : 'Search'}</h1><p class="soft">${query ? count : 'Enter words to search for.'}</p><ul class="results">${found.map(resultHtml).join('')}</ul>`;
  return docsPage(catalogue, { title: 'Search', body, query }, options);
}

/** The script of all pages of the documentation: shows results while typing, and `/` focuses the search. */
export const SEARCH_SCRIPT = `const find = ${find.toString()};
const input = document.querySelector('.search input');
const text = document.querySelector('.docs > .text');
const before = [...text.childNodes];
const title = document.title;
let entries;
const element = (tag, content, className) => {
  const made = document.createElement(tag);
  if (className) made.className = className;
  made.append(...[].concat(content));
  return made;
};
const resultOf = ({ kind, name, path, about }) => {
  const link = element('a', [element('span', kind, 'kind'), ' ', element('code', name)]);
  link.href = path;
  return element('li', [link, element('p', about)]);
};
input.addEventListener('input', async () => {
  entries ??= fetch('/api/docs/search.json').then((response) => response.json());
  const query = input.value.trim();
  const all = await entries;
  if (query !== input.value.trim()) return;
  if (query === '') {
    text.replaceChildren(...before);
    document.title = title;
    return;
  }
  const found = find(all, query);
  const count = found.length === 0 ? 'Nothing matches all of these words.' : found.length + (found.length === 1 ? ' result' : ' results');
  text.replaceChildren(element('h1', 'Search: ' + query), element('p', count, 'soft'), element('ul', found.map(resultOf), 'results'));
});
input.form.addEventListener('submit', (event) => {
  const first = text.querySelector('.results a');
  if (!first) return;
  event.preventDefault();
  location.href = first.href;
});
document.addEventListener('keydown', (event) => {
  if (event.key !== '/' || event.target.closest('input, textarea')) return;
  event.preventDefault();
  input.focus();
});
`;
