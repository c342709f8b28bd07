// English words of the tours: their bars, their table, and the load of one.

export const toursWords = {
  tours: {
    intro: 'One draw of the luck. Press a tour, in the picture or in the table, to see it on the map.',
    none: 'No vehicle drives in this run.',
    noRun: 'The tours are listed once the run on the map is drawn.',
    day: 'Day',
    facility: 'From',
    all: 'all facilities',
    more: (shown: number, all: number) => `The first ${shown} of ${all} vehicles. Choose a facility to see the others.`,
    table: 'Tours of the day',
    tour: 'Tour',
    tourOf: (vehicle: string, ordinal: number) => `${vehicle}, tour ${ordinal}`,
    departs: 'Leaves',
    ends: 'Back',
    stops: 'Stops',
    parcels: 'Parcels',
    km: 'km',
    driving: 'Driving, min',
    parking: 'Parking, min',
    door: 'At doors, min',
    waiting: 'Waiting, min',
    pick: 'Choose a tour, or a vehicle on the map, to see its load over time.',
    sortBy: (column: string) => `Sort by ${column}`,
    line: 'The upright line is the time shown on the map.',
  },
} as const;
