// English words of the changes that make a scenario.

export const changesWords = {
  changes: {
    title: 'Its changes',
    added: (name: string) => `+ ${name}`,
    removed: (name: string) => `− ${name}`,
    set: (name: string, fields: string) => (fields === '' ? name : `${name}: ${fields}`),
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
      parcelsPerDay: 'parcels a day',
      partnerParcels: 'parcels of partners',
      sameDayShare: 'share of same-day orders',
      dayCost: 'cost a day',
      tariffParcel: 'tariff a parcel',
      tariffStop: 'tariff a stop',
      kmPerParcel: 'km a parcel',
      co2: 'CO2',
      mobile: 'places by weekday',
    },
  },
} as const;
