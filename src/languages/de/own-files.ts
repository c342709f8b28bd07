// Deutsch für eigene Dateien: Tabellen, Gebiete, Orte und Nachfrage, Links und Lektionen; was gelesen wurde und was nicht stimmt.
import { counted } from '../../base/format.ts';
import type { demandPhrases, Unit } from '../../persistence/demand-phrases.ts';
import type { descriptionPhrases } from '../../persistence/demand-words.ts';
import type { lessonPhrases } from '../../persistence/lesson-phrases.ts';
import type { linkPhrases } from '../../persistence/link-phrases.ts';
import type { PlaceKind } from '../../persistence/place-columns.ts';
import type { tablePhrases } from '../../persistence/table-phrases.ts';

const SWAPPED = 'Länge und Breite vertauscht?';

/** Wörter von JavaScript für das, was statt einer Liste dasteht. */
const KINDS: Readonly<Record<string, string>> = {
  undefined: 'nichts',
  string: 'Text',
  number: 'eine Zahl',
  boolean: 'true oder false',
  object: 'ein Objekt',
};

export const tables: ReturnType<typeof tablePhrases> = {
  file: {
    expected: 'CSV mit einer Kopfzeile oder GeoJSON mit Objekten',
    empty: 'eine leere Datei',
    openQuote: 'ein Anführungszeichen, das nichts schließt',
    closedQuote: 'ein Feld, das mit einem Anführungszeichen endet',
    header: 'eine Kopfzeile, die die Spalten benennt',
    twice: (column) => `${column} zweimal`,
    once: 'jede Spalte einmal',
    headerAlone: 'nur eine Kopfzeile',
    rowBelow: 'mindestens eine Zeile darunter',
    rows: (rows) => `${rows} Zeilen`,
    mostRows: (most) => `höchstens ${most} Zeilen`,
    fields: (fields, isSurplus) =>
      `${fields} Felder${isSurplus ? ' (Kommas in Zahlen verlangen Semikolons oder Anführungszeichen)' : ''}`,
    fieldsAs: (fields, line) => `${fields} Felder wie in Zeile ${line}`,
    moreWrong: (more) => `${more} weitere Fehler`,
    none: 'keine',
  },
  value: {
    number: 'eine Zahl',
    numberOfNone: 'eine Zahl ab 0',
    either: (found, decimals, thousands) =>
      `${found} (${decimals.replace('.', ',')} oder ${thousands}? Schreiben Sie die Zahl ohne Komma)`,
    oneOf: (words) => `eines von ${words.join(', ')}`,
    degrees: 'Länge und Breite in Grad',
    offGlobe: (a, b, isSwapped) => `${a}, ${b}${isSwapped ? ` (${SWAPPED})` : ''}`,
    columns: (east, north) => `die Spalten ${east} und ${north}`,
    inMetres: 'x und y in Metern, denn die Stadt ist künstlich',
    noColumns: 'keine',
    positions: 'die Spalten lon und lat oder x und y',
    id: 'eine eigene Kennung',
    idAsIn: (id, where) => `${id} wie in ${where}`,
    newId: 'eine Kennung, die sonst nichts hat',
    whole: (most) => `eine ganze Zahl von 1 bis ${most}`,
    far: (metres, isSwapped) =>
      `${metres === null ? 'sehr weit' : `${metres} m`} von der nächsten Straße entfernt${isSwapped ? ` (${SWAPPED})` : ''}`,
    near: (metres) => `ein Platz, höchstens ${metres} m von einer Straße entfernt`,
  },
  shape: {
    noFeature: 'kein Objekt',
    features: 'eine Liste von Objekten (features)',
    expected: 'Point, Polygon oder MultiPolygon mit Zahlen',
    system: 'Länge und Breite (WGS84), wie es RFC 7946 verlangt',
    none: 'keine Geometrie',
    of: (type) => type,
    untyped: 'eine Geometrie ohne type',
    area: 'eine Fläche',
    point: 'ein Point',
    areaAsOthers: 'Polygon oder MultiPolygon wie die anderen',
  },
  area: {
    file: 'GeoJSON oder eine Polygondatei von Osmosis (.poly)',
    whole: 'GeoJSON oder eine Polygondatei von Osmosis (.poly) mit END nach jedem Ring und am Ende',
    neither: 'keines von beiden',
    polygon: 'mindestens ein Polygon oder MultiPolygon',
    list: 'eine Liste',
    rings: 'eine Liste von Ringen',
    kinds: 'Polygon, MultiPolygon, Feature oder FeatureCollection',
    ring: 'ein Ring: eine Liste von [Länge, Breite]',
    position: 'Länge und Breite in Grad',
    positionOrEnd: 'Länge und Breite oder END',
    corners: 'ein Ring mit mindestens drei Ecken',
    other: 'etwas anderes',
    kindOf: (kind) => KINDS[kind] ?? kind,
    corner: (a, b, isSwapped) => `${a}, ${b}${isSwapped ? ' (die Länge steht zuerst)' : ''}`,
  },
};

