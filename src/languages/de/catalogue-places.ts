// Die Vorgaben zu Mikro-Depots, Paketstationen, Straßenrand, Straßen und Verkehr auf Deutsch.
import type { CARRIERS } from '../../model/carriers-catalogue.ts';
import type { Told } from '../../model/catalogue-words.ts';
import type { DEPOTS } from '../../model/depot-catalogue.ts';
import type { DOOR } from '../../model/door-catalogue.ts';
import type { LOCKERS } from '../../model/locker-catalogue.ts';
import type { SEARCH } from '../../model/search-catalogue.ts';
import type { SPEEDS } from '../../model/speeds-catalogue.ts';
import type { STREETS } from '../../model/streets-catalogue.ts';
import type { TRAFFIC } from '../../model/traffic-catalogue.ts';

const none = 'keine lesbare Quelle';
const rudy = 'Rudy 2025, Vergleichsstudie zu Paketstationen (öffentliches Repositorium)';
const motor = 'innerhalb der Belege: 30 km/h bei freier Fahrt; tagsüber 18,7 im inneren London (TfL 2018), mit Verkehr';
const bike = '15 km/h gleitendes Mittel in London (Pedal Me 2020) und Singapur (Dalla Chiara et al. 2020)';
const signals =
  'OSRM rechnet 2 s; Stufe A des Highway Capacity Manual reicht bis 10 s, B bis 20; ein Teil steckt schon im Tempo je Straßenklasse';
const stop = 'unter 10 s auf Stufe A des Highway Capacity Manual; ein Teil steckt schon im Tempo je Straßenklasse';
const slowing = 'Abbremsen auf 10 bis 20 km/h und wieder anfahren';
const bikeStop = 'Durchrollen, wo niemand kommt';
const surface = 'Fahrradprofil von OSRM: 9 km/h auf Pflaster und 7 auf Kopfstein, 6 bis 10 auf losem Grund, statt 15';

export const DEPOTS_DE: Readonly<Record<keyof typeof DEPOTS, Told>> = {
  'hub.dayCost': [
    'Verteilzentrum',
    `${none}; das Sortieren steckt im Preis des Hauptlaufs, und ein Verteilzentrum, das alle Szenarien haben, ändert keinen Unterschied: angeben, wo Verteilzentren verglichen werden`,
  ],
  'depot.docks': [
    'Tore',
    `${none}; ein Laden oder Container hat einen Platz am Straßenrand oder ein Tor, und bei vielen wartet kein Zubringer`,
  ],
  'depot.partners': [
    'Paketdienste unter einem gemeinsamen Dach',
    `${none}; sie teilen sich Raum, Tore und Miete zu gleichen Teilen, dieser Paketdienst eingeschlossen`,
  ],
  'depot.partnerParcels': [
    'Pakete der Partner in einem gemeinsam betriebenen Mikro-Depot',
    `${none}; sie tragen ihren Teil an Miete, Ausbau und Tagespreis des Zubringers`,
  ],
};

export const DOOR_DE: Readonly<Record<keyof typeof DOOR, Told>> = {
  'rules.door.neighbour': [
    'Nachbarn nehmen an, zusätzlich zur Übergabe',
    `${none}; vergeblich klingeln, der Weg zu Nachbarn oder Laden und eine Karte, je Haushalt`,
  ],
  'rules.door.parkingSpread': [
    'Streuung der Parkplatzsuche (logarithmisch)',
    `${none}; wie die Übergabe, je Adresse und Tag gezogen`,
  ],
  'bay.spaces': ['Plätze einer Ladezone', none],
  'bay.reach': ['Fußweg von einer Ladezone höchstens', `${none}; vom Lieferwagen sind es 60 m einfach`],
  'bay.minutes': ['Halten in einer Ladezone höchstens', `${none}; übliche Schilder sagen 15 bis 60`],
  'zone.co2': ['Umweltzone: Kraftfahrzeuge bis', `${none}; lässt E-Lieferwagen hinein und hält Diesel draußen`],
  'zone.longest': ['Längenbeschränkung: Fahrzeuge bis', `${none}; ein Lieferwagen passt, ein Zubringer nicht`],
  'fleet.van.length': ['Lieferwagen, Länge', 'Lieferwagen bis 3,5 t mit langem Radstand'],
  'fleet.bike.length': ['Lastenrad, Länge', 'Zwei- und Dreiräder mit Box'],
  'fleet.feeder.length': ['Zubringer, Länge', 'ein Koffer von 3,5 bis 7,5 t'],
  'vehicle.bike-trailer.length': ['Lastenrad mit Anhänger, Länge', none],
  'vehicle.walking-courier.length': ['Handwagen, Länge', none],
};

