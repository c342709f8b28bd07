// Die Wörter des ersten Rundgangs auf Deutsch.
import type { TourWords } from '../../ui/words-en-tour.ts';

export const tourWords: TourWords = {
  firstTour: {
    label: (step, steps) => `Erster Blick, ${step} von ${steps}`,
    steps: [
      {
        title: 'Die Karte ist ein Tag',
        text: 'Straßen, Fahrzeuge und Pakete eines Szenarios bei einer Ziehung des Zufalls. Mit Abspielen oder der Linie unten geht es zu jedem Zeitpunkt. Was auf der Karte steht, erzählt mehr, wenn es gewählt wird.',
        act: '',
      },
      {
        title: 'Standorte vergleichen, ein Depot verschieben',
        text: 'A, B, C … in der Leiste sind Pläne mit Verteilzentren, Mikro-Depots und Paketstationen; A ist das Ausgangsszenario. „Vergleich“ sagt, welcher günstiger ist und ob das sicher ist. Ein Depot lässt sich auf der Karte ziehen: Der Unterschied folgt. Rückgängig nimmt es zurück.',
        act: 'Vergleich zeigen',
      },
      {
        title: 'Die Gründe',
        text: '„Warum“ erzählt die Geschichte jedes verspäteten Pakets und was es gerettet hätte; „Touren“ zeigt, was jedes Fahrzeug tat. Wörter mit Punkten darunter erklären sich selbst.',
        act: 'Warum zeigen',
      },
    ],
    next: 'Weiter',
    back: 'Zurück',
    done: 'Fertig',
    skip: 'Überspringen',
    again: 'Ein erster Blick in drei Schritten',
  },
};