const UNITS: Readonly<Record<Unit, string>> = { parcels: 'Pakete', people: 'Menschen' };
/** Im Dativ: „von 20 Paketen“. */
const OF_UNITS: Readonly<Record<Unit, string>> = { parcels: 'Paketen', people: 'Menschen' };

const PLACES: Readonly<Record<PlaceKind, readonly [string, string]>> = {
  hub: ['Verteilzentrum', 'Verteilzentren'],
  depot: ['Mikro-Depot', 'Mikro-Depots'],
  site: ['Standort', 'Standorte'],
  locker: ['Paketstation', 'Paketstationen'],
};

const OF_A_PLACE: Readonly<Record<PlaceKind, string>> = {
  hub: 'eines Verteilzentrums',
  depot: 'eines Mikro-Depots',
  site: 'eines Standorts',
  locker: 'einer Paketstation',
};

export const ownDescription: ReturnType<typeof descriptionPhrases> = {
  streets: (name) => `Straßen von ${name} aus OpenStreetMap`,
  illustrative: 'Die Nachfrage ist beispielhaft, bis eigene Zahlen geladen sind.',
  asImported: (words) => `Beim Einlesen: ${words}`,
  own: (source) => `Die Nachfrage ist die aus ${source}.`,
};

export const ownDemand: ReturnType<typeof demandPhrases> = {
  stops: (file, stops, addresses) =>
    `${file}: ${counted(stops, 'Halt', 'Halte')} gelesen, an ${counted(addresses, 'Adresse', 'Adressen')}`,
  zones: (file, zones) => `${file}: ${counted(zones, 'Zone', 'Zonen')} gelesen`,
  unusedColumns: (columns) => `nicht verwendet: die Spalten ${columns.join(', ')}`,
  unusedProperties: (names) => `nicht verwendet: die Eigenschaften ${names.join(', ')}`,
  unused: (names) => `nicht verwendet: ${names.join(', ')}`,
  ofKind: (column, kind) => `${column} (${OF_A_PLACE[kind]})`,
  farStops: (far, all, metres, where, more) =>
    `${far} von ${counted(all, 'Halt', 'Halten')}, mehr als ${metres} m von jeder Adresse entfernt (${where.join('; ')}${more > 0 ? ` und ${more} weitere` : ''})`,
  elsewhere: (stops, metres, isSwapped) =>
    `${isSwapped ? 'Länge und Breite vertauscht' : `mehr als ${metres} m von jeder Adresse entfernt`}, so in ${counted(stops, 'Zeile', 'Zeilen')}`,
  inCity: { stops: 'Halte in der Stadt', zones: 'Zonen in der Stadt' },
  outside: (addresses) =>
    addresses === 1
      ? '1 Adresse außerhalb aller Zonen bekommt keine Pakete'
      : `${counted(addresses, 'Adresse', 'Adressen')} außerhalb aller Zonen bekommen keine Pakete`,
  emptyZones: (zones, areSwapped) =>
    `${counted(zones, 'Zone', 'Zonen')} ohne Adresse${areSwapped ? ` (${SWAPPED})` : ''}`,
  leftOutZones: (zones, names, isCut, amount, unit) =>
    `${counted(zones, 'Zone', 'Zonen')} ohne Adresse (${names.join(', ')}${isCut ? ' …' : ''}) mit ${amount} ${OF_UNITS[unit]}`,
  leftOut: (lost, all, unit) => `${lost} von ${all} ${OF_UNITS[unit]} der Datei`,
  amount: (amount, unit) => `${amount} ${UNITS[unit]}`,
  someAmount: 'Pakete oder Menschen an irgendeiner Adresse',
  aDay: (parcels) => `${parcels} Pakete am Tag`,
  leastADay: 'mindestens 0,001 Pakete am Tag an irgendeiner Adresse',
  most: (most) => `höchstens ${most}`,
  given: (parcels) => `${parcels} Pakete am Tag, wie angegeben, dort, wo die Datei sie hat`,
  byPeople: (parcels, people) => `${parcels} Pakete am Tag: ${people}`,
  byFile: (parcels) => `${parcels} ${parcels === '1' ? 'Paket' : 'Pakete'} am Tag nach der Datei`,
  placed: (file, counts) =>
    `${file}: ${counts.map(([kind, count]) => counted(count, ...PLACES[kind])).join(', ')} hinzugefügt`,
  lockers: (lockers, names, sized, takers) =>
    `${counted(lockers, 'Paketstation', 'Paketstationen')} der Karte im Ausgangsszenario (${names.join(', ')}), davon ${sized} mit bekannter Zahl der ` +
    `Fächer und ${takers}, die auch Pakete annehmen. Entfernen Sie jene, die Ihre Pakete nicht annehmen.`,
  farLockers: (lockers, metres) =>
    `${counted(lockers, 'Paketstation', 'Paketstationen')} (keine Straße im Umkreis von ${metres} m)`,
  unnamed: 'ohne Namen',
  names: {
    hub: 'Verteilzentrum',
    depot: 'Depot',
    site: 'Standort',
    locker: 'Paketstation',
    mapLocker: 'Paketstation',
  },
};

