import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

/** A process named so that a later process with the same number is not mistaken for it. */
export interface ProcessIdentity {
  pid: number;
  /** Opaque; equal only for the same process. */
  startedAt: string;
}

/** `null` when no such process lives (a zombie does not). */
export async function identify(pid: number): Promise<ProcessIdentity | null> {
  const startedAt = process.platform === 'linux' ? await startTicks(pid) : await startByPs(pid);
  return startedAt === null ? null : { pid, startedAt };
}

/** Whether this very process still lives. */
export async function isAlive(identity: ProcessIdentity): Promise<boolean> {
  return (await identify(identity.pid))?.startedAt === identity.startedAt;
}

async function startTicks(pid: number): Promise<string | null> {
  const stat = await readFile(`/proc/${pid}/stat`, 'latin1').catch(() => null);
  if (stat === null) return null;
  // The program's name, in parentheses, may hold spaces and parentheses of its own: count from the last one.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [state] = fields;
  const threads = Number(fields[17]);
  // A zombie whose other threads still end holds its ports and file locks yet: it counts as alive until they are done.
  const gone = state === 'X' || (state === 'Z' && threads <= 1);
  return gone ? null : (fields[19] ?? null);
}

async function startByPs(pid: number): Promise<string | null> {
  const ps = promisify(execFile);
  const line = await ps('ps', ['-o', 'stat=,lstart=', '-p', String(pid)]).catch(() => null);
  const text = line?.stdout.trim() ?? '';
  return text === '' || text.startsWith('Z') ? null : text.replace(/^\S+\s+/, '');
}
