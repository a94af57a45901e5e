import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { describe, expect, it } from '@jest/globals';
import { cpuSeconds, cpuSecondsIn, residentBytes, withChildren } from './processes.ts';

// Says when it has used so many milliseconds of CPU in a child of its own, and waits.
const parent = `
  const { spawn } = require('node:child_process');
  const burn = 'while (process.cpuUsage().user < 300000); console.log("burnt"); setInterval(() => {}, 1000)';
  spawn(process.execPath, ['-e', burn], { stdio: 'inherit' });
`;

describe('CPU time', () => {
  it('is read from the right fields, whatever the program is called', () => {
    const stat = '7 (a (b) c) S 1 7 7 0 -1 4194560 1 0 0 0 150 50 25 75 20 0 11 0 1 2 3';
    expect(cpuSecondsIn(stat)).toBe(3);
  });

  it('is none of a process that is gone', () => {
    expect(cpuSecondsIn('')).toBe(0);
    expect(cpuSeconds([2 ** 30])).toBe(0);
    expect(residentBytes([2 ** 30])).toBe(0);
  });

  it('counts children too', async () => {
    const child = spawn(process.execPath, ['-e', parent], {
      stdio: ['ignore', 'pipe', 'inherit'],
      detached: true,
    });
    const pid = child.pid ?? 0;
    try {
      if (!child.stdout) throw new Error('no output');
      await once(child.stdout, 'data');
      expect(withChildren([pid])).toHaveLength(2);
      expect(cpuSeconds([pid])).toBeGreaterThanOrEqual(0.3);
      expect(residentBytes([pid])).toBeGreaterThan(20_000_000);
    } finally {
      process.kill(-pid, 'SIGKILL');
      await once(child, 'exit');
    }
  });
});
