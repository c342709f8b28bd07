// English words of the changes that make a scenario.

export const changesWords = {
  changes: {
    title: 'Its changes',
    added: (name: string) => `+ ${name}`,
    removed: (name: string) => `− ${name}`,
    set: (name: string, fields: string) => (fields === '' ? name : `${name}: ${fields}`),
    /** One of a kind, before its name. */
    one: { hub: 'hub', depot: 'depot', locker: 'locker' },
    atSite: (what: string, site: string) => `${what} at ${site}`,
    step: (from: string, to: string) => `${from} to ${to}`,
    owned: (count: string) => `${count} owned`,
    madeOf: (scenario: string, baseline: string) => `${scenario} is ${baseline} with`,
    more: (count: string) => `and ${count} more`,
    open: 'open',
    shut: 'shut',
    many: {
      add: (what: string) => `+ ${what}`,
      remove: (what: string) => `− ${what}`,
      set: (what: string) => `${what} set`,
    },
    plurals: {
      hub: 'hubs',
      depot: 'depots',
      locker: 'lockers',
      fleet: 'fleets',
      bay: 'loading bays',
      contractor: 'contractors',
      offer: 'promises',
    },
    someOff: (said: string, off: string) => `${said}, ${off} of them off`,
    /** Fields whose name in the file does not say it. */
    fields: {
      at: 'where they stand',
      position: 'place',
      catchment: 'catchment in m',
      area: 'room in m²',
      rent: 'rent in €/m² a month',
      fitOut: 'fit-out in €/m²',
      parcelsPerDay: 'parcels a day',
      partnerParcels: 'parcels of partners',
      sameDayShare: 'share of same-day orders',
      dayCost: 'cost a day',
      tariffParcel: 'tariff a parcel',
      tariffStop: 'tariff a stop',
      kmPerParcel: 'km a parcel',
      co2: 'CO2',
      mobile: 'places by weekday',
      speeds: 'speeds by street and hour',
      workday: 'working day',
    },
  },
} as const;
