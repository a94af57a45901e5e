import { randomBytes } from 'node:crypto';
import fastify, { type FastifyInstance, type FastifyReply, type FastifyRequest } from 'fastify';
import { LOCALHOST } from '../ports.ts';
import { isSigned, readDelivery, transform } from './delivery.ts';
import { FaultBoard } from './faults.ts';
import { Library, type StoredFile } from './files.ts';

const HELP = 'For support kindly contact us at support@imagekit.io .';
const ENDPOINT_PATH = '/souk-test';
const MAX_BYTES = 300 * 1024 * 1024;

/** A server of ImageKit's protocol with one account, for tests. */
export interface ImageKitStandIn {
  /** Where API calls and uploads go. */
  apiUrl: string;
  /** Where files are delivered. */
  urlEndpoint: string;
  privateKey: string;
  faults: FaultBoard;
  files(): StoredFile[];
  /** The URLs whose cached copies were to be purged. */
  purged: string[];
  stop(): Promise<void>;
}

/**
 * Starts a stand-in for ImageKit: uploads (V1, multipart), file details, listing by folder and name, deletion, purging, and
 * delivery by URL with signatures, ranges and transformations. Files are in memory.
 */
export async function startImageKit(port = 0): Promise<ImageKitStandIn> {
  const privateKey = `private_${randomBytes(18).toString('base64url')}`;
  const library = new Library();
  const faults = new FaultBoard();
  const purged: string[] = [];
  const app = fastify({ forceCloseConnections: true, bodyLimit: MAX_BYTES });
  app.addContentTypeParser('multipart/form-data', { parseAs: 'buffer' }, (_request, body, done) =>
    done(null, body),
  );
  apiRoutes(app, { privateKey, library, faults, purged });
  deliveryRoutes(app, { privateKey, library, faults });
  const apiUrl = await app.listen({ host: LOCALHOST, port });
  return {
    apiUrl,
    urlEndpoint: `${apiUrl}${ENDPOINT_PATH}`,
    privateKey,
    faults,
    files: () => library.all(),
    purged,
    stop: () => app.close(),
  };
}

interface Parts {
  privateKey: string;
  library: Library;
  faults: FaultBoard;
}

function apiRoutes(
  app: FastifyInstance,
  { privateKey, library, faults, purged }: Parts & { purged: string[] },
) {
  const expected = `Basic ${Buffer.from(`${privateKey}:`).toString('base64')}`;
  const refuse = (reply: FastifyReply, status: number, message: string) =>
    reply.status(status).send({ message, help: HELP });

  app.register(async (api) => {
    api.addHook('onRequest', async (request, reply) => {
      // The password of the credentials is ignored.
      const given = Buffer.from(
        (request.headers.authorization ?? '').replace(/^Basic /, ''),
        'base64',
      ).toString();
      const known = `Basic ${Buffer.from(`${given.split(':')[0]}:`).toString('base64')}` === expected;
      if (!known) return refuse(reply, 401, 'Your account cannot be authenticated.');
    });

    api.post('/api/v1/files/upload', (request, reply) =>
      faults.run('upload', reply, async () => {
        const form = await formOf(request);
        const file = form.get('file');
        const fileName = form.get('fileName');
        if (!(file instanceof File)) return refuse(reply, 400, 'Missing file parameter for upload');
        if (typeof fileName !== 'string' || fileName === '')
          return refuse(reply, 400, 'Missing fileName parameter for upload');
        const text = (name: string) => form.get(name)?.toString() ?? '';
        const stored = library.put({
          fileName,
          folder: text('folder') || '/',
          content: Buffer.from(await file.arrayBuffer()),
          mime: file.type,
          useUniqueFileName: text('useUniqueFileName') !== 'false',
          overwriteFile: text('overwriteFile') !== 'false',
          isPrivateFile: text('isPrivateFile') === 'true',
          tags: text('tags') === '' ? null : text('tags').split(','),
        });
        if (!stored) return refuse(reply, 400, 'A file with the same name already exists at this location.');
        return reply.send(detailsOf(stored, urlOf(request, stored)));
      }),
    );

    api.get<{ Querystring: { path?: string; searchQuery?: string; limit?: number } }>(
      '/v1/files',
      (request, reply) =>
        faults.run('list', reply, async () => {
          const { path, searchQuery, limit = 1_000 } = request.query;
          const name = /^name\s*=\s*"([^"]+)"$/.exec(searchQuery ?? '')?.[1];
          const found = (path === undefined ? library.all() : library.inFolder(path)).filter(
            (file) => name === undefined || file.name === name,
          );
          return reply.send(
            found.slice(0, Number(limit)).map((file) => detailsOf(file, urlOf(request, file))),
          );
        }),
    );

    api.get<{ Params: { id: string } }>('/v1/files/:id/details', (request, reply) =>
      faults.run('details', reply, async () => {
        const file = library.byId(request.params.id);
        if (!file) return refuse(reply, 404, 'The requested file does not exist.');
        return reply.send(detailsOf(file, urlOf(request, file)));
      }),
    );

    api.delete<{ Params: { id: string } }>('/v1/files/:id', (request, reply) =>
      faults.run('delete', reply, async () => {
        if (!library.delete(request.params.id))
          return refuse(reply, 404, 'The requested file does not exist.');
        return reply.status(204).send();
      }),
    );

    api.post<{ Body: { url?: string } }>('/v1/files/purge', (request, reply) =>
      faults.run('purge', reply, async () => {
        if (!request.body?.url) return refuse(reply, 400, 'Missing url parameter');
        purged.push(request.body.url);
        return reply.status(201).send({ requestId: randomBytes(12).toString('hex') });
      }),
    );
  });
}

