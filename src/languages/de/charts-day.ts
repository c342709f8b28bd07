// Deutsche Wörter für die Diagramme eines Tages: seine Stunden, seine verspäteten Pakete, seine Fahrzeuge.
import { counted } from '../../base/format.ts';
import type {
  activityPhrases,
  causesPhrases,
  HoursSum,
  hoursPhrases,
  Runs,
  toursPhrases,
} from '../../charts/day-phrases.ts';
import type { TourWork } from '../../service/tour-work-view.ts';
import { listed } from './charts.ts';

const parcels = (count: number): string => counted(count, 'Paket', 'Pakete');

const hour = (of: number): string => `${of} bis ${of + 1}`;
const most = ({ peak, most }: HoursSum): string => `am meisten von ${hour(peak)} Uhr (${most})`;
const motors = (hasFeeders: boolean): string => (hasFeeders ? 'Lieferwagen und Zubringer' : 'Lieferwagen');

export const hours: ReturnType<typeof hoursPhrases> = {
  hour,
  head: (unit) => ['Stunde', `Lieferwagen, ${unit}`, `Zubringer, ${unit}`, `Lastenräder, ${unit}`],
  kinds: { van: 'Lieferwagen', feeder: 'Zubringer', bike: 'Lastenräder' },
  column: (from, van, feeder, bike) =>
    `${hour(from)} Uhr: Lieferwagen ${van}, Zubringer ${feeder}, Lastenräder ${bike}`,
  nobody: (scenario) => `Kein Fahrzeug von ${scenario} fährt los.`,
  driving: {
    title: 'Fahren nach Stunde des Tages, km',
    note: 'Kfz-km nach oben, Rad-km nach unten; diese Ziehung, Mittel ihrer gemessenen Tage.',
    sentence: (scenario, motor, hasFeeders, bike) => {
      const parts = [
        ...(motor === null ? [] : [`${motors(hasFeeders)} fahren ${motor.sum} am Tag, ${most(motor)}`]),
        ...(bike === null ? [] : [`Lastenräder fahren ${bike.sum} am Tag, ${most(bike)}`]),
      ];
      return `${scenario}: ${parts.join('; ')}.`;
    },
  },
  standing: {
    title: 'Stehen am Straßenrand nach Stunde des Tages, min',
    note: 'Kraftfahrzeuge nach oben, Räder nach unten; ohne die Parkplatzsuche; diese Ziehung, Mittel ihrer gemessenen Tage.',
    sentence: (scenario, motor, hasFeeders, bike) => {
      const parts = [
        ...(motor === null ? [] : [`${motors(hasFeeders)} stehen ${motor.sum} am Tag, ${most(motor)}`]),
        ...(bike === null ? [] : [`Lastenräder stehen ${bike.sum} am Tag, ${most(bike)}`]),
      ];
      return `${scenario}: ${parts.join('; ')}.`;
    },
  },
};

const WHICH: Readonly<Record<Runs, string>> = {
  draw: 'in dieser Ziehung',
  'one run': 'in der bisher einzigen Ziehung',
  mean: 'im Mittel',
};

export const causes: ReturnType<typeof causesPhrases> = {
  title: 'Warum Pakete verspätet sind: verspätete Zeit am Tag, alle Pakete zusammen, nach Ursache',
  places: {
    depot: 'vor der Tour',
    way: 'unterwegs',
    door: 'an der Tür oder Paketstation',
    plan: 'im Plan selbst',
  },
  head: ['Ursache', 'Wo', 'Mittel, min am Tag', 'Intervall', 'Anteil', 'Diese Ziehung, min am Tag', 'Anteil daran'],
  noRun: 'Noch ist kein Lauf fertig; die Ursachen erscheinen mit dem ersten.',
  noneLate: (scenario, isDrawLate) =>
    `Kein Paket von ${scenario} ist verspätet${isDrawLate ? ', außer in dieser Ziehung' : ''}.`,
  sentence: (scenario, named, part, time, runs) => {
    const [only] = named;
    const said =
      named.length === 1 && only !== undefined
        ? `„${only.name}“ verursacht`
        : `${listed(named.map(({ name, share }) => `„${name}“ (${share})`))} verursachen`;
    const what = part === null ? `die ganze Verspätung von ${time}` : `${part} der ${time} Verspätung`;
    return `${scenario}: ${said} ${what} am Tag, ${WHICH[runs]}.`;
  },
  underOne: 'unter 1',
  barsOfDraw: 'Balken: diese Ziehung.',
  barsOfOne: 'Balken: die bisher einzige Ziehung.',
  barsOfMean: (runs) => `Balken: Mittel aus ${runs} Ziehungen, mit dem Intervall des Zufalls.`,
  strokes: 'Senkrechte Striche: diese Ziehung.',
  note: 'Jede verspätete Minute hat eine Ursache. Zurückgeschickte Pakete haben keine Minuten und fehlen.',
  ofMean: (minutes) => `${minutes} min am Tag`,
  ofDraw: (minutes) => `diese Ziehung ${minutes} min am Tag`,
};

