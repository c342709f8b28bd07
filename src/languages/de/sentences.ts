// Deutsche Sätze über ein Szenario: was es kostet, wer zu spät bekommt, woran es hängt. Namen stehen in Anführungszeichen.
import { isolated } from '../../base/isolated.ts';
import type { poolingPhrases, sensitivityPhrases } from '../../experiment/answer-phrases.ts';
import { plain, strong, uncertain } from '../../experiment/sentence-part.ts';
import type { Bearer, Change, Misses, sentencePhrases } from '../../experiment/sentence-phrases.ts';
import type { Payer } from '../../model/study-prices.ts';
import { listed } from './charts.ts';

/** Wen es kostet. */
const WHOM: Readonly<Record<Bearer, string>> = {
  carrier: 'den Paketdienst',
  carriers: 'die Paketdienste',
  all: 'alle Zahler zusammen',
};

const FOR: Readonly<Record<Payer | 'carriers', string>> = {
  carrier: WHOM.carrier,
  carriers: WHOM.carriers,
  city: 'die Stadt',
  owner: 'die Eigentümer',
  recipient: 'die Empfänger',
  society: 'die Gesellschaft',
};

const LATE: Readonly<Record<Misses, string>> = { late: 'zu spät', 'late or not at all': 'zu spät oder gar nicht' };

const quoted = (name: string): string => `„${isolated(name)}“`;
const moreOrLess = ({ amount, isMore }: Change): string => `${amount} ${isMore ? 'mehr' : 'weniger'}`;
/** „aus 8 Ziehungen“ */
const fromRuns = (runs: number): string => (runs === 1 ? 'aus einer Ziehung' : `aus ${runs} Ziehungen`);

export const sentence: ReturnType<typeof sentencePhrases> = {
  name: quoted,
  nameInside: quoted,
  sides: { cost: ['weniger', 'mehr'], late: ['mehr', 'weniger'], gain: ['verloren', 'gewonnen'] },
  luckOnly: ', nur der Zufall von Tag zu Tag',
  inAll: (all) => ` von ${all}`,
  costSame: ({ here, there, bearer }) => [
    plain(`${here} würde ${WHOM[bearer]} `),
    strong('genau gleich viel'),
    plain(` je Paket kosten wie ${there}`),
  ],
  costDiffers: ({ here, there, bearer }, change) => [
    plain(`${here} würde ${WHOM[bearer]} `),
    strong(moreOrLess(change)),
    plain(` je Paket kosten als ${there}`),
  ],
  costNear: ({ here, there, bearer }, runs) => [
    plain(`${here} würde ${WHOM[bearer]} `),
    strong('etwa gleich viel'),
    plain(` je Paket kosten wie ${there}`),
    uncertain(`, soweit sich das ${fromRuns(runs)} sagen lässt`),
  ],
  costUnclear: ({ here, there, bearer }, runs) => [
    plain(`${here} kostet ${WHOM[bearer]} vielleicht `),
    uncertain('mehr oder weniger'),
    plain(` je Paket als ${there}: `),
    uncertain(`${fromRuns(runs)} lässt es sich nicht sagen`),
  ],
  amount: (change) => strong(moreOrLess(change)),
  amountSame: () => strong('genau gleich viel'),
  amountUnclear: (runs) => uncertain(`mehr oder weniger, ${fromRuns(runs)} lässt es sich nicht sagen`),
  payer: (payer, isFirst) => plain(`${isFirst ? ', davon für ' : ' und für '}${FOR[payer]} `),
  latenessUnknown: (misses) => uncertain(`wie viele ${LATE[misses]} ankommen, ist noch nicht klar`),
  latenessSame: (misses) => [strong('genau gleich viele'), plain(` Pakete kommen ${LATE[misses]} an`)],
  latenessUnclear: (misses) => uncertain(`kein klarer Unterschied darin, wie viele ${LATE[misses]} ankommen`),
  lateness: (count, all, isFewer, misses) => [
    strong(
      `${count === null ? `nicht einmal 1 von ${all}` : `${count} von ${all}`} Paketen ${isFewer ? 'weniger' : 'mehr'}`,
    ),
    plain(` ${count === null || count === '1' ? 'kommt' : 'kommen'} ${LATE[misses]} an`),
  ],
  metres: (change, isTrade) => [
    plain(isTrade ? '; dafür fahren Lieferwagen und Zubringer ' : ', und Lieferwagen und Zubringer fahren '),
    strong(moreOrLess(change)),
    plain(' je Paket'),
  ],
  metresSame: () => [plain(', und Lieferwagen und Zubringer fahren '), strong('genau gleich weit'), plain(' je Paket')],
  metresUnclear: () => [
    plain(', mit '),
    uncertain('keinem klaren Unterschied'),
    plain(' darin, wie weit Lieferwagen und Zubringer je Paket fahren'),
  ],
  hangs: (assumption, flips) => [plain(flips ? '; den Ausschlag gibt ' : '; am meisten zählt '), strong(assumption)],
  area: (share) => plain(`In Reichweite seiner Mikro-Depots (etwa ${share} der Pakete) kostet ein Paket `),
  nobodyOrders: () => [strong('Niemand bestellt etwas'), plain(': Es gibt nichts zu vergleichen.')],
  deliversNothing: (name) => [
    strong(`${name} stellt kein Paket zu`),
    plain(': Es hat keine Kosten je Paket, die sich vergleichen ließen.'),
  ],
  noRun: (name) => uncertain(`Von ${name} ist noch kein Lauf fertig.`),
  standing: (name, bearer, cost) => [plain(`${name} würde ${WHOM[bearer]} `), strong(cost), plain(' je Paket kosten')],
  oneRun: () => uncertain(' (nur eine Ziehung)'),
  onTime: (share) => [strong(share), plain(' kommen pünktlich an')],
  early: ({ hereInside, there, bearer }, n, needed, change) =>
    uncertain(
      `Frühe Schätzung aus ${n} von ${needed} gemeinsamen Ziehungen, noch ohne Intervall: ${hereInside} kostet ${WHOM[bearer]} vielleicht ${change === null ? 'gleich viel' : `etwa ${moreOrLess(change)}`} je Paket ${change === null ? 'wie' : 'als'} ${there}.`,
    ),
  tooEarly: ({ hereInside, there }, n, needed) =>
    uncertain(
      `Zu früh, um ${hereInside} mit ${there} zu vergleichen: ${n} von ${needed} gemeinsamen Ziehungen ${n === 1 ? 'ist' : 'sind'} fertig.`,
    ),
};

