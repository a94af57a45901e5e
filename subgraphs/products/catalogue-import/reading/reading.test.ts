import { describe, expect, it } from '@jest/globals';
import { fieldOf, isField } from '../../catalogue-files/columns.ts';
import { guarded, unguarded } from '../../catalogue-files/formula-guard.ts';
import { csvRecords, separatorOfHeader } from './csv.ts';
import { readDecimal, separatorOf } from './decimals.ts';
import { decoded, EncodingProbe } from './encoding.ts';
import { jsonRecords } from './json.ts';

async function* cut(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = [];
  for await (const one of source) found.push(one);
  return found;
}

async function textIn(bytes: Buffer, size = 65_536): Promise<string> {
  const probe = new EncodingProbe();
  for await (const piece of cut(bytes, size)) probe.add(piece);
  return (await all(decoded(cut(bytes, size), probe.result()))).join('');
}

const csv = async (text: string, separator = ',', size = 65_536) => {
  const bytes = Buffer.from(text);
  const probe = new EncodingProbe();
  probe.add(bytes);
  return all(csvRecords(decoded(cut(bytes, size), probe.result()), separator));
};

const TEXT = 'sku;name\nÄ-1;"Größe, 5 €"\n';
const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();
// What Windows-1252 has at the places of these characters.
const LATIN = Buffer.from(TEXT.replace('€', '\u0080'), 'latin1');

describe('the text of a file', () => {
  it.each([
    ['UTF-8', Buffer.from(TEXT)],
    ['UTF-8 with a mark', Buffer.from(`\ufeff${TEXT}`)],
    ['UTF-16 LE with a mark', Buffer.from(`\ufeff${TEXT}`, 'utf16le')],
    ['UTF-16 BE with a mark', utf16be(`\ufeff${TEXT}`)],
    ['UTF-16 LE', Buffer.from(TEXT, 'utf16le')],
    ['UTF-16 BE', utf16be(TEXT)],
    ['Windows-1252', LATIN],
  ])('is read from %s, wherever its bytes are cut', async (_name, bytes) => {
    for (const size of [1, 2, 3, 5, 65_536]) expect(await textIn(bytes, size)).toBe(TEXT);
  });

  it('has one kind of line ends', async () => {
    for (const end of ['\n', '\r\n', '\r'])
      for (const size of [1, 2, 7])
        expect(await textIn(Buffer.from(`a${end}b${end}${end}c`), size)).toBe('a\nb\n\nc');
  });
});

describe('records of CSV', () => {
  it('are the same wherever the file is cut, also within a quoted line break behind a mark', async () => {
    for (const end of ['\n', '\r\n', '\r']) {
      const file = `\ufeffsku,title${end}1,"two${end}""quoted""${end}lines"${end}${end}3,last`;
      for (const size of [1, 2, 3, 4, 5, 8, 13, 65_536])
        expect(await csv(file, ',', size)).toEqual([
          { line: 1, values: ['sku', 'title'] },
          { line: 2, values: ['1', 'two\n"quoted"\nlines'] },
          { line: 6, values: ['3', 'last'] },
        ]);
    }
  });

  it('are separated by what stands in the header line most often', () => {
    expect(separatorOfHeader('sku;name, long;price\n1,2,3,4,5,6')).toBe(';');
    expect(separatorOfHeader('sku\tname\n')).toBe('\t');
    expect(separatorOfHeader('"a;b;c;d",e,f\n')).toBe(',');
    expect(separatorOfHeader('sku')).toBe(',');
  });

  it('end with the line of what cannot be read', async () => {
    for (const [file, line] of [
      ['a,b\n1,"x\n2,3\n', 2],
      ['a,b\n1,x"y\n', 2],
      ['a,b\n1,"x"y\n', 2],
    ] as const)
      await expect(csv(file)).rejects.toMatchObject({ name: 'MalformedFile', line });
    await expect(csv(`a,b\n1,"${'x'.repeat(1_100_000)}`)).rejects.toMatchObject({ name: 'MalformedFile' });
  });
});

