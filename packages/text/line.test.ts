import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { lengthOf } from './characters.ts';
import { line, paragraphs, personName, readLine, readParagraphs, repairLine, shopName } from './line.ts';

const messages = (schema: ReturnType<typeof line>, given: string) =>
  schema.safeParse(given).error?.issues.map(({ message }) => message) ?? [];

describe('a line of text', () => {
  it.each([
    [' Blue\u00A0 \u2009bowl\t', 'Blue bowl'],
    ['Cafe\u0301', 'Caf\u00E9'],
    ['Ate\u200Blier', 'Atelier'],
    ['e\u200B\u0301', '\u00E9'],
    ['pay\u202Eexe.\u202Cpdf', 'payexe.pdf'],
    ['\u2066Fes\u2069', 'Fes'],
    ['\uFEFFFes\u00AD\u2060', 'Fes'],
    ['A\u{E0041}B', 'AB'],
    ['A1\uFE0F', 'A1'],
    ['\u3164', ''],
    ['\u200B\u200D\uFEFF', ''],
    ['\u2800 \u00A0', ''],
    ['\u0301', ''],
    ['\n Fes \r\n', 'Fes'],
    ['A\uFFFCB', 'AB'],
    ['A\u061CB\u206AC', 'ABC'],
    ['\u115F\u1160\uFFA0\u180E\u034F\u17B4', ''],
    ['a\u200Db\u200Cc\u200D', 'abc'],
    ['\u200D👨\u200D', '👨'],
    ['\u20E3', ''],
    ['\u1112\u1161\u11AB\u1100\u1173\u11AF', '한글'],
    ['Nguye\u0302\u0303n', 'Nguyễn'],
    [`Z${'\u0316\u0357\u0321'.repeat(9)}a`, 'Z\u0321\u0321\u0321\u0321a'],
    [`e${'\u0301'.repeat(40)}`, `é${'\u0301'.repeat(4)}`],
    [`é${'\u0301'.repeat(39)}`, `é${'\u0301'.repeat(4)}`],
  ])('is stored of %j as %j', (given, text) => {
    expect(readLine(given)).toEqual({ text, problem: null });
  });

  it.each([
    ['Persian with a zero-width non-joiner', 'می\u200Cخواهم'],
    ['Sinhala and Malayalam joiners', 'ක\u0DCA\u200Dය ന\u0D4D\u200D'],
    ['Hindi', 'क\u094D\u200Cष'],
    ['emoji sequences', '👩🏽\u200D🚀 🏳\uFE0F\u200D🌈 1\uFE0F\u20E3 ❤\uFE0F'],
    ['a subdivision flag', '\u{1F3F4}\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}'],
    ['a Japanese name with an ideographic variation', '葛\u{E0100}城市'],
    ['Hebrew and Arabic', 'שָׁלוֹם مرحبا'],
    ['Arabic with vowels and tatweel', 'مُحَمَّد محـــمد'],
    ['an emoji family', '👨\u200D👩\u200D👧\u200D👦 👍🏽 🇲🇦 #\uFE0F\u20E3'],
    ['Tibetan and Burmese', 'བོད་ မြန်မာ'],
    ['Yoruba and Hebrew accents', 'Ọ\u0301ṣ\u0323 בְּ'],
  ])('keeps what its script needs: %s', (_what, text) => {
    expect(readLine(text)).toEqual({ text, problem: null });
  });

  it.each([
    ['a\u0000b', 'has U+0000 at character 2, which is no text; remove it.'],
    ['🦊\u001B[0m', 'has U+001B at character 2, which is no text; remove it.'],
    ['a\uD800', 'has U+D800 at character 2, which is no text; remove it.'],
    ['\uF8FF', 'has U+F8FF at character 1, which is no text; remove it.'],
    ['\uFFFE', 'has U+FFFE at character 1, which is no text; remove it.'],
    ['\uDC00a', 'has U+DC00 at character 1, which is no text; remove it.'],
    ['a\u{F0000}', 'has U+F0000 at character 2, which is no text; remove it.'],
    ['a\u007F', 'has U+007F at character 2, which is no text; remove it.'],
    ['Fes\u0085a', 'must be one line of text; there is a line break at character 4.'],
    ['Fes\u2029a', 'must be one line of text; there is a line break at character 4.'],
    ['Fes\nBcc: a', 'must be one line of text; there is a line break at character 4.'],
    ['Fes\u2028a', 'must be one line of text; there is a line break at character 4.'],
  ])('refuses %j by the character and its place', (given, problem) => {
    expect(readLine(given)).toEqual({ text: null, problem });
  });

  it('is its own normal form, in NFC, with nothing unseen at its ends', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const { text } = readLine(given);
        if (text === null) return;
        expect(readLine(text)).toEqual({ text, problem: null });
        expect(text).toBe(text.normalize('NFC').trim());
        expect(text).not.toMatch(/[\u200B\u2060\uFEFF\u202A-\u202E\u2066-\u2069\p{Cc}]/u);
      }),
    );
  });

  it('is counted in code points after NFC', () => {
    expect(lengthOf('🦊é')).toBe(2);
    const three = line({ what: 'city', min: 1, max: 3 });
    expect(three.parse('e\u0301e\u0301🦊')).toBe('\u00E9\u00E9🦊');
    expect(messages(three, 'abcd')).toEqual(['The city has at most 3 characters; this one has 4.']);
    expect(messages(three, ' \u200B')).toEqual(['The city must not be empty.']);
  });
});

