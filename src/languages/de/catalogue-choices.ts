// Die Uhrzeiten, Wahlmöglichkeiten und Listen unter den Vorgaben auf Deutsch.

import type { Told } from '../../model/catalogue-words.ts';
import type { ChoicePath } from '../../model/choices-catalogue.ts';
import type { ClockPath } from '../../model/clocks-catalogue.ts';

const none = 'keine lesbare Quelle';
const munich = 'Modell München (FOCA, öffentliches Repositorium)';
const losAngeles = 'Modell Los Angeles (Pahwa und Jaller)';
const shops = `${none}; solange Läden beliefert werden`;
const weekdays = `${none}; 08 bis 18 Uhr, Montag bis Freitag`;
const windows = `${none}; im Modell München (FOCA) beginnen sie von 07 bis 17 Uhr, das ${losAngeles} liefert von 08 bis 20 Uhr`;
const outdoors = 'im Freien rund um die Uhr; drinnen wie der Laden';

export const CLOCKS_DE: Readonly<Record<ClockPath, Told>> = {
  'demand.orderedUntil': [
    'Bestellungen bis dahin sind für den nächsten Betriebstag zugesagt',
    `${none}; dieselbe Stunde wie der Annahmeschluss, damit keine Zusage von vornherein verloren ist`,
  ],
  'rules.cutOff': [
    'Bestellungen bis dahin gehen am nächsten Betriebstag hinaus',
    `${none}; Paketdienste nennen Stunden von 18 bis 24`,
  ],
  'rules.promiseUntil': [
    'Späteste Übergabe, die die Zusage hält',
    `${none}; das Ende des Zustellfensters 08 bis 20 im ${losAngeles}`,
  ],
  'rules.sortedBy': ['Das Verteilzentrum hat sortiert bis', `${none}; rechtzeitig für die erste Welle um 06:30`],
  'rules.van.from': ['Lieferwagen fahren los um', `07:00 im ${munich}, 08:00 im ${losAngeles}`],
  'rules.bike.from': [
    'Lastenräder fahren los um',
    `08:00 im ${munich}; hier später, wenn die erste Welle im Mikro-Depot sortiert ist`,
  ],
  'rules.presence.businessFrom': ['Betriebe öffnen um', weekdays],
  'rules.presence.businessUntil': ['Betriebe schließen um', weekdays],
  'depot.opens': ['Öffnet um', `Zubringer kommen von 07 bis 08 im ${munich}; 08 im ${losAngeles}`],
  'depot.closes': ['Schließt um', `17 im ${munich}; 20 im ${losAngeles}`],
  'bay.opens': ['Ladezone ab', shops],
  'bay.closes': ['Ladezone bis', shops],
  'zone.from': ['Fußgängerzone: Lieferverkehr ab', `${none}; bevor die Läden öffnen`],
  'zone.until': ['Fußgängerzone: Lieferverkehr bis', `${none}; bis die Leute einkaufen kommen`],
  'locker.opens': ['Paketstation zugänglich ab', outdoors],
  'locker.closes': ['Paketstation zugänglich bis', outdoors],
  'demand.windowFrom': ['Zeitfenster beginnen ab', windows],
  'demand.windowUntil': ['Zeitfenster enden bis', windows],
  'demand.sameDay.from': [
    'Bestellungen für denselben Tag werden angenommen ab',
    `${none}; wenn die Lieferwagen unterwegs sind`,
  ],
  'demand.sameDay.until': [
    'Bestellungen für denselben Tag werden angenommen bis',
    `${none}; wer sie länger annimmt, muss die Schichten verlängern, sonst warten die letzten bis zum nächsten Tag`,
  ],
  'contractor.from': ['Subunternehmer liefert ab', none],
  'contractor.until': ['Subunternehmer liefert bis', none],
};

