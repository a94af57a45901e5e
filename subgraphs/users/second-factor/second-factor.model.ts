import { type Document, defineModel, type Encrypted } from '@souk/subgraph';
import { Schema } from 'mongoose';

/** The second factors of an account, which are read when asked for. */
export interface SecondFactorsRef {
  accountId: string;
}

/** The secret that an authenticator app shares with Souk. */
export interface TotpSecret {
  secret: Encrypted;
  /** When it was shown. */
  startedAt: Date;
}

/** A secret whose possession was proved. */
export interface ConfirmedTotp extends TotpSecret {
  confirmedAt: Date;
  /** The last time step that was accepted; only later ones are. */
  lastStep: number;
}

/** The authenticator app and the recovery codes of one account, whose id it has. Passkeys are stored on their own. */
export interface SecondFactorDocument extends Document {
  totp: ConfirmedTotp | null;
  /** A secret that waits for its first code. */
  startedTotp: TotpSecret | null;
  /** HMACs of the recovery codes that were not used. */
  recoveryCodes: string[];
}

const started = { secret: { type: String, required: true }, startedAt: { type: Date, required: true } };
const startedTotp = new Schema<TotpSecret>(started, { _id: false });
const confirmedTotp = new Schema<ConfirmedTotp>(
  {
    ...started,
    confirmedAt: { type: Date, required: true },
    lastStep: { type: Number, required: true },
  },
  { _id: false },
);

export const secondFactorModel = defineModel<SecondFactorDocument>('secondFactors', {
  totp: { type: confirmedTotp, default: null },
  startedTotp: { type: startedTotp, default: null },
  recoveryCodes: { type: [String], default: [] },
});
