// English meanings of the words of the trade, said where they stand and listed under the keys.

export const glossaryWords = {
  glossary: {
    title: 'Words',
    meanings: {
      scenario: ['scenario', 'One placement to compare: its hubs, micro-depots, lockers and fleets.'],
      baseline: ['baseline', 'Scenario A: the others are lists of changes to it, and differences are taken to it.'],
      hub: ['hub', 'The distribution centre where parcels arrive from afar; vans start here.'],
      depot: ['micro-depot', 'A small place near the customers where parcels change from a feeder to cargo bikes.'],
      site: ['candidate site', 'A room that could be had, with its area, rent and hours.'],
      locker: ['locker', 'A bank of compartments where recipients fetch their parcels themselves.'],
      feeder: ['feeder', 'A vehicle that carries parcels from a hub to micro-depots or lockers, in waves.'],
      bay: ['loading bay', 'Kerb kept free for deliveries: no search for parking near it.'],
      contractor: ['contractor', 'A firm that delivers parcels for a tariff instead of your own vehicles.'],
      fleet: ['fleet', 'Vehicles of one kind. “As needed” costs on days of use only; a fixed number every day.'],
      promise: ['promise', 'By when the recipient was told to expect the parcel; after it the parcel is late.'],
      late: ['late', 'Handed over after its promise. A parcel in a locker counts when it is put in.'],
      tour: ['tour', 'A vehicle’s round from a facility and back.'],
      tier: ['tier', 'Where the cost falls on the way: trunk, feeder, depot, stem, stops, parking, door.'],
      stem: ['stem', 'The way to the first stop of a tour, and back from the last.'],
      trunk: ['trunk', 'The long way to the hub, paid for each parcel.'],
      payer: ['payer', 'Who bears an amount: the carrier, the city, a site’s owner, recipients or society.'],
      catchment: ['catchment', 'The addresses that bikes of a micro-depot really reach along the streets.'],
      draw: ['draw', 'One possible run of days: which orders come, who is home, how the traffic is.'],
      replication: [
        'run',
        'One scenario simulated on one draw of the luck (a replication). Every scenario meets the same draws.',
      ],
      interval: ['95 % interval', 'Where the true mean lies, 95 times in 100. Day-to-day luck only, not prices.'],
      early: ['early estimate', 'A mean of few draws, without an interval: its sign may still turn.'],
      seed: ['seed', 'The number all luck is drawn from. The same seed gives the same days, bit for bit.'],
      fingerprint: ['fingerprint', 'A hash of all that happened in a run: equal fingerprints are equal runs.'],
    },
  },
} as const;

type Term = keyof typeof glossaryWords.glossary.meanings;

/** The same shape in another language: each word with its meaning. */
export interface GlossaryWords {
  readonly glossary: {
    readonly title: string;
    readonly meanings: Readonly<Record<Term, readonly [word: string, meaning: string]>>;
  };
}
