import { type Document, defineModel } from '@souk/subgraph';

/** An email template. */
export interface TemplateDocument extends Document {
  key: string;
  /** BCP 47, such as `en`. */
  locale: string;
  name: string;
  /** The `searchTextOf` key and name; a search matches a part of it. */
  searchText: string;
  subject: string;
  html: string;
  text: string;
  variables: string[];
  /** Whether the template comes with Souk; it may be edited but not deleted. */
  isSystem: boolean;
  /** Whether somebody has changed it, so that a new release does not overwrite it. */
  edited: boolean;
  /** The hash of the files of a system template. */
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
      serves: 'emailTemplate(key) and rendering',
    },
    { keys: { key: 1, _id: 1 }, serves: 'emailTemplates by key' },
    { keys: { createdAt: -1, _id: -1 }, serves: 'emailTemplates, newest or oldest first' },
  ],
);
