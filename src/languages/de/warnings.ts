// Deutsche Warnungen, Ursachen der Verspätung und Himmelsrichtungen.
import { counted, duration } from '../../base/format.ts';
import type { budgetPhrases } from '../../economics/budget-phrases.ts';
import type { placePhrases, Wind } from '../../experiment/place-words.ts';
import type { warningPhrases } from '../../experiment/warning-phrases.ts';
import type { LatenessCause } from '../../metrics/cause.ts';
import type { Payer } from '../../model/study-prices.ts';

export const warnings: ReturnType<typeof warningPhrases> = {
  noVans: (hub) =>
    `${hub} hat keine Lieferwagen: Pakete, die kein Mikro-Depot und keine Paketstation aufnimmt, werden nie zugestellt.`,
  noFetching: (hub) =>
    `${hub} hat keine Lieferwagen, und Subunternehmer holen nichts ab: Abholungen, zu denen kein Rad kommt, bleiben liegen.`,
  noFeeders: (hub) => `${hub} hat keine Zubringer: Seine Mikro-Depots bekommen keine Pakete.`,
  shutForBikes: (depot) =>
    `${depot} ist geschlossen, während seine Räder arbeiten: Es bedient niemanden und kostet trotzdem Miete.`,
  noFloor: (depot) =>
    `${depot} hat nicht für ein einziges Paket Platz: Nichts wird hingebracht, und es kostet trotzdem Miete.`,
  noBikes: (depot) => `${depot} hat keine Räder: Es bedient niemanden und kostet trotzdem Miete.`,
  nobodyOrders: 'Niemand bestellt etwas.',
  changedInVain: (target, path) => `${path} ändert nichts: Eine Änderung davor hat ${target} weggenommen.`,
  sortedTooLate: (hub, sorted, until) =>
    `${hub} hat die Pakete des Tages um ${sorted} sortiert, aber die Schicht der Lieferwagen endet um ${until}: Sie bringen an dem Tag nichts.`,
  neverLeaves: (fleet, place) =>
    `${fleet} verlassen ${place} nie: Ihre eigene Schicht ist vorbei, ehe sie beladen sind und es geöffnet und sortiert hat.`,
  breakTooLong: (fleet, rest, shift, due) =>
    `${fleet} haben in einer Schicht von ${duration(shift)} keine Zeit für ihre Pause von ${duration(rest)}: Sie fahren nur Touren, von denen sie zurück sind, ehe sie fällig ist, ${duration(due)} nach Beginn der Schicht.`,
  waveTooLate: (depot, wave, until) =>
    `${depot} bekommt seine Pakete zu spät für seine Räder: Die erste Welle fährt um ${wave} ab, ihre Schicht endet um ${until}. Am Tag, an dem etwas kommt, bringen sie davon nichts.`,
  unloadedTooLate: (depot, from, until) =>
    `${depot} bekommt seine Pakete zu spät für seine Räder: Zubringer dürfen dort erst ab ${from} entladen, die Schicht der Räder endet um ${until}. Am Tag, an dem etwas kommt, bringen sie davon nichts.`,
  promisedTooEarly: (promised, from) =>
    `Pakete sind bis ${promised} versprochen, aber das erste Fahrzeug fährt um ${from} ab: Die des Tages kommen zu spät, wie auch geplant wird.`,
  startTooLate: (place, areVans, from, promised) =>
    `Die ${areVans ? 'Lieferwagen' : 'Räder'} von ${place} fahren erst um ${from} los, und Pakete sind bis ${promised} versprochen: Was sie bringen, kommt zu spät, wie auch geplant wird.`,
  lockersTooLate: (hub, wave, until) =>
    `Die Zubringer von ${hub} füllen keine Paketstation: Die erste Welle fährt um ${wave} ab, ihre Schicht endet um ${until}.`,
  tooWeak: (place, kind) =>
    `Die ${{ van: 'Lieferwagen', bike: 'Räder', feeder: 'Zubringer' }[kind]} von ${place} können kein Paket irgendeiner bestellten Größe tragen: Sie bringen nichts.`,
  noVanCarries: (hub, sizes) =>
    `Kein Lieferwagen von ${hub} kann ein Paket der Größe ${sizes} tragen: Was kein Rad nimmt, geht zurück, so viele Wagen es auch sind.`,
  shortForBikes: (depot, minutes, from, until) =>
    `Die Räder von ${depot} haben am Tag höchstens ${counted(minutes, 'Minute', 'Minuten')}, von ${from}, wenn das Gebrachte sortiert und geladen ist, bis ${until}: Was sie bis dahin nicht schaffen, wartet oder braucht viele Räder.`,
  fewBikes: (depot) =>
    `Mehr als ein Zehntel der Pakete, die ${depot} aufnähme, fährt mit dem Lieferwagen, weil die Räder dort für sie keine Zeit oder keinen Platz haben: Mehr Räder bringen mehr.`,
  gotNothing: (depot) => `Durch ${depot} ging an den gemessenen Tagen kein Paket: Es kostet trotzdem Miete.`,
  lockerReachesNobody: (locker) => `${locker} hat keine Adresse in Reichweite: Niemand lässt ein Paket hineinlegen.`,
  neverOut: (fleet, place, at, isPaid) =>
    `${fleet} (${place}): fahren nie aus, denn ${at === 'hub' ? 'vom Verteilzentrum fahren Lieferwagen und Zubringer, und Räder von Mikro-Depots' : 'vom Mikro-Depot fahren Räder, und Lieferwagen und Zubringer von Verteilzentren'}. Sie bringen nichts${isPaid ? ' und werden trotzdem bezahlt' : ''}.`,
  paidInVain: (fleet, depot, { days, of }) =>
    `${fleet} bei ${depot} gehören zum Bestand und werden an ${days} von ${of} Betriebstagen bezahlt, an denen es nicht für sie da ist.`,
  leftToContractors: (depot) =>
    `${depot} bekommt keine Pakete, weil Subunternehmer alle nehmen: Es bedient niemanden und kostet trotzdem Miete.`,
  earlyWaves: (waves, count, sorted) =>
    `Die ${count === 1 ? 'Welle' : 'Wellen'} der Zubringer um ${waves} ${count === 1 ? 'fährt' : 'fahren'} erst um ${sorted} ab, wenn die Pakete des Tages sortiert sind.`,
  missBusinesses: (hub, from, until) =>
    `Niemand, der ${hub} verlässt, arbeitet, während Betriebe offen haben, von ${from} bis ${until}: Ihre Pakete gehen an die Absender zurück.`,
  contractorTooEarly: (contractor, until, sorted) =>
    `${contractor} stellt bis ${until} zu, und sortiert ist um ${sorted}: Er nimmt nichts.`,
  reachesNobody: (depot) =>
    `${depot} hat keine Adresse in seinem Einzugsgebiet: Es bedient niemanden und kostet trotzdem Miete.`,
  nobodyComes: (locker, opens, closes) =>
    `${locker} ist von ${opens} bis ${closes} offen, in Stunden, in denen nach ihren Gewichten niemand kommt: Die Leute verteilen sich gleichmäßig darauf.`,
  barred: (hub, { barred, unreached, hasStock, days, of }) => {
    const many = barred === 1 ? '1 Adresse' : `${barred} Adressen`;
    const are = barred === 1 ? 'ist' : 'sind';
    const head = days < of ? `An ${days} von ${of} Betriebstagen ${are} ${many}` : `${many} ${are}`;
    const who = unreached === barred ? 'auch' : `${unreached} davon auch`;
    const fate = days < of ? 'werden dann nicht gebracht' : 'gehen zurück';
    const stock = hasStock ? ', außer taggleichen Bestellungen aus dem Lager eines Mikro-Depots' : '';
    const rest =
      unreached === 0
        ? `: Pakete, die für ein Rad zu groß sind, ${fate}`
        : `, ${who} mit dem Rad nicht: Ihre Pakete ${fate}${stock}`;
    return `${head} wegen Zonen für die Lieferwagen von ${hub} nicht erreichbar${rest}.`;
  },
  insideZone: (hub, zone, { days, of }) =>
    days < of
      ? `${hub} liegt in ${zone}, einer Zone, die seine Lieferwagen an ${days} von ${of} Betriebstagen aussperrt: Sie bringen dann nichts.`
      : `${hub} liegt in ${zone}, einer Zone, die seine Lieferwagen aussperrt: Sie bringen nichts.`,
  cutOff: (facility, hub, hasStock, { days, of }) => {
    if (days < of) {
      return `${facility} ist von ${hub} aus an ${days} von ${of} Betriebstagen wegen Zonen oder seines Standorts nicht erreichbar und bekommt dann keine Pakete.`;
    }
    const serves = hasStock ? 'bringt nur taggleiche Bestellungen aus seinem Lager' : 'bedient niemanden';
    return `${facility} ist von ${hub} aus wegen Zonen oder seines Standorts nicht erreichbar und ${serves}.`;
  },
  notSupplied: (depot, hub, hasStock, { days, of }) => {
    const gets = days < of ? `An ${days} von ${of} Betriebstagen bekommt ${depot}` : `${depot} bekommt`;
    const serves = hasStock ? ' Es bringt nur taggleiche Bestellungen aus seinem Lager.' : ' Es bedient niemanden.';
    return `${gets} keine Pakete: Die Zubringer von ${hub} können mit ihrer Reichweite, in ihrer Schicht und zu den Zeiten, zu denen es beliefert werden darf, nicht hin- und zurückfahren.${days < of ? '' : serves}`;
  },
  fewFeedersLetIn: (depot, feeders, most, ordered) =>
    `${depot} lässt am Tag ${counted(feeders, 'Zubringer', 'Zubringer')} ein, ${feeders === 1 ? 'der' : 'die'} höchstens ${most} von ${counted(ordered, 'Paket', 'Paketen')} am Tag ${feeders === 1 ? 'bringt' : 'bringen'}, die ringsum bestellt werden: Die übrigen fahren im Lieferwagen.`,
  fewerThanCarriers: (depot, feeders, carriers) =>
    `${depot} lässt am Tag ${counted(feeders, 'Zubringer', 'Zubringer')} für ${carriers} Paketdienste ein: Jeden Tag gehen einige von ihnen dort leer aus, und ihre Pakete fahren im Lieferwagen.`,
  fewerThanDepots: (site, feeders, depots) =>
    `${site} lässt am Tag ${counted(feeders, 'Zubringer', 'Zubringer')} für ${depots} Mikro-Depots ein: Jeden Tag gehen einige von ihnen leer aus, und ihre Pakete fahren im Lieferwagen.`,
  lockerNotSupplied: (locker, hub, { days, of }) => {
    const gets = days < of ? `An ${days} von ${of} Betriebstagen bekommt ${locker}` : `${locker} bekommt`;
    return `${gets} keine Pakete: Kein Fahrzeug von ${hub}, das sie füllen darf, kann mit seiner Reichweite, in seiner Schicht und zu den Zeiten, zu denen es dort halten darf, hin- und zurückfahren.${days < of ? '' : ' Sie bedient niemanden.'}`;
  },
  someRuns: (told, runs, warning) => `In ${told} von ${runs} Ziehungen: ${warning}`,
  backlog: (parcels) =>
    `Flotte oder Schichten zu klein: Der Rückstand wächst um ${counted(parcels, 'Paket', 'Pakete')} am Tag.`,
  backlogOfRuns: (runs, parcels, interval) =>
    `Flotte oder Schichten ${runs === 1 ? 'in der einzigen Ziehung' : `über ${runs} Ziehungen`} zu klein: Der Rückstand wächst um ${counted(parcels, 'Paket', 'Pakete')} am Tag${interval}.`,
  feederBacklog: (parcels, interval) =>
    `Zubringer haben zu wenig Zeit, um zu Mikro-Depots zu fahren und dort zu entladen: Der Rückstand wächst um ${counted(parcels, 'Paket', 'Pakete')} am Tag${interval}. Mehr Lieferwagen oder Räder helfen nicht.`,
  fullOfPartners: (depot) => `${depot} ist voll mit Paketen seiner Partner: Es nimmt keine dieses Szenarios auf.`,
  standsNowhere: (depot) => `${depot} steht an keinem Betriebstag des Laufs irgendwo: Es bedient niemanden.`,
  standsNowhereOn: (depot, days) =>
    `${depot} steht ${days} nirgends: Pakete, die darin bleiben, warten, bis es wieder irgendwo steht.`,
  fetchedAfterAway: (depot, days) =>
    `${depot} steht ${days} nirgends: Pakete, die darin liegen bleiben, fahren erst ins Verteilzentrum zurück, wenn es wieder irgendwo steht.`,
  notLeased: (depot) => `${depot} ist an keinem Betriebstag des Laufs gemietet: Es bedient niemanden.`,
  yearPaid: (stated, weekdays, ofWeek, paid) =>
    `Preise je Jahr (Miete, Ausbau, Paketstationen) sind auf ${stated} Betriebstage verteilt, aber ${counted(weekdays, 'Wochentag', 'Wochentage')} ${weekdays === 1 ? 'gibt' : 'geben'} etwa ${ofWeek}: Davon werden ${paid} bezahlt.`,
  noLockerAfterwards: 'Nach einem vergeblichen Versuch sollen Pakete in eine Paketstation, aber hier gibt es keine.',
  noDepotAfterwards: 'Nach einem vergeblichen Versuch sollen Pakete in ein Mikro-Depot, aber hier gibt es keines.',
  reachNobody: (fleet, facility, range) =>
    `${fleet} (${facility}): erreichen niemanden, denn ihre Reichweite von ${range} ist kürzer als jede Tour.`,
  cutCatchment: (depot, range, cut, inside) =>
    `Die Reichweite der Räder von ${depot}, ${range}, beschneidet sein Einzugsgebiet: ${cut} von ${counted(inside, 'Adresse', 'Adressen')} sind für hin und zurück zu weit, und Lieferwagen bedienen sie.`,
  beyondVans: (hub, range, beyond, served) =>
    `${beyond} von ${counted(served, 'Adresse', 'Adressen')} liegen außer Reichweite der Lieferwagen von ${hub}, ${range} hin und zurück: Was dort kein Rad übernimmt, geht zurück.`,
  sizingMissed: (target, share, draws) =>
    `Keine versuchte Zahl von Fahrzeugen, bis zum Vierfachen der zugleich gebrauchten, erreicht das Ziel von ${target} pünktlich: In den ${draws} Ziehungen der Bemessung sind ${share} der Pakete pünktlich. Die Flotten sind die kleinsten, die auf einen halben Punkt so viel schaffen wie die besten davon.`,
};

