import { Schema } from 'mongoose';

/** Shorthands for stored fields. */
export const text = { type: String, required: true } as const;
export const optionalText = { type: String, default: null } as const;
export const integer = { type: Number, required: true } as const;
export const instant = { type: Date, required: true } as const;
export const optionalInstant = { type: Date, default: null } as const;
/** A value whose shape only its TypeScript type describes. */
export const anything = { type: Schema.Types.Mixed, default: null } as const;
