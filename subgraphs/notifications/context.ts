import type { Db, Ctx as SubgraphCtx } from '@souk/subgraph';
import type { Config } from './config.ts';
import { emailModel } from './emails/email.model.ts';
import type { Runtime } from './sending/transport.ts';
import { templateModel } from './templates/template.model.ts';

/** The collections of this subgraph, as `ctx.db` names them. */
export const models = { emails: emailModel, emailTemplates: templateModel };

/** The context of every resolver, service, consumer, job and sweep of `notifications`. */
export type Ctx = SubgraphCtx<Db<typeof models>, Config, Runtime>;