export const sensitivity: ReturnType<typeof sensitivityPhrases> = {
  nothing: () => plain('Keine Annahme der Liste bewegt den Unterschied.'),
  turns: (assumption, { low, high }) => [
    plain('Den Ausschlag gibt '),
    strong(assumption),
    plain(`: Über die ganze Spanne liegt der Unterschied zwischen ${low} und ${high}, also auf beiden Seiten von null`),
  ],
  moves: (assumption, { low, high }) => [
    plain('Am meisten zählt '),
    strong(assumption),
    plain(`: Über die ganze Spanne liegt der Unterschied zwischen ${low} und ${high}`),
  ],
  others: (assumptions) =>
    plain(`; auch ${listed(assumptions)} ${assumptions.length === 1 ? 'kann' : 'können'} das Vorzeichen drehen`),
  reach: ({ low, high }) => uncertain(` (eine beliebige Annahme und der Zufall: ${low} bis ${high})`),
  ofOneDraw: () => uncertain(' (eine einzige Ziehung, kein Intervall)'),
};

export const pooling: ReturnType<typeof poolingPhrases> = {
  begin: () => plain('Gemeinsame Zustellung '),
  saves: (amount, isOfAll) => strong(`spart ${isOfAll ? 'allen Zahlern zusammen ' : ''}${amount} je Paket`),
  costs: (amount, isOfAll) => strong(`kostet ${isOfAll ? 'alle Zahler zusammen ' : ''}${amount} je Paket mehr`),
  unclear: (runs, isOfAll) =>
    uncertain(
      `spart oder kostet ${isOfAll ? 'alle Zahler zusammen ' : ''}Geld, ${fromRuns(runs)} lässt es sich nicht sagen,`,
    ),
  against: (there, isAlone) => plain(` gegenüber ${there}${isAlone ? '' : ', samt allem, was dort sonst anders ist,'}`),
  who: (name, isFirst, isLast) => plain(`${isFirst ? '' : isLast ? ' und ' : ', '}${name} `),
  others: { city: 'die Stadt', owner: 'die Eigentümer', recipient: 'die Empfänger', society: 'die Gesellschaft' },
  gains: (amount, isMany) => strong(`${isMany ? 'gewinnen' : 'gewinnt'} ${amount} am Tag`),
  loses: (amount, isMany) => strong(`${isMany ? 'verlieren' : 'verliert'} ${amount} am Tag`),
  neither: () => uncertain('gewinnt oder verliert nicht eindeutig'),
  aParcel: ', € je Paket',
  aDay: ', € am Tag',
};

