// Deutsche Wörter für das Mitnehmen von Diagrammen und Tabellen. Wie ein Diagramm hier heißt, steht auch im Namen seiner Datei.
import type { Translated } from '../../base/language.ts';
import type { saveWords as english } from '../../ui/words-en-save.ts';

export const saveWords: Translated<typeof english> = {
  save: {
    as: (what, kind) => `„${what}“ als ${kind} speichern`,
    failed: (why) => `Die Datei ließ sich nicht machen (${why}). Die Studie ist wie vorher.`,
    scenarios: (count) => `${count} ${count === 1 ? 'Szenario' : 'Szenarien'}`,
    figure: 'Kennzahl',
    unit: 'Einheit',
    low: (head) => `${head}, unten`,
    high: (head) => `${head}, oben`,
    draws: (head) => `${head}, Ziehungen`,
    best: 'Am besten',
    interval: (scenario) => `${scenario}, 95-%-Intervall`,
    less: (scenario, baseline) => `${scenario} minus ${baseline}`,
    charts: {
      costByTier: 'Kosten je Stufe',
      costAgainstLateness: 'Kosten gegen Verspätung',
      difference: 'Unterschied der Kosten',
      onTimeDifference: 'Unterschied der Zeit',
      tornado: 'woran es hängt',
      lateness: 'Verspätung',
      tenths: 'teuerste Pakete',
      causes: 'Gründe der Verspätung',
      driving: 'Fahren je Stunde',
      standing: 'Stehen je Stunde',
      load: 'Ladung der Tour',
      bars: 'Fahrzeuge des Tages',
    },
    tables: { figures: 'alle Kennzahlen', tours: 'Touren des Tages' },
  },
};
