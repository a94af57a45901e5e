import type { FastifyReply } from 'fastify';
import type { Ending } from '../terminal.ts';

/** Ends a call on the wire: by its answer, by silence, or by a closed socket. */
export function endCall(reply: FastifyReply, ending: Ending): FastifyReply {
  if (ending.kind === 'answer') {
    const { status, body, replayed } = ending.answer;
    if (replayed) reply.header('idempotent-replayed', 'true');
    return reply.code(status).type('application/json').send(body);
  }
  reply.hijack();
  // Silence leaves the socket open: the caller's own deadline, or stop(), ends it.
  if (ending.kind === 'close') reply.raw.destroy();
  return reply;
}
