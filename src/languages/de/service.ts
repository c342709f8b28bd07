// Deutsche Wörter für das, was der Rechner im Hintergrund benennt, und für neu Hinzugefügtes.
import type { faultPhrases } from '../../app/fault-words.ts';
import type { newNames } from '../../app/new-names.ts';
import { counted } from '../../base/format.ts';
import type { VehicleKind } from '../../model/study.ts';
import type { RoadClass } from '../../network/street-graph.ts';
import type { sizePhrases } from '../../persistence/size-phrases.ts';
import type { viewPhrases } from '../../service/view-phrases.ts';

const KINDS: Readonly<Record<VehicleKind, string>> = { van: 'Lieferwagen', bike: 'Lastenrad', feeder: 'Zubringer' };

const CLASSES: Readonly<Record<RoadClass, string>> = {
  motorway: 'Autobahn',
  trunk: 'Schnellstraße',
  primary: 'Hauptstraße',
  secondary: 'Durchgangsstraße',
  tertiary: 'Sammelstraße',
  residential: 'Wohnstraße',
  living_street: 'Verkehrsberuhigter Bereich',
  service: 'Zufahrt',
  pedestrian: 'Fußgängerstraße',
  path: 'Weg',
};

export const views: ReturnType<typeof viewPhrases> = {
  vehicle: (kind, number) => `${KINDS[kind]} ${number}`,
  feedersLeave: 'Zubringer fahren los',
  wave: (number) => `Welle ${number}`,
  bikesStart: 'Räder fahren los',
  vansStart: 'Lieferwagen fahren los',
  streetAt: (of, place) => `${CLASSES[of]}, ${place}`,
  streetNear: (of, metres, facility) => `${CLASSES[of]}, ${metres} von ${facility}`,
  deliveryHours: (number) => `Lieferzeiten ${number}`,
  emissionZone: (number) => `Umweltzone ${number}`,
};

export const names: ReturnType<typeof newNames> = {
  hub: 'Verteilzentrum',
  depot: 'Depot',
  locker: 'Paketstation',
  contractor: 'Subunternehmer',
  fleets: { van: 'Lieferwagen', bike: 'Lastenräder', feeder: 'Zubringer' },
};

export const faults: ReturnType<typeof faultPhrases> = {
  notStarted: 'er ließ sich nicht starten',
  vanished: 'er endete ohne ein Wort, wie wenn der Speicher ausgeht',
  refused:
    'dieser Browser startet keine Web Worker, in denen die Seite rechnet; sie lässt sich in einem anderen Browser oder einem gewöhnlichen Fenster öffnen',
  notOpened: (why) => `Die Seite ließ sich nicht öffnen: ${why}. Lade sie noch einmal, mit Netz.`,
  notReadable: 'eine Nachricht war nicht lesbar',
  ended: 'die Seite hat diesen Rechner beendet',
  answerExpected: 'eine Antwort des Rechners im Hintergrund',
  fileExpected: 'eine lesbare Datei',
  extractExpected: 'ein lesbarer Auszug',
  lessonExpected: 'eine Lektion',
  noOwnLesson: 'keine, die dieser Browser behalten hat',
  ownLesson: 'eine Lektion aus einer Datei, hinter #own oder auf der Seite für Lehrkräfte geöffnet',
  lessonNamed: (name) => `der Name „${name}“`,
  noAnswer: (status) => `nichts (${status})`,
  partMissing: (hash) => `ein Teil der Studie fehlt: ${hash}`,
};

export const sizes: ReturnType<typeof sizePhrases> = {
  people: ({ people, parcelsPerPerson, operatingDays, carrierShare }) =>
    `${people} Menschen × ${parcelsPerPerson} Pakete im Jahr (BIEK 2020: 50 in Deutschland, 64 bis 73 in den Großstädten) ÷ ` +
    `${operatingDays} Betriebstage × ${carrierShare} (einer von etwa fünf Paketdiensten)`,
  given: (parcels) => `${counted(parcels, 'Paket', 'Pakete')} am Tag, wie angegeben.`,
  byPeople: (parcels, people) => `${parcels} Pakete am Tag: ${people}.`,
  noAddress: (parcels) => `${parcels} Pakete am Tag, da keine Adresse bekannt ist.`,
  byHouseholds: ({ parcels, most, households, persons, people }) =>
    `${parcels} Pakete am Tag${most === null ? '' : `, davon ${most}, damit ein erster Lauf schnell geht`}: ` +
    `${households} Haushalte × ${persons} Personen (Eurostat, Haushaltsgrößen 2021), ${people}, auf Zehner gerundet. ` +
    'Pakete oder Menschen anzugeben sagt es besser.',
};
