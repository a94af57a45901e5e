import { isEnumType } from 'graphql';
import { curlOf, escapeHtml, FIRST_QUERY, type PageOptions } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentedOperation, RootKind } from './documented-operation.ts';
import { FAULTS, REMEDIES, TEST_CARDS } from './errors.ts';
import { firstSentence, inline, typePath } from './parts.ts';
import { type Task, whoInWords } from './tasks.ts';
import { documented, kindOf, operationLink } from './types.ts';

const KINDS: readonly (readonly [RootKind, string])[] = [
  ['Query', 'Queries'],
  ['Mutation', 'Mutations'],
  ['Subscription', 'Subscriptions'],
];

/** The first page: how to call the API, and the ways into its parts. */
export function startPage({ tasks, operations }: Catalogue, { publicUrl }: PageOptions = {}): string {
  const cards = tasks.map(
    ({ slug, title, summary, has }) =>
      `<li><a href="/api/docs/tasks/${slug}"><strong>${title}</strong></a><p>${summary}</p><p class="soft">${operations.filter(has).length} operations</p></li>`,
  );
  return `<h1>The Souk API</h1>
<p>One GraphQL endpoint: <code>POST /graphql</code>. Anonymous callers may browse; sign in for the rest.</p>
<pre class="code">${escapeHtml(curlOf(FIRST_QUERY, publicUrl))}</pre>
<ul class="cards">${cards.join('')}</ul>
<h2>What holds for every operation</h2>
<ul>
<li>Send the access token of a sign-in as <code>Authorization: Bearer …</code>. It ends after minutes; <code>refreshToken</code> gives the next.</li>
<li>Mutations answer expected refusals in <code>userErrors</code>, with a <code>code</code> to act on and a <code>message</code> to show. See <a href="/api/docs/errors">error codes</a>.</li>
<li>Lists are Relay connections: at most 100 items a page, <code>pageInfo.endCursor</code> as the next <code>after</code>.</li>
<li>Money is a decimal text with its currency; instants are RFC 3339 in UTC. <a href="/api/docs/types">Types</a> say more.</li>
<li>Where an <code>idempotencyKey</code> is asked for, make one for each intent and repeat it on a retry: the work is done once.</li>
<li>Subscriptions are at the same address, by graphql-ws (<code>authorization</code> in <code>connection_init</code>) or graphql-sse.</li>
<li>Generate types from <a href="/api/docs/schema.graphql">schema.graphql</a>; a configuration is in <code>docs/client/codegen.md</code> of the repository.</li>
</ul>`;
}

/** The page of a task: the usual way through it, then all of its operations. */
export function taskPage({ operations }: Catalogue, task: Task): string {
  const known = new Map(operations.map((one) => [`${one.kind}.${one.name}`, one]));
  const steps = task.steps.flatMap(([name, what]) => {
    const operation = known.get(name);
    return operation ? [`<li>${operationLink(operation)} ${inline(what)}</li>`] : [];
  });
  const way = steps.length > 0 ? `<h2>The usual way</h2><ol>${steps.join('')}</ol>` : '';
  return `<h1>${task.title}</h1><p>${task.summary}</p>${way}${operationTables(operations.filter(task.has))}`;
}

/** The page of a subgraph: its operations and the types that it defines. */
export function subgraphPage(catalogue: Catalogue, name: string): string {
  const types = documented(catalogue).filter((type) => catalogue.ownersOf(type.name).includes(name));
  return `<h1>The subgraph ${name}</h1><p class="soft">Clients need not know of subgraphs: all of them answer at one address.</p>
${operationTables(catalogue.operations.filter(({ subgraph }) => subgraph === name))}<h2>Types</h2>${typeList(types)}`;
}

/** All operations. */
export const operationsPage = ({ operations }: Catalogue): string =>
  `<h1>All operations</h1>${operationTables(operations)}`;

