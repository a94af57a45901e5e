import { describe, expect, it } from '@jest/globals';
import { cleanFilename } from './file-types.ts';

describe('cleanFilename', () => {
  it.each([
    ['photo.jpg', 'image/jpeg', 'photo.jpg'],
    ['photo.JPEG', 'image/jpeg', 'photo.JPEG'],
    ['../../etc/passwd', 'image/png', 'passwd.png'],
    ['C:\\Users\\me\\cat.png', 'image/png', 'cat.png'],
    ['invoice.exe', 'application/pdf', 'invoice.exe.pdf'],
    ['evil\u202egnp.exe', 'image/png', 'evilgnp.exe.png'],
    ['a\r\nSet-Cookie: x=1.png', 'image/png', 'aSet-Cookie x=1.png'],
    ['...', 'image/gif', 'file.gif'],
    ['', 'image/webp', 'file.webp'],
    ['.png', 'image/png', 'png.png'],
    ['  spaced   out .png', 'image/png', 'spaced out .png'],
    ['Été 🌞.avif', 'image/avif', 'Été 🌞.avif'],
  ])('%j of %s becomes %j', (given, type, expected) => {
    expect(cleanFilename(given, type)).toBe(expected);
  });

  it('cuts a long name to 150 characters, keeping its ending and whole characters', () => {
    const name = cleanFilename(`${'x'.repeat(145)}🌞🌞.png`, 'image/png');
    expect(name).toBe(`${'x'.repeat(145)}.png`);
    expect(cleanFilename('y'.repeat(500), 'image/png')).toHaveLength(150);
  });
});
