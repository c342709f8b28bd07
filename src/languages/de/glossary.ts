// Was die Fachwörter bedeuten, auf Deutsch.
import type { GlossaryWords } from '../../ui/words-en-glossary.ts';

export const glossaryWords: GlossaryWords = {
  glossary: {
    title: 'Wörter',
    meanings: {
      scenario: [
        'Szenario',
        'Ein Standortplan im Vergleich: seine Verteilzentren, Mikro-Depots, Paketstationen und Flotten.',
      ],
      baseline: [
        'Ausgangsszenario',
        'Szenario A: Die anderen sind Listen von Änderungen daran, und Unterschiede gelten ihm gegenüber.',
      ],
      hub: ['Verteilzentrum', 'Hier kommen die Pakete aus der Ferne an; die Lieferwagen starten hier.'],
      depot: ['Mikro-Depot', 'Ein kleiner Ort nahe den Kunden, an dem Pakete vom Zubringer auf Lastenräder wechseln.'],
      site: ['möglicher Standort', 'Ein Raum, der zu haben wäre, mit Fläche, Miete und Zeiten.'],
      locker: ['Paketstation', 'Fächer, aus denen die Empfänger ihre Pakete selbst holen.'],
      feeder: [
        'Zubringer',
        'Ein Fahrzeug, das Pakete in Wellen vom Verteilzentrum zu Mikro-Depots oder Paketstationen bringt.',
      ],
      bay: ['Ladezone', 'Straßenrand, der für Lieferungen frei bleibt: In der Nähe wird nicht nach Parkplatz gesucht.'],
      contractor: ['Subunternehmer', 'Eine Firma, die Pakete nach Tarif zustellt, statt der eigenen Fahrzeuge.'],
      fleet: [
        'Flotte',
        'Fahrzeuge einer Art. „Nach Bedarf“ kostet nur an Tagen der Nutzung, eine feste Zahl an jedem Tag.',
      ],
      promise: ['Zusage', 'Bis wann das Paket dem Empfänger angekündigt war; danach ist es verspätet.'],
      late: ['verspätet', 'Nach der Zusage übergeben. In einer Paketstation zählt, wann das Paket hineingelegt wird.'],
      tour: ['Tour', 'Der Weg eines Fahrzeugs von einem Ort hinaus und zurück.'],
      tier: ['Stufe', 'Wo die Kosten auf dem Weg anfallen: Hauptlauf, Zubringer, Depot, Anfahrt, Halte, Parken, Tür.'],
      stem: ['Anfahrt', 'Der Weg zum ersten Halt einer Tour und vom letzten zurück.'],
      trunk: ['Hauptlauf', 'Der weite Weg zum Verteilzentrum, für jedes Paket bezahlt.'],
      payer: [
        'Zahler',
        'Wer einen Betrag trägt: der Paketdienst, die Stadt, Eigentümer, Empfänger oder die Gesellschaft.',
      ],
      catchment: ['Einzugsgebiet', 'Die Adressen, die Räder eines Mikro-Depots über die Straßen wirklich erreichen.'],
      draw: ['Ziehung', 'Eine mögliche Folge von Tagen: was bestellt wird, wer zu Hause ist, wie der Verkehr ist.'],
      replication: [
        'Lauf',
        'Ein Szenario, auf einer Ziehung des Zufalls simuliert. Jedes Szenario trifft auf dieselben Ziehungen.',
      ],
      interval: [
        '95-%-Intervall',
        'Darin liegt in 95 von 100 Fällen der wahre Mittelwert. Nur Zufall von Tag zu Tag, keine Preise.',
      ],
      early: ['erste Schätzung', 'Ein Mittel weniger Ziehungen ohne Intervall: Das Vorzeichen kann sich noch ändern.'],
      seed: ['Startzahl', 'Aus ihr wird aller Zufall gezogen. Dieselbe Zahl gibt Bit für Bit dieselben Tage.'],
      fingerprint: [
        'Fingerabdruck',
        'Eine Prüfsumme all dessen, was in einem Lauf geschah: gleich heißt gleicher Lauf.',
      ],
    },
  },
};
