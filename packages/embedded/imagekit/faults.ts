import type { FastifyReply } from 'fastify';

/** The calls that can be made to fail. */
export type ImageKitCall = 'upload' | 'list' | 'details' | 'delete' | 'purge' | 'read';

/** How the next calls go wrong. */
export type ImageKitFault = {
  /** The calls that are struck; all of them by default. */
  calls?: ImageKitCall[];
  /** How many are struck; all until the faults are cleared by default. */
  times?: number;
} & (
  | { kind: 'status'; status: number }
  /** The connection is closed, before or after the call has its effect. */
  | { kind: 'close'; when: 'before' | 'after' }
);

/** The faults that are switched on. */
export class FaultBoard {
  #faults: ImageKitFault[] = [];

  add(fault: ImageKitFault): void {
    this.#faults.push({ ...fault });
  }

  clear(): void {
    this.#faults = [];
  }

  take(call: ImageKitCall): ImageKitFault | undefined {
    const fault = this.#faults.find(({ calls }) => calls === undefined || calls.includes(call));
    if (fault?.times !== undefined) {
      fault.times -= 1;
      if (fault.times <= 0) this.#faults = this.#faults.filter((other) => other !== fault);
    }
    return fault;
  }

  /** Runs a call, or fails in its place. */
  async run(
    call: ImageKitCall,
    reply: FastifyReply,
    work: () => Promise<FastifyReply>,
  ): Promise<FastifyReply> {
    const fault = this.take(call);
    if (fault?.kind === 'status')
      return reply.status(fault.status).send({ message: `Fault of the test: ${fault.status}`, help: '' });
    if (fault?.kind === 'close' && fault.when === 'before') return hangUp(reply);
    if (fault?.kind === 'close') {
      reply.raw.once('pipe', () => reply.raw.destroy());
      await work();
      return hangUp(reply);
    }
    return work();
  }
}

function hangUp(reply: FastifyReply): FastifyReply {
  reply.hijack();
  reply.raw.destroy();
  return reply;
}
