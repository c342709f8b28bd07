// Deutsche Wörter für das, was um alles herum steht: Seite, Leiste, Platte, Tasten, Hinweise.
import type { Translated } from '../../base/language.ts';
import type { pageWords as english } from '../../ui/words-en-page.ts';

export const pageWords: Translated<typeof english> = {
  page: {
    name: 'Doorstep',
    skipToPanel: 'Zu den Ergebnissen springen',
    skipToTimeline: 'Zur Zeitleiste springen',
    dropHere: 'Eine Studie (.json) oder einen Straßenauszug (.osm.pbf, .osm) zum Öffnen hier ablegen',
    opening: (name) => (name === '' ? 'Wird geöffnet …' : `${name} wird geöffnet …`),
    noStudy: 'Keine Studie ist offen. Öffnen Sie eine im Menü oben oder legen Sie eine Datei hier ab.',
    fault: (why) =>
      `In der Seite ist etwas schiefgegangen (${why}). Die Studie ist aufbewahrt; neu laden holt sie zurück.`,
    newer:
      'Es gibt eine neuere Version von Doorstep. Neu laden, um sie zu verwenden, sobald kein anderer Tab Doorstep offen hat; die Studie bleibt.',
    noMap: 'Die Karte konnte in diesem Browser nicht starten. Ergebnisse und Formulare gehen trotzdem.',
  },
  bar: {
    libraryMenu: 'Meine Studien …',
    share: 'Teilen',
    shareMenu: 'Link kopieren …',
    ownDataMenu: 'Nachfrage oder Orte aus einer Datei …',
    report: 'Bericht',
    reportHint: 'Ein Bericht zum Drucken und Dateien zum Mitnehmen',
    reportMenu: 'Bericht und Dateien …',
    study: 'Studie',
    bundled: {
      'old-town':
        'Europäische Straßen, 1500 Pakete am Tag, ein Verteilzentrum: wohin mit Mikro-Depots und Paketstationen',
      'grid-city': 'Amerikanische Blöcke und Vororte, 3000 Pakete am Tag: dieselbe Frage',
      retailer:
        '400 Pakete am Tag: ein fernes oder drei nahe Verteilzentren, eigene Lieferwagen oder ein Subunternehmer',
      'three-carriers': '450 Pakete am Tag: Mikro-Depots in Zellen geteilt oder gemeinsam betrieben',
      village: 'Ein Dutzend Pakete am Tag, klein genug, um alles zu lesen',
      metropolis:
        '20 000 Pakete am Tag, 60 Mikro-Depots, 300 Paketstationen: Öffnen und Rechnen dauern eine Minute oder länger',
    },
    openFile: 'Datei öffnen …',
    saveFile: 'Als Datei speichern',
    importCity: 'Stadt einlesen …',
    keys: 'Tasten',
    language: 'Sprache',
    scenarios: 'Szenarien',
    seed: 'Startzahl',
    seedHint: 'Die Ziehung allen Zufalls: eine andere Startzahl ist eine andere Stichprobe von Tagen',
    toDark: 'Dunkle Farben',
    toLight: 'Helle Farben',
    changed: 'geändert',
    undo: 'Rückgängig',
    redo: 'Wiederholen',
    undoHint: 'Letzte Änderung zurücknehmen (Strg+Z)',
    redoHint: 'Zurückgenommenes wiederholen (Strg+Umschalt+Z)',
  },
  runs: {
    progress: (done, total) => `${done} von ${total} Läufen`,
    each: (draws) => `, je ${draws} ${draws === 1 ? 'Ziehung' : 'Ziehungen'}`,
    short: (done, total) => `${done}/${total}`,
    sizing: (done) => `Flotten werden bemessen: ${done} Läufe`,
    label: 'Läufe im Hintergrund',
    cancel: 'Läufe im Hintergrund anhalten',
    cancelSizing: 'Bemessen der Flotten abbrechen',
    resume: 'Läufe im Hintergrund fortsetzen',
    finished: (total) => `Alle ${total} Läufe sind fertig`,
    stopped: (done, total) => `Die Läufe im Hintergrund sind angehalten: ${done} von ${total} sind fertig.`,
    oneMore: 'Die Tage, die gerade für die Karte gerechnet werden, zählen als einer mehr.',
    goOn: 'Fortsetzen',
    waiting: 'Die Läufe im Hintergrund warten auf die Tage auf der Karte, die nicht gerechnet sind.',
    startNow: 'Jetzt beginnen',
    settled: (pairs) =>
      `Nach ${pairs} Ziehungen ist sicher, welche Szenarien billiger sind als A; weitere werden nicht gerechnet.`,
    needs: (pairs, needed) =>
      `${pairs} Ziehungen reichen nicht, um zu sagen, was billiger ist. Sind die nächsten Tage wie diese, reichten etwa ${needed}.`,
    beyond: (pairs, most) =>
      `${pairs} Ziehungen reichen nicht, um zu sagen, was billiger ist, und sind die nächsten Tage wie diese, reichen auch ${most} nicht.`,
    runOn: (runs) => `Alle bis ${runs} rechnen`,
    inMap: 'Der Lauf, der gerade für die Karte gerechnet wird, ist einer davon.',
  },
  panel: {
    label: 'Ergebnisse und Einstellungen',
    compare: 'Vergleich',
    why: 'Warum',
    tours: 'Touren',
    scenario: 'Szenario',
    assumptions: 'Annahmen',
    expand: 'Mehr von den Ergebnissen zeigen',
    collapse: 'Weniger von den Ergebnissen zeigen',
  },
  keys: {
    title: 'Tasten',
    list: [
      ['Leertaste', 'abspielen oder anhalten'],
      ['← →', 'eine Viertelstunde zurück oder vor'],
      ['Umschalt ← →', 'zwei Stunden zurück oder vor'],
      [', .', 'zum Ereignis davor oder danach'],
      ['Pos1 Ende', 'an den Anfang oder das Ende'],
      ['[ ]', 'langsamer oder schneller'],
      ['1 … 9', 'Szenario A, B, C … zeigen'],
      ['+ − 0', 'näher, weiter weg, ganze Stadt'],
      ['n Umschalt N', 'zum nächsten verspäteten Paket oder zum vorigen'],
      ['f', 'dem gewählten Fahrzeug oder Paket folgen oder nicht mehr folgen'],
      ['Strg Z', 'letzte Änderung zurücknehmen; am Mac Cmd Z'],
      ['Strg Umschalt Z, Strg Y', 'wiederholen'],
      ['Strg D', 'gewähltes Verteilzentrum, Mikro-Depot oder gewählte Paketstation kopieren; am Mac Cmd D'],
      ['Entf', 'entfernen'],
      ['Esc', 'Auswahl aufheben'],
      ['?', 'diese Liste'],
    ],
    single: 'Einzelne Zeichen sind Tasten',
    singleHint:
      'Ohne dies tun Buchstaben, Ziffern und Zeichen allein nichts; Knöpfe auf der Seite tun dasselbe, und das Menü unter dem Namen der Studie öffnet diese Liste.',
    off: 'ausgeschaltet',
  },
  notice: {
    label: 'Hinweise',
    dismiss: 'Schließen',
    offers: { file: 'Als Datei speichern', library: 'Meine Studien', undo: 'Das zurücknehmen' },
    menu: 'Hinweise …',
    all: 'Hinweise bisher, die letzten zuerst',
    none: 'Bisher gab es keinen Hinweis.',
    stay: 'Ein Hinweis bleibt, solange der Zeiger oder der Fokus auf ihm liegt; Warnungen bleiben, bis man sie schließt.',
  },
  desk: {
    workerLost: (why) => `Ein Rechenprozess brach ab (${why}). Er wurde neu gestartet; die Studie ist sicher.`,
    runFailed: (scenario, replication, why) => `Lauf ${replication + 1} von „${scenario}“ brach ab: ${why}`,
    notKept: {
      full: 'In diesem Browser ist kein Platz mehr für die Studie. Speichern Sie sie als Datei, bevor Sie gehen.',
      forbidden:
        'Dieser Browser lässt Doorstep die Studie nicht aufbewahren. Speichern Sie sie als Datei, bevor Sie gehen.',
    },
    apart: {
      changed: (name) =>
        `Auch ein anderer Tab hat ${name} geändert. Nichts ist verloren: Ihre Fassung liegt daneben in „Meine Studien“.`,
      deleted: (name) =>
        `${name} war gelöscht worden. Nichts ist verloren: was hier offen ist, liegt als eigene Studie in „Meine Studien“.`,
    },
    unsavedLost:
      'Die letzte Änderung, bevor diese Seite verlassen wurde, ließ sich nicht zurückholen: ihre Studie wurde endgültig gelöscht, mit den Straßen, die sie braucht.',
    keptBehind: (name) => `${name} liegt mit Ihren Änderungen in „Meine Studien“.`,
    linkName: (name) => (name === '' ? 'Der Link' : `Der Link zu ${name}`),
    otherFile: (name, wanted) =>
      `${name} ist offen, ist aber nicht genau die Studie des Links zu ${wanted}: jene hat anderen Inhalt.`,
    savedUnreadable:
      'Die Studie vom letzten Mal ließ sich nicht öffnen. Stattdessen ist eine mitgelieferte offen; sie bleibt mit ihren älteren Versionen in „Meine Studien“.',
    savedName: 'Die Studie vom letzten Mal',
    refused: (name) => `${name} wurde nicht geöffnet`,
    replaced: (name, before) => `${name} ist offen. ${before} mit Ihren Änderungen holt „Rückgängig“ zurück.`,
    tooLate: (before, name) =>
      `Ihre Änderung kam für ${before} zu spät: Inzwischen wurde ${name} geöffnet. Nichts wurde geändert.`,
    aStudy: 'eine Studie, die sich öffnen lässt',
    anAnswer: 'eine Antwort des Rechenprozesses; versuchen Sie es noch einmal',
  },
};
