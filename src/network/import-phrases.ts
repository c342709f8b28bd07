// What the report of an import says, in English: what was read, what the map has, what was left out and why.
import { decimal } from '../base/format.ts';
import { phrases } from '../base/language.ts';

/** Kinds of what is left out. */
export type Dropped = 'nodes' | 'ways' | 'streets' | 'addresses' | 'areas' | 'turn restrictions' | 'delivery zones';
/** What else is counted. */
type Read = 'relations' | 'junctions' | 'buildings' | 'households' | 'businesses';

/** "1 address", "2 addresses". */
function counted(count: number, plural: Dropped | Read): string {
  return `${decimal(count)} ${count === 1 ? plural.replace(/(?<=ss)es$|s$/, '') : plural}`;
}

export const importPhrases = phrases({
  /** What a city is called whose file and map have no name for it. */
  city: 'Imported city',
  /** How a line begins that tells of what was left out. */
  leftOut: 'left out: ',
  dropped: (count: number, what: Dropped, reason: string) => `${counted(count, what)} (${reason})`,
  toName: (attribution: string, licence: string) =>
    `${attribution}, ${licence}: to be named with the map and what is made of it.`,
  read: (source: string, nodes: number, ways: number, relations: number) =>
    `${source}: ${counted(nodes, 'nodes')}, ${counted(ways, 'ways')}, ${counted(relations, 'relations')} read`,
  streets: (segments: number, junctions: number, kilometres: number) =>
    `${counted(segments, 'streets')} between ${counted(junctions, 'junctions')}, ${decimal(kilometres, 1)} km`,
  addresses: (count: number, tagged: number, buildings: number, guessed: number, workplaces: number, between: number) =>
    `${counted(count, 'addresses')}: ${decimal(tagged)} with a house number, ` +
    `${counted(buildings, 'buildings')} without one, ${decimal(guessed)} placed along streets` +
    (workplaces > 0 ? `, ${decimal(workplaces)} shops and offices without a house number` : '') +
    (between > 0 ? `, ${decimal(between)} between two house numbers` : ''),
  recipients: (households: number, businesses: number) =>
    `${counted(households, 'households')} and ${counted(businesses, 'businesses')} of usual size behind them, by tags and floor`,
  /** Why something was left out; a tag of the map stands for itself. */
  reasons: {
    farNodes: 'far outside the rest',
    leavingNodes: 'of streets that leave the area',
    twice: 'twice in the file',
    smallZones: 'too small, or hours in which no van drives',
    noWayBack: 'no way there and back from the main part',
    noWayWithBans: {
      motor: 'no way there and back for vans without a banned turn',
      bike: 'no way there and back for bikes without a banned turn',
    },
    onlyWay: 'at some hours only, and the only way at others',
    farAddresses: (metres: number) => `no street for vans within ${metres} m`,
    thinned: (most: number) => `thinned out evenly to ${decimal(most)}`,
    unnumberedEnd: 'house numbers along a line of which an end has none',
    brokenNumbers: 'house numbers along a line that is broken',
    unknownCounting: 'house numbers along a line, counted in a way that is not known',
    crampedNumbers: (metres: number) => `house numbers along a line closer than ${metres} m to each other`,
    openRing: 'not a closed way',
    outside: 'outside the streets',
    small: (least: number) => `under ${least} m²`,
    smaller: (most: number) => `smaller than the ${most} largest`,
    fewNodes: 'fewer than two known nodes',
    notBuilt: 'not built yet',
    area: 'an area, not a line',
    noBikes: (highway: string) => `${highway} not open to bikes`,
    closed: 'closed or private',
    ferry: 'a ferry not said to take cars',
    carFerry: 'a ferry for cars: when it goes and what it costs is not known',
    otherVehicles: 'for other vehicles than vans',
    someHours: 'at some hours only',
    onRed: 'while the lights are red only',
    excepted: 'vans are excepted',
    unknownKind: 'of a kind that is not known',
    incomplete: 'without from, via and to',
    notInExtract: 'streets of it are not in the extract',
    notKept: 'streets of it are not kept',
    through: 'a way of it goes through the junction',
    unturnable: 'vans cannot make the turn anyway',
  },
  /** What a user should know before trusting the city; whole sentences. */
  notes: {
    deliveryHours: (streets: number, zones: number, areSomePassed: boolean) => {
      const passing = areSomePassed ? 'only where others could not be reached else' : 'at none';
      return `Streets with delivery hours: ${decimal(streets)}, now in ${zonesOf(zones)}. Vans may stop there at these hours only, and pass through ${passing}.`;
    },
    emissionZones: (onMap: number, zones: number, percent: number) => {
      const head = `Low-emission zones on the map: ${decimal(onMap)}`;
      if (zones === 0) return `${head}, with no address in them.`;
      return `${head}, now ${zonesOf(zones)} with ${percent} % of their addresses. The map does not say what they forbid: their limit lets the study's diesel vans in until you lower it.`;
    },
    signs: (signals: string, stops: string, givings: string, humps: string) =>
      `In the way of who drives (once for each direction): signals ${signals}, stop signs ${stops}, give-way signs ${givings}, humps ${humps}. Each costs seconds by the study's rules.`,
    barriers: (count: number) => `Bollards and gates that close a street: ${decimal(count)}. Bikes pass most of them.`,
    passedBarriers: (count: number) =>
      `Bollards and gates at junctions, where the map does not say which street they close, and vans pass: ${decimal(count)}.`,
    turns: (vans: number, bikes: number) =>
      `Turn restrictions that vans obey: ${decimal(vans)}. Those that bikes obey: ${decimal(bikes)}.`,
    noThrough: (kept: number, lifted: number) => {
      const more =
        lifted === 0 ? '' : `; through ${decimal(lifted)} more they do, since others could not be reached else`;
      return `Streets open to who has business there, which vans do not pass through: ${decimal(kept)}${more}.`;
    },
    undriven: (count: number) =>
      `Roads no van drives, since it could not come to them and leave again, as at the map's edge: ${decimal(count)}.`,
    buildings: (count: number) =>
      count === 1
        ? 'One building without a house number counts as one address, its kind guessed from size and density.'
        : `${decimal(count)} buildings carry no house number: each counts as one address, its kind guessed from size and density.`,
    guessed: 'Where the map knows no addresses they are placed along streets by class and density: illustrative.',
    noDoor: 'No door was found that a van can reach.',
    large: (streets: number) =>
      `${decimal(streets)} streets are more than a city: simulating them takes long. Cut out a smaller area.`,
    wide: (kilometres: number) =>
      `Streets lie up to ${kilometres} km from the middle: lengths there are off by more than 0.1 %.`,
    low: (count: number, height: number, width: number, weight: number) =>
      `Streets too low, narrow or weak for a van (${height} m high, ${width} m wide, ${weight} t) and closed to it: ${decimal(count)}. Bikes pass.`,
    rough: (kilometres: number, percent: number) =>
      `Cobbled or unpaved streets: ${decimal(kilometres, 1)} km (${percent} %). Bikes are slower there, by the study's rules.`,
  },
});

function zonesOf(zones: number): string {
  return zones === 1 ? 'a zone of the study' : `${decimal(zones)} zones of the study`;
}
