// English words of the report, its dialog and the files a reader takes along.
import { counted } from '../base/format.ts';

export const reportWords = {
  report: {
    title: 'Report and files',
    scenarios: 'Scenarios in the report',
    baseline: 'always, as the baseline',
    draws: 'Draws kept for the report',
    drawsHint:
      'A placement that was picked by looking at its results looks better than it is. The report judges it on draws that no look has used; their number is fixed before the first.',
    run: (draws: number) => `Run on ${draws} reserved draws`,
    progress: (done: number, total: number) => `Running on reserved draws: ${done} of ${total} runs`,
    cancel: 'Cancel',
    failed: 'Not all runs on reserved draws came to an end, so the report does not show them. Run them again.',
    ready: (draws: number) => `Done: the report stands on ${draws} reserved draws.`,
    notReady: 'Without them the report shows the runs that the page has so far, and says so.',
    show: 'Show the report',
    files: 'Files of the run on the map',
    filesHint: (scenario: string, draw: number) => `${scenario}, draw ${draw}.`,
    noRun: 'They are ready when the run on the map is drawn to its end.',
    file: {
      'journal.json': 'Journal (JSON)',
      'journal.csv': 'Journal (CSV)',
      'placements.geojson': 'Placements (GeoJSON)',
      'legs.geojson': 'Legs (GeoJSON)',
      'kerb.geojson': 'Kerb minutes (GeoJSON)',
      'streets.geojson': 'Kilometres by street and hour (GeoJSON)',
    },
    what: {
      'journal.json': 'journal',
      'journal.csv': 'journal',
      'placements.geojson': 'placements',
      'legs.geojson': 'legs',
      'kerb.geojson': 'kerb minutes',
      'streets.geojson': 'street kilometres',
      pictures: 'pictures of the day',
      map: 'map',
      report: 'report',
    },
    pictures: (count: number) => `${count} pictures of the day (PNG in a ZIP)`,
    making: (what: string, share: string) => `Making ${what}: ${share}`,
    nowhere: 'This city is synthetic and lies nowhere: its GeoJSON is laid around latitude 0, longitude 0.',
    noMap: 'There is no map to take pictures of.',
    print: 'Print',
    close: 'Close the report',
    map: (letter: string, name: string) => `Map of ${letter} ${name}`,
    saveMap: (letter: string) => `Save the map of ${letter} as PNG`,
  },
  paper: {
    label: 'Report',
    /** "About 1 500 parcels a day ... seed 1" */
    about: (parcels: string, seed: number, version: string) =>
      `${parcels} parcels a day, seed ${seed}, Doorstep ${version}.`,
    question: 'Question',
    asked: (names: readonly string[]) =>
      names.length === 1
        ? `What does ${names[0]} cost, and whom? Who gets a parcel late?`
        : `Which costs less, ${names.slice(0, -1).join(', ')} or ${names.at(-1)}, and whom? Who gets a parcel late?`,
    placed: 'Placements',
    placedNote: 'All maps on one scale. A dashed line bounds the area that a micro-depot really reaches.',
    counts: (hubs: number, depots: number, lockers: number) =>
      [counted(hubs, 'hub'), counted(depots, 'micro-depot'), counted(lockers, 'locker')].join(', '),
    cost: 'What it costs, and whom',
    perYear: '€ a year',
    all: 'All together',
    payers: 'Cost by payer',
    payersNote: (days: string) =>
      `Means; beneath them the 95 % interval of the difference to the baseline, day by day under the same luck; beneath the baseline’s that of the baseline by itself. A year has ${days} operating days like the measured ones.`,
    late: 'Who gets a parcel late',
    lateness: {
      title: 'Late parcels, and why',
      late: 'Late parcels',
      undelivered: 'Not delivered',
      mean: 'How late a late one is',
      parcels: 'a day',
      minutes: 'minutes',
      minutesADay: 'minutes a day, all late parcels together',
      because: (cause: string) => `Because: ${cause}`,
      note: 'Means over the draws; beneath them the 95 % interval of each scenario by itself. Each late minute has one cause.',
    },
    area: 'In the catchments and in the whole city',
    within: (mean: string, low: string, high: string) => `${mean} (${low} to ${high})`,
    change: (mean: string, interval: string) => `${mean} (${interval})`,
    areaNote:
      'A catchment is the addresses in reach of the scenario’s micro-depots, whoever delivers there; the baseline is measured in the same area. In brackets the 95 % interval of each mean by itself; differences with 95 % intervals.',
    noArea: 'No scenario of the report has a micro-depot: there is no catchment to tell apart from the city.',
    areaHead: [
      'Scenario',
      'Measure',
      'Baseline there',
      'In the catchments',
      'Difference there',
      'Difference in the city',
    ],
    areaMeasures: {
      cost: 'Cost, € a parcel',
      onTime: 'On time, %',
      motor: 'By van and feeder, km a parcel',
      motorADay: 'By van and feeder, km a day',
      co2ADay: 'CO₂, kg a day',
    },
    hangs: 'What the answer depends on',
    hangsNotAsked:
      'It was not asked what the differences hang on: “What does it hang on?” under Compare runs the study at both ends of its assumptions, and the next report shows it.',
    hangsOnLooks: 'From the runs of the page, not from the reserved draws.',
    luckOnly:
      'Intervals cover the luck from day to day. They do not cover prices and assumptions, nor what the model leaves out.',
    owned: 'Vehicles with a count are paid every operating day, used or not.',
    needed: 'Vehicles are as needed: paid on the days on which they are used.',
    assumptions: 'Assumptions and their sources',
    assumptionsNote:
      'Values that all scenarios share. A value in bold differs from the default. “Assumption” says that no source was found.',
    defaults: 'Defaults of what each scenario sets for itself: hubs, micro-depots, lockers, vehicles, contractors.',
    assumptionsHead: ['Assumption', 'Value', 'Usual', 'Source'],
    check: 'To check it',
    reserved: (draws: number, first: number, last: number) =>
      `Judged on ${draws} draws kept for this report (numbers ${first} to ${last}): no look at the page has used them. Their number was fixed before the first.`,
    looks: (least: number, most: number) =>
      `From the runs that the page had: ${least === most ? least : `${least} to ${most}`} draws of each scenario, looked at while they came in. They were not kept for the report: a placement picked by looking at them looks better than it is, and the more so the more were tried.`,
    tried: (count: number) =>
      count === 1 ? '1 placement was tried in this study.' : `${count} placements were tried in this study.`,
    illustrative: 'The demand is illustrative, not counted: no real counts were loaded.',
    fingerprint: 'Fingerprint of all runs of the report',
    ofDraw: (letter: string, draw: number) => `${letter}, draw ${draw}`,
    fingerprintNote:
      'The same study, seed and version give the same fingerprint, bit for bit, in every browser: whoever runs it again can compare.',
    link: 'Link to this experiment',
    noLink:
      'No link was made. The study file (Save as a file, in the study’s menu) holds all that is needed to run it again.',
    clock: (day: string, clock: string) => `${day}, ${clock}`,
  },
} as const;
