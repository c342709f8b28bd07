// Deutsche Wörter für das, was einer Änderung sofort folgt: Unterschiede, Versuchtes, Kopien und die Schätzung beim Ziehen.
import type { Translated } from '../../base/language.ts';
import type { liveWords as english } from '../../ui/words-en-live.ts';

export const liveWords: Translated<typeof english> = {
  differences: {
    title: (here, there) => `${here} minus ${there}`,
    measure: 'Maß',
    difference: 'Unterschied',
    interval: '95 %',
    cost: 'Kosten, alle Zahler',
    payers: {
      carrier: 'der Paketdienst zahlt',
      city: 'die Stadt zahlt',
      owner: 'Eigentümer zahlen',
      recipient: 'Empfänger zahlen',
      society: 'die Gesellschaft zahlt',
    },
    onTime: 'Pünktlich',
    co2: 'CO₂',
    motorKm: 'Kfz-km, ganze Stadt',
    insideKm: 'Kfz-km, in seinen Einzugsgebieten',
    insideCost: 'Kosten, in seinen Einzugsgebieten',
    perParcel: '€ je Paket',
    points: 'Punkte',
    kg: 'kg am Tag',
    km: 'km am Tag',
    kmPerParcel: 'km je Paket',
    early: 'noch kein Intervall',
    soon: (runs, of) => `${runs} von ${of} Ziehungen`,
    none: 'noch keine Läufe',
    nothing: 'nichts zu vergleichen',
    same: 'gleich',
    note: (runs, comparisons) =>
      `Nach ${runs} gemeinsamen Ziehungen; 95-%-Intervalle${comparisons === null ? '' : `, korrigiert für ${comparisons} Vergleiche`}, jede Zeile für sich; nur der Zufall von Tag zu Tag.`,
    earlyNote: (runs) =>
      `Frühe Schätzung aus ${runs} gemeinsamen Ziehungen, noch kein Intervall: das Vorzeichen kann noch kippen.`,
  },
  tried: (placements) =>
    `${placements} Standortpläne versucht: der beste von vielen sieht besser aus, als er ist; der Bericht rechnet ihn mit frischen Ziehungen noch einmal.`,
  dragging: {
    inReach: (parcels) => `etwa ${parcels} Pakete am Tag in Reichweite`,
    trial: (cost, baseline) => `${cost} je Paket gegenüber ${baseline} in einer Ziehung`,
    onTime: (points) => `${points} pünktlich`,
    rough: 'Eine Ziehung, kein Intervall: grob.',
    here: 'Eine Ziehung wird versucht …',
    before: 'Vor einem Augenblick, anderswo:',
    refused: {
      outside: 'Außerhalb des Kartenbilds: würde zurückgesetzt.',
      water: 'Im Wasser: würde zurückgesetzt.',
      offMap: 'Außerhalb der Karte, wo keine Straßen sind: würde zurückgesetzt.',
      far: (metres) => `${metres} bis zur nächsten Straße: würde zurückgesetzt.`,
    },
  },
  adding: {
    act: 'Neu',
    title: 'In der Mitte der Karte hinzufügen',
    remove: 'Entfernen (Entf)',
    done: (name) => `${name} steht in der Mitte der Karte. Ziehen Sie es an seinen Platz.`,
    removed: (name) => `${name} ist entfernt; Rückgängig holt es zurück.`,
  },
  copy: {
    act: 'Kopieren',
    key: 'Kopieren (Strg+D)',
    notCopied: 'Nicht kopiert',
    copyOf: (name) => `${name} kopieren`,
    done: (name) => `${name} steht daneben. Ziehen Sie es an seinen Platz.`,
  },
};
