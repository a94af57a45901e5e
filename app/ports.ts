import { createServer } from 'node:net';
import { ConfigError } from '@souk/subgraph';

/** Raises a ConfigError with the remedies when a port cannot be listened on. */
export function requireFreePort(port: number, host = '127.0.0.1'): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE' ? 'is taken by another program' : `cannot be used (${error.code})`;
      reject(
        new ConfigError(
          `Port ${port} ${why}.\n  Stop that program (perhaps another Souk), or choose another port: PORT=8080 npm start`,
        ),
      );
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}
