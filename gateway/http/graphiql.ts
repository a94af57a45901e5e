import { createHash } from 'node:crypto';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { GRAPHIQL_POLICY, graphiqlPage, graphiqlScript } from './pages/graphiql-page.ts';
import type { DemoSignIn } from './pages/welcome.ts';
import { refuse } from './refuse.ts';

/** A file of GraphiQL. */
interface Asset {
  content: Buffer;
  type: string;
}

/** The page and files of GraphiQL. */
interface Graphiql {
  html: string;
  assets: ReadonlyMap<string, Asset>;
}

const SCRIPT = 'text/javascript; charset=utf-8';
const AN_HOUR = 3_600;

/**
 * `GET /graphiql`: GraphiQL from its package, which works offline. Its nine megabytes are read on the first request. An
 * installation without development packages does not have it. `accounts` are offered for sign-in.
 */
export function mountGraphiql(app: FastifyInstance, accounts: readonly DemoSignIn[] = []): void {
  let loading: Promise<Graphiql | null> | undefined;
  const graphiql = () => {
    loading ??= loadGraphiql(accounts);
    return loading;
  };

  app.get('/graphiql', async (_request, reply) => {
    const loaded = await graphiql();
    if (!loaded) return notInstalled(reply);
    return reply
      .type('text/html; charset=utf-8')
      .header('content-security-policy', GRAPHIQL_POLICY)
      .header('cache-control', 'no-cache')
      .send(loaded.html);
  });
  app.get<{ Params: { file: string } }>('/graphiql/:file', async (request, reply) => {
    const loaded = await graphiql();
    if (!loaded) return notInstalled(reply);
    const asset = loaded.assets.get(request.params.file);
    if (!asset) return refuse(reply, 404, 'NOT_FOUND', 'There is no such file.');
    return reply.type(asset.type).header('cache-control', `public, max-age=${AN_HOUR}`).send(asset.content);
  });
}

const notInstalled = (reply: FastifyReply) =>
  refuse(
    reply,
    404,
    'NOT_FOUND',
    'GraphiQL is a development package that is not installed. Run npm install.',
  );

async function loadGraphiql(accounts: readonly DemoSignIn[]): Promise<Graphiql | null> {
  const parts = await import('@graphql-yoga/render-graphiql/graphiql').catch(() => null);
  if (!parts) return null;
  const assets = new Map<string, Asset>();
  const add = (name: string, extension: string, type: string, text: string) => {
    const content = Buffer.from(text);
    const hash = createHash('sha256').update(content).digest('hex').slice(0, 12);
    const file = `${name}.${hash}.${extension}`;
    assets.set(file, { content, type });
    return `/graphiql/${file}`;
  };
  const workers = {
    editorWorkerService: add('editor-worker', 'js', SCRIPT, parts.editorWorkerService),
    json: add('json-worker', 'js', SCRIPT, parts.jsonWorker),
    graphql: add('graphql-worker', 'js', SCRIPT, parts.graphqlWorker),
  };
  const style = add('graphiql', 'css', 'text/css; charset=utf-8', parts.css);
  const script = add('graphiql', 'js', SCRIPT, graphiqlScript(parts.js, workers, accounts));
  return { html: graphiqlPage(style, script, accounts), assets };
}
