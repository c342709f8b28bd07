// Deutsch für das, was an einer Studie nicht stimmt: im Text der Datei, in einzelnen Feldern, in ihrem Zusammenhang.
import { counted } from '../../base/format.ts';
import type { problemPhrases } from '../../base/problem.ts';
import type { sumPhrases } from '../../economics/sum-phrases.ts';
import type { fieldPhrases } from '../../model/field-phrases.ts';
import type { readingPhrases, Side } from '../../persistence/reading-phrases.ts';
import type { referencePhrases, Targeted } from '../../persistence/reference-phrases.ts';

export const problemWords: ReturnType<typeof problemPhrases> = {
  line: (where, expected, found) => `${where}: erwartet ${expected}, gefunden ${found}`,
  places: {
    study: 'Studie',
    link: 'Link',
    hub: 'Verteilzentrum',
    line: 'Zeile',
    column: 'Spalte',
    feature: 'Objekt',
    byte: 'Byte',
    character: 'Zeichen',
    header: 'Kopf bei Byte',
    blob: 'Block bei Byte',
    segment: 'Straßenstück',
    setting: 'bei Einstellung',
    eitherAmount: 'parcels oder population',
    and: 'und',
  },
};

export const fields: ReturnType<typeof fieldPhrases> = {
  atLeast: (least) => `eine ganze Zahl ab ${least}`,
  between: (least, most) => `eine ganze Zahl von ${least} bis ${most}`,
  orSized: ', „as needed“, „sized“ oder solche Zahlen nach der Kennung eines Ortes',
  clock: 'eine Uhrzeit als „HH:MM“',
  id: 'höchstens 64 Buchstaben, Ziffern, - und _, mit einem Buchstaben oder einer Ziffer am Anfang',
  compartment: 'mindestens ein Fach',
  payer: 'ein anderer Zahler als „from“',
  closes: 'eine Stunde nach dem Öffnen',
};

const SIDES: Readonly<Record<Side, string>> = {
  above: 'über',
  'at least': 'ab',
  below: 'unter',
  'at most': 'bis',
};

/** Von Zeichen und Einträgen. */
const AMOUNTS: Readonly<Record<Side | 'exactly', string>> = {
  exactly: 'genau',
  above: 'mehr als',
  'at least': 'mindestens',
  below: 'weniger als',
  'at most': 'höchstens',
};

/** Mit Komma, wie die Felder der Seite sie zeigen. */
const commaed = (limit: number | string): string => String(limit).replace('.', ',');

export const reading: ReturnType<typeof readingPhrases> = {
  text: {
    emptyFile: 'eine leere Datei',
    study: 'eine Studie als JSON',
    noJson: 'Text, der kein JSON ist',
    json: 'JSON',
    end: 'das Ende der Datei',
    nested: (most) => `höchstens ${most} Listen und Objekte ineinander`,
    either: (one, other) => `${one} oder ${other}`,
    value: 'ein Wert',
    fieldName: 'ein Feldname in geraden Anführungszeichen',
    studyObject: 'eine Studie als JSON-Objekt',
    formats: (last, isNewer) =>
      `${last > 1 ? `ein Format von 1 bis ${last}` : '1'}${isNewer ? ' (die Datei ist neuer als dieses Programm)' : ''}`,
  },
  found: {
    nothing: 'nichts',
    list: 'eine Liste',
    listOf: (entries) => `eine Liste mit ${entries} ${entries === 1 ? 'Eintrag' : 'Einträgen'}`,
    object: 'ein Objekt',
    beyond: 'eine Zahl, die zu groß zum Rechnen ist',
    unknownField: 'ein unbekanntes Feld',
    again: (line, column) => `ein zweites in Zeile ${line}, Spalte ${column}`,
  },
  field: {
    once: 'ein Feld, das sein Objekt einmal nennt',
    known: 'nur Felder des Studienformats (siehe sein JSON-Schema)',
    text: 'Text',
    number: 'eine Zahl',
    whole: 'eine ganze Zahl',
    boolean: 'true oder false',
    list: 'eine Liste',
    object: 'ein Objekt',
    oneOf: (values) => `eines von ${values.join(', ')}`,
    anyOf: (options) => options.join(' oder '),
    kind: 'eine bekannte Art von Änderung oder Stadt (siehe das JSON-Schema)',
    textOf: (side, letters) => `Text mit ${AMOUNTS[side]} ${letters} Zeichen`,
    listOf: (side, entries) => `eine Liste mit ${AMOUNTS[side]} ${counted(entries, 'Eintrag', 'Einträgen')}`,
    numberOf: (side, limit, isWhole) => `${isWhole ? 'eine ganze Zahl' : 'eine Zahl'} ${SIDES[side]} ${commaed(limit)}`,
  },
};

