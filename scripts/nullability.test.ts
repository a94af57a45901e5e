import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { wronglyRequired } from './nullability.ts';

const SMALL = `
  type Query @join__type(graph: SHOP) {
    open: Dish
    shut: Dish!
    hidden: Int! @inaccessible
  }
  type Dish @join__type(graph: SHOP, key: "id") @join__type(graph: STOCK, key: "id") {
    id: ID!
    name: String! @join__field(graph: SHOP)
    cook: Cook! @join__field(graph: SHOP)
    cooks: [Cook!] @join__field(graph: SHOP)
    mayLack: [Cook] @join__field(graph: SHOP)
    makers: [Maker]! @join__field(graph: SHOP)
    units: Int @join__field(graph: STOCK)
    shelf: Shelf! @join__field(graph: STOCK)
    similar: [Dish!]! @join__field(graph: SHOP)
  }
  type Cook @join__type(graph: PEOPLE, key: "id") @join__type(graph: SHOP, key: "id", resolvable: false) {
    id: ID!
    name: String! @join__field(graph: PEOPLE)
    dishes: [Dish!]! @join__field(graph: PEOPLE)
  }
  type Robot @join__type(graph: SHOP) @join__type(graph: STOCK) { id: ID! }
  union Maker = Cook | Robot
  type Shelf @join__type(graph: STOCK) { row: Int! robot: Robot! }
`;

describe('fields that may not be non-null', () => {
  it('are root queries, and those that lead to what another subgraph must answer', () => {
    expect(wronglyRequired(SMALL)).toEqual([
      'Query.shut',
      'Dish.cook',
      'Dish.cooks',
      'Dish.makers',
      'Dish.similar',
      'Cook.dishes',
    ]);
  });

  it('do not exist in the supergraph', () => {
    const supergraph = readFileSync(join(import.meta.dirname, '..', 'supergraph.graphql'), 'utf8');
    expect(wronglyRequired(supergraph)).toEqual([]);
  });
});
