// Mercurius as a gateway: it composes the subgraphs' schemas by itself, from their files.
import { readFileSync } from 'node:fs';
import mercuriusGateway from '@mercuriusjs/gateway';
import fastify from 'fastify';

const { SUBGRAPHS = '{}', PORT = '0' } = process.env;
const subgraphs = JSON.parse(SUBGRAPHS) as Record<string, { url: string; file: string }>;
const services = Object.entries(subgraphs).map(([name, { url, file }]) => ({
  name,
  url,
  mandatory: true,
  schema: readFileSync(file, 'utf8'),
}));
const app = fastify({ logger: false });
await app.register(mercuriusGateway.default, { gateway: { services }, jit: 1 });
await app.listen({ port: Number(PORT), host: '127.0.0.1' });
