import { join } from 'node:path';
import { USER_CONTEXT_HEADER, viewerOf } from '@souk/platform';
import { signUserContext } from '@souk/platform/identity';
import { askerOf, shopQueries } from '../queries/shop-queries.ts';
import type { Person } from '../souk/people.ts';
import { Tokens } from '../souk/people.ts';
import { addToCart, at, orderRequest, type Shop } from '../souk/shop.ts';
import type { Contestant, Running, WireRequest } from './contestant.ts';
import { startNode } from './gateways.ts';

const LINES = 2;

/** Who calls, in the form that a gateway reads: a token, or the signed context for gateways that forward it. */
type HeadersOf = (person: Person | null) => Promise<WireRequest['headers']>;

/** All of Souk in one process. */
export function soukInProcess(
  env: NodeJS.ProcessEnv,
  shop: Shop,
  attendants: Running['attendants'],
): Contestant {
  return {
    name: 'souk',
    title: 'Souk in-process',
    async start(place) {
      const running = await startNode(place, 'souk', {
        args: () => [join(import.meta.dirname, '..', 'souk', 'in-process.ts')],
        env: () => env,
      });
      return { ...running, attendants, requests: requestsOf(running.url, shop, byToken(running.url)) };
    },
  };
}

/** A gateway of Souk's own that runs already, in front of subgraphs of which each is a process. */
export function soukDistributed(
  { name, title, url, pids }: { name: string; title: string; url: string; pids: number[] },
  shop: Shop,
  attendants: Running['attendants'],
): Contestant {
  return {
    name,
    title,
    start: async () => ({
      url,
      pids,
      attendants,
      requests: requestsOf(url, shop, byToken(url)),
      stop: async () => undefined,
    }),
  };
}

/** A peer in front of the same subgraphs: it forwards the caller's identity as the load sends it, and verifies nothing. */
export function peerInFront(
  peer: Contestant,
  pids: number[],
  { shop, internalKey, attendants }: { shop: Shop; internalKey: string; attendants: Running['attendants'] },
): Contestant {
  const signed: HeadersOf = async (person) => {
    const viewer = person ? viewerOf(person.kind, { userId: person.userId }) : viewerOf('anonymous');
    const context = signUserContext(viewer, 'bench', { ip: null, userAgent: null }, internalKey);
    return { [USER_CONTEXT_HEADER]: context };
  };
  return {
    ...peer,
    async start(place) {
      const running = await peer.start(place);
      return {
        ...running,
        pids: [...running.pids, ...pids],
        attendants,
        requests: requestsOf(running.url, shop, signed),
      };
    },
  };
}

function byToken(url: string): HeadersOf {
  const tokens = new Tokens(url);
  return async (person) => (person ? tokens.headersOf(person) : {});
}

function requestsOf(url: string, shop: Shop, headersOf: HeadersOf): NonNullable<Running['requests']> {
  const queries = new Map(shopQueries(shop).map((query) => [query.name, query]));
  let turn = 0;
  const orderOf = async (buyer: Person) => {
    // One after the other, so that no offer sells out before the others.
    const offers = Array.from({ length: LINES }, (_, line) => at(shop.offers, turn + line));
    turn += LINES;
    const headers = await headersOf(buyer);
    for (const offer of offers) await addToCart(url, offer, headers);
    return orderRequest(headers);
  };
  return async (name) => {
    const requests = name === 'checkout' ? await Promise.all(shop.buyers.map(orderOf)) : [];
    for (const [index, request] of (queries.get(name)?.requests ?? []).entries()) {
      requests.push({ ...request, headers: await headersOf(askerOf(name, index, shop)) });
    }
    return requests;
  };
}
