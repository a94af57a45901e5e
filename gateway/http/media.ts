import type { FastifyInstance } from 'fastify';
import { proxyTo } from './proxy.ts';
import { refuse } from './refuse.ts';

/** Streams media files from the media service in another process. */
export function proxyMedia(app: FastifyInstance, urls: readonly string[], internalKey: string): void {
  const passOn = proxyTo(app, 'media', urls, internalKey);
  const mount = (before: string, after = '') =>
    app.route<{ Params: { id: string } }>({
      method: ['GET', 'HEAD'],
      url: `${before}/:id${after}`,
      handler: (request, reply) => {
        const { id } = request.params;
        // A dot segment would lead to another path of media than these, encoded or not.
        if (id === '' || id === '.' || id === '..')
          return refuse(reply, 404, 'NOT_FOUND', 'There is no such file.');
        const search = request.url.includes('?') ? request.url.slice(request.url.indexOf('?')) : '';
        return passOn(request, `${before}/${encodeURIComponent(id)}${after}${search}`, reply);
      },
    });
  mount('/media');
  mount('/media', '/download');
  mount('/thumb');
}
