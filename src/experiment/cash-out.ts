// What is lost between a payment that was sent and the cash in the hand, what the way there is worth, and how long it takes.
import { HOUR, MINUTE } from '../base/units.ts';
import type { CashSpec } from '../model/lesson-miles.ts';
import { walkingSpeed } from '../model/speeds.ts';
import type { Speeds } from '../model/study-speeds.ts';
import type { Withdrawal } from '../simulation/cash-agents.ts';
import { meanOf } from './interval.ts';

/** Euros a payment by what took them, mean over all who were sent money; and what the payday was like. */
export interface PaydaySheet {
  readonly people: number;
  readonly wire: number;
  readonly exchange: number;
  readonly agent: number;
  /** Fares, and the time on the way, of the first trip. */
  readonly bus: number;
  readonly hours: number;
  /** Fares and time of all further trips. */
  readonly again: number;
  /** What was sent to those who never got cash, all but the wire's fee; the other losses are counted for them too. */
  readonly unpaid: number;
  readonly lost: number;
  /** Cash that comes home: what the agent paid out less the fares; below 0 for who went and got nothing. Null where nobody was sent any. */
  readonly inHand: number | null;
  /** What that is worth when the hours on the way are counted as money; null where nobody was sent any. */
  readonly worth: number | null;
  /** Share of those who came on payday and found the agent dry. */
  readonly refused: number;
  /** Mean way to the agent. */
  readonly km: number;
  /**
   * From the midnight before payday until the agent pays, mean over those who are paid, null where nobody is. The wire takes
   * minutes and is done by the time that anybody comes.
   */
  readonly hoursUntilCash: number | null;
}

export function paydaySheet(people: readonly Withdrawal[], spec: CashSpec, speeds: Pick<Speeds, 'walk'>): PaydaySheet {
  const onFoot = walkingSpeed(speeds);
  const ways = people.map(({ metres }) => tripOf(metres, spec, onFoot));
  const fares = meanOf(ways.map(({ fare }) => fare));
  const time = meanOf(ways.map(({ hours }) => hours * spec.hour));
  const further = (of: (way: { fare: number; hours: number }) => number): number =>
    meanOf(people.map(({ trips }, row) => (trips - 1) * of(ways[row] as { fare: number; hours: number })));
  const [fareAgain, timeAgain] = [further(({ fare }) => fare), further(({ hours }) => hours * spec.hour)];
  const paid = people.flatMap(({ at }) => (at === null ? [] : [at]));
  const paidShare = people.length === 0 ? 1 : paid.length / people.length;
  const [exchange, agent] = [spec.exchange, spec.agent].map((share) => spec.amount * share * paidShare) as [
    number,
    number,
  ];
  const { wire } = spec;
  const unpaid = (spec.amount - wire) * (1 - paidShare);
  const cashLost = wire + exchange + agent + fares + fareAgain + unpaid;
  const lost = cashLost + time + timeAgain;
  const isEmpty = people.length === 0;
  return {
    people: people.length,
    wire,
    exchange,
    agent,
    bus: fares,
    hours: time,
    again: fareAgain + timeAgain,
    unpaid,
    lost,
    inHand: isEmpty ? null : spec.amount - cashLost,
    worth: isEmpty ? null : spec.amount - lost,
    refused: isEmpty ? 0 : people.filter(({ trips }) => trips > 1).length / people.length,
    km: meanOf(people.map(({ metres }) => metres)) / 1_000,
    hoursUntilCash: paid.length === 0 ? null : meanOf(paid) / HOUR,
  };
}

/** There and back: on foot where it is near, else by bus. */
function tripOf(
  metres: number,
  { walkTo, bus, wait, busSpeed }: CashSpec,
  onFoot: number,
): { fare: number; hours: number } {
  if (metres <= walkTo) return { fare: 0, hours: (2 * metres) / onFoot / HOUR };
  return { fare: 2 * bus, hours: 2 * (metres / 1_000 / busSpeed + (wait * MINUTE) / HOUR) };
}
