import { createServer } from 'node:net';
import { ConfigError } from '@souk/platform';

/** Raises a ConfigError when a port cannot be listened on; `setting` shows how to choose another one. */
export function requireFreePort(port: number, host: string, setting: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (error: NodeJS.ErrnoException) => {
      const why =
        error.code === 'EADDRINUSE'
          ? 'is in use by another program'
          : `of ${host} cannot be listened on (${error.code})`;
      reject(
        new ConfigError(
          `Port ${port} ${why}.\n  Stop that program (perhaps another Souk), or choose another port: ${setting}`,
        ),
      );
    });
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}
