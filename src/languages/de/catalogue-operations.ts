// Die Vorgaben zu Nachfrage und Betrieb auf Deutsch, in der Reihenfolge ihrer Kataloge.

import type { Told } from '../../model/catalogue-words.ts';
import type { FAILURES } from '../../model/failures-catalogue.ts';
import type { OPERATIONS } from '../../model/operations-catalogue.ts';
import type { PICK_UPS } from '../../model/pick-up-catalogue.ts';
import type { RESCUE } from '../../model/rescue-catalogue.ts';
import type { SAME_DAY } from '../../model/same-day-catalogue.ts';
import type { SEASON } from '../../model/season-catalogue.ts';
import type { SIZING } from '../../model/sizing-catalogue.ts';
import type { WORKDAY } from '../../model/workday-catalogue.ts';

const none = 'keine lesbare Quelle';
const charger = '1,44 kW am Ladegerät (Pahwa und Jaller, Modell Los Angeles)';
const stops = 'so gewählt, dass ganze Halte zu gemessenen passen';

export const OPERATIONS_DE: Readonly<Record<keyof typeof OPERATIONS, Told>> = {
  'days.warmUp': [
    'Betriebstage vor den gemessenen',
    'Paketstationen und Übertrag beginnen mit einem gezogenen Bestand, darum reicht ein kurzer Vorlauf',
  ],
  'days.measured': [
    'Gemessene Betriebstage',
    'jeder Lauf bringt ebenso viele dazu; mehr Tage je Lauf machen ihn nur länger',
  ],
  'demand.parcelsPerDay': ['Pakete je Tag', 'je Studie; 25 bis 500 Pakete/km² und Paketdienst'],
  'demand.businessShare': [
    'Anteil für Betriebe',
    'etwa 60 % der Pakete in Deutschland gehen an private Empfänger (2024)',
  ],
  'demand.windowShare': [
    'Anteil mit Zeitfenster',
    'Amazon-Touren in den USA: 6,5 % der Halte (Lastenrad-Auswertung, öffentliches Repositorium)',
  ],
  'demand.windowHours': ['Länge eines Zeitfensters', 'übliches Angebot der Paketdienste'],
  'demand.sizes.XS': ['Pakete der Größe XS', none],
  'demand.sizes.S': ['Pakete der Größe S', none],
  'demand.sizes.M': ['Pakete der Größe M', none],
  'demand.sizes.L': [
    'Pakete der Größe L, zu groß für ein Rad',
    'Städte fanden 5 bis 50 %; mindestens die Hälfte der Zustellungen bleibt in München beim Lieferwagen (Llorca und Moeckel 2021)',
  ],
  'rules.maxAttempts': ['Zustellversuche', 'ein zweiter Versuch, dann Rücksendung'],
  'rules.maxAgeDays': ['Tage, nach denen ein unzustellbares Paket zurückgeht', 'damit jeder Lauf endet'],
  'rules.neighbourAccepts': ['Nachbarn oder ein Laden nehmen das Paket an', none],
  'rules.presence.at10': ['Um 10:00 ist jemand zu Hause', `${none}; Haushalte`],
  'rules.presence.at14': ['Um 14:00 ist jemand zu Hause', `${none}; Haushalte`],
  'rules.presence.at19': ['Um 19:00 ist jemand zu Hause', `${none}; Haushalte`],
  'rules.presence.business': [
    'Ein geöffneter Betrieb nimmt das Paket an',
    'MASS-GT: Erfolg des ersten Versuchs bei Betrieben 0,95',
  ],
  'rules.door.parkingVanCentre': [
    'Parkplatzsuche, Lieferwagen, dichtes Zentrum',
    'Dalla Chiara und Goodchild 2020, Transport Policy 97, Zentrum von Seattle',
  ],
  'rules.door.parkingVanSuburb': ['Parkplatzsuche, Lieferwagen, Vorort', 'in Vororten ist am Straßenrand Platz'],
  'rules.door.parkingBike': ['Parkplatzsuche, Lastenrad', 'Räder halten vor der Tür'],
  'rules.door.walkVanCentre': [
    'Fußweg vom Lieferwagen, dichtes Zentrum, einfach',
    'Fußwege machen 40 bis 62 % einer Londoner Runde mit dem Lieferwagen aus',
  ],
  'rules.door.walkVanSuburb': [
    'Fußweg vom Lieferwagen, Vorort, einfach',
    'zusammen mit den Haltezeiten in Vororten der USA gewählt',
  ],
  'rules.door.walkBikeCentre': [
    'Fußweg vom Rad, dichtes Zentrum, einfach',
    'Brüssel 31,5 m, London 29,1 m (Lastenrad-Auswertung, öffentliches Repositorium)',
  ],
  'rules.door.walkBikeSuburb': ['Fußweg vom Rad, Vorort, einfach', 'wie beim Lieferwagen'],
  'rules.door.handoverStop': ['Übergabe, je Halt', stops],
  'rules.door.handoverParcel': ['Übergabe, je weiteres Paket', stops],
  'rules.door.stairsHouse': ['Treppen, Einfamilienhäuser', `${none}; die Tür liegt an der Straße`],
  'rules.door.stairsFlats': ['Treppen oder Aufzug, Mehrfamilienhäuser', none],
  'rules.door.spread': [
    'Streuung der Übergabezeit (logarithmisch)',
    'Halte mit dem Rad in Brüssel: Standardabweichung 126 s bei einem Mittel von 246 s',
  ],
  'rules.van.shiftHours': ['Schicht der Lieferwagen', 'Amazon-Touren in den USA: 8,0 bis 8,4 h'],
  'rules.van.reloadMinutes': ['Beladen eines Lieferwagens', none],
  'rules.van.maxTours': [
    'Touren eines Lieferwagens je Schicht',
    'eine Runde am Tag ist die Regel; Runden mit Bestellungen vom selben Tag kommen dazu, so viele die Schicht erlaubt',
  ],
  'rules.bike.shiftHours': ['Schicht der Lastenräder', 'wie beim Lieferwagen'],
  'rules.bike.reloadMinutes': ['Beladen eines Lastenrads', none],
  'rules.bike.maxTours': [
    'Touren eines Lastenrads je Schicht',
    'so viele, wie die Schicht erlaubt, und Runden mit Bestellungen vom selben Tag dazu',
  ],
  'rules.bike.rangeKm': [
    'Tour eines Lastenrads höchstens',
    'Dalla Chiara et al. 2020 (doi 10.1177/0361198120917162), Code des Modells',
  ],
  'rules.feeder.shiftHours': ['Schicht der Zubringer ab der ersten Welle', 'deckt zwei Wellen ab'],
  'rules.feeder.reloadMinutes': ['Beladen eines Zubringers', none],
  'rules.feeder.maxTours': ['Touren eines Zubringers je Welle', 'eine Runde je Welle'],
  'rules.depot.unloadParcel': [
    'Entladen eines Zubringers, je Paket',
    'Llorca und Moeckel 2021 (doi 10.1186/s12544-021-00491-5), Code des Modells',
  ],
  'rules.depot.unloadMost': [
    'Entladen eines Zubringers, höchstens',
    'Llorca und Moeckel 2021 (doi 10.1186/s12544-021-00491-5), Code des Modells',
  ],
  'rules.depot.sortingMinutes': ['Sortieren im Mikro-Depot, bevor die Räder laden', none],
  'rules.depot.parcelsPerSquareMetre': [
    'Pakete zugleich auf einem Quadratmeter',
    'was nicht hineinpasst, kommt mit der nächsten Welle',
  ],
};

