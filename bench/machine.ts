import { execFileSync } from 'node:child_process';
import { availableParallelism, cpus, totalmem } from 'node:os';

/** What a run was made on, in one line: figures are worth nothing without it. */
export function machineLine(now: Date): string {
  const [cpu] = cpus();
  const gib = Math.round(totalmem() / 1024 ** 3);
  return [
    now.toISOString().slice(0, 10),
    `commit ${commit()}`,
    `Node ${process.version}`,
    `${availableParallelism()} cores (${cpu?.model.trim() || 'unknown'})`,
    `${gib} GiB`,
    `${process.platform}`,
  ].join(' · ');
}

function commit(): string {
  try {
    const git = (...args: string[]) =>
      execFileSync('git', args, { cwd: import.meta.dirname, encoding: 'utf8', stdio: 'pipe' }).trim();
    return `${git('rev-parse', '--short', 'HEAD')}${git('status', '--porcelain') === '' ? '' : ' and changes'}`;
  } catch {
    return 'unknown';
  }
}
