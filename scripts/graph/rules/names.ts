import { type Finding, type Graph, isList, nameOf, type Rule } from '../graph.ts';

const BOOLEAN = /^(?:is|has|can)[A-Z]/;
const HOW_BUILT = /[Ss]aga|Otp|^otp|Part(?![a-z])/;

interface Named {
  where: string;
  name: string;
  type: { toString(): string };
}

function* outputs(graph: Graph): Iterable<Named> {
  for (const owner of [...graph.roots.slice(0, 1), ...graph.objects])
    for (const { name, type } of Object.values(owner.getFields()))
      yield { where: `${owner.name}.${name}`, name, type };
}

function* takes(graph: Graph): Iterable<Named> {
  for (const owner of graph.inputs)
    for (const { name, type } of Object.values(owner.getFields()))
      yield { where: `${owner.name}.${name}`, name, type };
}

export const booleans: Rule = {
  name: 'booleans',
  asks: 'Booleans begin with is, has or can.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, name, type } of [...outputs(graph), ...takes(graph)])
      if (nameOf(type) === 'Boolean' && !BOOLEAN.test(name)) yield { where, what: 'is a Boolean' };
  },
};

export const instants: Rule = {
  name: 'instants',
  asks: 'Instants end in At.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, name, type } of outputs(graph))
      if (nameOf(type) === 'DateTime' && !name.endsWith('At')) yield { where, what: 'is an instant' };
  },
};

export const money: Rule = {
  name: 'money',
  asks: 'Money goes in as MoneyInput and comes out as Money.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, name, type } of [...outputs(graph), ...takes(graph)]) {
      const isAmount = nameOf(type) === 'Decimal' && !/^Money(?:Input)?\./.test(where);
      if (isAmount || /Minor$/.test(name)) yield { where, what: `is ${type}` };
    }
  },
};

export const words: Rule = {
  name: 'words',
  asks: 'Names are words of shops: no saga, OTP or part.',
  *check(graph: Graph): Iterable<Finding> {
    for (const type of [...graph.objects, ...graph.inputs])
      if (HOW_BUILT.test(type.name)) yield { where: type.name, what: 'names how it is built' };
    for (const root of graph.roots)
      for (const { name } of Object.values(root.getFields()))
        if (HOW_BUILT.test(name)) yield { where: `${root.name}.${name}`, what: 'names how it is built' };
  },
};

// "to", "cc" and "bcc" are the fields of a mail (RFC 5322), each of which holds a list of addresses.
const PLURAL = /(?:s|Data|children|people|history|path|tree|field)$|^(?:to|b?cc)$/i;

export const plurals: Rule = {
  name: 'plurals',
  asks: 'Lists have plural names.',
  *check(graph: Graph): Iterable<Finding> {
    for (const { where, name, type } of outputs(graph))
      if (isList(type) && !PLURAL.test(name)) yield { where, what: `is ${type}` };
  },
};