export const PICK_UPS_DE: Readonly<Record<keyof typeof PICK_UPS, Told>> = {
  'demand.pickUps.household': [
    'Abholungen bei Haushalten, je dorthin zugestelltem Paket',
    `${none}; nur, wenn eine Studie welche verlangt; wo sie an der Tür abgeholt werden, meist Retouren von 0,05 bis 0,1`,
  ],
  'demand.pickUps.business': [
    'Abholungen bei Betrieben, je dorthin zugestelltem Paket',
    `${none}; nur, wenn eine Studie welche verlangt; Läden, die selbst Bestellungen versenden, haben viele`,
  ],
};

export const FAILURES_DE: Readonly<Record<keyof typeof FAILURES, Told>> = {
  'rules.failures.motor': ['Pannen von Lieferwagen und Zubringern, die ihre ganze Schicht unterwegs sind', none],
  'rules.failures.bike': ['Pannen von Lastenrädern, die ihre ganze Schicht unterwegs sind', none],
  'rules.failures.helpMinutes': ['Bis nach einer Panne Hilfe kommt', none],
  'rules.failures.sick': [
    'Eigene Fahrzeuge ohne Zusteller, weil jemand krank ist',
    `${none}; für Fahrzeuge nach Bedarf findet sich Ersatz`,
  ],
};

