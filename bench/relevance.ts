// `npm run bench:relevance`: what shoppers type in ten scripts, asked of Souk and of Vendure over the same products, and
// how often the product that is meant comes first, or among the first five.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Kind, Question } from '../subgraphs/products/search/testing/relevance/shelf.ts';
import { SHELVES } from '../subgraphs/products/search/testing/relevance/shelves.ts';
import type { Contestant, WireRequest } from './contestants/contestant.ts';
import { startNode } from './contestants/gateways.ts';
import { ask, wire } from './queries/ask.ts';
import { layGround } from './souk/market.ts';
import { people, Tokens } from './souk/people.ts';
import type { Catalogue } from './vendure/catalogue/catalogue.ts';
import { vendure, vendureDatabase } from './vendure/shop.ts';
import { loadSouk } from './vendure/souk/load.ts';

const SHOWN = 5;
const SOUK = `query Search($typed: String!) {
  products(filter: { search: $typed }, first: ${SHOWN}, sort: RELEVANCE) { nodes { name } }
}`;
const VENDURE = `query Search($typed: String!) {
  search(input: { term: $typed, take: ${SHOWN}, groupByProduct: true }) { items { productName } }
}`;
const SYNONYM = `mutation ($input: CreateSynonymInput!) { createSynonym(input: $input) { userErrors { message } } }`;

interface Found {
  data?: {
    products?: { nodes: { name: string }[] };
    search?: { items: { productName: string }[] };
  };
}

const say = (line: string) => process.stderr.write(`${line}\n`);
const items = SHELVES.flatMap((shelf) => shelf.items);
const questions = SHELVES.flatMap((shelf) =>
  shelf.questions.map((question) => ({ ...question, script: shelf.script })),
);
const nameOf = new Map(items.map(({ sku, name }) => [sku, name]));

/** The shelves as both shops are filled with them: one seller, a price for each, enough of everything. */
function catalogue(): Catalogue {
  const categories = [...new Set(items.map(({ category }) => category))];
  const idOf = (category: string) => `relevance:c${categories.indexOf(category)}`;
  const seller = 'relevance:s1';
  return {
    origin: `${items.length} products in ${SHELVES.length} shelves`,
    sellers: [
      { externalId: seller, name: 'Shelf', city: 'Riga', region: 'RIX', postalCode: '1001', country: 'LV' },
    ],
    categories: categories.map((name) => ({ externalId: idOf(name), name })),
    products: items.map(({ sku, name, about, category }, at) => ({
      externalId: `relevance:p${at}`,
      sellerId: seller,
      categoryExternalId: idOf(category),
      name,
      description: about,
      price: { amount: '10.00', currency: 'EUR' },
      sku,
      stock: 10,
      weightGrams: null,
    })),
  };
}

/** The names that a shop shows for each question, the first first. */
async function asked(url: string, query: string): Promise<string[][]> {
  const shown: string[][] = [];
  for (const { typed } of questions) {
    const { data } = (await ask(url, wire(query, { typed }))) as Found;
    const names =
      data?.products?.nodes.map(({ name }) => name) ??
      data?.search?.items.map(({ productName }) => productName) ??
      [];
    shown.push(names);
  }
  return shown;
}

async function setSynonyms(url: string): Promise<void> {
  const headers: WireRequest['headers'] = await new Tokens(url).headersOf(people().admin);
  for (const { terms, alternatives } of SHELVES.flatMap(({ synonyms = [] }) => synonyms)) {
    const input = { terms, alternatives, idempotencyKey: crypto.randomUUID() };
    const { errors } = await ask(url, { ...wire(SYNONYM, { input }), headers });
    if (errors) throw new Error(JSON.stringify(errors));
  }
}

async function soukAnswers(shelves: Catalogue, folder: string): Promise<string[][]> {
  const ground = await layGround(say);
  try {
    await loadSouk(ground.env, shelves);
    const args = () => [join(import.meta.dirname, 'souk', 'in-process.ts')];
    const env = (port: number) => ({
      ...ground.env,
      NODE_ENV: 'test',
      RATE_LIMIT_MAX: '0',
      PUBLIC_URL: `http://127.0.0.1:${port}`,
    });
    const souk = await startNode({ cores: null, folder }, 'souk', { args, env });
    try {
      await setSynonyms(souk.url);
      return await asked(souk.url, SOUK);
    } finally {
      await souk.stop();
    }
  } finally {
    await ground.stop();
  }
}

async function vendureAnswers(shelves: Catalogue, folder: string): Promise<string[][]> {
  const contestant: Contestant = vendure(vendureDatabase(shelves, say), {}, () => []);
  const running = await contestant.start({ cores: null, folder });
  try {
    return await asked(running.url, VENDURE);
  } finally {
    await running.stop();
  }
}

/** How many of the questions a shop answers with the product first, and with it among those shown. */
function scoreOf(answers: readonly string[][], counts: (question: Question & { script: string }) => boolean) {
  let [first, among, all] = [0, 0, 0];
  questions.forEach((question, at) => {
    if (!counts(question)) return;
    const meant = nameOf.get(question.first) ?? '';
    const shown = answers[at] ?? [];
    all += 1;
    if (shown[0] === meant) first += 1;
    if (shown.includes(meant)) among += 1;
  });
  return { first, among, all };
}

const folder = mkdtempSync(join(tmpdir(), 'souk-bench-'));
try {
  const shelves = catalogue();
  const shops = {
    Souk: await soukAnswers(shelves, folder),
    Vendure: await vendureAnswers(shelves, folder),
  };
  const rows: [string, Parameters<typeof scoreOf>[1]][] = [
    ...SHELVES.map(({ script }): (typeof rows)[number] => [script, (question) => question.script === script]),
    ...[...new Set(questions.map(({ kind }) => kind))].map((kind: Kind): (typeof rows)[number] => [
      `(${kind})`,
      (question) => question.kind === kind,
    ]),
    ['all', () => true],
  ];
  const lines = rows.map(([title, counts]) => {
    const scores = Object.values(shops).map((answers) => scoreOf(answers, counts));
    const cells = scores.map(({ first, among }) => `${first} (${among})`);
    return `| ${title} | ${scores[0]?.all ?? 0} | ${cells.join(' | ')} |`;
  });
  const heading = `| | questions | ${Object.keys(shops).join(' | ')} |\n|---|---|${'---|'.repeat(Object.keys(shops).length)}`;
  process.stdout.write(
    `Meant product first (among the first ${SHOWN}):\n\n${heading}\n${lines.join('\n')}\n`,
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}