const TARGETS: Readonly<Record<Targeted, string>> = {
  hub: 'eines vorhandenen Verteilzentrums',
  depot: 'eines vorhandenen Mikro-Depots',
  locker: 'einer vorhandenen Paketstation',
  fleet: 'einer vorhandenen Flotte',
  bay: 'einer vorhandenen Ladezone',
  contractor: 'eines vorhandenen Subunternehmers',
};

export const references: ReturnType<typeof referencePhrases> = {
  nothing: 'nichts',
  none: 'keine Angabe',
  ids: {
    own: 'eine Kennung, die kein anderer Eintrag der Liste hat',
    facility: 'Kennungen, die kein anderer Ort hat, und weder „hubs“ noch „depots“',
    site: 'die Kennung eines Standorts',
    home: '„hubs“, „depots“ oder die Kennung eines Verteilzentrums oder Mikro-Depots',
    hubOrDepot: 'die Kennung eines Verteilzentrums oder Mikro-Depots',
    ownDay: 'ein Wochentag, den kein anderer Eintrag der Liste nennt',
    subsidised: {
      parcel: 'die Kennung eines Verteilzentrums, eines Mikro-Depots oder einer Paketstation in einem Szenario',
      'depot-day': 'die Kennung eines Mikro-Depots in einem Szenario',
      'locker-day': 'die Kennung einer Paketstation in einem Szenario',
      'bike-day': 'die Kennung eines Verteilzentrums oder Mikro-Depots in einem Szenario',
    },
    fleetOr: (types) => `die Kennung einer Flotte oder ${types.join(', ')}`,
    target: (kind) => `die Kennung ${TARGETS[kind]}`,
    carrier: 'die Kennung eines Paketdienstes der Studie',
    ownCarrier: 'die Kennung des Paketdienstes, dem es gehört',
  },
  sums: {
    shares: 'Anteile, die zusammen über 0 liegen',
    weights: 'Gewichte, die zusammen über 0 liegen',
    probabilities: 'Wahrscheinlichkeiten, die zusammen über 0 liegen',
    radius: (radius) => `höchstens der Radius der Stadt, ${commaed(radius)}`,
    snow: (most, snow) => `höchstens ${commaed(most)}, da an ${commaed(snow)} der Tage Schnee liegt`,
    noLess: (least, size) => `mindestens ${commaed(least)}, wie bei Größe ${size}`,
    compartment: 'mindestens ein Fach',
    exact: (most, parcels, days) =>
      `höchstens ${commaed(most)}, damit sich die Kosten von bis zu ${parcels} Paketen in ${days} Tagen genau summieren`,
    costs: (all, path) => `Kosten von bis zu ${all} Milliarden Euro, die meisten durch ${path}`,
    fewer: (parcels, days, most) =>
      `weniger als bis zu ${parcels} Pakete, weniger als ${days} Tage oder kürzere Wege, damit sich die Kosten genau summieren (unter ${most} Milliarden Euro)`,
    payer: 'ein Zahler, der kein anderes Budget hat',
  },
  places: {
    any: 'eine Position, ein Standort mit einer oder die Plätze eines fahrenden Mikro-Depots',
    hubLeft: 'mindestens ein Verteilzentrum, das bleibt',
    noHub: 'kein Verteilzentrum',
    noneOf: (carrier) => `keines von ${carrier}`,
    hubOfEach: (first) => `ein Verteilzentrum je Paketdienst (solche ohne Angabe gehören dem ersten, ${first})`,
    centre: 'eine Mitte und ein Radius',
    aWeekday: 'ein Platz je Wochentag',
    near: (metres) => `eine Position, höchstens ${metres} m von einer Straße entfernt`,
    at: (x, y, metres) =>
      `(${x}, ${y}), ${metres === null ? 'dort ist keine Straße' : `${metres} m von der nächsten Straße entfernt`}`,
  },
  times: {
    beforeClosing: (closes) => `eine Zeit vor dem Schließen um ${closes}`,
    afterOpening: (opens) => `eine Zeit nach dem Öffnen um ${opens}`,
    beforeItEnds: (until) => `eine Zeit vor dem Ende um ${until}`,
    afterItBegins: (from) => `eine Zeit nach dem Beginn um ${from}`,
    after: (before) => `eine Zeit nach ${before}`,
    beforeBusinesses: (until) => `eine Zeit, bevor Betriebe um ${until} schließen`,
    operating: (days) => `mindestens einer der Betriebstage, ${days}`,
    businessDays: (days) => `mindestens einer der Tage, an denen Betriebe geöffnet sind, ${days}`,
    beforeOrders: (until) => `eine Zeit vor der letzten Bestellung um ${until}`,
    beforeWindows: (until) => `eine Zeit, bevor Zeitfenster um ${until} enden`,
    windowInDay: (hours) => `eine Zeit, ab der ein Zeitfenster von ${commaed(hours)} h bis 24:00 endet`,
    windowInSpan: (hours, from, until) =>
      `höchstens ${commaed(hours)}, die Stunden von ${from} bis ${until}, in denen Zeitfenster liegen`,
    beforeDeliveries: (until) => `eine Zeit vor dem Ende der Lieferungen um ${until}`,
    dayFrom: (first) => `ein Tag ab Tag ${first}, dem ersten`,
    beforeMidnight: (latest) => `eine Zeit vor ${latest}, wenn alle Fahrzeuge zurück sein müssen`,
    withinShift: (minutes, hours) => `höchstens ${commaed(minutes)}, die Minuten der Schicht von ${commaed(hours)} h`,
    afterLease: (begins) => `ein Tag, nicht vor dem Beginn der Miete an Tag ${begins}`,
    beforeLeaseEnds: (ends) => `ein Tag, nicht nach dem Ende der Miete an Tag ${ends}`,
    notBefore: (day) => `ein Tag, nicht vor Tag ${day}`,
  },
  site: {
    most: (limit, unit, site) => `höchstens ${commaed(limit)}${unit}, mehr bietet sein Standort ${site} nicht`,
    taken: (left, site) =>
      `höchstens ${commaed(left)} m², den Rest seines Standorts ${site} haben zur gleichen Zeit andere Mikro-Depots`,
    least: (limit, site) => `mindestens ${limit}, früher bietet es sein Standort ${site} nicht`,
    opens: (site, opens) => `nicht bevor sein Standort ${site} um ${opens} öffnet`,
    closes: (site, closes) => `nicht nachdem sein Standort ${site} um ${closes} schließt`,
  },
  types: {
    kind: (kinds) => `eine Art, die zum Typ passt: ${kinds.join(' oder ')}`,
    type: (kind, types) => `ein Typ, der zur Art "${kind}" passt (oder keiner): ${types.join(' oder ')}`,
    kindOn: (road) => `eine Art, die auf ${road} darf, wofür ein eigenes Tempo da steht`,
    closedTo: (kind) => `kein Tempo, denn diese Straßenklasse ist der Art "${kind}" verschlossen`,
  },
};

export const sums: ReturnType<typeof sumPhrases> = {
  expected: (most) =>
    `Preise und Pakete, deren Kosten unter ${most} Milliarden Euro bleiben, damit sie sich genau summieren`,
  found: (costs) => `Kosten von ${costs} Milliarden Euro`,
};
