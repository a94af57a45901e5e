import { type Db, defineSubgraph, newId, type Ctx as SubgraphCtx } from '@souk/subgraph';
import { startTestSubgraph } from '@souk/testing';
import { z } from 'zod';
import {
  createSagaRuntime,
  defineSaga,
  defineSagaEventModel,
  defineSagaModel,
  done,
  drainSagas,
  type SagaDocument,
  type SagaHost,
  type SagaRuntime,
  type Step,
} from '../index.ts';

interface TripData {
  seats: number;
  ticket: string | null;
  pin: string | null;
}

/** The smallest saga there is: a trip that is booked in steps which each test chooses. */
export interface TripDocument extends SagaDocument<TripData> {
  traveller: string;
  bookingKey: string | null;
}

const text = { type: String, required: true } as const;
const models = {
  trips: defineSagaModel<TripDocument>('trips', {
    traveller: text,
    bookingKey: { type: String, default: null },
  }),
  tripEvents: defineSagaEventModel('tripEvents'),
};
const config = z.object({});

export type TripCtx = SubgraphCtx<Db<typeof models>, z.output<typeof config>, SagaRuntime>;
export type TripStep = Step<TripCtx, TripDocument>;

/** A subgraph with trips, and what its process keeps; `stop` drops its database. */
export async function startTrips(host: Partial<SagaHost<TripCtx, TripDocument>> = {}) {
  const runtime = createSagaRuntime();
  let ctx: TripCtx | undefined;
  const subgraph = defineSubgraph({
    // A name has to be one of the registry, with the events that it consumes there: none of them arrives here.
    name: 'sellers',
    consumers: { 'user.taken_over': async () => {}, 'media.deleted': async () => {} },
    folder: import.meta.dirname,
    models,
    config,
    personalData: { collections: { trips: { none: 'Made up.' }, tripEvents: { none: 'Made up.' } } },
    resolvers: [],
    // Tests drive trips themselves.
    jobs: { 'drive-trip': { run: async () => {} } },
    start: async (own: TripCtx) => {
      ctx = own;
      return { runtime, close: () => drainSagas(runtime) };
    },
  });
  const test = await startTestSubgraph(subgraph);
  if (!ctx) throw new Error('the subgraph did not start');
  const own = ctx;
  const trace: string[] = [];
  const tripHost: SagaHost<TripCtx, TripDocument> = {
    collections: ({ db }) => ({ sagas: db.trips, events: db.tripEvents }),
    settings: () => ({ leaseMs: 2_000, backoffMs: 2, undoRounds: 2, waitMs: 40 }),
    job: 'drive-trip',
    forget: { pin: null },
    release: { bookingKey: null },
    stopError: ({ reason }) => ({ code: 'INVALID_STATE', message: `Stopped: ${reason}`, field: null }),
    ...host,
  };
  return {
    ctx: own,
    runtime,
    /** What steps did, in order: `do A`, `undo A`. */
    trace,
    /** A step that notes what it does, but for what `parts` say. */
    step: (name: string, parts: Partial<TripStep> = {}): TripStep => ({
      name,
      execute: async () => {
        trace.push(`do ${name}`);
        return done();
      },
      compensate: async () => {
        trace.push(`undo ${name}`);
        return {};
      },
      ...parts,
    }),
    /** Starts a trip of these steps, which is not driven yet. */
    async book(steps: TripStep[], data: Partial<TripData> = {}) {
      const saga = defineSaga<TripCtx, TripDocument>('trip', steps, tripHost);
      const trip = await saga.start(own, {
        traveller: newId('usr'),
        bookingKey: newId('key'),
        data: { seats: 1, ticket: null, pin: '1234', ...data },
      });
      return {
        saga,
        trip,
        drive: () => saga.drive(own, trip),
        state: () => own.db.trips.findById(trip._id).lean().exec(),
        /** Makes the trip due now and drives it, as the sweep of another process would. */
        async wake() {
          await own.db.trips.updateOne({ _id: trip._id }, { $set: { dueAt: new Date() } });
          await saga.drive(own, trip._id);
        },
        async events() {
          const found = await own.db.tripEvents.find({ sagaId: trip._id }).sort({ seq: 1 }).lean().exec();
          return found.map(({ type }) => type);
        },
      };
    },
    stop: () => test.stop(),
  };
}

export type Trips = Awaited<ReturnType<typeof startTrips>>;
