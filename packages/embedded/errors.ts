/** What went wrong, for callers that must tell one failure from another; people read the message. */
export type EmbeddedErrorKind =
  | 'missing'
  | 'locked'
  | 'port-taken'
  | 'disk-full'
  | 'corrupt'
  | 'version'
  | 'permission'
  | 'cpu'
  | 'unreachable'
  | 'not-replica-set'
  | 'configuration'
  | 'failed';

/** A server could not be brought up. The message is whole: what happened, where, and every way out. */
export class EmbeddedError extends Error {
  override readonly name = 'EmbeddedError';
  readonly kind: EmbeddedErrorKind;

  constructor(kind: EmbeddedErrorKind, message: string, options?: ErrorOptions) {
    super(message, options);
    this.kind = kind;
  }
}

/** Explains a file-system failure in `folder`; returns any other error unchanged. */
export function explainFileError(error: unknown, folder: string): unknown {
  const code = errorCode(error);
  switch (code) {
    case 'ENOSPC':
    case 'EDQUOT':
      return diskFull(folder, error);
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    // Something on the way there is a file, not a folder.
    case 'ENOTDIR':
    case 'EEXIST':
      return new EmbeddedError(
        'permission',
        `The data folder ${folder} cannot be written (${code}).\n` +
          '  Give it to the user who runs Souk, or choose another data folder.',
        { cause: error },
      );
    default:
      return error;
  }
}

/** The code of a system error such as `ENOENT`. Not by `instanceof`, which fails across the realms of a test runner. */
export function errorCode(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** The words of anything that was thrown. */
export function reasonOf(error: unknown): string {
  const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
  return String(message);
}

export function diskFull(folder: string, cause?: unknown): EmbeddedError {
  return new EmbeddedError(
    'disk-full',
    `The disk that holds the data folder ${folder} is full.\n` +
      '  Free some space (300 MB at least) and start again: nothing in the folder was removed.',
    { cause },
  );
}

/** Several servers failed at once: one message that says all of it. */
export function combineErrors(errors: readonly unknown[]): unknown {
  const [first, ...rest] = errors;
  if (rest.length === 0) return first;
  const ours = errors.filter((error) => error instanceof EmbeddedError);
  const unexpected = errors.find((error) => !(error instanceof EmbeddedError));
  if (unexpected !== undefined || ours.length === 0) return unexpected ?? first;
  const kind = ours[0]?.kind ?? 'failed';
  const messages = new Set(ours.map((error) => error.message));
  return new EmbeddedError(kind, [...messages].join('\n\n'), { cause: first });
}