const SPENDS: Readonly<Record<Payer, string>> = {
  carrier: 'Der Paketdienst gibt',
  city: 'Die Stadt gibt',
  owner: 'Die Eigentümer der Standorte geben',
  recipient: 'Die Empfänger geben',
  society: 'Die Gesellschaft gibt',
};

export const budgets: ReturnType<typeof budgetPhrases> = {
  spent: (payer, spent, by, isMore, budget, of) => {
    const way = `${by} ${isMore ? 'mehr' : 'weniger'} als das Budget von ${budget}`;
    if (of === null) return `${SPENDS[payer]} ${spent} am Tag für die gemessenen Pakete aus, ${way}.`;
    const { runs, over, interval } = of;
    if (runs === 1)
      return `${SPENDS[payer]} in der bisher einzigen Ziehung ${spent} am Tag für die gemessenen Pakete aus, ${way}.`;
    const often = over === runs ? `allen ${runs}` : `${over} von ${runs}`;
    return `${SPENDS[payer]} im Mittel ${spent} am Tag für die gemessenen Pakete aus, ${way}${interval}, darüber in ${often} Ziehungen.`;
  },
};

export const causeNames: Readonly<Record<LatenessCause, string>> = {
  'missed the cut-off or wave': 'Annahmeschluss oder Welle verpasst',
  'waited at the depot': 'im Depot gewartet',
  'vehicle full': 'Fahrzeug voll',
  'shift ended': 'Schicht zu Ende',
  traffic: 'Verkehr',
  parking: 'Parkplatzsuche',
  'earlier stops on the tour': 'frühere Halte der Tour',
  'nobody home': 'niemand zu Hause',
  'locker full': 'Paketstation voll',
  'access hours': 'Zugangszeiten',
  breakdown: 'Panne',
  'planned late': 'verspätet geplant',
};

const WINDS: Readonly<Record<Wind, string>> = {
  north: 'nördlich',
  'north-east': 'nordöstlich',
  east: 'östlich',
  'south-east': 'südöstlich',
  south: 'südlich',
  'south-west': 'südwestlich',
  west: 'westlich',
  'north-west': 'nordwestlich',
};

export const places: ReturnType<typeof placePhrases> = {
  inCentre: 'in der Stadtmitte',
  fromCentre: (distance, wind) => `${distance} ${WINDS[wind]} der Stadtmitte`,
};