export const LOCKERS_DE: Readonly<Record<keyof typeof LOCKERS, Told>> = {
  'rules.locker.radius': [
    'Paketstationen sind erreichbar im Umkreis von',
    '59 % der Menschen in Polen binnen 7 min zu Fuß (2022)',
  ],
  'rules.locker.chosen': [
    'Bestellungen, die eine Paketstation wählen, wo eine erreichbar ist',
    'Anteil der Referenzperson, KIT logiTopp (öffentliches Repositorium); ein Anteil, gleich wie viele wo erreichbar sind',
  ],
  'rules.locker.expiryDays': [
    'Tage, die eine Paketstation ein Paket behält',
    'längste Liegezeit der Verteilung in der Quelle',
  ],
  'rules.locker.depositStop': ['Halt an der Paketstation, parken und losfahren', rudy],
  'rules.locker.depositParcel': ['Einlegen, je Paket', rudy],
};

export const SPEEDS_DE: Readonly<Record<keyof typeof SPEEDS, Told>> = {
  'rules.speeds.motor.motorway': ['Lieferwagen auf Autobahnen', motor],
  'rules.speeds.motor.trunk': ['Lieferwagen auf Schnellstraßen', motor],
  'rules.speeds.motor.primary': ['Lieferwagen auf Hauptstraßen', motor],
  'rules.speeds.motor.secondary': ['Lieferwagen auf Durchgangsstraßen', motor],
  'rules.speeds.motor.tertiary': ['Lieferwagen auf Sammelstraßen', motor],
  'rules.speeds.motor.residential': ['Lieferwagen auf Wohnstraßen', motor],
  'rules.speeds.motor.living_street': ['Lieferwagen in verkehrsberuhigten Bereichen', motor],
  'rules.speeds.motor.service': ['Lieferwagen auf Zufahrten', motor],
  'rules.speeds.motor.pedestrian': ['Lieferwagen in Fußgängerstraßen', motor],
  'rules.speeds.bike.primary': ['Lastenräder auf Hauptstraßen', bike],
  'rules.speeds.bike.secondary': ['Lastenräder auf Durchgangsstraßen', bike],
  'rules.speeds.bike.tertiary': ['Lastenräder auf Sammelstraßen', bike],
  'rules.speeds.bike.residential': ['Lastenräder auf Wohnstraßen', bike],
  'rules.speeds.bike.living_street': ['Lastenräder in verkehrsberuhigten Bereichen', bike],
  'rules.speeds.bike.service': ['Lastenräder auf Zufahrten', bike],
  'rules.speeds.bike.pedestrian': ['Lastenräder in Fußgängerstraßen', bike],
  'rules.speeds.bike.path': ['Lastenräder auf Wegen', bike],
  'rules.speeds.walk': [
    'Zusteller und Empfänger zu Fuß',
    'das Modell München (FOCA, öffentliches Repositorium) nimmt 5 km/h vom Fahrzeug zur Tür an',
  ],
};

