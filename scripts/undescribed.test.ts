import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { loadSdl } from '@souk/subgraph/sdl.ts';
import { buildSchema } from 'graphql';
import { featureFiles } from './new/feature-files.ts';
import { namesOf } from './new/names.ts';
import { saysNothing, undescribed } from './undescribed.ts';

describe('a description', () => {
  it.each([
    null,
    '',
    'When.',
    'How many.',
    'What and how.',
    'Whether.',
    'What, and why.',
    'Which of them.',
    'Since when.',
    'Which size.',
    'How many units.',
    'In which order.',
    'Done.',
    'Yes.',
    'Being tried.',
    'Taken out.',
    'Callable by anyone.',
    'The order.',
    'Its id.',
    'Newest first.',
    'Sells goods.',
    'Handed over, finally.',
    'What it is for.',
    'The order. Callable by customers and administrators.',
    'Why not. Codes: INVALID_INPUT, INVALID_STATE, NOT_FOUND.',
  ])('says nothing as %j', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each([
    'When the parcel was handed to the carrier.',
    'How many units are in stock.',
    'The file was refused.',
    'Sells its own work, not that of others.',
    'The order that `cursor` stands for.',
    'Places the order of a cart. Callable by customers.',
  ])('says something as %j', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('undescribed', () => {
  it('names types, fields, arguments and enum values by their path', () => {
    const schema = buildSchema(`
      type Query {
        "When."
        order("The id of the order." id: ID!, state: State): Order
      }
      type Order { "The number, counted from 1." number: Int }
      "The states of an order."
      enum State { "Paid." PAID  "On its way to the customer." SHIPPED "Delivered to them." DELIVERED }
    `);
    expect(undescribed(schema)).toEqual([
      'Query.order',
      'Query.order(state)',
      'Order',
      'State.PAID',
      'State.DELIVERED',
    ]);
  });

  it.each(['reviews', 'gift-cards'])('finds nothing in the SDL that `npm run new` writes for %s', (name) => {
    const files = Object.entries(featureFiles(name, namesOf(name)));
    const sdl = files.filter(([path]) => path.endsWith('.graphql')).map(([, text]) => text);
    const shared = loadSdl(join(import.meta.dirname, 'new'));
    const schema = buildSchema(['type Query type Mutation', shared, ...sdl].join('\n'), {
      assumeValidSDL: true,
    });
    expect(Object.keys(schema.getMutationType()?.getFields() ?? {})).toHaveLength(1);
    expect(undescribed(schema)).toEqual([]);
  });
});
