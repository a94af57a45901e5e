import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { USER_CONTEXT_HEADER, viewerOf } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { type DocumentNode, Kind, print, visit } from 'graphql';
import type { Json, Memory } from './memory.ts';
import { operationIn, readOperation } from './operation.ts';
import { recall } from './recall.ts';
import { remember } from './remember.ts';
import { supergraphSchema } from './supergraph.ts';

/** Proxies requests of gateways to real subgraphs and records their answers. */
export interface Recorder {
  url: string;
  market: Record<string, Memory>;
  stop(): Promise<void>;
}

const TYPENAME = { kind: Kind.FIELD, name: { kind: Kind.NAME, value: '__typename' } } as const;
const client = { ip: null, userAgent: null };

/** Starts a recorder; it forwards requests to the subgraphs as the administrator. */
export async function startRecorder(
  urls: ReadonlyMap<string, string>,
  internalKey: string,
  say: (line: string) => void,
): Promise<Recorder> {
  const schema = supergraphSchema();
  const market: Record<string, Memory> = Object.fromEntries([...urls.keys()].map((name) => [name, {}]));
  const admin = viewerOf('admin', { userId: 'usr_bench' });

  async function passOn(service: string, body: string): Promise<string> {
    const asked = readOperation(body, schema);
    const document = withTypenames(asked.document);
    const response = await fetch(`${urls.get(service)}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        [USER_CONTEXT_HEADER]: signUserContext(admin, 'bench', client, internalKey),
      },
      body: JSON.stringify({ query: print(document), variables: asked.variables }),
    });
    const text = await response.text();
    const { data, errors } = JSON.parse(text) as { data?: Json; errors?: unknown };
    if (errors || !data) throw new Error(`${service} answered ${text.slice(0, 500)}`);
    const memory = market[service] ?? {};
    remember(memory, { ...asked, document, operation: operationIn(document) }, data);
    // Just what the stub will say: nothing that was not asked for.
    return JSON.stringify({ data: recall(memory, asked) });
  }

  const server = createServer(async (request, response) => {
    response.setHeader('content-type', 'application/json');
    try {
      response.end(await passOn(request.url?.split('/')[1] ?? '', await bodyOf(request)));
    } catch (error) {
      say(`not recorded: ${String((error as Error).stack)}`);
      response.end(JSON.stringify({ errors: [{ message: 'not recorded' }] }));
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    market,
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

// Which type an object has decides on fragments: it is remembered also where this gateway does not ask for it.
function withTypenames(document: DocumentNode): DocumentNode {
  return visit(document, {
    SelectionSet: (node) => ({ ...node, selections: [...node.selections, TYPENAME] }),
  });
}

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
