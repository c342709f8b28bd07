// Deutsche Wörter für das, was der Rechner im Hintergrund erzählt und benennt, und für neu Hinzugefügtes.
import type { faultPhrases } from '../../app/fault-words.ts';
import type { newNames } from '../../app/new-names.ts';
import type { VehicleKind } from '../../model/study.ts';
import type { RoadClass } from '../../network/street-graph.ts';
import type { storyPhrases } from '../../service/story-phrases.ts';
import type { viewPhrases } from '../../service/view-phrases.ts';
import type { FactOf } from '../../simulation/facts.ts';

const LEFT_OVER: Readonly<Record<FactOf<'left-over'>['why'], string>> = {
  'vehicle full': 'die Fahrzeuge des Tages waren voll',
  'shift ended': 'in der Schicht war keine Zeit mehr',
  'access hours': 'niemand konnte zur erlaubten Zeit dort sein',
  breakdown: 'das Fahrzeug hatte eine Panne',
};

const BACK: Readonly<Record<FactOf<'arrived'>['why'], string>> = {
  feeder: 'mit dem Zubringer gekommen',
  'access hours': 'die Zeiten der Zone oder des Mikro-Depots waren vorbei',
  'attempt failed': 'der Versuch war vergeblich',
  'shift ended': 'vorher endete die Schicht',
  'locker full': 'die Paketstation war voll',
  breakdown: 'das Fahrzeug hatte eine Panne',
  'taken back': 'es darf über Nacht nicht im Mikro-Depot bleiben',
  'picked up': 'abgeholt',
};

const FOR_GOOD: Readonly<Record<FactOf<'returned'>['why'], string>> = {
  'attempts used up': 'alle Versuche waren vergeblich',
  'too old': 'zu lange unterwegs',
  'not collected': 'nicht abgeholt',
};

export const story: ReturnType<typeof storyPhrases> = {
  somewhere: 'irgendwo',
  aVehicle: 'ein Fahrzeug',
  ordered: 'bestellt',
  announced: 'vom Absender angemeldet',
  takenOver: (by, from) => `übernommen von ${by}: ${from} hatte eine Panne`,
  leftToFetch: (vehicle, at) => `${vehicle} fährt in ${at} los, um es abzuholen`,
  left: (at, vehicle) => `verlässt ${at} mit ${vehicle}`,
  picked: (at) => `zusammengestellt in ${at}`,
  sorted: (at) => `sortiert in ${at}`,
  due: (at) => `abzuholen für ${at}`,
  fetchedByVan: 'soll mit dem Lieferwagen abgeholt werden',
  fetchedByBike: (at) => `soll mit dem Rad ab ${at} abgeholt werden`,
  byVan: 'soll mit dem Lieferwagen kommen',
  toPickUp: (at) => `soll zum Abholen nach ${at}`,
  byBike: (at) => `soll mit dem Rad ab ${at} kommen`,
  toLocker: (at) => `soll in die Paketstation ${at}`,
  leftWithSender: (why) => `bleibt bis zu einem anderen Tag beim Absender: ${LEFT_OVER[why]}`,
  leftOver: (at, why) => `bleibt bis zu einem anderen Tag in ${at}: ${LEFT_OVER[why]}`,
  pickedUp: 'an der Tür abgeholt',
  droppedOff: (at) => `vom Absender in die Paketstation ${at} gelegt`,
  takenOut: (at) => `aus der Paketstation ${at} mitgenommen`,
  sent: (at) => `von ${at} weitergeschickt`,
  uncollected: (why) => `bleibt endgültig beim Absender: ${FOR_GOOD[why]}`,
  handedOn: (at) => `weitergegeben an ${at}`,
  contracted: (at, why) => `in ${at} einem Subunternehmer gegeben${why === 'zone' ? '' : `: ${LEFT_OVER[why]}`}`,
  senderTurnedAway: (at) => `der Absender fand die Paketstation ${at} voll`,
  turnedAway: (at) => `die Paketstation ${at} hatte kein Fach dafür frei`,
  delivered: 'an der Tür zugestellt',
  toNeighbour: 'bei Nachbarn oder in einem Laden abgegeben',
  closed: 'der Betrieb war geschlossen',
  nobodyHome: 'niemand war zu Hause',
  brought: (at, why) => (why === 'taken back' ? `mit einem Zubringer nach ${at} gebracht` : `nach ${at} gebracht`),
  unloaded: (at) => `entladen in ${at}`,
  back: (at, why) => `zurück in ${at}: ${BACK[why]}`,
  held: (at) => `liegt in ${at} zum Abholen bereit`,
  deposited: (at) => `in die Paketstation ${at} gelegt`,
  refused: (at) => `abgewiesen: die Paketstation ${at} war voll`,
  collected: (at) => `abgeholt in ${at}`,
  collectedFromLocker: (at) => `aus der Paketstation ${at} abgeholt`,
  expired: (at) => `in ${at} nicht rechtzeitig abgeholt`,
  returned: (why) => `an den Absender zurückgeschickt: ${FOR_GOOD[why]}`,
};

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
  notReadable: 'eine Nachricht war nicht lesbar',
  ended: 'die Seite hat diesen Rechner beendet',
  answerExpected: 'eine Antwort des Rechners im Hintergrund',
  extractExpected: 'ein lesbarer Ausschnitt',
};
