import { NamedSchemaElement, type Schema } from '@apollo/federation-internals';
import { isAllowed, type Viewer, type Who } from '@souk/platform';

/** A condition that a caller has to meet to see a type or a field. */
export interface AccessRule {
  /** Equal rules have equal ids. */
  id: string;
  holdsFor(viewer: Viewer): boolean;
}

/** The rules of a supergraph: of types by name, of fields by `Type.field`. All rules of a coordinate have to hold. */
export type AccessRules = ReadonlyMap<string, readonly AccessRule[]>;

// https://specs.apollo.dev/authenticated/v0.1, https://specs.apollo.dev/requiresScopes/v0.1 and
// https://specs.apollo.dev/policy/v0.1. The last two have lists of names, and all names of one list have to hold.
type Holds = (viewer: Viewer, given: Readonly<Record<string, string[][]>>) => boolean;
const isSignedIn: Holds = (viewer) => isAllowed(viewer, ['signed-in']);
const hasScopes: Holds = ({ permissions }, { scopes = [] }) =>
  scopes.some((all) => all.every((scope) => permissions.includes(scope)));
const meetsPolicies: Holds = (viewer, { policies = [] }) =>
  policies.some((all) => all.every((policy) => isAllowed(viewer, [policy as Who])));
const DIRECTIVES: Readonly<Record<string, Holds>> = {
  authenticated: isSignedIn,
  requiresScopes: hasScopes,
  policy: meetsPolicies,
};

const identityOf = (directive: string) => `https://specs.apollo.dev/${directive}`;

/** The features that rules come from, as supergraphs link them. */
export const ACCESS_FEATURES: readonly string[] = Object.keys(DIRECTIVES).map(
  (name) => `${identityOf(name)}/v0.1`,
);

/** Reads the rules of a supergraph, which may import the directives under any names. */
export function readAccessRules(schema: Schema): AccessRules {
  const rules = new Map<string, AccessRule[]>();
  for (const [name, holds] of Object.entries(DIRECTIVES)) {
    const feature = schema.coreFeatures?.getByIdentity(identityOf(name));
    const directive = feature && schema.directive(feature.directiveNameInSchema(name));
    for (const application of directive?.applications() ?? []) {
      const given = application.arguments() as Record<string, string[][]>;
      const { parent } = application;
      if (!(parent instanceof NamedSchemaElement)) continue;
      const { coordinate } = parent;
      const rule: AccessRule = {
        id: `${name} ${JSON.stringify(given)}`,
        holdsFor: (viewer) => holds(viewer, given),
      };
      rules.set(coordinate, [...(rules.get(coordinate) ?? []), rule]);
    }
  }
  return rules;
}
