import { once } from 'node:events';
import { connect } from 'node:net';
import { createInterface } from 'node:readline';

/** A Redis that is listened to. */
export interface RedisEar {
  /** The commands of clients with something of `namespace` among their arguments, in lower case, in their order. */
  readonly commands: readonly string[];
  /** The same with their arguments, and what scripts do, as `MONITOR` shows them. */
  readonly heard: readonly string[];
  stop(): void;
}

// `+1700000000.1 [0 127.0.0.1:5000] "set" "key" "value"`; what a script does says `lua` for the address.
const LINE = /^\+[\d.]+ \[\d+ (\S+)\] "([^"]*)"(.*)$/;

/**
 * Listens to a Redis that others use as well, by `MONITOR`. By a socket of its own: ioredis takes what comes with the
 * answer to `MONITOR` for an answer, and a busy server sends that at once.
 */
export async function listenToRedis(url: string, namespace: string): Promise<RedisEar> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const commands: string[] = [];
  const heard: string[] = [];
  const lines = createInterface({ input: socket });
  lines.on('line', (line) => {
    const [, source, command = '', args = ''] = LINE.exec(line) ?? [];
    if (source === undefined || !args.includes(namespace)) return;
    heard.push(line);
    if (source !== 'lua') commands.push(command.toLowerCase());
  });
  await once(socket, 'connect');
  socket.write('MONITOR\r\n');
  await once(lines, 'line');
  return {
    commands,
    heard,
    stop() {
      lines.close();
      socket.destroy();
    },
  };
}
