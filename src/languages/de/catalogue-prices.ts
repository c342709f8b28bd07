// Die Vorgaben zu Preisen, Fahrzeugen und den Kosten anderer auf Deutsch.
import type { Told } from '../../model/catalogue-words.ts';
import type { PRICES } from '../../model/prices-catalogue.ts';
import type { SOCIETY } from '../../model/society-catalogue.ts';
import type { STOCK } from '../../model/stock-catalogue.ts';
import type { VEHICLES } from '../../model/vehicle-catalogue.ts';

const none = 'keine lesbare Quelle';
const munich = 'Llorca und Moeckel 2021 (doi 10.1186/s12544-021-00491-5), Code des Modells';
const losAngeles = 'Pahwa und Jaller, Modell der letzten Meile in Los Angeles (öffentliches Repositorium)';
const lyon = 'Paketsimulator Lyon 2024 (öffentliches Repositorium), Kosten nach Hörl et al. 2025';
const rudy = 'Rudy 2025, Vergleichsstudie zu Paketstationen (öffentliches Repositorium)';
const logitopp = 'KIT logiTopp (öffentliches Repositorium)';
const berlinBike = 'Bachelorarbeit Berlin 2023, Lastenrad „Bayk Bring S“ (öffentliches Repositorium)';
const lyonShort = 'Lyon 2024 (parcelsim, öffentliches Repositorium)';
const losAngelesShort = 'Pahwa und Jaller, Modell Los Angeles';
const omega = 'auf allen Straßen der USA (Modell OMEGA der EPA, öffentliches Repositorium, 2018)';
const larger = 'ein größerer Lieferwagen';
const box = 'ein Koffer von 3,5 bis 7,5 t';
const bundled = 'mitgelieferte Studien';

export const SOCIETY_DE: Readonly<Record<keyof typeof SOCIETY, Told>> = {
  'prices.recipient.carShare': [
    'Empfänger, die nur für das Paket mit dem Auto zur Paketstation fahren',
    `${none}; die anderen gehen zu Fuß`,
  ],
  'prices.recipient.carKm': ['Eine solche Fahrt, hin und zurück', none],
  'prices.recipient.carPerKm': ['Auto des Empfängers', `${none}; Kraftstoff und Verschleiß`],
  'prices.recipient.carCo2': ['CO₂ des Autos des Empfängers', `${none}; ein Benziner in der Stadt`],
  'prices.recipient.hour': [
    'Zeit des Empfängers zu Fuß',
    'wird gezählt und nur bewertet, wo eine Studie ihr einen Preis gibt',
  ],
  'prices.external.congestion': [
    'Stau für andere, Lieferwagen, Zubringer oder Auto',
    `${none} für eine Stadt; ein leichtes Nutzfahrzeug kostet andere $0,035/km ${omega}`,
  ],
  'prices.external.accidents': [
    'Unfälle, Lieferwagen, Zubringer oder Auto',
    `${none} für das, was andere tragen; aller Schaden macht innerorts 0,08 bis 0,10 €/km (Bundesverkehrswegeplan 2030, nach MATSims accidents, öffentliches Repositorium)`,
  ],
  'prices.external.noise': [
    'Lärm, Lieferwagen, Zubringer oder Auto',
    `${none} für eine Stadt; ein leichtes Nutzfahrzeug kostet andere $0,0006/km ${omega}`,
  ],
  'prices.external.air': [
    'Luftschadstoffe, Lieferwagen, Zubringer oder Auto',
    `${none} dafür allein; mit dem Klima $0,147/km eines Diesel-Lieferwagens (${losAngeles}), hier 0,08 €`,
  ],
  'prices.external.electric': [
    'Lärm und Luftschadstoffe eines E-Lieferwagens, Anteil eines Diesels',
    `${none}; Reifen und Bremsen bleiben`,
  ],
  'prices.external.bikeAccidents': [
    'Unfälle, Lastenrad',
    `${none}; wie ein Lieferwagen, damit Räder nicht zu gut wegkommen`,
  ],
  'prices.external.carbon': [
    'Klima',
    '180 € des Umweltbundesamts von 2018 (dritte Methodenkonvention, nach Berichten); amtliche Werte gehen weit auseinander',
  ],
};

