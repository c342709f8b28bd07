// Deutsche Wörter für einen Link, der geöffnet wurde.
import type { Translated } from '../../base/language.ts';
import type { linkedWords as english } from '../../ui/words-en-linked.ts';

export const linkedWords: Translated<typeof english> = {
  linked: {
    label: 'Der geöffnete Link',
    from: (name, version) => `Aus einem Link: ${name}, gemacht mit Doorstep ${version}.`,
    same: (count) =>
      `Dieselben Ergebnisse, Bit für Bit, ${count === 1 ? 'in seinem Szenario' : `in allen ${count} Szenarien`}.`,
    sameSoFar: (same, all) => `Wird noch einmal gerechnet: ${same} von ${all} Szenarien, bisher dieselben Ergebnisse.`,
    running: (all) =>
      `${all === 1 ? 'Sein Szenario wird' : `Seine ${all} Szenarien werden`} noch einmal gerechnet, um zu sehen, ob die Ergebnisse dieselben sind.`,
    different: (names) => `Andere Ergebnisse als im Link: ${names.join(', ')}.`,
    version: (version, mine) =>
      `Er wurde mit Doorstep ${version} gemacht; das hier ist ${mine} und rechnet vielleicht anders.`,
    unknown: 'Die Version ist dieselbe, also ist etwas anderes verschieden: bitte melden.',
    otherStudy:
      'Die Studie, die sich ergab, ist nicht ganz die verlinkte, denn was ihr zugrunde liegt, hat sich geändert.',
    noPrints: 'Er enthält keine Fingerabdrücke, also ist nichts zu vergleichen.',
    without: (parts) => `Vom Absender weggelassen: ${parts.join(', ')}.`,
    parts: {
      prices: 'Preise',
      shares: 'die Anteile der Paketdienste',
      places: 'Paketzahlen',
      description: 'die Beschreibung',
      scenarios: 'Szenarien',
    },
    dismiss: 'Schließen',
    fileTitle: 'Der Link braucht seine Datei',
    fileHelp: (name, seed) =>
      `Die Studie ${name} (Startzahl ${seed}) ist zu groß für einen Link, der nur ihre Prüfsumme enthält. Öffnen Sie die Datei, die mitkam; die Seite prüft dann, ob es genau diese ist.`,
    file: 'Datei öffnen …',
    goOn: 'Ohne sie weiter',
  },
};
