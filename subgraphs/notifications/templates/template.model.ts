import { type Document, defineModel } from '@souk/subgraph';

/** A mail with places to fill in. */
export interface TemplateDocument extends Document {
  key: string;
  /** BCP 47, such as `en`. */
  locale: string;
  name: string;
  /** The `searchTextOf` key and name: what a search looks for a part of. */
  searchText: string;
  subject: string;
  html: string;
  text: string;
  variables: string[];
  /** Comes with Souk; may be edited, not deleted. */
  isSystem: boolean;
  /** Somebody changed it here: a new release of Souk does not overwrite it. */
  edited: boolean;
  /** Of the files that a system template was made from. */
  sourceHash: string | null;
  version: number;
}

const needed = { type: String, required: true };

export const templateModel = defineModel<TemplateDocument>(
  'emailTemplates',
  {
    key: needed,
    locale: needed,
    name: needed,
    searchText: needed,
    subject: needed,
    html: { type: String, default: '' },
    text: { type: String, default: '' },
    variables: [String],
    isSystem: { type: Boolean, required: true },
    edited: { type: Boolean, default: false },
    sourceHash: { type: String, default: null },
    version: { type: Number, required: true },
  },
  [
    {
      keys: { key: 1, locale: 1 },
      unique: true,
      serves: 'emailTemplate(key), rendering, and the list by key',
    },
  ],
);
