import { before, HOUR } from '../clock.ts';
import { demoId } from '../ids.ts';
import { at, hash32, random } from '../random.ts';
import type { DemoOrderLine, DemoSellerOrder, OrderStatus, PartStatus } from '../types.ts';

const carriers = [
  ['Caravan Express', 'CX'],
  ['Medina Courier', 'MC'],
  ['Atlas Parcel', 'AP'],
] as const;

const regrets = [
  'Ordered by mistake',
  'Found the right size elsewhere',
  'A flaw was found while packing',
  'The address could not be reached by the carrier',
];

/** Splits the lines by seller and lets each part run its course up to today's midnight. */
export function partsOf(
  orderKey: string,
  lines: readonly DemoOrderLine[],
  age: number,
  today: Date,
  cancelled: 'all' | 'one' | 'none',
): DemoSellerOrder[] {
  const sellers = [...new Set(lines.map((line) => line.sellerId))];
  return sellers.map((sellerId, index) => {
    const own = lines.filter((line) => line.sellerId === sellerId);
    const stop = cancelled === 'all' || (cancelled === 'one' && index === 0 && sellers.length > 1);
    return {
      id: demoId('sor', `${orderKey}/${sellerId}`),
      orderId: demoId('ord', orderKey),
      sellerId,
      lineIds: own.map((line) => line.id),
      totalMinor: own.reduce((sum, line) => sum + line.totalMinor, 0),
      createdAt: before(today, age),
      ...course(orderKey, sellerId, age, today, stop),
    };
  });
}

type Course = Pick<
  DemoSellerOrder,
  | 'status'
  | 'carrier'
  | 'trackingNumber'
  | 'cancelReason'
  | 'processingAt'
  | 'shippedAt'
  | 'deliveredAt'
  | 'cancelledAt'
>;

// A step is taken once its moment lies before midnight, so recent orders are found at every stage.
function course(orderKey: string, sellerId: string, age: number, today: Date, stop: boolean): Course {
  const r = random(`course/${orderKey}/${sellerId}`);
  const processing = age - r.int(6, 64) * HOUR;
  const shipped = processing - r.int(12, 110) * HOUR;
  const delivered = shipped - r.int(40, 150) * HOUR;
  // All parts of an order that is called off stop at the same moment.
  const ended = age - (1 + (hash32(`stop/${orderKey}`) % 4)) * HOUR;
  const reached = (left: number): Date | null => (!stop && left > 0 ? before(today, left) : null);
  const isOver = stop && ended > 0;
  const [carrier, letters] = r.pick(carriers);
  const tracking = `${letters}${String(r.int(0, 999_999_999)).padStart(9, '0')}MA`;
  const steps: [PartStatus, Date | null][] = [
    ['DELIVERED', reached(delivered)],
    ['SHIPPED', reached(shipped)],
    ['PROCESSING', reached(processing)],
    ['CANCELLED', isOver ? before(today, ended) : null],
  ];
  const dateOf = (status: PartStatus): Date | null => steps.find(([step]) => step === status)?.[1] ?? null;
  const left = shipped > 0 && !stop;
  return {
    status: steps.find(([, date]) => date !== null)?.[0] ?? 'CONFIRMED',
    carrier: left ? carrier : null,
    trackingNumber: left ? tracking : null,
    cancelReason: isOver ? at(regrets, hash32(`why/${orderKey}`)) : null,
    processingAt: dateOf('PROCESSING'),
    shippedAt: dateOf('SHIPPED'),
    deliveredAt: dateOf('DELIVERED'),
    cancelledAt: dateOf('CANCELLED'),
  };
}

/** The status of an order as its parts add up to it; cancelled parts count only when all are. */
export function orderStatus(parts: readonly DemoSellerOrder[]): OrderStatus {
  const live = parts.map((part) => part.status).filter((status) => status !== 'CANCELLED');
  if (live.length === 0) return 'CANCELLED';
  if (live.every((status) => status === 'DELIVERED')) return 'DELIVERED';
  const gone = live.filter((status) => status === 'SHIPPED' || status === 'DELIVERED').length;
  if (gone === live.length) return 'SHIPPED';
  if (gone > 0) return 'PARTIALLY_SHIPPED';
  return live.includes('PROCESSING') ? 'PROCESSING' : 'CONFIRMED';
}
