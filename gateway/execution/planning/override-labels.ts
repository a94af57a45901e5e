import { type DocumentNode, visit } from 'graphql';
import { fieldJoins, isJoinedType, requiredNames, textArgument } from './join-directives.ts';

/** The labels of `@override` that an operation is planned with: whether each is on. */
export type LabelState = ReadonlyMap<string, boolean>;

const PERCENT = /^percent\((?<percent>\d+(?:\.\d+)?)\)$/;

interface Label {
  /** The names of the fields that it moves. */
  fields: Set<string>;
  /** The share of requests in per cent; null for a label that is switched on by name. */
  percent: number | null;
}

/**
 * The labels by which a supergraph moves fields to other subgraphs gradually. One random number decides all percentages
 * of a request, so that n labels lead to n + 1 plans of an operation, not to 2ⁿ.
 */
export class OverrideLabels {
  readonly #labels = new Map<string, Label>();
  readonly #on: ReadonlySet<string>;
  // Requirements may fetch a moved field for operations that do not name it.
  readonly #required: ReadonlySet<string>;

  /** `on` names the labels that are on. Raises for a label with an invalid percentage. */
  constructor(supergraph: DocumentNode, on: readonly string[]) {
    this.#on = new Set(on);
    this.#required = requiredNames(supergraph);
    for (const field of supergraph.definitions.filter(isJoinedType).flatMap(({ fields = [] }) => fields)) {
      for (const label of fieldJoins(field).flatMap((join) => textArgument(join, 'overrideLabel') ?? [])) {
        const known = this.#labels.get(label) ?? { fields: new Set(), percent: percentOf(label) };
        known.fields.add(field.name.value);
        this.#labels.set(label, known);
      }
    }
  }

  /** Whether the supergraph has no labels. */
  get areNone(): boolean {
    return this.#labels.size === 0;
  }

  /** The state of the labels for a document, by a random number from 0 to 100. The `settled` ones stay as they are. */
  stateFor(document: DocumentNode, draw: () => number, settled?: LabelState): LabelState {
    const state = new Map<string, boolean>();
    if (this.areNone) return state;
    const named = new Set(this.#required);
    visit(document, { Field: ({ name }) => void named.add(name.value) });
    const drawn = draw();
    for (const [label, { fields, percent }] of this.#labels) {
      if (![...fields].some((field) => named.has(field))) continue;
      state.set(label, settled?.get(label) ?? (percent === null ? this.#on.has(label) : drawn < percent));
    }
    return state;
  }
}

function percentOf(label: string): number | null {
  if (!label.startsWith('percent(')) return null;
  const percent = Number(PERCENT.exec(label)?.groups?.percent);
  if (percent <= 100) return percent;
  throw new Error(
    `The label "${label}" of an @override is not a percentage: write percent(n), n from 0 to 100.`,
  );
}
