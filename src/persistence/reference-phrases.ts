// What the parts of a study must be to each other, in English: names that are there, times in order, limits of sites.
import { phrases } from '../base/language.ts';

export type Targeted = 'hub' | 'depot' | 'locker' | 'fleet' | 'bay' | 'contractor';

export const referencePhrases = phrases({
  nothing: 'nothing',
  none: 'none',
  ids: {
    own: 'an id that no other entry of the list has',
    facility: 'ids that no other facility has, and neither "hubs" nor "depots"',
    site: 'the id of a site',
    home: '"hubs", "depots", or the id of a hub or micro-depot',
    hubOrDepot: 'the id of a hub or micro-depot',
    ownDay: 'a weekday that no other entry of the list names',
    /** Whose subsidy goes by parcels, or by days of a micro-depot, a locker or a cargo bike. */
    subsidised: {
      parcel: 'the id of a hub, micro-depot or locker of a scenario',
      'depot-day': 'the id of a micro-depot of a scenario',
      'locker-day': 'the id of a locker of a scenario',
      'bike-day': 'the id of a hub or micro-depot of a scenario',
    },
    fleetOr: (types: readonly string[]) => `the id of a fleet, or ${types.join(', ')}`,
    target: (kind: Targeted) => `the id of a ${kind} that is there`,
    carrier: 'the id of a carrier of the study',
    ownCarrier: 'the id of the carrier whose own it is',
  },
  sums: {
    shares: 'shares with a sum above 0',
    weights: 'weights with a sum above 0',
    probabilities: 'probabilities with a sum above 0',
    radius: (radius: number) => `at most the city’s radius, ${radius}`,
    snow: (most: number, snow: number) => `at most ${most}, as snow takes ${snow} of the days`,
    noLess: (least: number, size: string) => `at least ${least}, as size ${size} has`,
    compartment: 'at least one compartment',
    /** Of a price that sums of whole micro-euros could not hold. */
    exact: (most: number, parcels: number, days: number) =>
      `at most ${most}, as the cost of up to ${parcels} parcels in ${days} days must add up exactly`,
    /** In thousand million euros; `path` is the price that weighs most. */
    costs: (all: number, path: string) => `costs of up to ${all} thousand million euros, most of them by ${path}`,
    fewer: (parcels: number, days: number, most: number) =>
      `fewer parcels than up to ${parcels}, fewer days than ${days}, or shorter ways, so that costs add up exactly (below ${most} thousand million euros)`,
    payer: 'a payer that has no other budget',
  },
  places: {
    any: 'a position, a site that has one, or the places of a mobile micro-depot',
    hubLeft: 'at least one hub left',
    noHub: 'no hub',
    noneOf: (carrier: string) => `none of ${carrier}`,
    hubOfEach: (first: string) => `a hub of each carrier (those that name none are ${first}’s)`,
    centre: 'a centre and a radius',
    aWeekday: 'one place a weekday',
    near: (metres: number) => `a position within ${metres} m of a street`,
    at: (x: number, y: number, metres: number | null) =>
      `(${x}, ${y}), ${metres === null ? 'no street is there' : `${metres} m from the nearest street`}`,
  },
  times: {
    beforeClosing: (closes: string) => `a time before it closes at ${closes}`,
    afterOpening: (opens: string) => `a time after it opens at ${opens}`,
    beforeItEnds: (until: string) => `a time before it ends at ${until}`,
    afterItBegins: (from: string) => `a time after it begins at ${from}`,
    after: (before: string) => `a time after ${before}`,
    beforeBusinesses: (until: string) => `a time before businesses close at ${until}`,
    operating: (days: string) => `at least one of the operating days, ${days}`,
    businessDays: (days: string) => `at least one of the days on which businesses are open, ${days}`,
    beforeOrders: (until: string) => `a time before orders end at ${until}`,
    beforeWindows: (until: string) => `a time before windows end at ${until}`,
    windowInDay: (hours: number) => `a time from which a window of ${hours} h ends by 24:00`,
    windowInSpan: (hours: number, from: string, until: string) =>
      `at most ${hours}, the hours from ${from} to ${until} in which windows lie`,
    beforeDeliveries: (until: string) => `a time before deliveries end at ${until}`,
    dayFrom: (first: number) => `a day from ${first} on, its first`,
    beforeMidnight: (latest: string) => `a time before ${latest}, when vehicles have to be home`,
    withinShift: (minutes: number, hours: number) => `at most ${minutes}, the minutes of its shift of ${hours} h`,
    afterLease: (begins: number) => `a day not before the lease begins on ${begins}`,
    beforeLeaseEnds: (ends: number) => `a day not after the lease ends on ${ends}`,
    notBefore: (day: number) => `a day not before ${day}`,
  },
  /** What the site of a micro-depot offers. */
  site: {
    most: (limit: number, unit: string, site: string) => `at most ${limit}${unit}, as its site ${site} offers`,
    taken: (left: number, site: string) =>
      `at most ${left} m², as other micro-depots at the time have the rest of its site ${site}`,
    least: (limit: number, site: string) => `at least ${limit}, as its site ${site} offers`,
    opens: (site: string, opens: string) => `not before its site ${site} opens at ${opens}`,
    closes: (site: string, closes: string) => `not after its site ${site} closes at ${closes}`,
  },
  types: {
    kind: (kinds: readonly string[]) => `a kind that goes with its type: ${kinds.join(' or ')}`,
    type: (kind: string, types: readonly string[]) =>
      `a type that goes with the kind "${kind}" (or none): ${types.join(' or ')}`,
    kindOn: (road: string) => `a kind that may use ${road}, of which it has a speed of its own`,
    closedTo: (kind: string) => `no speed, as this class of road is closed to the kind "${kind}"`,
  },
});
