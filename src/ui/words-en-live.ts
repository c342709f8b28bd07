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
    soon: (runs: number, of: number) => `${runs} of ${of} runs`,
    none: 'no runs yet',
    same: 'the same',
    note: (runs: number) => `After ${runs} shared runs; each line at its own 95 %, day-to-day luck only.`,
    earlyNote: (runs: number) => `Early estimate from ${runs} shared runs, no interval yet: the sign may still turn.`,
  },
  tried: (placements: string) =>
    `${placements} placements tried: the best of many looks better than it is; the report runs it again on fresh draws.`,
  copy: {
    act: 'Copy',
    key: 'Copy (Ctrl+D)',
    notCopied: 'Not copied',
    copyOf: (name: string) => `Copy ${name}`,
    done: (name: string) => `${name} stands beside it. Drag it to its place.`,
  },
} as const;
