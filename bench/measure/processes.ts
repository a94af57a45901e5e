import { readdirSync, readFileSync } from 'node:fs';

// `getconf CLK_TCK`: Linux tells user space hundredths of a second on every architecture.
const TICKS_PER_SECOND = 100;

/** Processes with all their descendants, as they are now. */
export function withChildren(pids: readonly number[]): number[] {
  const all = new Set<number>();
  const add = (pid: number) => {
    if (all.has(pid)) return;
    all.add(pid);
    for (const task of childrenOf(pid)) add(task);
  };
  for (const pid of pids) add(pid);
  return [...all];
}

/** CPU time that a process and the children it has waited for have used so far, in seconds; 0 once it is gone. */
export function cpuSecondsIn(stat: string): number {
  // The name of the program stands in brackets and may hold spaces and brackets itself.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15).map(Number);
  return (user + system + childUser + childSystem) / TICKS_PER_SECOND;
}

/** CPU time of processes and all their descendants so far, all threads, in seconds. */
export function cpuSeconds(pids: readonly number[]): number {
  return withChildren(pids).reduce((sum, pid) => sum + cpuSecondsIn(read(`/proc/${pid}/stat`)), 0);
}

/** Memory that processes and their descendants hold now, in bytes. */
export function residentBytes(pids: readonly number[]): number {
  return withChildren(pids).reduce((sum, pid) => {
    const [, kibibytes = '0'] = /^VmRSS:\s+(\d+)/m.exec(read(`/proc/${pid}/status`)) ?? [];
    return sum + Number(kibibytes) * 1024;
  }, 0);
}

function childrenOf(pid: number): number[] {
  // Each thread lists the processes that it started; most are the main thread's, but not all.
  return threadsOf(pid).flatMap((thread) =>
    read(`/proc/${pid}/task/${thread}/children`).trim().split(' ').filter(Boolean).map(Number),
  );
}

function threadsOf(pid: number): string[] {
  try {
    return readdirSync(`/proc/${pid}/task`);
  } catch {
    return [];
  }
}

function read(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}
