import { getNamedType, isEnumType, isInputObjectType, isNonNullType } from 'graphql';
import { type Finding, type Graph, nameOf, objectOf, type Rule } from '../graph.ts';

const capital = (name: string) => name.charAt(0).toUpperCase() + name.slice(1);
const FLAGS = new Set(['success', 'sent', 'ok', 'done', 'result']);

export const payloads: Rule = {
  name: 'payloads',
  asks: 'A mutation answers a payload of its own name: `userErrors: [UserError!]!`, nullable entities, no flags; a deletion answers `deletedId`.',
  *check(graph: Graph): Iterable<Finding> {
    for (const mutation of graph.mutations) {
      const where = `Mutation.${mutation.name}`;
      const wanted = `${capital(mutation.name)}Payload`;
      const payload = objectOf(mutation);
      if (payload?.name !== wanted) yield { where, what: `answers ${mutation.type}, not ${wanted}` };
      if (!payload) continue;
      const fields = payload.getFields();
      if (String(fields.userErrors?.type) !== '[UserError!]!')
        yield { where, what: `${payload.name} has no userErrors` };
      if (mutation.name.startsWith('delete') && !fields.deletedId)
        yield { where, what: `${payload.name} has no deletedId` };
      for (const field of Object.values(fields)) {
        if (FLAGS.has(field.name))
          yield { where: `${payload.name}.${field.name}`, what: 'a flag says what userErrors say' };
        if (objectOf(field) && isNonNullType(field.type) && field.name !== 'userErrors')
          yield {
            where: `${payload.name}.${field.name}`,
            what: 'it is required, and there is none after a refusal',
          };
      }
    }
  },
};

export const inputs: Rule = {
  name: 'inputs',
  asks: 'A mutation takes `id` for what it selects and `input` of its own name for what it changes.',
  *check(graph: Graph): Iterable<Finding> {
    for (const mutation of graph.mutations) {
      for (const { name, type } of mutation.args) {
        const where = `Mutation.${mutation.name}(${name}:)`;
        if (name === 'id') {
          if (String(type) !== 'ID!') yield { where, what: `is ${type}, not ID!` };
        } else if (name !== 'input') yield { where, what: 'is outside of `input`' };
        else if (nameOf(type) !== `${capital(mutation.name)}Input`)
          yield { where, what: `is ${type}, not ${capital(mutation.name)}Input!` };
      }
    }
  },
};

export const actions: Rule = {
  name: 'actions',
  asks: "An enum of an input that has one value is a mutation's name.",
  *check(graph: Graph): Iterable<Finding> {
    for (const input of graph.inputs) {
      for (const field of Object.values(input.getFields())) {
        const type = graph.api.getType(nameOf(field.type));
        if (isEnumType(type) && type.getValues().length === 1)
          yield { where: `${input.name}.${field.name}`, what: `${type.name} has one value` };
      }
    }
  },
};

// A second call would move money, stock or mail again, or make a second thing.
const REPEATABLE =
  /^(?:add|adjust|apply|create|invite|pay|place|record|refund|register|request|resend|send|upload)/;

export const idempotency: Rule = {
  name: 'idempotency',
  asks: 'A mutation that moves money, stock or mail, or makes something, takes `idempotencyKey: String!`.',
  *check(graph: Graph): Iterable<Finding> {
    for (const mutation of graph.mutations) {
      if (!REPEATABLE.test(mutation.name)) continue;
      const input = mutation.args.find(({ name }) => name === 'input');
      const type = input ? graph.api.getType(nameOf(input.type)) : undefined;
      const key = isInputObjectType(type) ? type.getFields().idempotencyKey : undefined;
      if (String(key?.type) !== 'String!')
        yield { where: `Mutation.${mutation.name}`, what: 'has no idempotencyKey' };
    }
  },
};

export const versions: Rule = {
  name: 'versions',
  asks: 'What people edit carries `version: Int!`, so that nobody overwrites what they have not seen.',
  *check(graph: Graph): Iterable<Finding> {
    for (const mutation of graph.mutations) {
      if (!mutation.name.startsWith('update')) continue;
      const input = graph.api.getType(`${capital(mutation.name)}Input`);
      const fields = isInputObjectType(input) ? input.getFields() : {};
      // A mutation of many takes the version of each.
      const item = fields.items && getNamedType(fields.items.type);
      const version = isInputObjectType(item) ? item.getFields().version : fields.version;
      if (String(version?.type) !== 'Int!')
        yield { where: `Mutation.${mutation.name}`, what: 'takes no version' };
    }
  },
};
