import { type DocumentNode, visit } from 'graphql';
import { fieldJoins, isJoinedType, requiredNames, textArgument } from './join-directives.ts';

/** Which labels of `@override` an operation is planned with: whether each is on. */
export type LabelState = ReadonlyMap<string, boolean>;

const PERCENT = /^percent\((?<percent>\d+(?:\.\d+)?)\)$/;

interface Label {
  /** The names of the fields that it moves. */
  fields: Set<string>;
  /** Of a hundred requests, so many; null for a label that is switched on by its name. */
  percent: number | null;
}

/**
 * The labels by which a supergraph moves fields to other subgraphs step by step. One draw decides all percentages of a
 * request, so that n labels come to n + 1 plans of an operation, and not to 2ⁿ.
 */
export class OverrideLabels {
  readonly #labels = new Map<string, Label>();
  readonly #on: ReadonlySet<string>;
  // Requirements may fetch a moved field for operations that do not name it.
  readonly #required: ReadonlySet<string>;

  /** `on` names the labels that are switched on. Raises for a label that looks like a percentage, and is none. */
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

  /** The labels that matter to a document, as they are for a draw between 0 and 100. What is `settled` stays. */
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
    `The label "${label}" of an @override is no percentage: write percent(n), n from 0 to 100.`,
  );
}
