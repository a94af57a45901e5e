import { describe, expect, it } from '@jest/globals';
import { buildSchema } from 'graphql';
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
  ])('says nothing as %j', (text) => {
    expect(saysNothing(text)).toBe(true);
  });

  it.each([
    'The order.',
    'Newest first.',
    'When the parcel was handed to the carrier.',
    'How many units are in stock.',
    'The file was refused.',
    'Sells goods.',
    'Places the order. Callable by customers.',
  ])('says something as %j', (text) => {
    expect(saysNothing(text)).toBe(false);
  });
});

describe('undescribed', () => {
  it('names types, fields, arguments and enum values by their path', () => {
    const schema = buildSchema(`
      type Query {
        "When."
        order("The order's id." id: ID!, state: State): Order
      }
      type Order { "The order's number." number: Int }
      "The states of an order."
      enum State { "Paid." PAID  "On its way to the customer." SHIPPED }
    `);
    expect(undescribed(schema)).toEqual(['Query.order', 'Query.order(state)', 'Order', 'State.PAID']);
  });
});