function deliveryRoutes(app: FastifyInstance, { privateKey, library, faults }: Parts) {
  app.get(`${ENDPOINT_PATH}/*`, (request, reply) =>
    faults.run('read', reply, async () => {
      const url = new URL(request.url, 'http://localhost');
      const { filePath, steps } = readDelivery(url, ENDPOINT_PATH);
      const file = library.byPath(filePath);
      if (!file) return reply.status(404).type('text/plain').send('File not found');
      if ((file.isPrivateFile || url.searchParams.has('ik-s')) && !isSigned(url, privateKey, ENDPOINT_PATH))
        return reply.status(401).type('text/plain').send('Unauthorized request');
      const { content, mime } = await transform(file.content, file.mime, steps);
      reply.type(mime || 'application/octet-stream').header('accept-ranges', 'bytes');
      const range = /^bytes=(\d+)-(\d+)$/.exec(request.headers.range ?? '');
      if (!range) return reply.send(content);
      const [start, end] = [Number(range[1]), Math.min(Number(range[2]), content.length - 1)];
      return reply
        .status(206)
        .header('content-range', `bytes ${start}-${end}/${content.length}`)
        .send(content.subarray(start, end + 1));
    }),
  );
}

/** The fields of a multipart body. */
const formOf = ({ body, headers }: FastifyRequest): Promise<FormData> =>
  new Response(new Uint8Array(body as Buffer), {
    headers: { 'content-type': headers['content-type'] ?? '' },
  }).formData();

const urlOf = ({ host }: FastifyRequest, { filePath }: StoredFile) =>
  `http://${host}${ENDPOINT_PATH}${filePath}`;

const detailsOf = (file: StoredFile, url: string) => ({
  type: 'file',
  fileId: file.fileId,
  name: file.name,
  filePath: file.filePath,
  url,
  size: file.content.length,
  mime: file.mime,
  fileType: file.mime.startsWith('image/') ? 'image' : 'non-image',
  isPrivateFile: file.isPrivateFile,
  isPublished: true,
  tags: file.tags,
  AITags: null,
  customCoordinates: null,
  versionInfo: { id: file.fileId, name: `Version ${file.version}` },
  createdAt: file.createdAt,
  updatedAt: file.updatedAt,
});
