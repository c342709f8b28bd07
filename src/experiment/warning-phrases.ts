// What a planner is warned of, in English.
import { counted, duration } from '../base/format.ts';
import { phrases } from '../base/language.ts';
import type { VehicleKind } from '../model/study.ts';

/** On so many of the operating days up to the last that is measured, or of those on which it stands. */
export interface DayCount {
  readonly days: number;
  readonly of: number;
}

/** Of `barred` addresses that vans cannot reach, `unreached` are reached by no bike either, unless with what is in stock. */
export interface Barred extends DayCount {
  readonly barred: number;
  readonly unreached: number;
  readonly hasStock: boolean;
}

export const warningPhrases = phrases({
  noVans: (hub: string) => `${hub} has no vans: parcels that no micro-depot or locker takes are never delivered.`,
  noFetching: (hub: string) =>
    `${hub} has no vans and contractors fetch nothing: pick-ups that no bike reaches are never fetched.`,
  noFeeders: (hub: string) => `${hub} has no feeders: its micro-depots get no parcels.`,
  shutForBikes: (depot: string) => `${depot} is shut while its bikes work: it serves nobody and still costs rent.`,
  noFloor: (depot: string) =>
    `${depot} has no room for a single parcel: nothing is brought to it, and it still costs rent.`,
  noBikes: (depot: string) => `${depot} has no bikes: it serves nobody and still costs rent.`,
  nobodyOrders: 'Nobody orders anything.',
  /** `target` by its id, `path` as the file has it. */
  changedInVain: (target: string, path: string) =>
    `${path} changes nothing: a change before it has taken ${target} away.`,
  sortedTooLate: (hub: string, sorted: string, until: string) =>
    `${hub} has sorted the day’s parcels by ${sorted}, but its vans’ shift ends at ${until}: they bring nothing that day.`,
  neverLeaves: (fleet: string, place: string) =>
    `${fleet} never leave ${place}: their own shift is over before they are loaded and it is open and has sorted.`,
  /** Lengths of time in minutes; the break is due so long after the shift begins. */
  breakTooLong: (fleet: string, rest: number, shift: number, due: number) =>
    `${fleet} have no time for their break of ${duration(rest)} in a shift of ${duration(shift)}: they make no tour but those that are home before it is due, ${duration(due)} after the shift begins.`,
  waveTooLate: (depot: string, wave: string, until: string) =>
    `${depot} gets its parcels too late for its bikes: the first wave leaves at ${wave}, and their shift ends at ${until}. They bring nothing on the day it comes.`,
  unloadedTooLate: (depot: string, from: string, until: string) =>
    `${depot} gets its parcels too late for its bikes: feeders may unload there only from ${from}, and the bikes’ shift ends at ${until}. They bring nothing on the day it comes.`,
  promisedTooEarly: (promised: string, from: string) =>
    `Parcels are promised by ${promised}, but the first vehicle leaves at ${from}: those of the day are late whatever the plan.`,
  startTooLate: (place: string, areVans: boolean, from: string, promised: string) =>
    `The ${areVans ? 'vans of' : 'bikes at'} ${place} leave only at ${from}, and parcels are promised by ${promised}: what they bring is late whatever the plan.`,
  lockersTooLate: (hub: string, wave: string, until: string) =>
    `The feeders of ${hub} fill no locker: the first wave leaves at ${wave}, and their shift ends at ${until}.`,
  tooWeak: (place: string, kind: VehicleKind) =>
    `The ${kind}s of ${place} can carry no parcel of any size that people order: they bring nothing.`,
  /** `sizes` in a row, as "L" or "M, L". */
  noVanCarries: (hub: string, sizes: string) =>
    `No van of ${hub} can carry a parcel of size ${sizes}: those that no bike takes are returned, however many vans there are.`,
  shortForBikes: (depot: string, minutes: number, from: string, until: string) =>
    `The bikes of ${depot} have at most ${counted(minutes, 'minute')} a day, from ${from}, when what comes there is sorted and loaded, to ${until}: what they cannot bring by then waits, or takes many bikes.`,
  /** "A tenth" is the share in few-bikes.ts. */
  fewBikes: (depot: string) =>
    `More than a tenth of the parcels that ${depot} would take go by van, since its bikes find no time or room for them: more bikes bring more.`,
  gotNothing: (depot: string) => `No parcel came through ${depot} on the measured days: it still costs rent.`,
  lockerReachesNobody: (locker: string) => `${locker} has no address within reach: nobody has a parcel put into it.`,
  /** At a hub or a micro-depot, from which none of their kind goes out. */
  neverOut: (fleet: string, place: string, at: 'hub' | 'depot', isPaid: boolean) =>
    `${fleet} at ${place} never go out: ${at === 'hub' ? 'from a hub vans and feeders do, and bikes from micro-depots' : 'from a micro-depot bikes do, and vans and feeders from hubs'}. They bring nothing${isPaid ? ', and are paid all the same' : ''}.`,
  /** `days` of `of` operating days. */
  paidInVain: (fleet: string, depot: string, { days, of }: DayCount) =>
    `${fleet} at ${depot} are owned and paid on ${days} of ${of} operating days on which it is not there for them.`,
  leftToContractors: (depot: string) =>
    `${depot} gets no parcels, since contractors take them all: it serves nobody and still costs rent.`,
  /** Waves by their times, one or several. */
  earlyWaves: (waves: string, count: number, sorted: string) =>
    `The feeder ${count === 1 ? 'wave' : 'waves'} of ${waves} ${count === 1 ? 'leaves' : 'leave'} only at ${sorted}, when the day’s parcels are sorted.`,
  missBusinesses: (hub: string, from: string, until: string) =>
    `Nobody who leaves ${hub} works while businesses are open, from ${from} to ${until}: their parcels go back to their senders.`,
  contractorTooEarly: (contractor: string, until: string, sorted: string) =>
    `${contractor} delivers until ${until}, and parcels are sorted by ${sorted}: it takes none.`,
  reachesNobody: (depot: string) => `${depot} has no address in its catchment: it serves nobody and still costs rent.`,
  nobodyComes: (locker: string, opens: string, closes: string) =>
    `${locker} is open from ${opens} to ${closes}, hours at which nobody comes by their weights: people come evenly over them.`,
  barred: (hub: string, { barred, unreached, hasStock, days, of }: Barred) => {
    const many = `${days < of ? `On ${days} of ${of} operating days ` : ''}${barred === 1 ? '1 address' : `${barred} addresses`}`;
    const fate = days < of ? 'are not brought then' : 'are returned';
    const stock = hasStock ? ', except same-day orders from a micro-depot’s stock' : '';
    const rest =
      unreached === 0
        ? `: parcels too big for a bike ${fate}`
        : `, ${unreached === barred ? 'nor' : `${unreached} of them nor`} by bike: their parcels ${fate}${stock}`;
    return `${many} cannot be reached by the vans of ${hub} because of zones${rest}.`;
  },
  insideZone: (hub: string, zone: string, { days, of }: DayCount) =>
    days < of
      ? `${hub} stands inside ${zone}, a zone that keeps its vans out on ${days} of ${of} operating days: they bring nothing then.`
      : `${hub} stands inside ${zone}, a zone that keeps its vans out: they bring nothing.`,
  cutOff: (facility: string, hub: string, hasStock: boolean, { days, of }: DayCount) => {
    if (days < of) {
      return `${facility} cannot be reached from ${hub} on ${days} of ${of} operating days because of zones or its site: it gets no parcels then.`;
    }
    const serves = hasStock ? 'brings only same-day orders from its stock' : 'serves nobody';
    return `${facility} cannot be reached from ${hub} because of zones or its site: it ${serves}.`;
  },
  notSupplied: (depot: string, hub: string, hasStock: boolean, { days, of }: DayCount) => {
    const when = days < of ? `On ${days} of ${of} operating days ` : '';
    const serves = hasStock ? ' It brings only same-day orders from its stock.' : ' It serves nobody.';
    return `${when}${depot} gets no parcels: the feeders of ${hub} cannot go there and back within their range, their shift and the hours at which it may be supplied.${days < of ? '' : serves}`;
  },
  fewFeedersLetIn: (depot: string, feeders: number, most: number, ordered: number) =>
    `${depot} lets in ${counted(feeders, 'feeder')} a day, which ${feeders === 1 ? 'brings' : 'bring'} at most ${most} of the ${counted(ordered, 'parcel')} a day that are ordered around it: the others go by van.`,
  fewerThanCarriers: (depot: string, feeders: number, carriers: number) =>
    `${depot} lets in ${counted(feeders, 'feeder')} a day for ${carriers} carriers: on every day some of them get nothing there, and their parcels go by van.`,
  fewerThanDepots: (site: string, feeders: number, depots: number) =>
    `${site} lets in ${counted(feeders, 'feeder')} a day for ${depots} micro-depots: on every day some of them get nothing, and their parcels go by van.`,
  lockerNotSupplied: (locker: string, hub: string, { days, of }: DayCount) =>
    `${days < of ? `On ${days} of ${of} operating days ` : ''}${locker} gets no parcels: no vehicle of ${hub} that may fill it can go there and back within its range, its shift and the hours at which it may stop there.${days < of ? '' : ' It serves nobody.'}`,
  someRuns: (told: number, runs: number, warning: string) => `In ${told} of ${runs} draws: ${warning}`,
  backlog: (parcels: number) => `Fleet or shifts too small: the backlog grows by ${counted(parcels, 'parcel')} a day.`,
  /** `interval` is " (95 %: 3 to 9)", or empty, as of one run. */
  feederBacklog: (parcels: number, interval: string) =>
    `Feeders have too little time to drive to micro-depots and unload there: the backlog grows by ${counted(parcels, 'parcel')} a day${interval}. More vans or bikes do not help.`,
  /** `interval` is " (95 %: 3 to 9)", or empty. */
  backlogOfRuns: (runs: number, parcels: number, interval: string) =>
    `Fleet or shifts too small ${runs === 1 ? 'in the one draw there is' : `over ${runs} draws`}: the backlog grows by ${counted(parcels, 'parcel')} a day${interval}.`,
  fullOfPartners: (depot: string) => `${depot} is full of its partners’ parcels: it takes none of this scenario’s.`,
  standsNowhere: (depot: string) => `${depot} stands nowhere on any operating day of the run: it serves nobody.`,
  /** `days` are short names of weekdays, in a row. */
  standsNowhereOn: (depot: string, days: string) =>
    `${depot} stands nowhere on ${days}: parcels that are left in it wait until it stands somewhere again.`,
  fetchedAfterAway: (depot: string, days: string) =>
    `${depot} stands nowhere on ${days}: parcels that are left in it go back to the hub only when it stands somewhere again.`,
  notLeased: (depot: string) => `${depot} is not leased on any operating day of the run: it serves nobody.`,
  /** Of prices by the year, `paid` ("83 %") falls on the days that such a week has. */
  yearPaid: (stated: number, weekdays: number, ofWeek: number, paid: string) =>
    `Prices by the year (rent, fit-out, lockers) are spread over ${stated} operating days, but ${counted(weekdays, 'weekday')} a week ${weekdays === 1 ? 'gives' : 'give'} about ${ofWeek}: ${paid} of them are paid.`,
  noLockerAfterwards: 'After a failed attempt parcels are to go to a locker, but there is none here.',
  noDepotAfterwards: 'After a failed attempt parcels are to go to a micro-depot, but there is none here.',
  reachNobody: (fleet: string, facility: string, range: string) =>
    `${fleet} at ${facility} reach nobody: their range of ${range} is shorter than any tour.`,
  cutCatchment: (depot: string, range: string, cut: number, inside: number) =>
    `The range of the bikes at ${depot}, ${range}, cuts its catchment: ${cut} of ${counted(inside, 'address', 'addresses')} are too far to go there and back, and vans serve them.`,
  beyondVans: (hub: string, range: string, beyond: number, served: number) =>
    `${beyond} of ${counted(served, 'address', 'addresses')} are beyond the range of the vans of ${hub}, ${range} there and back: what no bike takes there is returned.`,
  sizingMissed: (target: string, share: string, draws: number) =>
    `No number of vehicles that was tried, up to four times as many as are needed at once, meets the target of ${target} on time: ${share} of the parcels are on time on the ${draws} draws of the sizing. The fleets are the smallest that do as well as the best of them, to half a point.`,
});
