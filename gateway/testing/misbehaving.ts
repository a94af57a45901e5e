import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { portIsFree } from '@souk/embedded/ports.ts';

/** Serves whatever a test needs in place of a subgraph, at a port. The returned function stops it at once. */
export async function serveInstead(
  port: number,
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<{ url: string; stop(): Promise<void> }> {
  const server = createServer((request, response) => {
    request.resume();
    answer(request, response);
  });
  await portIsFree(port);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return {
    url: `http://127.0.0.1:${port}`,
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const answering =
  (status: number, type: string, body: string) => (_: IncomingMessage, response: ServerResponse) =>
    void response.writeHead(status, { 'content-type': type }).end(body);

/** Ways in which a subgraph may fail its gateway. */
export const MISBEHAVIOURS: Readonly<
  Record<string, (request: IncomingMessage, response: ServerResponse) => void>
> = {
  'answers a page of HTML': answering(200, 'text/html', '<html><h1>It works!</h1></html>'),
  'answers 502 with a page': answering(
    502,
    'text/html',
    '<h1>502 Bad Gateway</h1><hr>nginx/1.27 at 10.0.0.7',
  ),
  'answers 500 with foreign JSON': answering(
    500,
    'application/json',
    '{"statusCode":500,"message":"at db.ts:1"}',
  ),
  'answers JSON that is no answer': answering(200, 'application/json', '["garbage"]'),
  'answers data of no shape': answering(200, 'application/json', '{"data":"yes"}'),
  'answers errors of no shape': answering(200, 'application/json', '{"errors":"many"}'),
  'answers half of a JSON': answering(200, 'application/json', '{"data":{"user":'),
  'refuses the signed context': answering(
    401,
    'application/json',
    '{"errors":[{"message":"No valid user context.","extensions":{"code":"UNAUTHENTICATED"}}]}',
  ),
  'redirects elsewhere': (_request, response) =>
    void response.writeHead(302, { location: 'http://127.0.0.1:1/graphql' }).end(),
  'closes the socket at once': (request) => void request.socket.destroy(),
  'closes the socket in the middle': (request, response) => {
    response
      .writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' })
      .write('{"data"');
    setImmediate(() => request.socket.destroy());
  },
  'never answers': () => {},
};
