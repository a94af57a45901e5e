export { CLOSE, SocketConnection } from './connection.ts';
export { EventQueue } from './event-queue.ts';
export { SocketRefusal, serveSockets } from './sockets.ts';