describe('a text of several lines', () => {
  it('keeps line breaks as \\n, indents and non-breaking spaces', () => {
    const given = ' One\u200B\r\n  10\u00A0€ \u2003\rTwo\u2028Three\u0085 ';
    expect(readParagraphs(given)).toEqual({ text: 'One\n  10\u00A0€\nTwo\nThree', problem: null });
    expect(readParagraphs('a\n\u0007').problem).toContain('U+0007 at character 3');
    expect(paragraphs({ max: 3 }).safeParse('a\r\nb').data).toBe('a\nb');
  });

  it('is its own normal form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (given) => {
        const { text } = readParagraphs(given);
        if (text !== null) expect(readParagraphs(text)).toEqual({ text, problem: null });
      }),
    );
  });
});

describe('a line that is stored already', () => {
  it('loses what is refused now, unless nothing would be left', () => {
    expect(repairLine('Fes\u0000\nMedina\u200B')).toBe('Fes Medina');
    expect(repairLine('\u200B')).toBe('\u200B');
  });
});

describe('a name', () => {
  it.each([
    'https://evil.example/win',
    'Win http://evil.example',
    'hxxp://evil.example',
    'HTTPS:evil',
    'www.evil.example',
    'evil.example/win',
    'evil.example',
    'EVIL.EXAMPLE',
    'Evil.Com',
    'Amina evil.co.uk',
    'evil .example',
    'evil。example',
    'evil．example',
    'evil[.]example',
    '.example',
    'ｅｖｉｌ．ｅｘａｍｐｌｅ',
    'ev\u200Bil.example',
    'x.com',
    't.co/abc',
    'зло.рф',
    'evil.xn--p1ai',
    '192.168.0.1',
    'win@evil.example',
    'mailto:win',
    'hxxp evil',
    'www evil example',
    'https//evil',
    'http:\\\\evil',
    '//evil',
    '\\\\evil\\share',
    'evil [dot] com',
    'evil(dot)com',
    'evil․com',
    'Visit evil.com now',
    'Amina (evil.com)',
    't.me',
    't.me/x',
    'bit.ly/x',
    'x.ai',
    'пример.рф',
    '例え.jp',
    'мир.онлайн',
    'Win.Bet',
    '1.2.3.4:80',
    'tg://x',
    'data:text/html,x',
  ])('of a person is not %s', (given) => {
    expect(messages(personName({ what: 'first name' }), given)[0]).toMatch(
      /^The first name must not hold (a link|an e-mail address)/,
    );
  });

  it.each([
    'St. John',
    'St.John',
    'J.R.R. Tolkien',
    'J.R.R.Tolkien',
    "O'Neil-d'Artagnan Jr.",
    'Md.Rahim',
    'María José',
    'Gal·la',
    '约翰·史密斯',
    'Ravi a/l Kumar',
    'Ph.D',
    'Ph.D.',
    'Mr.Smith',
    'Prof.Dr.Müller',
    'D.J.',
    'J.Lo',
    'Jean-Luc.',
    'А.С.Пушкин',
    'И.Иванов',
    'د.أحمد',
    'ด.ช.สมชาย',
    '김.철수',
    'Fritz v.d.Heydt',
    'Fr.-W. Meyer',
    'Mª.José',
    'Ludwig v. Beethoven',
    'Data: Ali',
    'Dorothy (Dot) Smith',
    'Nguyễn Thị Ánh',
    'محمد',
    'X Æ A-12',
  ])('of a person may be %s', (given) => {
    expect(messages(personName(), given)).toEqual([]);
  });

  it('of a shop may be its domain, but no link and no address', () => {
    const shop = shopName({ what: 'business name', min: 2, max: 120 });
    for (const name of ['Booking.com', 'Tom & Co. KG', 'No. 5', '24/7 Shop', 'A.P.C.', 'Big Data: Books']) {
      expect(messages(shop, name)).toEqual([]);
    }
    for (const name of ['https://booking.com', 'www.shop.example', 'shop.example/win', 'a@shop.example']) {
      expect(messages(shop, name)).toHaveLength(1);
    }
  });
});
