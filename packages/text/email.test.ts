import { describe, expect, it } from '@jest/globals';
import { emailKey, readEmail } from './email.ts';

describe('an e-mail address', () => {
  it.each([
    ['user@bücher.example', 'user@xn--bcher-kva.example'],
    ['user@xn--bcher-kva.example', 'user@xn--bcher-kva.example'],
    ['A@ПРИМЕР.рф', 'a@xn--e1afmkfd.xn--p1ai'],
    ['user@faß.example', 'user@xn--fa-hia.example'],
    ['user@例え。example', 'user@xn--r8jz45g.example'],
    ['A&B@Souk.Example', 'a&b@souk.example'],
    ["o'brien@souk.example", "o'brien@souk.example"],
    ['me+souk@souk.example', 'me+souk@souk.example'],
    ['ＵＳＥＲ＠ｓｏｕｋ．ｅｘａｍｐｌｅ', 'user@souk.example'],
    ['\u202Auser@souk.example\u202C ', 'user@souk.example'],
    ['us\u200Ber@souk.example', 'user@souk.example'],
    [`${'a'.repeat(64)}@souk.example`, `${'a'.repeat(64)}@souk.example`],
  ])('%j is stored as %s', (given, email) => {
    expect(readEmail(given)).toEqual({ email, problem: null });
    expect(readEmail(email)).toEqual({ email, problem: null });
    expect(emailKey(given)).toBe(email);
  });

  it.each([
    '',
    'nobody',
    '@souk.example',
    'a@localhost',
    'a..b@souk.example',
    '.a@souk.example',
    '"a b"@souk.example',
    'ü@souk.example',
    'a@b@souk.example',
    'a@1.2.3.4',
    'a@[1.2.3.4]',
    'a@ex%41mple.com',
    'a@-souk.example',
    'a@souk_.example',
    'a@souk.example/x',
    'a@souk.example\r\nBcc: b@souk.example',
    'a\u0000@souk.example',
    'Amina <a@souk.example>',
    `${'a'.repeat(65)}@souk.example`,
    `a@${'x.'.repeat(126)}example`,
  ])('%j is none', (given) => {
    expect(readEmail(given)).toEqual({ email: null, problem: expect.any(String) });
  });
});