/** Alle in der Einzahl, damit sie in jeden der Sätze passen. */
export const assumptions: Readonly<Record<string, string>> = {
  handling: 'der Umschlag in Mikro-Depots',
  'handling-wage': 'der Lohn im Umschlag',
  rent: 'die Miete der Mikro-Depots',
  'van-wage': 'der Lohn in den Lieferwagen',
  'bike-wage': 'der Lohn auf den Lastenrädern',
  van: 'der Preis eines Lieferwagens',
  bike: 'der Preis eines Lastenrads',
  feeder: 'der Preis der Zubringer',
  'hub-day': 'der Tagespreis der Hubs',
  'minimum-hours': 'die mindestens bezahlte Zeit',
  'feeder-hours': 'die bezahlte Zeit der Zubringerfahrer',
  'locker-price': 'der Preis der Paketstationen',
  parking: 'die Parkplatzsuche',
  'van-walk': 'der Fußweg vom Lieferwagen',
  'bike-walk': 'der Fußweg vom Rad',
  floor: 'die Zahl der Pakete, die ein Quadratmeter fasst',
  walking: 'das Tempo zu Fuß',
  handover: 'die Zeit an der Tür',
  stairs: 'die Zeit für Treppen und Aufzüge',
  presence: 'der Anteil derer, die zu Hause sind',
  neighbour: 'der Anteil der Nachbarn, die annehmen',
  'locker-use': 'der Anteil, der eine Paketstation wählt',
  'locker-deposit': 'die Zeit an einer Paketstation',
  'bike-reload': 'das Beladen der Räder',
  sorting: 'das Sortieren in Mikro-Depots',
  businesses: 'der Anteil für Betriebe',
  'large-parcels': 'der Anteil der Pakete, die für ein Rad zu groß sind',
  'parcel-volume': 'das Volumen der Pakete',
  'parcel-weight': 'das Gewicht der Pakete',
  windows: 'der Anteil mit Zeitfenster',
  'business-presence': 'der Anteil der Betriebe, die annehmen',
  'van-shift': 'die Schicht der Lieferwagen',
  'bike-shift': 'die Schicht der Räder',
  break: 'die Pause der Zusteller',
  overtime: 'die Mehrarbeit',
  'van-reload': 'das Beladen der Lieferwagen',
  unloading: 'das Entladen der Zubringer',
  'door-luck': 'die Streuung zwischen den Halten',
  'locker-reach': 'der Umkreis einer Paketstation',
  'locker-expiry': 'die Lagerfrist in Paketstationen',
  recipients: 'der Weg der Empfänger zur Paketstation',
  investment: 'der Jahresbetrag der Investitionen',
  life: 'die Nutzungsdauer der Investitionen',
  'operating-days': 'die Zahl der Betriebstage im Jahr',
  returns: 'der Preis einer Rücksendung',
  'same-day': 'die Zeit zum Packen und Laden für denselben Tag',
  stock: 'der Preis dafür, Ware in die Nähe zu bringen',
  contractors: 'der Tarif der Subunternehmer',
  'electric-van': 'der Preis eines Elektro-Lieferwagens',
  'bike-trailer': 'der Preis eines Lastenrads mit Anhänger',
  'trailer-speed': 'die Geschwindigkeit mit Anhänger',
  'walking-courier': 'der Preis eines Handwagens',
  'changing-hands': 'der Preis für den Wechsel des Paketdienstes',
  weather: 'die Häufigkeit von Regen und Schnee',
  'van-weather': 'das Tempo der Lieferwagen bei Regen und Schnee',
  'bike-weather': 'das Tempo der Räder bei Regen und Schnee',
  'van-speed': 'das Tempo der Lieferwagen',
  'bike-speed': 'das Tempo der Lastenräder',
  signals: 'die Zeit an Ampeln und Schildern',
  surfaces: 'das Tempo der Räder auf Kopfsteinpflaster und losem Grund',
  jams: 'die Schwankung des Verkehrs von Tag zu Tag',
  breakdowns: 'die Häufigkeit von Pannen',
  illness: 'der Krankenstand',
};
