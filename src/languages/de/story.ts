// Was einem Paket geschehen kann, auf Deutsch.
import type { StoryWords } from '../../service/story-words.ts';

type Why<Name extends keyof StoryWords> = Extract<Parameters<StoryWords[Name]>[1], string>;

const LEFT_OVER: Readonly<Record<Why<'leftOver'>, string>> = {
  'vehicle full': 'die Fahrzeuge dieses Tages waren voll',
  'shift ended': 'in der Schicht war keine Zeit mehr',
  'depot shut': 'bevor sein Mikro-Depot schloss, war keine Zeit mehr',
  'depot full': 'die Mikro-Depots, die es nähmen, waren voll, und kein Lieferwagen kann zu seiner Tür kommen',
  'access hours': 'niemand konnte zu seinen Zeiten dort sein',
  breakdown: 'das Fahrzeug hatte eine Panne',
};

const BACK: Readonly<Record<Why<'back'>, string>> = {
  feeder: 'mit dem Zubringer',
  'access hours': 'die Zeiten seiner Zone oder seines Mikro-Depots waren vorbei',
  'attempt failed': 'der Zustellversuch war vergeblich',
  'shift ended': 'die Schicht war vorher zu Ende',
  'depot shut': 'das Fahrzeug musste zurück sein, bevor sein Mikro-Depot schloss',
  dock: 'am Mikro-Depot wurde nicht rechtzeitig ein Tor frei',
  'depot full': 'im Mikro-Depot war kein Platz mehr am Boden',
  'locker full': 'die Paketstation war voll',
  breakdown: 'das Fahrzeug hatte eine Panne',
  'taken back': 'es darf nicht über Nacht im Mikro-Depot bleiben',
  'picked up': 'abgeholt',
};

const RETURNED: Readonly<Record<Parameters<StoryWords['returned' | 'uncollected']>[0], string>> = {
  'attempts used up': 'alle Versuche waren vergeblich',
  'too old': 'es war zu alt',
  'not collected': 'niemand hat es abgeholt',
};

export const storyWords: StoryWords = {
  ordered: () => 'bestellt',
  announced: () => 'vom Absender angemeldet',
  takenOver: (vehicle, broken) => `von ${vehicle} übernommen: ${broken} hatte eine Panne`,
  leftToFetch: (vehicle, place) => `${vehicle} fuhr bei ${place} ab, um es zu holen`,
  left: (vehicle, place) => `bei ${place} abgefahren mit ${vehicle}`,
  picked: (place) => `bei ${place} zusammengestellt`,
  sorted: (place) => `bei ${place} sortiert`,
  due: (place) => `für ${place} abzuholen`,
  toFetchByVan: () => 'wird mit dem Lieferwagen geholt',
  toFetchByBike: (place) => `wird von ${place} aus mit dem Rad geholt`,
  byVan: () => 'soll mit dem Lieferwagen kommen',
  byBike: (place) => `soll von ${place} mit dem Rad kommen`,
  backAtDesk: (place) => `sein Fahrzeug hatte eine Panne: ein anderes soll es bei ${place} mitnehmen`,
  forPickUp: (place) => `soll zum Abholen nach ${place}`,
  toLocker: (place) => `soll in die Paketstation ${place}`,
  leftWithSender: (why) => `bleibt für einen anderen Tag beim Absender: ${LEFT_OVER[why]}`,
  leftOver: (place, why) => `bleibt für einen anderen Tag bei ${place}: ${LEFT_OVER[why]}`,
  pickedUp: () => 'an der Tür abgeholt',
  droppedOff: (place) => `vom Absender in die Paketstation ${place} gelegt`,
  takenOut: (place) => `aus der Paketstation ${place} mitgenommen`,
  sent: (place) => `von ${place} weitergeschickt`,
  uncollected: (why) => `bleibt endgültig beim Absender: ${RETURNED[why]}`,
  handedOn: (place) => `an ${place} weitergegeben`,
  contracted: (place, why) => `bei ${place} einem Subunternehmer gegeben${why === 'zone' ? '' : `: ${LEFT_OVER[why]}`}`,
  senderTurnedAway: (place) => `der Absender fand die Paketstation ${place} voll`,
  turnedAway: (place) => `in der Paketstation ${place} war kein Fach dafür frei`,
  delivered: () => 'an der Tür zugestellt',
  handedOver: () => 'bei Nachbarn oder im Laden abgegeben',
  closed: () => 'der Betrieb war geschlossen',
  nobodyHome: () => 'niemand war zu Hause',
  brought: (place, why) => (why === 'taken back' ? `vom Zubringer zu ${place} gebracht` : `zu ${place} gebracht`),
  unloaded: (place) => `bei ${place} ausgeladen`,
  back: (place, why) => `zurück bei ${place}: ${BACK[why]}`,
  held: (place) => `liegt bei ${place} zum Abholen`,
  deposited: (place) => `in die Paketstation ${place} gelegt`,
  refused: (place) => `abgewiesen: die Paketstation ${place} war voll`,
  collected: (place) => `bei ${place} abgeholt`,
  collectedFromLocker: (place) => `aus der Paketstation ${place} abgeholt`,
  expired: (place) => `nicht rechtzeitig bei ${place} abgeholt`,
  returned: (why) => `an den Absender zurückgeschickt: ${RETURNED[why]}`,
};
