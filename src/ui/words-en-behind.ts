// English words of the parcels behind a bar, point or slice of a chart.

export const behindWords = {
  behind: {
    title: 'Parcels of this draw',
    choose: 'Show those',
    nothing: 'choose …',
    hint: 'A press on a bar, point or slice of a chart lists the parcels behind it, too; so does a press on a place, street or row in a table, and two on the timeline.',
    /** "C Six depots, draw 3 of 8" */
    draw: (scenario: string, draw: number, all: number) => `${scenario}, draw ${draw} of ${all}`,
    /** What of a draw is listed: "C Six depots, draw 3 of 8: late because of parking". */
    of: (draw: string, slice: string) => `${draw}: ${slice}`,
    one: (all: number) =>
      all === 1
        ? 'Of the one draw so far.'
        : `Of this draw alone; bars, points and amounts under Compare are means over all ${all}.`,
    all: 'all measured parcels',
    late: 'late',
    lateBin: (bin: string) => `late, ${bin}`,
    cause: (cause: string) => `late because of: ${cause}`,
    returned: 'not delivered',
    tier: (tier: string) => `cost on “${tier}”`,
    payer: (payer: string) => `paid by: ${payer}`,
    category: (category: string) => `cost of: ${category}`,
    ways: {
      van: 'driven for by van',
      bike: 'ridden for by cargo bike',
      feeder: 'driven for by feeder',
      motor: 'driven for by van or feeder',
      car: 'fetched from a locker by car',
      walk: 'fetched from a locker on foot',
    },
    carrier: (name: string) => `of ${name}`,
    carrierPays: (name: string) => `of ${name}, paid by it`,
    carrierLate: (name: string) => `of ${name}, and not on time`,
    sameDayLate: 'same-day, and not on time',
    failed: 'first attempt at the door failed',
    refused: 'found its locker full',
    facilities: { depot: 'through any micro-depot', locker: 'through any locker' },
    street: {
      kerb: (name: string) => `stopped for by van or feeder: ${name}`,
      motor: (name: string) => `aboard vans and feeders that drive through: ${name}`,
    },
    tenth: (tenth: number) =>
      `tenth ${tenth} of 10 by cost${tenth === 1 ? ', the cheapest' : tenth === 10 ? ', the dearest' : ''}`,
    hour: (from: string, until: string) => `handed over from ${from} to ${until}`,
    moment: (day: string, from: string, until: string) => `handed over on ${day} from ${from} to ${until}`,
    now: 'Handed over in the quarter of an hour on show',
    facility: (name: string) => `through ${name}`,
    square: (name: string) => `for the doors of ${name}`,
    tour: (name: string) => `aboard ${name}`,
    groups: {
      whole: 'Whole',
      late: 'Late by',
      cause: 'Late because of',
      tier: 'Cost on',
      tenth: 'By cost',
      hour: 'Handed over',
    },
    count: (parcels: string) => `${parcels} ${parcels === '1' ? 'parcel' : 'parcels'}`,
    /** Each goes to that moment on the map. */
    steps: {
      nextLate: 'Next late parcel',
      lateBefore: 'Late one before',
      nextEvent: 'Next event',
      eventBefore: 'Event before',
    },
    none: 'No parcel in this draw.',
    waiting: 'Being looked up …',
    parcel: 'Parcel',
    lateHead: 'Late',
    partCost: '€ of it there',
    partLate: 'of it because of this',
    partKm: 'km for it',
    cost: '€',
    more: (parcels: number) => `Show ${parcels} more`,
    rest: (shown: number) => `The first ${shown}; those with most first.`,
    press: 'Press a parcel to see it on the map at its hand-over.',
    close: 'Close the list',
    /** Of the bars of what a difference hangs on. */
    swing: {
      choose: 'Parcels behind the bar of',
      asking: (name: string, done: number, all: number) =>
        `Running this draw at both ends of “${name}”: ${done} of ${all} runs`,
      cancel: 'Cancel',
      title: (draw: string, name: string, baseline: string) => `${draw}: cost less ${baseline}, moved by “${name}”`,
      low: '€, low end',
      high: '€, high end',
      move: 'moves by',
      what: (low: string, high: string) =>
        `Listed is what a parcel costs more than the same one in the baseline, at each end, where the ends are a cent or more apart; the most moved first. All of this draw together: ${low} per delivered parcel at the low end, ${high} at the high end.`,
      none: 'No parcel of this draw is moved by a cent or more.',
      one: (all: number) => `The bar is the mean over ${all} draws; this list is one of them.`,
      other: (all: number) => `The bar is the mean over ${all} draws; this list is of another draw.`,
    },
    /** Of the bars of the paired differences. */
    pairs: {
      list: 'List the parcels that differ most',
      title: {
        cost: (draw: string, baseline: string) => `${draw}: cost against the same parcels in ${baseline}`,
        'on time': (draw: string, baseline: string) => `${draw}: lateness against the same parcels in ${baseline}`,
      },
      asking: (done: number, all: number) => `Running this draw in both scenarios: ${done} of ${all} runs`,
      failed: 'These parcels could not be looked up.',
      again: 'Look them up again',
      baseline: 'The baseline differs from nothing: show another scenario.',
      in: {
        cost: (letter: string) => `€ in ${letter}`,
        'on time': (letter: string) => `min late in ${letter}`,
      },
      difference: 'Difference',
      what: {
        cost: 'Those that differ by a cent or more, the most different first.',
        'on time':
          'Those whose lateness differs by a minute or more, the most different first; a returned one before all.',
      },
      wholeCost: (amount: string) => `All of this draw together: ${amount} per delivered parcel.`,
      wholeOnTime: (here: string, there: string, all: string) =>
        `All of this draw together: ${here} of ${all} on time, in the baseline ${there}.`,
      alone: (parcels: number, baseline: string) =>
        `${parcels} ${parcels === 1 ? 'parcel is' : 'parcels are'} not in ${baseline}.`,
      none: {
        cost: 'No parcel of this draw differs by a cent or more.',
        'on time': 'No parcel of this draw differs by a minute or more.',
      },
    },
    ofTour: 'Its parcels',
    /** On the button of a row of a table. */
    row: (row: string) => `List the parcels behind “${row}” in the draw on show`,
    rowsHint: 'The button of a row lists the parcels behind it in the scenario and draw on show.',
    through: 'List what comes through it in the draw on show',
    onTour: 'Its tour',
  },
} as const;