describe('objects of JSON', () => {
  const read = (text: string, size: number) =>
    all(jsonRecords(decoded(cut(Buffer.from(text), size), 'utf-8')));
  it('are found in lists and in lines, wherever the file is cut', async () => {
    const objects = [{ a: '}]"\\' }, { b: [{ c: 'ä' }] }];
    const [one, two] = objects.map((value) => JSON.stringify(value));
    for (const text of [
      `[${one},${two}]`,
      ` [\n${one} ,\n${two}\n]\n`,
      `${one}\n${two}\n`,
      `${one}\n\n${two}`,
    ])
      for (const size of [1, 2, 3, 1_000]) {
        const found = await read(text, size);
        expect(found.map(({ value }) => value)).toEqual(objects);
      }
    expect((await read(`${one}\n\n${two}`, 3)).map(({ line }) => line)).toEqual([1, 3]);
  });

  it.each(['[{"a":1} {"a":2}]', '[{"a":1},', '[1,2]', '"text"', '{"a":1', '{"a":}', '[{"a":1}] {"b":1}'])(
    'are refused in %s',
    async (text) => {
      await expect(read(text, 1_000)).rejects.toMatchObject({ name: 'MalformedFile' });
    },
  );
});

describe('numbers of a file', () => {
  it.each([
    ['1.234,50', 'COMMA'],
    ['12,5', 'COMMA'],
    ['1.234.567', 'COMMA'],
    ['1,234.50', 'POINT'],
    ['12.5', 'POINT'],
    ['0.999', 'POINT'],
    ['1,234,567', 'POINT'],
    ['1,234', 'AMBIGUOUS'],
    ['1.234', 'AMBIGUOUS'],
    ['12', null],
    ['=1,5', null],
    ['€ 12,50', 'COMMA'],
  ])('%s shows %s', (text, shown) => {
    expect(separatorOf(text)).toBe(shown);
  });

  it.each([
    ['1.234,50', 'COMMA', '1234.50'],
    ["1'234.50", 'POINT', '1234.50'],
    ['1 234,50 €', 'COMMA', '1234.50'],
    ['-5.00', 'POINT', '-5.00'],
    ['EUR 12', 'POINT', '12'],
    ['1,5', 'POINT', null],
    ['1.23.4', 'COMMA', null],
    ['1e3', 'POINT', null],
    ['٣', 'POINT', null],
    ['=1+1', 'POINT', null],
  ] as const)('%s with a decimal %s is %s', (text, separator, number) => {
    expect(readDecimal(text, separator)).toBe(number);
  });
});

describe('texts that a spreadsheet would run', () => {
  it.each(['=1+1', '+1', '-1+1', '@SUM(1)', '\t=1', '\r=1', '＝1+1', "'=1", "''-x", '-5.00'])(
    '%j is guarded, and comes back as it was',
    (text) => {
      expect(guarded(text)).toBe(`'${text}`);
      expect(unguarded(guarded(text))).toBe(text);
    },
  );

  it.each(["it's", "'quoted'", 'a=b', '', '5'])('%j needs no guard', (text) => {
    expect(guarded(text)).toBe(text);
    expect(unguarded(text)).toBe(text);
  });
});

describe('headers', () => {
  it.each([
    ['SKU', 'sku'],
    [' Variant SKU ', 'sku'],
    ['compare_at-price', 'compareAtPrice'],
    ['Body (HTML)', 'description'],
    ['Variant Price EUR', 'price:EUR'],
    ['Option1 Value', 'option1Value'],
    ['Stock: Lyon', 'stock:Lyon'],
    ['attribute:material', 'attribute:material'],
    ['colour', null],
    ['stock:', 'stock'],
  ])('%s is taken for %s', (header, field) => {
    expect(fieldOf(header)).toBe(field);
  });

  it('are mapped to fields only', () => {
    expect(['sku', 'stock:x', 'Sku', 'stock:', 'nothing', 'x:y'].filter(isField)).toEqual(['sku', 'stock:x']);
  });
});
