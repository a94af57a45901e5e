import { afterAll, afterEach, describe, expect, it, jest } from '@jest/globals';
import { failpoint } from './failpoint.ts';

describe('failpoint', () => {
  const kill = jest.spyOn(process, 'kill').mockImplementation(() => true);
  const write = jest.spyOn(process.stdout, 'write').mockImplementation(() => true);
  afterEach(() => {
    kill.mockClear();
    write.mockClear();
  });
  // Other test files share the process, and the servers are stopped by a real kill.
  afterAll(() => {
    kill.mockRestore();
    write.mockRestore();
  });

  it('does nothing without a list, and at places that are not named', () => {
    failpoint(undefined)('saga:A:before');
    failpoint('saga:A:before,undo:A:after')('saga:A:after');
    expect(kill).not.toHaveBeenCalled();
  });

  it('kills the process at a named place', () => {
    failpoint('saga:A:before,undo:A:after')('undo:A:after');
    expect(kill).toHaveBeenCalledWith(process.pid, 'SIGKILL');
  });

  it('holds one saga per mention of a place, until SIGUSR2', async () => {
    const reach = failpoint('saga:A:before:hold');
    const held = reach('saga:A:before');
    expect(reach('saga:A:before')).toBeUndefined();
    expect(write).toHaveBeenCalledWith('held at saga:A:before\n');
    process.emit('SIGUSR2');
    await held;
    expect(kill).not.toHaveBeenCalled();
  });
});
