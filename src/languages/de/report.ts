// Deutsche Wörter des Berichts, seines Dialogs und der Dateien zum Mitnehmen.
import { counted } from '../../base/format.ts';
import type { Translated } from '../../base/language.ts';
import type { reportWords as english } from '../../ui/words-en-report.ts';

export const reportWords: Translated<typeof english> = {
  report: {
    title: 'Bericht und Dateien',
    scenarios: 'Szenarien im Bericht',
    baseline: 'immer, als Ausgangsszenario',
    draws: 'Ziehungen, die dem Bericht vorbehalten sind',
    drawsHint:
      'Ein Standortplan, der nach seinen Ergebnissen ausgesucht wurde, sieht besser aus, als er ist. Der Bericht beurteilt ihn an Ziehungen, die noch niemand angesehen hat; ihre Zahl steht vor der ersten fest.',
    run: (draws) => `Mit ${draws} vorbehaltenen Ziehungen rechnen`,
    progress: (done, total) => `Vorbehaltene Ziehungen werden gerechnet: ${done} von ${total} Läufen`,
    cancel: 'Abbrechen',
    failed:
      'Nicht alle Läufe mit vorbehaltenen Ziehungen kamen zu Ende, darum zeigt der Bericht sie nicht. Rechnen Sie sie noch einmal.',
    ready: (draws) => `Fertig: der Bericht steht auf ${draws} vorbehaltenen Ziehungen.`,
    notReady: 'Ohne sie zeigt der Bericht die Läufe, die die Seite bisher hat, und sagt es.',
    show: 'Bericht zeigen',
    files: 'Dateien des Laufs auf der Karte',
    filesHint: (scenario, draw) => `${scenario}, Ziehung ${draw}.`,
    noRun: 'Sie sind da, sobald der Lauf auf der Karte zu Ende gerechnet ist.',
    file: {
      'journal.json': 'Protokoll (JSON)',
      'journal.csv': 'Protokoll (CSV)',
      'placements.geojson': 'Standorte (GeoJSON)',
      'legs.geojson': 'Fahrten (GeoJSON)',
      'kerb.geojson': 'Minuten am Straßenrand (GeoJSON)',
      'streets.geojson': 'Kilometer nach Straße und Stunde (GeoJSON)',
    },
    what: {
      'journal.json': 'Protokoll',
      'journal.csv': 'Protokoll',
      'placements.geojson': 'Standorte',
      'legs.geojson': 'Fahrten',
      'kerb.geojson': 'Straßenrand',
      'streets.geojson': 'Straßenkilometer',
      pictures: 'Bilder des Tages',
      map: 'Karte',
      report: 'Bericht',
    },
    pictures: (count) => `${count} Bilder des Tages (PNG in einem ZIP)`,
    making: (what, share) => `${what}: ${share} fertig`,
    nowhere: 'Diese Stadt ist erfunden und liegt nirgends: ihr GeoJSON liegt um Breite 0, Länge 0.',
    noMap: 'Es gibt keine Karte, von der Bilder zu machen wären.',
    print: 'Drucken',
    close: 'Bericht schließen',
    map: (letter, name) => `Karte von ${letter} ${name}`,
    saveMap: (letter) => `Karte von ${letter} als PNG speichern`,
  },
  paper: {
    label: 'Bericht',
    about: (parcels, seed, version) => `${parcels} Pakete am Tag, Startzahl ${seed}, Doorstep ${version}.`,
    question: 'Frage',
    asked: (names) =>
      names.length === 1
        ? `Was kostet ${names[0]}, und wen? Wer bekommt ein Paket zu spät?`
        : `Was kostet weniger, ${names.slice(0, -1).join(', ')} oder ${names.at(-1)}, und wen? Wer bekommt ein Paket zu spät?`,
    placed: 'Standorte',
    placedNote:
      'Alle Karten in einem Maßstab. Eine gestrichelte Linie umgrenzt das Gebiet, das ein Mikro-Depot wirklich erreicht.',
    counts: (hubs, depots, lockers) =>
      [
        counted(hubs, 'Verteilzentrum', 'Verteilzentren'),
        counted(depots, 'Mikro-Depot', 'Mikro-Depots'),
        counted(lockers, 'Paketstation', 'Paketstationen'),
      ].join(', '),
    cost: 'Was es kostet, und wen',
    perYear: '€ im Jahr',
    all: 'Alle zusammen',
    payers: 'Kosten je Zahler',
    payersNote: (days) =>
      `Mittel; darunter das 95-%-Intervall des Unterschieds zum Ausgangsszenario, Tag für Tag unter demselben Zufall; unter dem des Ausgangsszenarios das seines eigenen Mittels. Ein Jahr hat ${days} Betriebstage wie die gemessenen.`,
    late: 'Wer ein Paket zu spät bekommt',
    lateness: {
      title: 'Verspätete Pakete und warum',
      late: 'Verspätete Pakete',
      undelivered: 'Nicht zugestellt',
      mean: 'Wie spät ein verspätetes ist',
      parcels: 'am Tag',
      minutes: 'Minuten',
      minutesADay: 'Minuten am Tag, alle verspäteten Pakete zusammen',
      because: (cause) => `Grund: ${cause}`,
      note: 'Mittel über die Ziehungen; darunter das 95-%-Intervall jedes Szenarios für sich. Jede Minute Verspätung hat einen Grund.',
    },
    area: 'In den Einzugsgebieten und in der ganzen Stadt',
    within: (mean, low, high) => `${mean} (${low} bis ${high})`,
    change: (mean, interval) => `${mean} (${interval})`,
    areaNote:
      'Ein Einzugsgebiet sind die Adressen in Reichweite der Mikro-Depots eines Szenarios, wer auch immer dort ausliefert; das Ausgangsszenario wird im selben Gebiet gemessen. In Klammern das 95-%-Intervall jedes Mittels für sich; Unterschiede mit 95-%-Intervallen.',
    noArea:
      'Kein Szenario des Berichts hat ein Mikro-Depot: es gibt kein Einzugsgebiet, das von der Stadt zu trennen wäre.',
    areaHead: [
      'Szenario',
      'Maß',
      'Ausgangsszenario dort',
      'In den Einzugsgebieten',
      'Unterschied dort',
      'Unterschied in der Stadt',
    ],
    areaMeasures: {
      cost: 'Kosten, € je Paket',
      onTime: 'Pünktlich, %',
      motor: 'Mit Lieferwagen und Zubringer, km je Paket',
      motorADay: 'Mit Lieferwagen und Zubringer, km am Tag',
      co2ADay: 'CO₂, kg am Tag',
    },
    hangs: 'Wovon die Antwort abhängt',
    hangsNotAsked:
      'Es wurde nicht gefragt, woran die Unterschiede hängen: „Woran hängt es?“ unter „Vergleich“ rechnet die Studie an beiden Enden ihrer Annahmen, und der nächste Bericht zeigt es.',
    hangsOnLooks: 'Aus den Läufen der Seite, nicht aus den vorbehaltenen Ziehungen.',
    luckOnly:
      'Intervalle decken den Zufall von Tag zu Tag. Sie decken nicht Preise und Annahmen und nicht, was das Modell weglässt.',
    owned: 'Fahrzeuge mit fester Zahl werden an jedem Betriebstag bezahlt, gebraucht oder nicht.',
    needed: 'Fahrzeuge gibt es nach Bedarf: bezahlt an den Tagen, an denen sie gebraucht werden.',
    assumptions: 'Annahmen und ihre Quellen',
    assumptionsNote:
      'Werte, die alle Szenarien teilen. Ein fetter Wert weicht von der Vorgabe ab. „Annahme“ heißt, dass keine Quelle gefunden wurde.',
    defaults:
      'Vorgaben für das, was jedes Szenario selbst festlegt: Verteilzentren, Mikro-Depots, Paketstationen, Fahrzeuge, Subunternehmer.',
    assumptionsHead: ['Annahme', 'Wert', 'Üblich', 'Quelle'],
    check: 'Zum Nachprüfen',
    reserved: (draws, first, last) =>
      `Beurteilt an ${draws} Ziehungen, die diesem Bericht vorbehalten sind (Nummern ${first} bis ${last}): kein Blick auf die Seite hat sie verwendet. Ihre Zahl stand vor der ersten fest.`,
    looks: (least, most) =>
      `Aus den Läufen, die die Seite hatte: ${least === most ? least : `${least} bis ${most}`} Ziehungen je Szenario, angesehen, während sie kamen. Sie waren nicht dem Bericht vorbehalten: ein nach ihnen ausgesuchter Standortplan sieht besser aus, als er ist, und das umso mehr, je mehr versucht wurden.`,
    tried: (count) =>
      count === 1
        ? 'In dieser Studie wurde 1 Standortplan versucht.'
        : `In dieser Studie wurden ${count} Standortpläne versucht.`,
    illustrative: 'Die Nachfrage ist beispielhaft, nicht gezählt: es wurden keine wirklichen Zahlen geladen.',
    fingerprint: 'Fingerabdruck aller Läufe des Berichts',
    ofDraw: (letter, draw) => `${letter}, Ziehung ${draw}`,
    fingerprintNote:
      'Dieselbe Studie, Startzahl und Version geben Bit für Bit denselben Fingerabdruck, in jedem Browser: wer sie noch einmal rechnet, kann vergleichen.',
    link: 'Link zu diesem Experiment',
    noLink:
      'Es wurde kein Link gemacht. Die Datei der Studie („Als Datei speichern“ im Menü der Studie) enthält alles, um sie noch einmal zu rechnen.',
    clock: (day, clock) => `${day}, ${clock}`,
  },
};