export const CHOICES_DE: Readonly<Record<ChoicePath, Told>> = {
  'calendar.firstDay': ['Wochentag des ersten Tages', 'Wochen zählen ab Montag', 'jeder Wochentag'],
  'calendar.operating': [
    'Betriebstage',
    'Pakete kommen an sechs Tagen; 302 Betriebstage im Jahr',
    'meist Montag bis Freitag oder bis Samstag',
  ],
  'rules.assignment': [
    'Ein Paket in mehreren Einzugsgebieten geht',
    'der kürzeste Weg mit dem Rad; die anderen beiden sind da, um damit verglichen zu werden',
    'jede der drei Regeln',
  ],
  'rules.effort': [
    'Wie lange an Touren gefeilt wird',
    'gemessen: schnelle Pläne kosten 0 bis 3 % mehr als gründliche, wo kein Halt ein Zeitfenster hat, bis zu 9 %, wo einige von 60 bis 150 Halten eines haben; bei 8 bezahlten Stunden meist unter 1 %, doch fährt hin und wieder ein Fahrzeug mehr',
    'schnell zum Erkunden, gründlich für die letzte Antwort',
  ],
  'rules.feeder.waves': [
    'Zubringerwellen verlassen das Verteilzentrum um',
    `${none}; Zubringer von 07 bis 08 im Modell München, Hamburg beliefert seine Depots einmal am Tag`,
    'meist 1 bis 3 Wellen von 06:00 bis 15:00',
  ],
  'demand.ordersByHour': [
    'Bestellungen nach Stunde des Tages, 0 bis 23',
    'oberlo.com und clickpost.ai, Bestellungen im Netz, im Mittel 100; dort nicht genannte Stunden sind interpoliert',
    'gleichmäßig, wo zu allen Stunden bestellt wird; andere finden eine zweite Spitze von 20 bis 22 Uhr',
  ],
  'demand.season': [
    'Saison',
    'jedes Szenario erlebt dieselben Tage der Hochsaison; es gibt keine, solange ihr Anteil 0 ist',
    'oder an jedem Tag dieselbe, um zu sehen, was die Wochen vor Weihnachten anrichten',
  ],
  'rules.traffic.weather': [
    'Wetter',
    'jedes Szenario erlebt dieselben Tage mit Regen und Schnee',
    'oder an jedem Tag dasselbe, um zu sehen, was ein schlechter Tag anrichtet',
  ],
  'rules.traffic.paceByHour': [
    'Tempo der Lieferwagen nach Stunde des Tages, 0 bis 23',
    'stündliches mittleres Tempo polnischer Städte (Rudy 2025, öffentliches Repositorium), geteilt durch das schnellste, 41,0 km/h',
    'Einsen, wo keine Stunde langsamer ist als eine andere',
  ],
  'rules.traffic.bikePaceByHour': [
    'Tempo der Lastenräder nach Stunde des Tages, 0 bis 23',
    none,
    'Einsen, da Räder an wartenden Autos vorbeifahren',
  ],
  'rules.door.parkingByHour': [
    'Parkplatzsuche nach Stunde des Tages, 0 bis 23',
    `${none}; im Mittel 1 von 8 bis 18 Uhr, am längsten, wenn Läden beliefert werden und wenn die Leute heimkommen`,
    'Einsen, wo die Stunde nichts ändert',
  ],
  'rules.locker.upsizing': [
    'Ein kleines Paket darf in ein größeres Fach',
    `${none}; ein Paket wird nur abgewiesen, wo nichts Passendes frei ist`,
    'oder nein',
  ],
  'rules.presence.businessDays': ['Betriebe sind geöffnet am', weekdays, 'oder auch samstags, wie Läden'],
  'rules.afterFailed': [
    'Nach einem vergeblichen Versuch geht ein Paket',
    `einen zweiten Versuch machen die meisten Paketdienste (${none})`,
    'oder in eine erreichbare Paketstation oder ein Mikro-Depot, zum Abholen',
  ],
  'rules.locker.whenFull': [
    'Ein Paket, das eine volle Paketstation abweist, geht',
    `${none}; auch die nächste ist für den Empfänger erreichbar`,
    'oder an die Tür',
  ],
  'rules.locker.suppliedBy': [
    'Paketstationen werden befüllt durch',
    `${none}; Zubringer kommen auf dem Weg zu den Mikro-Depots vorbei`,
    'oder durch die Lieferwagen auf ihren Touren oder durch die Räder eines Mikro-Depots, das die Paketstation erreicht',
  ],
  'rules.locker.reservation': [
    'Für jedes Paket ist ein Fach frei gehalten, bevor es das Verteilzentrum verlässt',
    none,
    'oder ja: kein Weg umsonst, aber Fächer warten leer',
  ],
  'rules.locker.pickUpByHour': [
    'Menschen an Paketstationen nach Stunde des Tages, 0 bis 23',
    '40 % (Australien) bis 58 % (Polen 2014) außerhalb der Geschäftszeiten; Spitzen am Morgen, zu Mittag und am Abend',
    'gleichmäßig, wo zu allen Stunden Leute vorbeikommen',
  ],
  'rules.locker.dwellDays': [
    'Anteil, der am 1., 2., … Tag aus der Paketstation geholt wird',
    'Raviv 2023, Versuche mit Paketstationen; im Mittel 2,84 Tage',
    '0,5; 0,2; 0,3, wo die Leute schnell sind',
  ],
  'rules.depot.overnight': [
    'Was am Abend im Mikro-Depot übrig ist',
    `${none}; das Mikro-Depot lässt sich abschließen`,
    'oder geht mit dem nächsten Zubringer ins Verteilzentrum zurück, wo nachts nichts lagern darf',
  ],
  'rules.depot.whenFull': [
    'Ein Paket, dessen Mikro-Depot voll oder geschlossen ist, geht',
    `${none}; ein anderes erreichbares Mikro-Depot ist für die meisten Pakete billiger als ein Lieferwagen`,
    'oder mit dem Lieferwagen',
  ],
  'rules.shift.breakPaid': [
    'Die Pause ist bezahlt',
    `${none}; das Gesetz verlangt es nicht, viele Verträge tun es`,
    'oder nein',
  ],
  'depot.sharing': [
    'Mit anderen Paketdiensten geteilt',
    `${none}; ein Paketdienst allein hat niemanden, mit dem er teilen kann`,
    'ein gemeinsames Dach gewähren Paketdienste einander am ehesten; gemeinsame Zustellung verlangt einen neutralen Betreiber',
  ],
  'depot.open': ['Geöffnet', 'ein geschlossenes Mikro-Depot bedient niemanden und kostet nichts', 'oder nein'],
  'fleet.count': [
    'Fahrzeuge an jedem Ort',
    'ein Fahrzeug kostet nur an Tagen, an denen es fährt, damit kein Szenario für stehende Lieferwagen zahlt',
    'oder die Zahl der eigenen, oder „bemessen“: so wenige eigene, wie pünktlich zurechtkommen',
  ],
  'rules.sameDay.from': [
    'Bestellungen für denselben Tag kommen aus',
    `${none}; Ware nahe bei den Kunden muss gekauft und dort gelagert werden, was nicht in den Kosten steckt; das Hinbringen schon (prices.stockSupply)`,
    'oder aus dem Lager des Mikro-Depots, in dessen Einzugsgebiet die Adresse liegt',
  ],
  'rules.sameDay.rule': [
    'Die Regel des Disponenten für denselben Tag',
    'in 16 Ziehungen von old-town mit Lieferwagen nach Bedarf billiger als billigstes Einfügen, wo Bestellungen für denselben Tag ein Zehntel aller sind, gleich teuer, wo sie drei Zehntel sind, und nicht weniger davon pünktlich; mit eigenen Lieferwagen etwa gleich viele pünktlich, zu etwa gleichen Kosten, wo sie wenige sind, und zu höheren, wo sie viele sind; siehe docs/dispatch-rules.md',
    'eine der beiden oder eine eigene',
  ],
  'rules.failures.afterBreakdown': [
    'Nach einer Panne gehen die Pakete an Bord',
    `${none}; heimgebracht und am nächsten Betriebstag zugestellt`,
    'am nächsten Tag, oder Rettung: andere Fahrzeuge des Ortes übernehmen sie und stellen sie heute zu',
  ],
  'rules.speeds.keepOut': [
    'Lieferwagen meiden Straßen nur für Anlieger, außer um dort zu halten',
    'was „destination“, „delivery“ und Lieferzeiten auf OpenStreetMap bedeuten; nur eingelesene Straßen haben welche',
    'oder nein: sie fahren hindurch, wo es schneller ist',
  ],
};