export const STREETS_DE: Readonly<Record<keyof typeof STREETS, Told>> = {
  'rules.speeds.signs.motor.signals': ['Lieferwagen verlieren an einer Ampel', signals],
  'rules.speeds.signs.motor.stop': ['Lieferwagen verlieren an einem Stoppschild', stop],
  'rules.speeds.signs.motor.give_way': ['Lieferwagen verlieren an einem Vorfahrt-achten-Schild', stop],
  'rules.speeds.signs.motor.calming': ['Lieferwagen verlieren an einer Schwelle', slowing],
  'rules.speeds.signs.bike.signals': ['Lastenräder verlieren an einer Ampel', signals],
  'rules.speeds.signs.bike.stop': ['Lastenräder verlieren an einem Stoppschild', bikeStop],
  'rules.speeds.signs.bike.give_way': ['Lastenräder verlieren an einem Vorfahrt-achten-Schild', bikeStop],
  'rules.speeds.signs.bike.calming': ['Lastenräder verlieren an einer Schwelle', slowing],
  'rules.speeds.bikeOn.cobbled': ['Lastenräder auf Kopfsteinpflaster, Anteil ihres Tempos', surface],
  'rules.speeds.bikeOn.unpaved': ['Lastenräder auf losem Grund, Anteil ihres Tempos', surface],
};

export const TRAFFIC_DE: Readonly<Record<keyof typeof TRAFFIC, Told>> = {
  'rules.traffic.dayToDay': ['Schwankung des Tempos der Lieferwagen von Tag zu Tag (logarithmisch)', none],
  'rules.traffic.rainShare': ['Tage mit Regen', `${none}; Städte in Westeuropa haben 100 bis 180 Regentage im Jahr`],
  'rules.traffic.snowShare': ['Tage mit Schnee oder Eis auf den Straßen', none],
  'rules.traffic.rainMotor': ['Tempo der Lieferwagen bei Regen, als Faktor', none],
  'rules.traffic.rainBike': ['Tempo der Lastenräder bei Regen, als Faktor', none],
  'rules.traffic.snowMotor': ['Tempo der Lieferwagen bei Schnee, als Faktor', none],
  'rules.traffic.snowBike': ['Tempo der Lastenräder bei Schnee, als Faktor', none],
};

export const CARRIERS_DE: Readonly<Record<keyof typeof CARRIERS, Told>> = {
  'prices.handover': [
    'Ein Paket, das für ein gemeinsam betriebenes Mikro-Depot den Paketdienst wechselt',
    `${none}; etwa eine halbe Minute Umschlag auf jeder Seite, und Daten, die zueinander passen müssen`,
  ],
  'contractor.tariffParcel': [
    'Subunternehmer, je Paket',
    `${none}; mit dem Halt etwa das, was ein Lieferwagen einen Paketdienst bei mittlerer Dichte kostet`,
  ],
  'contractor.tariffStop': [
    'Subunternehmer, je Halt',
    `${none}; eine an einem Tag angefahrene Adresse, was immer dabei herauskommt`,
  ],
  'contractor.kmPerParcel': [
    'Fahrweg des Subunternehmers',
    `${none}; etwa so viel, wie eigene Lieferwagen in den mitgelieferten Studien fahren`,
  ],
  'contractor.co2': ['CO₂ des Subunternehmers', 'wie der Diesel-Lieferwagen'],
  'contractor.bikeCo2': ['CO₂ des Subunternehmers, der mit dem Lastenrad kommt', 'wie das eigene Lastenrad'],
};

export const SEARCH_DE: Readonly<Record<keyof typeof SEARCH, Told>> = {
  'rules.door.searchKmPerHour': [
    'Tempo eines Lieferwagens, der einen Parkplatz sucht',
    'ausgeschaltet: die Suche braucht dann Zeit und keine Kilometer; von Zustellern ist nur die Zeit veröffentlicht, nicht, wie viel davon sie fahren; das Parking Reform Network rechnet für Pkw mit 10 Meilen je Stunde',
  ],
};