export const PRICES_DE: Readonly<Record<keyof typeof PRICES, Told>> = {
  'prices.trunk': ['Hauptlauf und Sortieren', none],
  'prices.van.day': ['Diesel-Lieferwagen', `${losAngeles}: $15,99; ${lyon}: 9,5 bis 16,8 €`],
  'prices.van.km': ['Laufende Kosten des Diesel-Lieferwagens', `${losAngeles}: $0,316; ${lyon}: Kraftstoff 0,108 €`],
  'prices.van.hour': ['Lohn im Lieferwagen', `28,99 €, ${logitopp}`],
  'prices.van.minimumHours': ['Mindestens bezahlt im Lieferwagen', none],
  'prices.van.co2': ['CO₂ des Diesel-Lieferwagens', `${lyon}: 130 bis 215; ${munich}: 634`],
  'prices.bike.day': ['Lastenrad', `13,21 €, ${berlinBike}`],
  'prices.bike.km': ['Laufende Kosten des Lastenrads', `${losAngeles}: $0,015; ${berlinBike}: 0,219 €`],
  'prices.bike.hour': ['Lohn auf dem Lastenrad', `${berlinBike}: 16,84 €; ${logitopp}: 28,99 €`],
  'prices.bike.minimumHours': ['Mindestens bezahlt auf dem Lastenrad', none],
  'prices.bike.co2': ['CO₂ des Lastenrads', `${munich}: 15,54; 18 Wh/km mal Strommix`],
  'prices.feeder.day': ['Zubringer', larger],
  'prices.feeder.km': ['Laufende Kosten des Zubringers', larger],
  'prices.feeder.hour': ['Lohn im Zubringer', `28,99 €, ${logitopp}`],
  'prices.feeder.minimumHours': [
    'Mindestens bezahlt im Zubringer',
    'wer ihn fährt, hat im Verteilzentrum andere Arbeit',
  ],
  'prices.feeder.co2': ['CO₂ des Zubringers', larger],
  'prices.handlingMinutes.XS': ['Umschlag im Mikro-Depot, XS', 'etwa 0,5 € je Paket; der Münchner Tarif ist 0,38 €'],
  'prices.handlingMinutes.S': ['Umschlag im Mikro-Depot, S', 'etwa 0,5 € je Paket; der Münchner Tarif ist 0,76 €'],
  'prices.handlingMinutes.M': ['Umschlag im Mikro-Depot, M', 'der Münchner Tarif ist 3,04 €'],
  'prices.handlingMinutes.L': ['Umschlag im Mikro-Depot, L', 'der Münchner Tarif ist 6,08 €'],
  'prices.handlingHour': ['Lohn im Umschlag', 'wie auf dem Lastenrad'],
  'prices.rent': ['Miete des Mikro-Depots', none],
  'prices.depot.fitOut': ['Ausbau des Mikro-Depots', `die Miete gilt als die eines nutzbaren Raums; ${none}`],
  'prices.depot.lifeYears': ['Nutzungsdauer des Ausbaus', `${none}; ein üblicher Mietvertrag`],
  'prices.locker.capital': ['Paketstation', 'Fachleute der Branche, nach Mily Tech 2023'],
  'prices.locker.lifeYears': ['Nutzungsdauer einer Paketstation', none],
  'prices.locker.upkeep': ['Betrieb einer Paketstation im Jahr, Anteil am Kaufpreis', none],
  'prices.locker.site': ['Stellplatz einer Paketstation', none],
  'prices.interest': ['Zins auf Paketstationen und Ausbau', `${none}; in gleichen Jahresbeträgen zurückgezahlt`],
  'prices.return': ['Rücksendung an den Absender', none],
  'prices.operatingDays': [
    'Betriebstage im Jahr',
    'Montag bis Samstag ohne Feiertage; wo die Studie nichts sagt, im Verhältnis ihrer Betriebswochentage: 252 bei fünf',
  ],
  ...SOCIETY_DE,
  'fleet.van.parcels': ['Ladung des Lieferwagens', `${bundled}; Quellen 50 bis 360`],
  'fleet.van.volume': ['Ladung des Lieferwagens', bundled],
  'fleet.van.weight': ['Ladung des Lieferwagens', `${bundled}; Lkw in Singapur 600, Polen 700`],
  'fleet.bike.parcels': ['Ladung des Lastenrads', 'DHL KoMoDo etwa 40 je Ladung; DPD Nürnberg bis 80'],
  'fleet.bike.volume': ['Ladung des Lastenrads', 'DPD Nürnberg 1,45 m3'],
  'fleet.bike.weight': [
    'Ladung des Lastenrads',
    'Dalla Chiara et al. 2020 (doi 10.1177/0361198120917162), Code des Modells: 143,5',
  ],
  'fleet.feeder.parcels': ['Ladung des Zubringers', 'neun Fahrradboxen (Singapur); 240 Einheiten (München)'],
  'fleet.feeder.volume': ['Ladung des Zubringers', box],
  'fleet.feeder.weight': ['Ladung des Zubringers', box],
  'depot.area': ['Fläche des Mikro-Depots', `Hamburg 50 bis 250 m²; ${bundled} 50`],
  'depot.catchment': ['Einzugsgebiet des Mikro-Depots, Weg mit dem Rad', 'KoMoDo bis 3 km; UPS Hamburg 0,5 bis 1 km'],
  'depot.parcelsPerDay': ['Leistung des Mikro-Depots', 'Container von UPS in Hamburg bis 400 am Tag'],
  'locker.S': ['Fächer S einer Paketstation', rudy],
  'locker.M': ['Fächer M einer Paketstation', rudy],
  'locker.L': ['Fächer L einer Paketstation', rudy],
};

