// Pictures that rows of a file name: at addresses, which are fetched safely, and in an archive, which is judged as a whole.
import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { buffer } from 'node:stream/consumers';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import yazl from 'yazl';
import { noise } from '../../subgraphs/media/testing/pictures.ts';
import { type Actor, admin, seller } from '../harness/actors.ts';
import { mode, startSouk, type TestSouk } from '../harness/souk.ts';
import { endOfImport, type Imported, importFile } from './import-file.ts';

let souk: TestSouk;
let shop: Actor;
let picture: Buffer;
let shelf: Server;
let inner: Server;
const asked = { shelf: [] as string[], inner: 0 };
let host: string;
let innerHost: string;

beforeAll(async () => {
  picture = await noise(60, 40).png().toBuffer();
  shelf = createServer((request, response) => {
    asked.shelf.push(request.url ?? '');
    if (request.url === '/page.png') response.setHeader('content-type', 'image/png').end('<html></html>');
    else if (request.url === '/drawing.svg') response.end('<svg xmlns="http://www.w3.org/2000/svg"/>');
    else if (request.url === '/away.png')
      response.writeHead(302, { location: `http://${innerHost}/x.png` }).end();
    else response.end(picture);
  }).listen(0, '127.0.0.1');
  inner = createServer((_request, response) => {
    asked.inner += 1;
    response.end(picture);
  }).listen(0, '127.0.0.1');
  await Promise.all([once(shelf, 'listening'), once(inner, 'listening')]);
  host = `127.0.0.1:${(shelf.address() as AddressInfo).port}`;
  innerHost = `127.0.0.1:${(inner.address() as AddressInfo).port}`;
  souk = await startSouk({ env: { REQUIRE_EMAIL_VERIFICATION: 'false', IMPORT_TRUSTED_HOSTS: host } });
  shop = await seller(souk, { approvedBy: await admin(souk) });
});

afterAll(async () => {
  await souk.stop();
  shelf.close();
  inner.close();
});

const file = (...images: string[]) =>
  ['sku,name,price,images', ...images.map((image, at) => `${image.length}-${at},Bowl,1,"${image}"`), ''].join(
    '\n',
  );
const shown = ({ status, storedPictureCount, refusedPictureCount, failureReason, errors }: Imported) => ({
  status,
  pictures: `${storedPictureCount} ${refusedPictureCount}`,
  why:
    failureReason ?? errors.nodes.map(({ code, line, message }) => `${code} ${line} ${message}`).join('; '),
});
async function galleryOf(sku: string): Promise<string[]> {
  const { me } = await shop.client.ok<{
    me: { seller: { products: { nodes: { images: { id: string }[] }[] } } };
  }>(
    'query ($sku: String!) { me { seller { products(filter: { sku: $sku }) { nodes { images { id } } } } } }',
    {
      sku,
    },
  );
  return me.seller.products.nodes.flatMap(({ images }) => images.map(({ id }) => id));
}
const archive = async (fill: (zip: yazl.ZipFile) => void): Promise<Uint8Array<ArrayBuffer>> => {
  const zip = new yazl.ZipFile();
  fill(zip);
  zip.end();
  return new Uint8Array(await buffer(zip.outputStream));
};