export const links: ReturnType<typeof linkPhrases> = {
  characters: (characters) => `${characters} Zeichen`,
  mostCharacters: (most) => `höchstens ${most} Zeichen nach dem #`,
  letter: 'ein Buchstabe, eine Ziffer, - oder _',
  otherData: 'andere Daten',
  experiment: 'ein Experiment als JSON',
  end: 'das Ende',
  cutOff: 'mehr: Der Link ist abgeschnitten',
  nothing: 'nichts',
  after: (name) => `ein Experiment nach #${name}=`,
  hash: '32 hexadezimale Ziffern',
  tried: '12 hexadezimale Ziffern je Standortplan',
  kind: 'ein Link der Art 1; ein neueres Doorstep kann ihn vielleicht lesen',
  bundled: 'eine mitgelieferte Studie',
  more: 'mehr',
  levels: (most) => `höchstens ${most} Ebenen`,
  difference: 'ein Unterschied zweier Studien',
  neither: 'keines davon',
  change: 'ein Wert, Felder oder Einträge',
  object: 'ein Objekt, das sich ändern lässt',
  things: 'eine Liste von Dingen mit Kennungen',
  entry: 'ein Eintrag, der sich ändern lässt',
  list: 'eine Liste',
  names: 'eine Liste von Namen',
  anObject: 'ein Objekt',
};

