import { besideVendure } from '../vendure/scenario.ts';
import { edge } from './edge.ts';
import { endToEnd } from './end-to-end.ts';
import { inFlight } from './in-flight.ts';
import type { Scenario } from './scenario.ts';
import { tail } from './tail.ts';

/** All scenarios, in the order of the report. */
export const scenarios: readonly Scenario[] = [edge, inFlight, endToEnd, tail, besideVendure];
