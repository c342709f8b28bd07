// English words of what stands around everything: the page, its bar, its panel, keys and notices.

export const pageWords = {
  page: {
    name: 'Doorstep',
    skipToPanel: 'Skip to the results',
    skipToTimeline: 'Skip to the timeline',
    dropHere: 'Drop a study (.json) or a street extract (.osm.pbf, .osm) to open it',
    opening: (name: string) => (name === '' ? 'Opening …' : `Opening ${name} …`),
    noStudy: 'No study is open. Open one from the menu at the top, or drop a file here.',
    fault: (why: string) => `Something went wrong in the page (${why}). The study is kept; a reload brings it back.`,
    newer:
      'A newer version of Doorstep has arrived. Reload to use it once no other tab has Doorstep open; the study stays.',
    noMap: 'The map could not start in this browser. Results and forms still work.',
  },
  bar: {
    libraryMenu: 'My studies …',
    share: 'Share',
    shareMenu: 'Copy a link …',
    ownDataMenu: 'Demand or places from a file …',
    report: 'Report',
    reportHint: 'A report to print, and files to take along',
    reportMenu: 'Report and files …',
    study: 'Study',
    /** What each bundled study is about, by its key. */
    bundled: {
      'old-town': 'European streets, 1,500 parcels a day, one hub: where to put micro-depots and lockers',
      'grid-city': 'American blocks and suburbs, 3,000 parcels a day: the same question',
      retailer: '400 parcels a day: one far hub or three near ones, own vans or a contractor',
      'three-carriers': '450 parcels a day: micro-depots shared in cells, or pooled',
      village: 'A dozen parcels a day, small enough to read whole',
      metropolis: '20,000 parcels a day, 60 micro-depots, 300 lockers: takes a minute or more to open and run',
    },
    openFile: 'Open a file …',
    saveFile: 'Save as a file',
    importCity: 'Import a city …',
    keys: 'Keys',
    language: 'Language',
    scenarios: 'Scenarios',
    seed: 'Seed',
    seedHint: 'The draw of all luck: another seed is another sample of days',
    toDark: 'Dark colours',
    toLight: 'Light colours',
    changed: 'changed',
    undo: 'Undo',
    redo: 'Redo',
    undoHint: 'Undo the last change (Ctrl+Z)',
    redoHint: 'Redo what was undone (Ctrl+Shift+Z)',
  },
  runs: {
    /** A run is one scenario on one draw of the luck; every scenario gets the same draws. */
    progress: (done: number, total: number) => `${done} of ${total} runs`,
    /** After it. */
    each: (draws: number) => `, ${draws} ${draws === 1 ? 'draw' : 'draws'} each`,
    short: (done: number, total: number) => `${done}/${total}`,
    sizing: (done: number) => `Sizing fleets: ${done} runs`,
    label: 'Background runs',
    cancel: 'Cancel the background runs',
    cancelSizing: 'Cancel sizing the fleets',
    resume: 'Resume the background runs',
    finished: (total: number) => `All ${total} runs are done`,
    stopped: (done: number, total: number) => `The background runs are stopped: ${done} of ${total} are done.`,
    oneMore: 'The days being drawn for the map will count as one more.',
    goOn: 'Resume',
    waiting: 'The background runs wait for the days on the map, which are not drawn.',
    startNow: 'Start them now',
    settled: (pairs: number) =>
      `Which scenarios are cheaper than A is certain after ${pairs} draws, so no more are run.`,
    needs: (pairs: number, needed: number) =>
      `${pairs} draws cannot tell which is cheaper. If the days to come are like these, about ${needed} draws would.`,
    beyond: (pairs: number, most: number) =>
      `${pairs} draws cannot tell which is cheaper, and if the days to come are like these, ${most} draws would not either.`,
    runOn: (draws: number) => `Run all on ${draws} draws`,
    inMap: 'The run being drawn for the map is one of these.',
  },
  panel: {
    label: 'Results and settings',
    compare: 'Compare',
    why: 'Why',
    tours: 'Tours',
    scenario: 'Scenario',
    assumptions: 'Assumptions',
    expand: 'Show more of the panel',
    collapse: 'Show less of the panel',
  },
  keys: {
    title: 'Keys',
    list: [
      ['Space', 'play or pause'],
      ['← →', 'a quarter of an hour back or on'],
      ['Shift ← →', 'two hours back or on'],
      [', .', 'to the event before or after'],
      ['Home End', 'to the beginning or the end'],
      ['[ ]', 'slower or faster'],
      ['1 … 9', 'show scenario A, B, C …'],
      ['+ − 0', 'zoom in, out, fit the city'],
      ['n Shift N', 'the next parcel that comes late, or the one before'],
      ['f', 'follow the chosen vehicle or parcel, or let it go'],
      ['Ctrl Z', 'undo the last change; Cmd Z on a Mac'],
      ['Ctrl Shift Z, Ctrl Y', 'redo it'],
      ['Ctrl D', 'copy the chosen hub, micro-depot or locker; Cmd D on a Mac'],
      ['Del', 'take it away'],
      ['Esc', 'let go of the chosen thing'],
      ['?', 'this list'],
    ] as readonly (readonly [string, string])[],
    single: 'Single characters are keys',
    singleHint:
      'Without it letters, digits and signs do nothing by themselves; buttons on the page do the same, and the menu under the study’s name opens this list.',
    off: 'turned off',
  },
  notice: {
    label: 'Notices',
    dismiss: 'Dismiss',
    offers: { file: 'Save as a file', library: 'My studies', undo: 'Undo this' },
    menu: 'Notices …',
    /** Of the list of all of them. */
    all: 'Notices so far, the latest first',
    none: 'Nothing was said in passing yet.',
    stay: 'A notice stays while the pointer or the focus is on it; warnings stay until they are dismissed.',
  },
  desk: {
    workerLost: (why: string) => `A worker stopped (${why}). It was started again; the study is safe.`,
    runFailed: (scenario: string, replication: number, why: string) =>
      `Run ${replication + 1} of "${scenario}" failed: ${why}`,
    notKept: {
      full: 'There is no room left to keep the study in this browser. Save it as a file before you leave.',
      forbidden: 'This browser does not let Doorstep keep the study. Save it as a file before you leave.',
    },
    apart: {
      changed: (name: string) =>
        `Another tab changed ${name} too. Nothing is lost: your version is kept beside it in My studies.`,
      deleted: (name: string) =>
        `${name} had been deleted. Nothing is lost: what is open here is kept in My studies as a study of its own.`,
    },
    unsavedLost:
      'The last change before this page was left could not be brought back: its study was deleted for good, with the streets that it needs.',
    keptBehind: (name: string) => `${name} with your changes is kept in My studies.`,
    linkName: (name: string) => (name === '' ? 'The link' : `The link to ${name}`),
    otherFile: (name: string, wanted: string) =>
      `${name} is open, but it is not the very study of the link to ${wanted}: that one has other content.`,
    savedUnreadable:
      'The study kept from last time could not be opened. A bundled one is open instead; it stays in My studies, with its older versions.',
    savedName: 'The study from last time',
    refused: (name: string) => `${name} was not opened`,
    replaced: (name: string, before: string) => `${name} is open. ${before} with your changes: Undo brings it back.`,
    tooLate: (before: string, name: string) =>
      `Your change came too late for ${before}: ${name} was opened meanwhile. Nothing was changed.`,
    aStudy: 'a study that can be opened',
    anAnswer: 'an answer from the worker; try once more',
  },
} as const;