export const lessonFiles: ReturnType<typeof lessonPhrases> = {
  nothing: 'nichts',
  lesson: 'eine Lektion als JSON',
  known: 'nur Felder einer Lektion (siehe ihr JSON-Schema)',
  splits: (tiers) => `bei splits alle Kostenstufen, durch die ein Paket geht: ${tiers.join(', ')}`,
  noneOf: (tiers) => `keine von ${tiers.join(', ')}`,
  study: (names) => `eine Studie oder der Name einer mitgelieferten: ${names.join(', ')}`,
  mover: 'eine Annahme mit einer Spanne, etwa prices.trunk',
  manyAnswers: 'zu viele Antworten',
  fittingCode: 'Wetten und Einstellungen, die ein Code von zwölf Zeichen fasst',
  asMany: (values) => `so viele wie Werte: ${values}`,
  valueRow: (rows) => `eine Zeile von values, unter ${rows}`,
  controlRow: (rows) => `eine Zeile jedes Reglers, unter ${rows}`,
  against: 'die Einstellung, zu der das Verhältnis gilt',
  listRow: (list, rows) => `eine Zeile von ${list}, unter ${rows}`,
  draw: 'mindestens 1 Ziehung für das, was an Paketen gemessen wird',
  payday: 'höchstens 1 Ziehung für das, was an Bargeld gemessen wird: Es gilt für einen Zahltag',
  none: 'keine',
  noLess: 'nichts: Nur bei Paketen wird etwas abgezogen',
  summed: 'mindestens eine, die es summiert',
  lessonWith: (part) => `eine Lektion mit ${part}`,
  choice: (options) => `eine Auswahl aus höchstens ${options} Antworten, eine je Reihe`,
  part: (path) => `ein Teil der Lektion für ${path}`,
  moving: 'Pfade, die der Regler bewegt, oder was er zieht',
  ownRole: 'etwas, das kein anderer Regler zieht',
  pair: 'ein Bild mit mehreren Szenarien, deren Tage dieselben sein können',
  ownWords: 'Worte, die keine andere Antwort hat',
  place: 'ein Pfad, der in der Studie irgendwohin führt: Eine Liste endet davor',
  list: 'ein Pfad zu einer Liste der Studie, die gekürzt wird',
  distinct: 'lauter verschiedene Werte',
  days: (most: number) => `ganze Zahlen von Tagen von 1 bis ${most}`,
  sameDays: '0 für verschiedene Tage und 1 für dieselben',
  above0: 'Werte über 0 auf einer logarithmischen Achse',
  drawing: 'ein Bild aus Punkten, nicht gestapelt, über Werten oder Paketen',
  curve: (places: number) => `mindestens ${places} Werte des ersten Reglers, über denen gezeichnet wird`,
  range: 'ein Regler, dessen Ende über seinem Anfang liegt, um eine ganze Zahl von Schritten',
  counts: (isRatio, names) => `was er von ${isRatio ? 'einem Vielfachen' : 'einem Anteil'} zählt: ${names.join(', ')}`,
  noCounts: 'nichts: Die Antwort ist weder ein Vielfaches noch ein Anteil',
  upTo: 'upTo steigend von Antwort zu Antwort und nur bei den letzten weggelassen',
  clouds: 'als truth difference, von zwei Reihen in verschiedenen Szenarien',
  dots: 'ein Bild mit Wolken (clouds)',
  rows: (controls: number) => `so viele Zeilen wie Regler: ${controls}`,
  filled: (kind: string, names: readonly string[]) =>
    `nur, was bei einer truth der Art ${kind} ausgefüllt wird: ${names.map((name) => `{${name}}`).join(' ')}`,
  agents: 'Paketautomaten im ersten Szenario, die ihre Agenten sind',
  inTown: (metres: number) => `ein Ort höchstens ${metres} m von der Mitte der Stadt`,
  ownNumber: (from: number, to: number) => `eine Nummer von ${from} bis ${to}: Die davor sind vergeben`,
  kept: 'ein Browser, der sie behält',
  scenarios: (ids) => `Szenarien der Studie: ${ids.join(', ')}`,
};
