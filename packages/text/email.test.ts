import { describe, expect, it } from '@jest/globals';
import { emailKey, readEmail } from './email.ts';

describe('an e-mail address', () => {
  it.each([
    ['user@bücher.example', 'user@xn--bcher-kva.example'],
    ['user@xn--bcher-kva.example', 'user@xn--bcher-kva.example'],
    ['A@ПРИМЕР.рф', 'a@xn--e1afmkfd.xn--p1ai'],
    ['user@faß.example', 'user@xn--fa-hia.example'],
    ['user@例え。example', 'user@xn--r8jz45g.example'],
    ['user@例子.测试', 'user@xn--fsqu00a.xn--0zwm56d'],
    ['user@مثال.إختبار', 'user@xn--mgbh0fb.xn--kgbechtv'],
    ['user@نامه\u200Cای.example', 'user@xn--mgba3gch31f060k.example'],
    ['user@उदाहरण.परीक्षा', 'user@xn--p1b6ci4b4b3a.xn--11b5bs3a9aj6g'],
    ['user@דוגמה.טעסט', 'user@xn--6dbbec0c.xn--deba0ad'],
    ['user@ตัวอย่าง.ไทย', 'user@xn--72c1a1bt4awk9o.xn--o3cw4h'],
    ['user@예시.한국', 'user@xn--vv4b11d.xn--3e0b707e'],
    ['user@ουτοπία.example', 'user@xn--kxae4bafwg.example'],
    ['user@l·l.example', 'user@xn--ll-0ea.example'],
    ['user@MU\u0308NCHEN.example', 'user@xn--mnchen-3ya.example'],
    ['user%host!x@souk.example', 'user%host!x@souk.example'],
    ['customer/a=b@souk.example', 'customer/a=b@souk.example'],
    ['user﹫souk｡example', 'user@souk.example'],
    ['us\u00ADer@souk.example\n', 'user@souk.example'],
    [`a@${'b'.repeat(63)}.example`, `a@${'b'.repeat(63)}.example`],
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
    '"ab"@souk.example',
    'ab(comment)@souk.example',
    'ab@(comment)souk.example',
    'a.@souk.example',
    'a@souk.example.',
    'a@.souk.example',
    'a@souk..example',
    'a@souk.123',
    'a@xn--.example',
    'a @souk.example',
    'a@ souk.example',
    'a@souk.example,b@souk.example',
    'a@souk.example;',
    'a@souk.example:25',
    'a@souk.example?subject=x',
    'a\\@b@souk.example',
    'a@souk-.example',
    'a@☃.example',
    'a@so℀uk.example',
    '用户@souk.example',
    `a@${'b'.repeat(64)}.example`,
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