export const RESCUE_DE: Readonly<Record<keyof typeof RESCUE, Told>> = {
  'rules.failures.transferMinutes': [
    'Übernahme der Pakete eines liegen gebliebenen Fahrzeugs',
    `${none}; zwei Zusteller laden um, was noch an Bord ist`,
  ],
};

export const SAME_DAY_DE: Readonly<Record<keyof typeof SAME_DAY, Told>> = {
  'demand.sameDay.share': [
    'Anteil der Bestellungen, die noch am selben Tag kommen sollen',
    'ausgeschaltet; je Studie, und ein Szenario kann einen anderen anbieten',
  ],
  'demand.sameDay.hours': [
    'Bestellungen für denselben Tag sind zugesagt binnen',
    `${none}; Händler sagen 2 bis 4 Stunden zu`,
  ],
  'rules.sameDay.pickMinutes': [
    'Von der Bestellung für denselben Tag, bis die Ware losfahren kann',
    `${none}; gefunden, gepackt und etikettiert`,
  ],
  'rules.sameDay.loadMinutes': [
    'Laden von Paketen für denselben Tag, auch durch ein Fahrzeug, das auf seiner Tour vorbeikommt',
    `${none}; ein paar Pakete, nicht die Ladung einer ganzen Tour`,
  ],
  'rules.sameDay.marginMinutes': [
    'Der Disponent plant früher zu kommen um',
    `${none}; Straßen und Türen dauern länger als geplant`,
  ],
};

export const SEASON_DE: Readonly<Record<keyof typeof SEASON, Told>> = {
  'demand.peakShare': [
    'Tage der Hochsaison',
    'von sich aus keine; die Wochen vor Weihnachten sind etwa ein Zehntel der Betriebstage eines Jahres',
  ],
  'demand.peakFactor': ['Pakete an einem Tag der Hochsaison, als Faktor', none],
};

export const SIZING_DE: Readonly<Record<keyof typeof SIZING, Told>> = {
  'rules.sizing.onTimeShare': [
    'Pünktlicher Anteil, den eine bemessene Flotte erreichen muss',
    'übliche Kennzahl der Logistik: ab 95 % gut; auch ein Paket, das niemanden antraf, ist verspätet, und dagegen hilft keine Flotte',
  ],
  'rules.sizing.draws': [
    'Ziehungen, über denen Flotten bemessen werden',
    'eigene Ziehungen, die kein Vergleich benutzt; mehr davon machen die Zahlen sicherer und die Suche länger',
  ],
};

export const WORKDAY_DE: Readonly<Record<keyof typeof WORKDAY, Told>> = {
  'rules.shift.breakMinutes': [
    'Pause eines Zustellers; 0 heißt keine',
    `${none}; das Mindeste nach sechs Stunden nach deutschem Recht (§ 4 ArbZG)`,
  ],
  'rules.shift.breakAfterHours': ['Arbeit ohne Pause höchstens', `${none}; wie im deutschen Recht (§ 4 ArbZG)`],
  'rules.shift.overtimeHours': [
    'Überstunden höchstens, wo eine Tour länger dauert als geplant; 0 heißt keine',
    `${none}; kein Plan rechnet mit ihnen`,
  ],
  'prices.overtimeFactor': ['Lohn der Überstunden, als Vielfaches des gewöhnlichen', none],
  'vehicle.electric-van.chargeKmPerHour': [
    'E-Lieferwagen, Reichweite je Stunde Laden an seinem Ort',
    `${none}; 11 kW bei 0,2 kWh/km`,
  ],
  'fleet.bike.chargeKmPerHour': [
    'Lastenrad, Reichweite je Stunde Laden an seinem Ort',
    `${charger} durch 0,018 kWh/km`,
  ],
  'vehicle.bike-trailer.chargeKmPerHour': [
    'Lastenrad mit Anhänger, Reichweite je Stunde Laden an seinem Ort',
    `${charger} durch 0,024 kWh/km, ein Drittel mehr als das Rad allein`,
  ],
};
