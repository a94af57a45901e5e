import { type RawConnection, rawConnection } from './client.ts';

const BOUNDARY = 'x-souk-test';

/** A multipart request that is sent by hand, piece by piece, over a bare connection. */
export interface Trickle {
  readonly connection: RawConnection;
  /** Sends bytes as one chunk of the body. */
  chunk(text: string): void;
  /** Ends the last file, the form and the body. */
  end(): void;
}

/** The start of the part that holds file `index`. */
export const fileHead = (index: number, filename = 'a.bin') =>
  `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${index}"; filename="${filename}"\r\nContent-Type: application/octet-stream\r\n\r\n`;

/** Sends the head, the operation and the map of a form with one file per name; none of the files yet. */
export async function trickle(url: string, query: string, names: readonly string[]): Promise<Trickle> {
  const connection = await rawConnection(url);
  const chunk = (text: string) => connection.send(`${text.length.toString(16)}\r\n${text}\r\n`);
  connection.send(
    `POST /graphql HTTP/1.1\r\nHost: souk\r\nApollo-Require-Preflight: 1\r\nTransfer-Encoding: chunked\r\nContent-Type: multipart/form-data; boundary=${BOUNDARY}\r\n\r\n`,
  );
  const map = Object.fromEntries(names.map((name, index) => [index, [`variables.${name}`]]));
  const field = (name: string, value: object) =>
    `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${name}"\r\n\r\n${JSON.stringify(value)}\r\n`;
  chunk(field('operations', { query, variables: {} }) + field('map', map));
  return {
    connection,
    chunk,
    end() {
      chunk(`\r\n--${BOUNDARY}--\r\n`);
      connection.send('0\r\n\r\n');
    },
  };
}
