// Deutsche Wörter für das Formular einer Flotte: ihr Typ und die Zahlen, in denen ihre Fahrzeuge sich unterscheiden.
import type { Translated } from '../../base/language.ts';
import type { fleetWords as english } from '../../ui/words-en-fleet.ts';

export const fleetWords: Translated<typeof english> = {
  fleet: {
    type: 'Typ',
    typeUsual: 'ein Typ bringt eigene Größe, Preise, Tempo und Reichweite mit',
    ordinary: { van: 'Diesel-Lieferwagen', bike: 'Lastenrad', feeder: 'gewöhnlicher Zubringer' },
    types: {
      'electric-van': 'elektrischer Lieferwagen',
      'bike-trailer': 'Lastenrad mit Anhänger',
      'walking-courier': 'Zusteller zu Fuß mit Handwagen',
    },
    parcels: 'Fasst Pakete',
    volume: 'Fasst Volumen',
    weight: 'Fasst Gewicht',
    day: 'Kosten eines Tages',
    km: 'Kosten eines Kilometers',
    hour: 'Lohn',
    parcel: 'Entgelt je an die Tür gebrachtem Paket',
    co2: 'CO₂',
    rangeKm: 'Längste Tour oder Reichweite eines vollen Akkus',
    chargeKmPerHour: 'Laden zwischen Touren',
    speed: 'Tempo',
    length: 'Länge',
    units: {
      parcels: 'Pakete',
      volume: 'l',
      weight: 'kg',
      day: '€/Tag',
      km: '€/km',
      hour: '€/h',
      parcel: '€/Paket',
      co2: 'g/km',
      rangeKm: 'km',
      chargeKmPerHour: 'km/h',
      speed: '× seiner Art',
      length: 'm',
    },
    noLimit: 'ohne Grenze',
    rangeUsual: 'ein Tank reicht für den Tag',
    chargeUsual: '0: jede Tour beginnt mit voller Reichweite',
    speedUsual: '1 ist das Tempo seiner Art je Straße und Stunde',
    parcelUsual: '0, wo Zusteller nur nach Stunden bezahlt werden',
    co2Usual: 'zu Fuß verbrennt nichts',
  },
};
