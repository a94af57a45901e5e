import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';
import type { FeatureDefinition } from './definition.ts';

/** Who keeps a flag: Souk itself, or GrowthBook, of which Souk keeps the last set that it got. */
export type FlagSource = 'SOUK' | 'GROWTHBOOK';

/** A feature flag in the form of GrowthBook. */
export interface FlagDocument extends Document {
  source: FlagSource;
  key: string;
  /** The key and description, folded; a search matches a part of it. */
  searchText: string;
  description: string | null;
  /** JSON as text: MongoDB would read the operators of conditions as its own. */
  definition: string;
  version: number;
}

/** The definition of a flag. */
export const definitionOf = ({ definition }: Pick<FlagDocument, 'definition'>) =>
  JSON.parse(definition) as FeatureDefinition;

export const flagModel = defineModel<FlagDocument>(
  'featureFlags',
  {
    source: { type: String, required: true },
    key: { type: String, required: true },
    searchText: { type: String, required: true },
    description: { type: Schema.Types.String, default: null },
    definition: { type: String, required: true },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { source: 1, key: 1 }, serves: 'one flag per key; all flags of a source, by key', unique: true },
    { keys: { source: 1, key: 1, _id: 1 }, serves: 'featureFlags by key' },
    { keys: { source: 1, createdAt: -1, _id: -1 }, serves: 'featureFlags by date' },
  ],
  { shownAs: { FeatureFlagValue: {} } },
);