describe(`Pictures of an import, with Souk ${mode}`, () => {
  it('are fetched from addresses, several for one product, and once for the same file', async () => {
    const content = `sku,name,price,images\npic-1,Bowl,1,http://${host}/a.png|http://${host}/b.png\n`;
    const first = await importFile(shop.client, content);
    expect(shown(first)).toEqual({ status: 'COMPLETED', pictures: '2 0', why: '' });
    expect(await galleryOf('pic-1')).toHaveLength(2);
    const before = asked.shelf.length;
    const second = await importFile(shop.client, content);
    expect([second.unchangedCount, second.storedPictureCount]).toEqual([1, 0]);
    expect(asked.shelf).toHaveLength(before);
    expect(await galleryOf('pic-1')).toHaveLength(2);
  });

  it('are refused at addresses that are not public, to which nothing is sent', async () => {
    const closed = [
      'http://169.254.169.254/latest/meta-data/',
      `http://${innerHost}/x.png`,
      'http://127.0.0.1:6379/',
      'http://[::1]/a.png',
      'http://[::ffff:127.0.0.1]/a.png',
      'http://100.64.0.1/a.png',
      'file:///etc/passwd',
      `http://${host}/away.png`,
    ];
    const taken = await importFile(shop.client, file(...closed));
    expect([taken.createdCount, taken.refusedPictureCount, taken.storedPictureCount]).toEqual([8, 8, 0]);
    expect(taken.errors.nodes.map(({ code, line }) => `${code} ${line}`)).toEqual(
      closed.map((_, at) => `PICTURE_REFUSED ${at + 2}`),
    );
    expect(asked.inner).toBe(0);
  });

  it('are refused when they are no raster pictures', async () => {
    const taken = await importFile(
      shop.client,
      file(`http://${host}/page.png`, `http://${host}/drawing.svg`),
    );
    expect([taken.createdCount, taken.refusedPictureCount]).toEqual([2, 2]);
  });

  it('are taken from an archive by their names, with and without folders', async () => {
    const pictures = await archive((zip) => {
      zip.addBuffer(picture, 'spring/Red Bowl.PNG');
      zip.addBuffer(picture, 'cup.png');
    });
    const content =
      'sku,name,price,images\nzip-1,Bowl,1,red bowl.png\nzip-2,Cup,1,cup.png\nzip-3,Mug,1,none.png\n';
    const taken = await importFile(shop.client, content, { pictures });
    expect(shown(taken)).toEqual({
      status: 'COMPLETED',
      pictures: '2 1',
      why: 'PICTURE_REFUSED 4 There is no picture with this name in the archive.',
    });
    expect(await galleryOf('zip-1')).toHaveLength(1);
  });

  it.each([
    [
      'an entry that leads out of it',
      (zip: yazl.ZipFile) => zip.addBuffer(picture, 'aa/evil.png'),
      'aa/evil',
      '../evil',
    ],
    ['an absolute entry', (zip: yazl.ZipFile) => zip.addBuffer(picture, 'data/a.png'), 'data/a', '/etc/a'],
    [
      'a link',
      (zip: yazl.ZipFile) => zip.addBuffer(Buffer.from('/etc/passwd'), 'a.png', { mode: 0o120777 }),
      '',
      '',
    ],
    ['a bomb', (zip: yazl.ZipFile) => zip.addBuffer(Buffer.alloc(25 * 1024 * 1024), 'a.png'), '', ''],
    [
      'no directory',
      (zip: yazl.ZipFile) => zip.addBuffer(picture, 'a.png'),
      'PK\u0005\u0006',
      'PK\u0000\u0000',
    ],
  ])('of an archive with %s refuse the whole import, and nothing is taken', async (what, fill, from, to) => {
    const made = Buffer.from(
      await archive((zip) => {
        fill(zip);
      }),
    );
    const altered = from === '' ? made : Buffer.from(made.toString('latin1').replaceAll(from, to), 'latin1');
    const sku = `bad-${what.length}-${from.length}`;
    const content = `sku,name,price,images\n${sku},Bowl,1,a.png\n`;
    const taken = await importFile(shop.client, content, { pictures: new Uint8Array(altered) });
    expect([taken.status, taken.createdCount, taken.errors.nodes[0]?.code]).toEqual([
      'FAILED',
      0,
      'MALFORMED_FILE',
    ]);
    expect(await galleryOf(sku)).toEqual([]);
  });

  it('leave the gallery again with an undo', async () => {
    await importFile(shop.client, 'sku,name,price\nundo-1,Bowl,1\n');
    const done = await importFile(shop.client, `sku,images\nundo-1,http://${host}/undo.png\n`);
    expect(await galleryOf('undo-1')).toHaveLength(1);
    await shop.client.ok('mutation ($id: ID!) { undoCatalogueImport(id: $id) { userErrors { code } } }', {
      id: done.id,
    });
    expect((await endOfImport(shop.client, done.id)).status).toBe('UNDONE');
    expect(await galleryOf('undo-1')).toEqual([]);
  });
});
