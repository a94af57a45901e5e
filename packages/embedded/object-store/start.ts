import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { LOCALHOST, portForLater } from '../ports.ts';
import { type ServerKind, type StartedServer, type StartOptions, startServer } from '../servers/start.ts';

/** The credentials that the server accepts. */
export interface ObjectStoreKeys {
  accessKeyId: string;
  secretAccessKey: string;
}

// Master, volume server and filer with a gRPC port each, and the gRPC port of the S3 gateway.
const INNER_PORTS = 7;
const READY_MS = 2_000;

/** A server with the sockets that it makes outside of its folder. */
export interface StartedSeaweed extends StartedServer {
  sockets: string[];
}

/** Starts a SeaweedFS with an S3 gateway on this machine alone, and waits until it takes files. Raises EmbeddedError. */
export async function startSeaweed(options: StartOptions, keys: ObjectStoreKeys): Promise<StartedSeaweed> {
  let inner: number[] = [];
  const kind: ServerKind = {
    name: 'S3',
    dataFolder: (folder) => join(folder, 'data'),
    async prepare() {
      inner = await Promise.all(Array.from({ length: INNER_PORTS }, () => portForLater()));
      await writeFile(accessFile(options.folder), JSON.stringify(access(keys)), { mode: 0o600 });
    },
    args: (port, folder) => serverArguments(port, inner, folder),
    ready: (port) => isReady(port, inner[0] ?? 0),
    signs: {
      portTaken: /address already in use/i,
      locked: /(?!)/,
      version: /(?!)/,
      corrupt: /(?!)/,
      exitCodes: {},
    },
    isTrouble: (line) => /^[EF]\d{4} /.test(line),
  };
  const started = await startServer(kind, options);
  return { ...started, sockets: inner.flatMap((port) => PARTS.map((part) => socketOf(part, port))) };
}

const PARTS = ['master', 'volume', 'filer', 's3'];
const socketOf = (part: string, port: number) => `/tmp/seaweedfs-${part}-grpc-${port}.sock`;

const accessFile = (folder: string) => join(folder, 's3.json');

const access = ({ accessKeyId, secretAccessKey }: ObjectStoreKeys) => ({
  identities: [
    {
      name: 'souk',
      credentials: [{ accessKey: accessKeyId, secretKey: secretAccessKey }],
      actions: ['Admin', 'Read', 'Write', 'List', 'Tagging'],
    },
  ],
});

function serverArguments(port: number, inner: readonly number[], folder: string): string[] {
  const [master, masterGrpc, volume, volumeGrpc, filer, filerGrpc, s3Grpc] = inner;
  return [
    '-logtostderr=true',
    'server',
    `-dir=${join(folder, 'data')}`,
    `-ip=${LOCALHOST}`,
    `-ip.bind=${LOCALHOST}`,
    // No statistics are sent to its makers.
    '-master.telemetry=false',
    // Alone, it has no other master to wait for.
    '-master.electionTimeout=1s',
    '-master.volumeSizeLimitMB=512',
    `-master.port=${master}`,
    `-master.port.grpc=${masterGrpc}`,
    '-volume.max=20',
    '-volume.minFreeSpacePercent=0',
    `-volume.port=${volume}`,
    `-volume.port.grpc=${volumeGrpc}`,
    '-filer',
    `-filer.port=${filer}`,
    `-filer.port.grpc=${filerGrpc}`,
    `-filer.localSocket=${join(folder, 'filer.sock')}`,
    '-s3',
    `-s3.port=${port}`,
    `-s3.port.grpc=${s3Grpc}`,
    '-s3.port.iceberg=0',
    '-s3.port.lance=0',
    `-s3.localSocket=${join(folder, 's3.sock')}`,
    `-s3.config=${accessFile(folder)}`,
  ];
}

/** Ready means that the gateway answers and that the master has room for a file. */
async function isReady(port: number, master: number): Promise<boolean> {
  const answers = await Promise.all([isOk(port, '/healthz'), isOk(master, '/dir/assign')]);
  return answers.every(Boolean);
}

async function isOk(port: number, path: string): Promise<boolean> {
  const signal = AbortSignal.timeout(READY_MS);
  const answer = await fetch(`http://${LOCALHOST}:${port}${path}`, { signal }).catch(() => null);
  await answer?.body?.cancel();
  return answer?.ok ?? false;
}
