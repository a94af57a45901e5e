// The stub of the edge scenario: a process that answers for all subgraphs out of what was recorded of them. Each
// request is answered in full once; the next time its bytes are looked up by the body they came for.
import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Memory } from './memory.ts';
import { readOperation } from './operation.ts';
import { recall } from './recall.ts';
import { supergraphSchema } from './supergraph.ts';

const [file = ''] = process.argv.slice(2);
const market = JSON.parse(readFileSync(file, 'utf8')) as Record<string, Memory>;
const schema = supergraphSchema();
const answers = new Map<string, Map<string, Buffer>>(
  Object.keys(market).map((service) => [`/${service}/graphql`, new Map()]),
);
let failure: { message: string; body: string } | null = null;

function answerTo(path: string, body: string): Buffer {
  const cached = answers.get(path)?.get(body);
  if (cached) return cached;
  let answer: Buffer;
  try {
    const memory = market[path.split('/')[1] ?? ''];
    if (!memory) throw new Error(`there is no subgraph at ${path}`);
    answer = Buffer.from(JSON.stringify({ data: recall(memory, readOperation(body, schema)) }));
    answers.get(path)?.set(body, answer);
  } catch (error) {
    const { message } = error as Error;
    failure ??= { message: `${path}: ${message}`, body };
    answer = Buffer.from(JSON.stringify({ errors: [{ message: `stub: ${message}` }] }));
  }
  return answer;
}

function serve(request: IncomingMessage, response: ServerResponse): void {
  const chunks: Buffer[] = [];
  request.on('data', (chunk: Buffer) => chunks.push(chunk));
  request.on('end', () => {
    const body = chunks.length === 1 ? String(chunks[0]) : Buffer.concat(chunks).toString();
    const answer = answerTo(request.url ?? '', body);
    response.writeHead(200, { 'content-type': 'application/json', 'content-length': answer.length });
    response.end(answer);
  });
}

const server = createServer({ keepAliveTimeout: 600_000 }, serve);
server.listen(0, '127.0.0.1', () => {
  process.send?.({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
});
process.on('message', () => process.send?.({ failure }));
// It goes with the bench, also when that is killed.
process.on('disconnect', () => process.exit());
