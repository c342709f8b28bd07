// English words of what follows an edit at once: the differences, what was tried, copies, and the estimate while something is dragged.

export const liveWords = {
  differences: {
    title: (here: string, there: string) => `${here} less ${there}`,
    measure: 'Measure',
    difference: 'Difference',
    interval: '95 %',
    cost: 'Cost, all payers',
    payers: {
      carrier: 'the carrier pays',
      city: 'the city pays',
      owner: 'owners of sites pay',
      recipient: 'recipients pay',
      society: 'society pays',
    },
    onTime: 'On time',
    co2: 'CO₂',
    motorKm: 'Motor-km, city-wide',
    insideKm: 'Motor-km, in its catchments',
    insideCost: 'Cost, in its catchments',
    perParcel: '€ a parcel',
    points: 'points',
    kg: 'kg a day',
    km: 'km a day',
    kmPerParcel: 'km a parcel',
    early: 'no interval yet',
    soon: (runs: number, of: number) => `${runs} of ${of} draws`,
    none: 'no runs yet',
    nothing: 'none to compare',
    same: 'the same',
    /** `comparisons` is how many scenarios the intervals are corrected for; null where it is one. */
    note: (runs: number, comparisons: string | null) =>
      `After ${runs} draws that both have met; 95 % intervals${comparisons === null ? '' : `, corrected for ${comparisons} comparisons`}, each line for itself; day-to-day luck only.`,
    earlyNote: (runs: number) => `Early estimate from ${runs} shared draws, no interval yet: the sign may still turn.`,
  },
  tried: (placements: string) =>
    `${placements} placements tried: the best of many looks better than it is; the report runs it again on fresh draws.`,
  dragging: {
    inReach: (parcels: string) => `about ${parcels} parcels a day in reach`,
    trial: (cost: string, baseline: string) => `${cost} a parcel against ${baseline} in one draw`,
    onTime: (points: string) => `${points} on time`,
    rough: 'One draw, no interval: rough.',
    here: 'Trying one draw …',
    before: 'A moment ago, elsewhere:',
    refused: {
      outside: 'Outside of the map’s picture: it would go back.',
      water: 'In the water: it would go back.',
      offMap: 'Off the map, where there are no streets: it would go back.',
      far: (metres: string) => `${metres} from any street: it would go back.`,
    },
  },
  adding: {
    act: 'Add',
    title: 'Add in the middle of the map',
    remove: 'Remove (Del)',
    done: (name: string) => `${name} stands in the middle of the map. Drag it to its place.`,
    removed: (name: string) => `${name} is gone; undo brings it back.`,
  },
  copy: {
    act: 'Copy',
    key: 'Copy (Ctrl+D)',
    notCopied: 'Not copied',
    copyOf: (name: string) => `Copy ${name}`,
    done: (name: string) => `${name} stands beside it. Drag it to its place.`,
  },
} as const;
