import { join } from 'node:path';
import { type Logger, type LoggerOptions, pino } from 'pino';
import type { PlatformConfig } from '../config.ts';
import { openRotatingFile } from './rotating-file.ts';

const SECRETS = [
  'password',
  'currentPassword',
  'newPassword',
  'code',
  'otp',
  'token',
  'accessToken',
  'refreshToken',
  'idToken',
  'secret',
  'clientSecret',
  'apiKey',
  'authorization',
  'cookie',
  '["set-cookie"]',
  '["x-user-context"]',
  '["x-service-key"]',
];

const DEPTHS = ['', '*.', '*.*.', '*.*.*.'];

function pathsOf(key: string): string[] {
  return DEPTHS.map((depth) => (key.startsWith('[') ? `${depth.slice(0, -1)}${key}` : `${depth}${key}`));
}

/** How a log is written. */
export interface LogOptions {
  level: string;
  /** Lines for people to read. */
  pretty: boolean;
  /** Files instead of standard output. */
  files?: LogFiles | undefined;
}

/** Where the files of a log are: `<dir>/<name>.log`, and errors also in `<dir>/<name>.error.log`. */
export interface LogFiles {
  dir: string;
  /** One for each process. */
  name: string;
  maxBytes: number;
}

/** How the process `name` logs: to files if the settings name a folder, readable lines in development. */
export function logOptions(
  platform: Pick<PlatformConfig, 'NODE_ENV' | 'LOG_LEVEL' | 'LOG_DIR' | 'LOG_FILE_MAX_BYTES'>,
  name: string,
): LogOptions {
  const { LOG_DIR: dir, LOG_FILE_MAX_BYTES: maxBytes } = platform;
  return {
    level: platform.LOG_LEVEL,
    pretty: platform.NODE_ENV === 'development',
    files: dir === undefined ? undefined : { dir, name, maxBytes },
  };
}

/** The log of a process: readable lines in development, JSON otherwise, secrets cut out down to the fourth level. */
export function createLogger(name: string, options: LogOptions): Logger {
  const { files } = options;
  const settings: LoggerOptions = {
    name,
    level: options.level,
    redact: {
      paths: SECRETS.flatMap(pathsOf),
      censor: (value, path) => (path.at(-1) === 'code' && isCodeOfError(value) ? value : '[secret]'),
    },
  };
  if (files) return pino(settings, intoFiles(files));
  if (!options.pretty) return pino(settings);
  const readable = { ignore: 'pid,hostname,time', singleLine: true };
  return pino({ ...settings, transport: { target: 'pino-pretty', options: readable } });
}

function intoFiles({ dir, name, maxBytes }: LogFiles) {
  return pino.multistream([
    // The log's own level decides; each of the two takes what is left from its own on.
    { level: 'trace', stream: openRotatingFile(join(dir, `${name}.log`), maxBytes) },
    { level: 'error', stream: openRotatingFile(join(dir, `${name}.error.log`), maxBytes) },
  ]);
}

/** `ECONNREFUSED`, 11000 and the like say what went wrong; the codes that open accounts are strings of digits. */
function isCodeOfError(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && /^[A-Z][A-Z_]+$/.test(value));
}
