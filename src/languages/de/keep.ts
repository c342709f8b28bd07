// Deutsche Wörter für Aufbewahren und Teilen: „Meine Studien“, ihre Versionen und der Link, der gemacht wird.
import type { Translated } from '../../base/language.ts';
import type { keepWords as english } from '../../ui/words-en-keep.ts';

export const keepWords: Translated<typeof english> = {
  days: { today: 'heute', yesterday: 'gestern', language: 'de' },
  library: {
    title: 'Meine Studien',
    help: 'Jede Studie, die Sie ändern oder aus einer Datei öffnen, bleibt hier mit ihren Versionen, nur in diesem Browser.',
    empty:
      'Noch ist nichts aufbewahrt. Ändern Sie eine Studie, öffnen Sie eine Datei oder lesen Sie eine Stadt ein: sie erscheint hier von selbst.',
    forbidden: 'Dieser Browser lässt Doorstep keine Studien aufbewahren. Speichern Sie Ihre als Dateien.',
    saveFile: 'Offene Studie als Datei speichern',
    unreadable: (name) => `${name} ließ sich nicht lesen. Ältere Versionen davon lassen sich vielleicht noch öffnen.`,
    fault: (why) => `Das ließ sich nicht aufbewahren (${why}). Speichern Sie die Studie sicherheitshalber als Datei.`,
    reading: 'Wird gelesen …',
    list: 'Aufbewahrte Studien',
    open: 'Öffnen',
    isOpen: 'jetzt offen',
    apart: 'Ihre Seite einer Studie, die zwei Tabs geändert haben',
    from: (title) => `aus ${title}`,
    changed: (when) => `geändert ${when}`,
    rename: 'Umbenennen',
    newName: 'Neuer Name',
    keepName: 'Diesen Namen nehmen',
    duplicate: 'Duplizieren',
    copyOf: (name) => `${name} (Kopie)`,
    versions: 'Versionen',
    remove: 'Löschen',
    removed: (name) => `${name} wurde gelöscht.`,
    undo: 'Rückgängig',
    bin: (count) => `Gelöscht (${count})`,
    binHelp: 'Sie bleiben, bis Sie sie endgültig löschen.',
    bringBack: 'Zurückholen',
    drop: 'Endgültig löschen',
    of: (act, name) => `${act}: ${name}`,
    latest: 'neueste',
    first: 'wie zuerst aufbewahrt',
    parts: {
      study: 'Name, Startzahl, Tage',
      city: 'Stadt',
      demand: 'Nachfrage',
      rules: 'Regeln',
      prices: 'Preise',
      sites: 'Standorte',
      carriers: 'Paketdienste',
      text: 'alles',
    },
    scenario: (name) => `Szenario ${name}`,
    restore: 'Diese Version öffnen',
    restoreHint:
      'Eine geöffnete Version lässt die späteren, wie sie sind; Ihre nächste Änderung folgt auf die neueste.',
    versionOf: (name, when) => `${name}, ${when}`,
    close: 'Schließen',
  },
  share: {
    title: 'Link teilen',
    help: 'Wer den Link öffnet, bekommt diese Studie; die Seite rechnet sie noch einmal und sagt, ob die Ergebnisse Bit für Bit dieselben sind. Nichts geht an einen Server: der Link enthält, was unten steht.',
    making: 'Der Link wird gemacht …',
    link: 'Link',
    copy: 'Link kopieren',
    copied: 'Kopiert.',
    notCopied: 'Der Browser ließ das Kopieren nicht zu: der Link ist markiert, damit Sie ihn selbst kopieren können.',
    holds: 'Was er enthält',
    difference: (title) => `Was Sie an ${title} geändert haben`,
    unchanged: (title) => `Die mitgelieferte Studie ${title}, unverändert`,
    whole: 'Die ganze Studie, gepackt',
    hash: 'Nur die Prüfsumme der Studie, denn sie ist zu groß für einen Link. Speichern Sie hier die Datei und schicken Sie sie mit: die Seite fragt danach.',
    hashOfLess:
      'Nur die Prüfsumme dessen, was bleibt, denn es ist zu groß für einen Link. Speichern Sie hier die Datei, in der das Weggelassene fehlt, und schicken Sie sie mit: die Seite fragt nach genau dieser.',
    seed: (seed, version) => `Startzahl ${seed} und die Version von Doorstep, ${version}`,
    prints: (had, all) =>
      had === 0
        ? 'Noch kein Fingerabdruck: niemand kann die Ergebnisse prüfen. Warten Sie die ersten Läufe ab.'
        : had === all
          ? `Der Fingerabdruck der ersten Ziehung ${all === 1 ? 'des Szenarios' : `aller ${all} Szenarien`}`
          : `Der Fingerabdruck der ersten Ziehung von ${had} der ${all} Szenarien; die übrigen sind noch nicht gerechnet`,
    noPrints: 'Keine Fingerabdrücke: was weggelassen ist, ändert die Ergebnisse',
    characters: (count) => `${count} Zeichen`,
    leave: 'Weglassen',
    leaveHelp: 'Was andere nicht sehen sollen. Es steht weder im Link noch in einer hier gespeicherten Datei.',
    parts: {
      prices: 'Preise, Mieten und Tarife (durch Vorgaben ersetzt)',
      shares: 'Die Anteile der Paketdienste (gleich gesetzt)',
      places: 'Ihre eigenen Paketzahlen (durch die Haushalte der Karte ersetzt)',
      description: 'Die Beschreibung',
    },
    scenario: (name) => `Szenario ${name}`,
    refused: 'Ohne das ist es keine Studie, die sich rechnen lässt:',
    saveFile: 'Als Datei speichern',
    close: 'Schließen',
  },
};
