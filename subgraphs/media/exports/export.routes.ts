import type { FastifyInstance, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Ctx } from '../context.ts';
import { guards } from '../serving/headers.ts';
import { StoredFileMissing } from '../storage/storage.ts';
import { archiveKey } from './export.service.ts';
import { isExportLink } from './link.ts';

const link = z.object({
  id: z.string().regex(/^exp_[0-9a-f]{32}$/),
  expires: z.coerce.number().int(),
  signature: z.string().max(100),
});

/** Serves archives by their links, as downloads that nobody on the way keeps. */
export function exportRoutes(app: FastifyInstance, contextOf: (request: FastifyRequest) => Ctx): void {
  app.get('/exports/:id', async (request, reply) => {
    const ctx = contextOf(request);
    reply.headers({ ...guards, 'cache-control': 'no-store' });
    const refuse = (status: number, code: string, message: string) =>
      reply.status(status).send({ errors: [{ message, extensions: { code } }] });
    const asked = link.safeParse({ ...(request.params as object), ...(request.query as object) });
    if (!asked.success || !isExportLink(ctx.config, asked.data))
      return refuse(403, 'FORBIDDEN', 'The link has expired or was altered.');
    const { id } = asked.data;
    const found = await ctx.db.dataExports
      .findOne({ _id: id, status: 'READY', expiresAt: { $gt: new Date() } })
      .lean();
    if (!found) return refuse(410, 'GONE', 'The archive was deleted.');
    try {
      const body = await ctx.runtime.storage.get(archiveKey(found));
      return reply
        .header('content-type', 'application/zip')
        .header('content-length', found.bytes ?? 0)
        .header('content-disposition', 'attachment; filename="my-data.zip"')
        .send(body);
    } catch (error) {
      if (error instanceof StoredFileMissing) return refuse(410, 'GONE', 'The archive was deleted.');
      throw error;
    }
  });
}
