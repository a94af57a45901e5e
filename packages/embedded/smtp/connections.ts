import type { Server, Socket } from 'node:net';

/** The open sockets of a mail server by the port of their client, as the library hands none to its handlers. */
export class Connections {
  readonly #sockets = new Map<number, Socket>();

  watch(server: Server): void {
    server.on('connection', (socket: Socket) => {
      const { remotePort } = socket;
      if (remotePort === undefined) return;
      this.#sockets.set(remotePort, socket);
      socket.once('close', () => this.#sockets.delete(remotePort));
    });
  }

  /** Cuts the connection of a session without a word. */
  cut(session: { remotePort: number }): void {
    this.#sockets.get(session.remotePort)?.resetAndDestroy();
  }
}
