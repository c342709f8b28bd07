// Deutsche Wörter der Änderungen, die ein Szenario ausmachen.
import type { Translated } from '../../base/language.ts';
import type { changesWords as english } from '../../ui/words-en-changes.ts';

export const changesWords: Translated<typeof english> = {
  changes: {
    title: 'Seine Änderungen',
    added: (name) => `+ ${name}`,
    removed: (name) => `− ${name}`,
    set: (name, fields) => (fields === '' ? name : `${name}: ${fields}`),
    one: { hub: 'Verteilzentrum', depot: 'Depot', locker: 'Paketstation' },
    atSite: (what, site) => `${what} auf ${site}`,
    step: (from, to) => `${from} auf ${to}`,
    owned: (count) => `${count} eigene`,
    madeOf: (scenario, baseline) => `„${scenario}“ ist „${baseline}“ mit`,
    more: (count) => `und ${count} weitere`,
    open: 'offen',
    shut: 'geschlossen',
    many: {
      add: (what) => `+ ${what}`,
      remove: (what) => `− ${what}`,
      set: (what) => `${what} geändert`,
    },
    plurals: {
      hub: 'Verteilzentren',
      depot: 'Depots',
      locker: 'Paketstationen',
      fleet: 'Flotten',
      bay: 'Ladezonen',
      contractor: 'Subunternehmer',
      offer: 'Zusagen',
    },
    someOff: (said, off) => `${said}, ${off} davon aus`,
    fields: {
      at: 'wo sie stehen',
      position: 'Platz',
      catchment: 'Einzugsgebiet in m',
      area: 'Fläche in m²',
      rent: 'Miete in €/m² im Monat',
      fitOut: 'Ausbau in €/m²',
      parcelsPerDay: 'Pakete am Tag',
      partnerParcels: 'Pakete von Partnern',
      sameDayShare: 'Anteil der Bestellungen für denselben Tag',
      dayCost: 'Kosten am Tag',
      tariffParcel: 'Tarif je Paket',
      tariffStop: 'Tarif je Halt',
      kmPerParcel: 'km je Paket',
      co2: 'CO2',
      mobile: 'Plätze je Wochentag',
      speeds: 'Tempo je Straße und Stunde',
      workday: 'Arbeitstag',
    },
  },
};
