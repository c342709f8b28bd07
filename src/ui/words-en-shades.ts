// English words of the map's shades.

export const shadesWords = {
  shades: {
    areas: 'Neighbourhoods by',
    streets: 'Streets by',
    nothing: 'nothing',
    demand: 'demand',
    cost: 'cost',
    late: 'late parcels',
    kerb: 'minutes at the kerb',
    motor: 'motor-km',
    titles: {
      demand: 'Demand, parcels a km² and day',
      cost: 'Cost, € a parcel',
      late: 'Late or returned, % of parcels',
      kerb: 'Vans at the kerb, min a day and street',
      motor: 'Vans and feeders, km a day and street',
    },
    few: (least: number) => `This draw. Squares with under ${least} parcels stay blank.`,
    demandNote: 'This draw, a measured day.',
    streetNote: 'This draw, a measured day.',
    waiting: 'Being counted',
    none: 'Nothing to show in this draw.',
    reading: (title: string, first: string, between: readonly string[], last: string) =>
      `${title}: the faintest step is under ${first}; steps change at ${between.join(', ')}; the strongest is ${last} and more`,
  },
} as const;
