import { isEnumType } from 'graphql';
import { curlCommand, escapeHtml, FIRST_QUERY, type PageOptions } from '../pages/page.ts';
import type { Catalogue } from './catalogue.ts';
import type { DocumentedOperation, RootKind } from './documented-operation.ts';
import { ERROR_CODES, REMEDIES, TEST_CARDS } from './errors.ts';
import { firstSentence, inline, typePath } from './parts.ts';
import { type Task, whoInWords } from './tasks.ts';
import { documented, operationLink, typeKind } from './types.ts';

const KINDS: readonly (readonly [RootKind, string])[] = [
  ['Query', 'Queries'],
  ['Mutation', 'Mutations'],
  ['Subscription', 'Subscriptions'],
];

/** The first page: how to call the API, with links to all parts. */
export function startPage({ tasks, operations }: Catalogue, { publicUrl }: PageOptions = {}): string {
  const cards = tasks.map(
    ({ slug, title, summary, has }) =>
      `<li><a href="/api/docs/tasks/${slug}"><strong>${title}</strong></a><p>${summary}</p><p class="soft">${operations.filter(has).length} operations</p></li>`,
  );
  return `<h1>The Souk API</h1>
<p>One GraphQL endpoint: <code>POST /graphql</code>. Browsing needs no sign-in; most other operations do.</p>
<pre class="code">${escapeHtml(curlCommand(FIRST_QUERY, publicUrl))}</pre>
<ul class="cards">${cards.join('')}</ul>
<h2>Rules for all operations</h2>
<ul>
<li>Send the access token of a sign-in as <code>Authorization: Bearer …</code>. It expires after minutes; <code>refreshToken</code> returns a new one.</li>
<li>Mutations return expected errors in <code>userErrors</code>, with a <code>code</code> for programs and a <code>message</code> for people. See <a href="/api/docs/errors">error codes</a>.</li>
<li>Lists are Relay connections with at most 100 items per page: <code>nodes</code> has the items, <code>edges</code> a cursor with each. Pass <code>pageInfo.endCursor</code> as the next <code>after</code>.</li>
<li>Money is a decimal string with a currency. Times are RFC 3339 in UTC. See <a href="/api/docs/types">types</a>.</li>
<li>Where an <code>idempotencyKey</code> is required, send a new one for each request and the same one for its retries: the effect happens once.</li>
<li>Subscriptions use the same URL, over graphql-ws (<code>authorization</code> in <code>connection_init</code>) or graphql-sse.</li>
<li>Generate types from <a href="/api/docs/schema.graphql">schema.graphql</a>; <code>docs/client/codegen.md</code> in the repository has a configuration.</li>
</ul>`;
}

/** The page of a task: the usual steps, then all operations. */
export function taskPage({ operations }: Catalogue, task: Task): string {
  const known = new Map(operations.map((one) => [`${one.kind}.${one.name}`, one]));
  const steps = task.steps.flatMap(([name, what]) => {
    const operation = known.get(name);
    return operation ? [`<li>${operationLink(operation)} ${inline(what)}</li>`] : [];
  });
  const stepList = steps.length > 0 ? `<h2>Usual steps</h2><ol>${steps.join('')}</ol>` : '';
  return `<h1>${task.title}</h1><p>${task.summary}</p>${stepList}${operationTables(operations.filter(task.has))}`;
}

/** The page of a subgraph: its operations and types. */
export function subgraphPage(catalogue: Catalogue, name: string): string {
  const types = documented(catalogue).filter((type) => catalogue.ownersOf(type.name).includes(name));
  return `<h1>The subgraph ${name}</h1><p class="soft">Clients do not need to know about subgraphs: all of them have the same URL.</p>
${operationTables(catalogue.operations.filter(({ subgraph }) => subgraph === name))}${types.length > 0 ? `<h2>Types</h2>${typeList(types)}` : ''}`;
}

/** All operations. */
export const operationsPage = ({ operations }: Catalogue): string =>
  `<h1>All operations</h1>${operationTables(operations)}`;

/** All types by kind. */
export function typesPage(catalogue: Catalogue): string {
  const types = documented(catalogue);
  const groups = [
    ['Objects', ['object', 'interface', 'union']],
    ['Inputs', ['input']],
    ['Enums', ['enum']],
    ['Scalars', ['scalar']],
  ] as const;
  const sections = groups.map(([title, kinds]) => {
    const some = types.filter((type) => kinds.some((kind) => kind === typeKind(type)));
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

/** All codes with their meanings, remedies and operations. */
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
  const faults = ERROR_CODES.map(({ code, meaning, remedy, general }) =>
    entry(code, meaning, remedy, general ? '' : linksOf(answering('errors', code))),
  );
  const rows = (lines: readonly string[]) => `<table class="fields"><tbody>${lines.join('')}</tbody></table>`;
  return `<h1>Error codes</h1>
<p>Errors that a user can correct are in the <code>userErrors</code> of a mutation. All others are in <code>errors</code>, with the code in <code>extensions.code</code>. Programs should use codes; messages are for people.</p>
<h2 id="user-errors">In <code>userErrors</code></h2>${rows(users)}
<h2 id="graphql-errors">In <code>errors</code></h2>${rows(faults)}`;
}

/** The cards of the simulated payment provider. */
export function cardsPage({ operations }: Catalogue): string {
  const rows = TEST_CARDS.map(
    ([token, card, what]) =>
      `<tr><td><code>${token}</code></td><td class="type">${card}</td><td>${what}</td></tr>`,
  );
  const placeOrder = operations.find(({ name }) => name === 'placeOrder');
  return `<h1>Test cards</h1>
<p>In development a simulated provider handles payments. Send one of these tokens as <code>paymentToken</code>${placeOrder ? `, for example to ${operationLink(placeOrder)}` : ''}. No money moves, and card numbers are never sent to Souk.</p>
<table class="fields"><tbody>${rows.join('')}</tbody></table>
<p>Any other token is declined. With Stripe in test mode use Stripe's test cards, such as <code>pm_card_visa</code> and <code>pm_card_chargeDeclined</code>.</p>`;
}
