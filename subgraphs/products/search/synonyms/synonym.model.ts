import { type Document, defineModel } from '@souk/subgraph';

/** Texts that a search takes for each other, or some for others. */
export interface SynonymDocument extends Document {
  terms: string[];
  /** None: the terms stand for each other. */
  alternatives: string[];
  /** The terms and alternatives as a search compares them. */
  keys: string[];
  version: number;
}

export const synonymModel = defineModel<SynonymDocument>(
  'synonyms',
  {
    terms: { type: [String], required: true },
    alternatives: { type: [String], default: [] },
    keys: { type: [String], required: true },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { createdAt: -1, _id: -1 }, serves: 'synonyms, newest and oldest first' },
    { keys: { keys: 1, createdAt: -1, _id: -1 }, serves: 'the synonyms of a text' },
  ],
  {
    audited: { type: 'Synonym', fields: ['terms', 'alternatives'] },
    isFollowed: true,
    // Searches answer otherwise after a change.
    shownAs: { Synonym: {}, Product: {} },
  },
);