export const STOCK_DE: Readonly<Record<keyof typeof STOCK, Told>> = {
  'prices.stockSupply': [
    'Die Ware einer Bestellung für denselben Tag in ein Mikro-Depot bringen',
    `${none}; etwa der Anteil am Zubringer, den ein Paket in den mitgelieferten Studien hat; 0, wo jemand anderer sie bringt`,
  ],
  'prices.stockKm': [
    'Kilometer eines Zubringers dafür',
    `${none}; 10 km hin und zurück mit 240 Paketen, wie im Münchner Modell, sind 0,08; 0, wo jemand anderer sie bringt`,
  ],
};

const electricFeeder =
  'ein elektrischer Zubringer weicht vom gewöhnlichen im selben Verhältnis ab wie dieser Lieferwagen vom Diesel';

export const VEHICLES_DE: Readonly<Record<keyof typeof VEHICLES, Told>> = {
  'vehicle.electric-van.day': [
    'E-Lieferwagen',
    `${losAngelesShort}: $31,97; ${lyonShort}: 11,8 bis 36,4 €; ${electricFeeder}`,
  ],
  'vehicle.electric-van.km': [
    'Laufende Kosten des E-Lieferwagens',
    `${losAngelesShort}: $0,149; ${lyonShort}: 0,055 € nur Strom; ${electricFeeder}`,
  ],
  'vehicle.electric-van.co2': [
    'CO₂ des E-Lieferwagens',
    `${lyonShort}: 14 bis 27 mit französischem Strommix; München: 259; ${electricFeeder}`,
  ],
  'vehicle.electric-van.rangeKm': ['E-Lieferwagen zwischen zwei Ladungen', none],
  'vehicle.bike-trailer.day': ['Lastenrad mit Anhänger', `${none}; das Rad und ein Drittel mehr`],
  'vehicle.bike-trailer.km': ['Laufende Kosten des Lastenrads mit Anhänger', none],
  'vehicle.bike-trailer.parcels': ['Lastenrad mit Anhänger', 'eine zweite Box für 40'],
  'vehicle.bike-trailer.volume': ['Lastenrad mit Anhänger', 'eine zweite Box mit 1,5 m3'],
  'vehicle.bike-trailer.weight': [
    'Lastenrad mit Anhänger',
    'Pedal Me, London: 150 kg und ebenso viel auf dem Anhänger',
  ],
  'vehicle.bike-trailer.speed': ['Lastenrad mit Anhänger, Tempo als Faktor des Rads', none],
  'vehicle.walking-courier.day': ['Handwagen', none],
  'vehicle.walking-courier.km': ['Laufende Kosten des Handwagens', none],
  'vehicle.walking-courier.parcels': ['Handwagen', none],
  'vehicle.walking-courier.volume': ['Handwagen', none],
  'vehicle.walking-courier.weight': ['Handwagen', none],
  'vehicle.walking-courier.rangeKm': [
    'Fußweg auf einer Tour höchstens',
    'wer Lieferwagen fährt, geht bis 10 km am Tag zu Fuß (Allen et al. 2018)',
  ],
};
