import { defineSubgraph } from '@souk/subgraph';
import { config } from './config.ts';
import { models } from './context.ts';
import { seedDemo } from './demo/seed-demo.ts';
import { importResolvers } from './importing/import.resolvers.ts';
import { textsOfSellers } from './migrations/0001-texts-of-sellers.ts';
import { searchKeys } from './migrations/0002-search-keys.ts';
import { names } from './migrations/0003-names.ts';
import { versions } from './migrations/0004-versions.ts';
import { nodes } from './nodes.ts';
import { personalData } from './privacy/personal-data.ts';
import { profileResolvers } from './profile/profile.resolvers.ts';
import { registrationResolvers } from './registration/registration.resolvers.ts';
import { repairRegistrations } from './registration/repair.sweep.ts';
import { mediaConsumers } from './sellers/media.consumers.ts';
import { sellerResolvers } from './sellers/seller.resolvers.ts';
import { suspensionConsumers } from './suspension/suspension.consumers.ts';
import { suspensionResolvers } from './suspension/suspension.resolvers.ts';
import { verificationResolvers } from './verification/verification.resolvers.ts';

/** Seller businesses: registration, profile, verification, suspension, browsing. */
export const sellers = defineSubgraph({
  name: 'sellers',
  folder: import.meta.dirname,
  models,
  config,
  resolvers: [
    sellerResolvers,
    registrationResolvers,
    profileResolvers,
    verificationResolvers,
    suspensionResolvers,
    importResolvers,
  ],
  consumers: { ...suspensionConsumers, ...mediaConsumers },
  nodes,
  personalData,
  migrations: [textsOfSellers, searchKeys, names, versions],
  sweeps: {
    'repair-registrations': { run: repairRegistrations, everyMs: 60_000 },
  },
  seedDemo,
});
