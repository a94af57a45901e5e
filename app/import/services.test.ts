import { expect, it } from '@jest/globals';
import { fault, type SubgraphRequest, type SubgraphResponse, unavailable } from '@souk/platform';
import { importServices } from './services.ts';

function answering(...answers: SubgraphResponse[]) {
  const requests: SubgraphRequest[] = [];
  const execute = async (request: SubgraphRequest) => {
    requests.push(request);
    return answers[requests.length - 1] ?? {};
  };
  return { requests, services: importServices(new Map([['orders', { execute }]]), 0) };
}

it('calls as the service import', async () => {
  const { requests, services } = answering({ data: { sum: 3 } });
  expect(await services.call('orders', '{ sum }', { a: 1 })).toEqual({ sum: 3 });
  expect(
    requests.map(({ query, variables, viewer, requestId }) => [
      query,
      variables,
      viewer.kind,
      viewer.service,
      requestId,
    ]),
  ).toEqual([['{ sum }', { a: 1 }, 'service', 'import', 'import-1']]);
});

it('makes up to four attempts while the database is unavailable', async () => {
  const down = { errors: [unavailable('orders').toJSON()] };
  const recovering = answering(down, down, { data: { sum: 3 } });
  expect(await recovering.services.call('orders', '{ sum }')).toEqual({ sum: 3 });
  expect(recovering.requests).toHaveLength(3);
  const dead = answering(down, down, down, down, { data: { sum: 3 } });
  await expect(dead.services.call('orders', '{ sum }')).rejects.toThrow('orders: ');
  expect(dead.requests).toHaveLength(4);
});

it('does not retry other errors, and needs the subgraph', async () => {
  const wrong = answering({ errors: [fault('INTERNAL_SERVER_ERROR', 'broken').toJSON()] });
  await expect(wrong.services.call('orders', '{ sum }')).rejects.toThrow('orders: broken');
  expect(wrong.requests).toHaveLength(1);
  await expect(wrong.services.call('users', '{ sum }')).rejects.toThrow('users does not run in this process');
});
