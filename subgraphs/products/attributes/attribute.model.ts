import { type Document, defineModel } from '@souk/subgraph';
import { Schema } from 'mongoose';

export const ATTRIBUTE_KINDS = ['TEXT', 'NUMBER', 'CHOICE', 'BOOLEAN', 'COLOR'] as const;
export type AttributeKind = (typeof ATTRIBUTE_KINDS)[number];
export type AttributeLevel = 'PRODUCT' | 'VARIANT';

/** A possible value of a CHOICE or COLOR attribute. Values are stored by the slug, which never changes. */
export interface AttributeChoice {
  slug: string;
  label: string;
  /** The colour, such as `#1e90ff`; null for a CHOICE. */
  hex: string | null;
}

/** That products of a category and of those below it have the attribute. */
export interface AttributeAssignment {
  categoryId: string;
  level: AttributeLevel;
  isRequired: boolean;
  isFilterable: boolean;
}

/** A property that products or variants of some categories have. */
export interface AttributeDocument extends Document {
  slug: string;
  name: string;
  /** The `sortKey` of the name, by which lists are sorted. */
  nameKey: string;
  /** The search words: those of the name. */
  words: string[];
  kind: AttributeKind;
  unit: string | null;
  isMultiple: boolean;
  /** In their order; empty unless it is a CHOICE or COLOR. */
  choices: AttributeChoice[];
  assignments: AttributeAssignment[];
  version: number;
}

/** The value of one attribute: a text, a number, a boolean, or the slugs of choices. */
export interface AttributeValue {
  attributeId: string;
  value: string | number | boolean | string[];
}

/** What a product stores for filters and facets: the filterable values of itself and its variants. */
export interface Facets {
  /** `<attributeId>=<key>` for each value; see `facetKeys`. */
  facets: string[];
  /** The values of NUMBER attributes, for ranges. */
  facetNumbers: { attributeId: string; value: number }[];
}

/** How models store {@link AttributeValue}s. */
export const attributeValues = {
  type: [{ _id: false, attributeId: String, value: Schema.Types.Mixed }],
  default: [],
};

export const attributeModel = defineModel<AttributeDocument>(
  'attributes',
  {
    slug: { type: String, required: true },
    name: { type: String, required: true },
    nameKey: { type: String, required: true },
    words: { type: [String], required: true },
    kind: { type: String, enum: ATTRIBUTE_KINDS, required: true },
    unit: { type: String, default: null },
    isMultiple: { type: Boolean, default: false },
    choices: { type: [{ _id: false, slug: String, label: String, hex: String }], default: [] },
    assignments: {
      type: [{ _id: false, categoryId: String, level: String, isRequired: Boolean, isFilterable: Boolean }],
      default: [],
    },
    version: { type: Number, default: 1 },
  },
  [
    { keys: { slug: 1 }, unique: true, serves: 'attributes by their slugs, and one attribute per slug' },
    { keys: { 'assignments.categoryId': 1 }, serves: 'the attributes of categories' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'attributes, newest and oldest first' },
    { keys: { nameKey: 1, _id: 1 }, serves: 'attributes by name' },
    { keys: { words: 1 }, serves: 'the search filter of attributes' },
  ],
  {
    // Lists of attributes may be empty before.
    shownAs: { Attribute: {}, Category: {}, Product: {}, ProductVariant: {} },
    audited: {
      type: 'Attribute',
      fields: ['name', 'slug', 'kind', 'unit', 'isMultiple', 'choices', 'assignments'],
    },
  },
);