const WORK: Readonly<Record<TourWork, string>> = {
  loading: 'Beladen',
  driving: 'Fahren',
  waiting: 'Warten',
  parking: 'Parken',
  'at the door': 'an der Tür',
  unloading: 'Entladen',
  break: 'Pause',
  'broken down': 'Panne',
};

export const tours: ReturnType<typeof toursPhrases> = {
  title: 'Was den Tag der Fahrzeuge füllt',
  work: WORK,
  head: ['Fahrzeug', 'Touren', 'Von', 'Bis'],
  workHead: (what) => `${WORK[what].charAt(0).toUpperCase()}${WORK[what].slice(1)}, min`,
  nobody: (day) => `Am ${day} ist kein Fahrzeug unterwegs.`,
  sentence: (counts, tours, day, shares) => {
    const kinds = [
      ...(counts.van === 0 ? [] : [`${counts.van} Lieferwagen`]),
      ...(counts.bike === 0 ? [] : [counted(counts.bike, 'Lastenrad', 'Lastenräder')]),
      ...(counts.feeder === 0 ? [] : [`${counts.feeder} Zubringer`]),
    ];
    const verb = counts.van + counts.bike + counts.feeder === 1 ? 'fährt' : 'fahren';
    const spent = shares.map(({ what, share }) => `${share} ${WORK[what]}`).join(', ');
    return `${listed(kinds)} ${verb} am ${day}, in dieser Ziehung ${counted(tours, 'Tour', 'Touren')}. Von ihrer Zeit sind ${spent}.`;
  },
  span: (from, until) => `${from} bis ${until}`,
  load: {
    title: 'Ladung der Tour, Pakete an Bord',
    head: ['Ab', 'Pakete an Bord'],
    sentence: (name, at, most, last, ends) =>
      `${name} hat um ${at} am meisten an Bord (${parcels(most)}) und kommt um ${ends} ${last === 0 ? 'leer' : `mit ${counted(last, 'Paket', 'Paketen')}`} zurück.`,
  },
};

export const activity: ReturnType<typeof activityPhrases> = {
  title: 'Übergebene Pakete je Viertelstunde, und die verspäteten darunter',
  head: ['Tag', 'Übergeben', 'Verspätet', 'Vollste Viertelstunde'],
  day: (weekday, number) => `${weekday}, Tag ${number}`,
  none: 'In dieser Zeit wird kein Paket übergeben.',
  sentence: (handed, late, at, day) => {
    const lateOnes = late === null ? 'keines verspätet' : `${late.count} davon verspätet (${late.share})`;
    return `${parcels(handed)} übergeben, ${lateOnes}; am meisten um ${at} am ${day}.`;
  },
  busiest: (at, count) => `${at}, ${parcels(count)}`,
  late: 'verspätet',
  handed: 'übergeben',
  handedPerQuarter: 'übergeben je Viertelstunde',
  warmUp: 'Vorlauf',
  warmUpTitle: 'Vorlauf: diese Tage werden nicht gemessen',
  afterTitle: 'Nach den gemessenen Tagen: die letzten ihrer Pakete kommen an',
};
