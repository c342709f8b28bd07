// Die Wörter für neue Szenarien auf Deutsch, und was zu tun ist, wo noch nichts ist.
import type { ScenariosWords } from '../../ui/words-en-scenarios.ts';

export const scenariosWords: ScenariosWords = {
  scenarios: {
    add: 'Szenario hinzufügen',
    addHint: 'Szenario hinzufügen: eine Kopie des gezeigten zum Ändern',
    copy: (name) => `${name} als neues Szenario kopieren`,
    remove: (name) => `Szenario ${name} entfernen`,
    notAdded: 'Nicht hinzugefügt',
    cheapest: {
      sure: (cost, interval, all) =>
        `ist das günstigste von allen ${all}: ${cost} je Paket (95 %: ${interval}). Dass es an denselben Tagen jedes andere schlägt, ist sicher.`,
      open: (cost, interval, all) =>
        `ist bisher das günstigste von allen ${all}: ${cost} je Paket (95 %: ${interval}). Dass es jedes andere schlägt, ist nicht sicher.`,
      sharedSure: (cost, interval, all) =>
        `sind die günstigsten von allen ${all} und bisher in jeder Ziehung gleich: ${cost} je Paket (95 %: ${interval}). Dass sie an denselben Tagen jedes andere schlagen, ist sicher.`,
      sharedOpen: (cost, interval, all) =>
        `sind bisher die günstigsten von allen ${all} und in jeder Ziehung gleich: ${cost} je Paket (95 %: ${interval}). Dass sie jedes andere schlagen, ist nicht sicher.`,
      allSame: (cost, interval, all) =>
        `sind alle ${all} bisher in jeder Ziehung gleich: ${cost} je Paket (95 %: ${interval}).`,
    },
    nothing: {
      depots: 'Noch keines. Eines hinzufügen und auf der Karte dorthin ziehen, wo es stehen soll.',
      lockers: 'Noch keine. Eine hinzufügen und auf der Karte dorthin ziehen, wo sie stehen soll.',
      compare: 'Diese Studie hat ein Szenario, also noch nichts zu vergleichen. Kopieren und die Kopie ändern:',
      places:
        'Dieses Szenario hat weder Depots noch Paketstationen: Pakete gehen vom Verteilzentrum direkt an die Tür. Welche hinzufügen:',
      toScenario: 'Szenario öffnen',
    },
  },
};
