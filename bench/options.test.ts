import { describe, expect, it } from '@jest/globals';
import { help, readOptions, WrongOptions } from './options.ts';

const read = (words: string, env: NodeJS.ProcessEnv = {}) =>
  readOptions(words.split(' ').filter(Boolean), ['edge', 'tail'], env);

describe('the command line', () => {
  it('has defaults', () => {
    expect(read('')).toMatchObject({ scenarios: ['edge'], rounds: 5, seconds: 3, only: null, out: 'edge' });
  });

  it('is read', () => {
    expect(read('--scenario edge,tail --rounds 2 --seconds 0.5 --only souk,hive --olist data')).toMatchObject(
      {
        scenarios: ['edge', 'tail'],
        rounds: 2,
        seconds: 0.5,
        only: ['souk', 'hive'],
        olist: 'data',
        out: 'edge-tail',
      },
    );
  });

  it('takes the Olist data from the environment too', () => {
    expect(read('', { OLIST_PATH: 'there' }).olist).toBe('there');
    expect(read('--olist here', { OLIST_PATH: 'there' }).olist).toBe('here');
    expect(read('', { OLIST_PATH: '' }).olist).toBeNull();
  });

  it.each(['--scenario none', '--rounds 0', '--rounds 1.5', '--seconds -1', '--seconds x', '--fast', 'edge'])(
    'is refused: %s',
    (words) => {
      expect(() => read(words)).toThrow(WrongOptions);
    },
  );

  it('is explained, option by option', () => {
    const text = help(['edge', 'tail']);
    expect(text).toContain('edge, tail');
    for (const option of ['scenario', 'rounds', 'seconds', 'only', 'olist', 'out', 'record', 'check']) {
      expect(text).toContain(`--${option}`);
    }
  });
});
