import { EXAMPLE_TABS, type ExampleTab } from '@souk/gateway/http/pages/graphiql-examples.ts';
import { follow } from '@souk/gateway/testing/live-client.ts';
import { Kind, type OperationDefinitionNode, parse, print } from 'graphql';
import { Client } from '../../app/client.ts';
import { demoAccounts } from '../../app/demo-accounts.ts';

/** Runs every operation of every tab of GraphiQL as the person it is for: what each answered, and what went wrong. */
export async function runExamples(url: string): Promise<{ ran: string[]; failed: string[] }> {
  const ran: string[] = [];
  const failed: string[] = [];
  for (const tab of EXAMPLE_TABS) {
    const client = await signedIn(url, tab.who);
    for (const definition of parse(tab.query).definitions) {
      if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
      const name = `${tab.who}: ${definition.name?.value}`;
      ran.push(name);
      const problems = await problemsOf(client, definition, tab);
      failed.push(...problems.map((problem) => `${name}: ${problem}`));
    }
  }
  return { ran, failed };
}

async function signedIn(url: string, who: ExampleTab['who']): Promise<Client> {
  if (who === 'Anyone') return new Client(url);
  const account = demoAccounts.find(({ role }) => role === who.toUpperCase());
  const mutation = `mutation ($input: SignInInput!) {
    signIn(input: $input) { tokens { accessToken } userErrors { code message } }
  }`;
  const { signIn } = await new Client(url).ok<{ signIn: { tokens: { accessToken: string } } }>(mutation, {
    input: { email: account?.email, password: account?.password, role: account?.role },
  });
  return new Client(url, signIn.tokens.accessToken);
}

async function problemsOf(
  client: Client,
  operation: OperationDefinitionNode,
  tab: ExampleTab,
): Promise<string[]> {
  const query = print(operation);
  if (operation.operation === 'subscription') {
    const { ended, leave } = await follow(client.url, { query, token: client.token ?? undefined });
    const errors = await Promise.race([ended(), []]);
    leave();
    return errors.map(({ message }) => message);
  }
  const { data, errors } = await client.run<Record<string, { userErrors?: { message: string }[] } | null>>(
    query,
    tab.variables,
  );
  const nothing = Object.entries(data ?? {}).filter(([, answer]) => answer === null);
  return [
    ...errors.map(({ message }) => message),
    ...nothing.map(([field]) => `${field} is null`),
    ...Object.values(data ?? {}).flatMap((answer) => answer?.userErrors?.map(({ message }) => message) ?? []),
  ];
}
