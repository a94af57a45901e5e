import { randomBytes } from 'node:crypto';

/** A file of the account. */
export interface StoredFile {
  fileId: string;
  name: string;
  /** With the name, from `/`. */
  filePath: string;
  mime: string;
  content: Buffer;
  isPrivateFile: boolean;
  tags: string[] | null;
  version: number;
  createdAt: string;
  updatedAt: string;
}

/** What an upload says about a file. */
export interface UploadedFile {
  fileName: string;
  folder: string;
  content: Buffer;
  mime: string;
  useUniqueFileName: boolean;
  overwriteFile: boolean;
  isPrivateFile: boolean;
  tags: string[] | null;
}

/** The media library of an account, in memory. */
export class Library {
  readonly #files = new Map<string, StoredFile>();

  all(): StoredFile[] {
    return [...this.#files.values()];
  }

  /** Stores a file; null when one of that name is there and must not be overwritten. */
  put(given: UploadedFile): StoredFile | null {
    const { fileName, folder, content, mime, isPrivateFile, tags } = given;
    const name = given.useUniqueFileName ? unique(plain(fileName)) : plain(fileName);
    const filePath = `${folder.replace(/^\/?/, '/').replace(/\/$/, '')}/${name}`;
    const before = this.byPath(filePath);
    if (before && !given.overwriteFile) return null;
    const now = new Date().toISOString();
    const stored: StoredFile = {
      fileId: before?.fileId ?? randomBytes(12).toString('hex'),
      name,
      filePath,
      mime,
      content,
      isPrivateFile,
      tags,
      version: (before?.version ?? 0) + 1,
      createdAt: before?.createdAt ?? now,
      updatedAt: now,
    };
    this.#files.set(stored.fileId, stored);
    return stored;
  }

  byId(fileId: string): StoredFile | undefined {
    return this.#files.get(fileId);
  }

  byPath(filePath: string): StoredFile | undefined {
    return this.all().find((file) => file.filePath === filePath);
  }

  inFolder(folder: string): StoredFile[] {
    const start = `${folder.replace(/^\/?/, '/').replace(/\/$/, '')}/`;
    return this.all().filter(
      ({ filePath, name }) => filePath === `${start}${name}` || (start === '/' && folder === ''),
    );
  }

  delete(fileId: string): boolean {
    return this.#files.delete(fileId);
  }
}

/** Other characters than these become an underscore. */
const plain = (name: string) => name.replaceAll(/[^\w.-]/g, '_');

const unique = (name: string) => {
  const dot = name.lastIndexOf('.');
  const stem = dot > 0 ? name.slice(0, dot) : name;
  return `${stem}_${randomBytes(6).toString('base64url')}${dot > 0 ? name.slice(dot) : ''}`;
};