/** All types by what they are. */
export function typesPage(catalogue: Catalogue): string {
  const types = documented(catalogue);
  const groups = [
    ['Objects', ['object', 'interface', 'union']],
    ['Inputs', ['input']],
    ['Enums', ['enum']],
    ['Scalars', ['scalar']],
  ] as const;
  const sections = groups.map(([title, kinds]) => {
    const some = types.filter((type) => kinds.some((kind) => kind === kindOf(type)));
    return some.length > 0 ? `<h2>${title}</h2>${typeList(some)}` : '';
  });
  return `<h1>All types</h1>${sections.join('')}`;
}

const typeList = (types: readonly { name: string }[]) =>
  `<ul class="chips">${types.map(({ name }) => `<li><a href="${typePath(name)}"><code>${name}</code></a></li>`).join('')}</ul>`;

function operationTables(operations: readonly DocumentedOperation[]): string {
  return KINDS.map(([kind, title]) => {
    const rows = operations
      .filter((one) => one.kind === kind)
      .map(
        (one) =>
          `<tr><td>${operationLink(one)}</td><td>${inline(firstSentence(one.field.description))}<div class="soft">${one.who.map((who) => escapeHtml(whoInWords(who))).join(' · ')}</div></td></tr>`,
      );
    return rows.length > 0
      ? `<h2>${title}</h2><table class="fields"><tbody>${rows.join('')}</tbody></table>`
      : '';
  }).join('');
}

/** Every code with its meaning, what to do about it, and the operations that answer it. */
export function errorsPage({ schema, operations }: Catalogue): string {
  const answering = (list: 'userErrors' | 'errors', code: string) =>
    operations.filter((one) => one[list].includes(code));
  const entry = (code: string, meaning: string, remedy: string, from: string) =>
    `<tr id="${code}"><td><code>${code}</code></td><td>${inline(meaning)} <span class="soft">${inline(remedy)}</span>${from}</td></tr>`;
  const linksOf = (some: readonly DocumentedOperation[]) =>
    some.length > 0
      ? `<details><summary>${some.length} operation${some.length === 1 ? '' : 's'}</summary>${some.map(operationLink).join(', ')}</details>`
      : '';
  const codes = schema.getType('ErrorCode');
  const values = isEnumType(codes) ? codes.getValues() : [];
  const users = values.map(({ name, description }) =>
    entry(name, description ?? '', REMEDIES[name] ?? '', linksOf(answering('userErrors', name))),
  );
  const faults = FAULTS.map(({ code, meaning, remedy, general }) =>
    entry(code, meaning, remedy, general ? '' : linksOf(answering('errors', code))),
  );
  const rows = (lines: readonly string[]) => `<table class="fields"><tbody>${lines.join('')}</tbody></table>`;
  return `<h1>Error codes</h1>
<p>Refusals that a person can act on come in the <code>userErrors</code> of a mutation, with data beside them. All else comes in <code>errors</code>, its code in <code>extensions.code</code>. Act on codes; show messages.</p>
<h2 id="user-errors">In <code>userErrors</code></h2>${rows(users)}
<h2 id="graphql-errors">In <code>errors</code></h2>${rows(faults)}`;
}

/** The cards that the simulated provider knows. */
export function cardsPage({ operations }: Catalogue): string {
  const rows = TEST_CARDS.map(
    ([token, card, what]) =>
      `<tr><td><code>${token}</code></td><td class="type">${card}</td><td>${what}</td></tr>`,
  );
  const place = operations.find(({ name }) => name === 'placeOrder');
  return `<h1>Test cards</h1>
<p>In development a simulated provider takes the payments. Send one of these tokens as <code>paymentToken</code>${place ? `, for instance to ${operationLink(place)}` : ''}. No money moves, and card numbers are never sent to Souk.</p>
<table class="fields"><tbody>${rows.join('')}</tbody></table>
<p>Any other token is declined. With Stripe in test mode its own test cards hold: <code>pm_card_visa</code>, <code>pm_card_chargeDeclined</code> and the others that Stripe lists.</p>`;
}
