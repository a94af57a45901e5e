/** A request for a file that is refused, by its HTTP status. */
export class FileRefused extends Error {
  readonly status: 403 | 410 | 413 | 422;

  constructor(status: FileRefused['status'], message: string) {
    super(message);
    this.name = 'FileRefused';
    this.status = status;
  }
}
