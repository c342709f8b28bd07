// Every chart in German: what it describes, and no English word left in its picture.
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { DAY, HOUR } from '../../src/base/units.ts';
import { describeActivity, drawActivity } from '../../src/charts/activity.ts';
import type { ChartDescription } from '../../src/charts/chart-frame.ts';
import type { ComparisonView } from '../../src/charts/comparison-view.ts';
import { drawCostAgainstLateness } from '../../src/charts/cost-against-lateness.ts';
import { describeCostAgainstLateness } from '../../src/charts/cost-against-lateness-words.ts';
import { drawCostByTier } from '../../src/charts/cost-by-tier.ts';
import { describeCostByTier } from '../../src/charts/cost-by-tier-words.ts';
import { drawCostTenths } from '../../src/charts/cost-tenths.ts';
import { describeCostTenths } from '../../src/charts/cost-tenths-words.ts';
import { drawDrivingHours, drawStandingHours } from '../../src/charts/hours-of-day.ts';
import { DRIVING, describeHours, STANDING } from '../../src/charts/hours-of-day-words.ts';
import { drawLateness } from '../../src/charts/lateness.ts';
import { drawLatenessCauses } from '../../src/charts/lateness-causes.ts';
import { type CausesView, describeCauses } from '../../src/charts/lateness-causes-words.ts';
import { describeLateness } from '../../src/charts/lateness-words.ts';
import { describePairedDifference, drawPairedDifference } from '../../src/charts/paired-difference.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { drawTornado } from '../../src/charts/tornado.ts';
import { describeTornado, type TornadoView } from '../../src/charts/tornado-words.ts';
import { drawTourBars } from '../../src/charts/tour-bars.ts';
import { describeTourBars, type TourBarsView } from '../../src/charts/tour-bars-words.ts';
import { describeTourLoad, drawTourLoad, type TourLoadView } from '../../src/charts/tour-load.ts';
import { speakIn } from '../../src/languages/speaking.ts';
import { LATENESS_CAUSES, type LatenessCause } from '../../src/metrics/cause.ts';
import { TOUR_WORK } from '../../src/service/tour-work-view.ts';
import { FILLING, FIVE, IDLE, NONE, ONE, STILL, TEN } from '../charts/comparison-builder.ts';
import { aView } from '../charts/comparison-pictures.ts';
import { aDocument } from '../charts/picture.ts';

/** Words that no German text of a chart has. */
const ENGLISH =
  /\b(the|of|and|or|is|are|to|on|at|by|with|from|inside|only|each|all|both|most|least|half|no|none|not|yet|so|far|mean|means|share|shares|parcels?|runs?|draw|day|days|day-to-day|hours?|time|late|lateness|early|cheap\w*|dear\w*|cost|costs|less|more|fewer|trunk|feeders?|stem|between|stops?|parking|door|failed|returns?|returned|vans?|bikes?|cargo|driving|waiting|loading|unloading|break|broken|cause|causes|interval|intervals|verdict|assumption|sign|baseline|tenths?|drives?|stands|aboard|load|handed|warm-up|measured|busiest|up|over|under)\b/i;

const plain = (text: string | undefined): string => (text ?? '').replaceAll('\u202f', ' ');

/** All that a reader, or a screen reader, gets of a picture. */
function textsOf(svg: SVGSVGElement): string[] {
  const written = [...svg.querySelectorAll('text, title')].map((one) => one.textContent ?? '');
  return [svg.getAttribute('aria-label') ?? '', ...written].map(plain);
}
const textsIn = ({ sentence, table }: ChartDescription): string[] => [sentence, ...table.head, ...table.rows.flat()];

/** Texts that reach out of the picture. */
function cutOff(svg: SVGSVGElement, width: number): string[] {
  return [...svg.querySelectorAll('text')].flatMap((one) => {
    const text = one.textContent ?? '';
    const size = Number(one.getAttribute('font-size') ?? 12);
    const wide = textWidth(text, { size, bold: one.hasAttribute('font-weight') });
    const anchor = one.getAttribute('text-anchor');
    const from = Number(one.getAttribute('x')) - (anchor === 'end' ? wide : anchor === 'middle' ? wide / 2 : 0);
    return from < -1 || from + wide > width + 1 ? [`${width}: ${text}`] : [];
  });
}

function view(name: string): ComparisonView {
  const examples = { FIVE, FILLING, ONE, NONE, IDLE, STILL, TEN };
  const sketches = examples[name as keyof typeof examples];
  return aView(sketches.map((sketch, row) => ({ ...sketch, name: `Plan ${row + 1}` })));
}
const oneRun = (): ComparisonView =>
  aView(FIVE.map((sketch, row) => ({ ...sketch, name: `Plan ${row + 1}`, runs: 1 })));

const COMPARISONS = {
  'cost by tier': [drawCostByTier, describeCostByTier],
  'cost against lateness': [drawCostAgainstLateness, describeCostAgainstLateness],
  'cost by tenth': [drawCostTenths, describeCostTenths],
  lateness: [drawLateness, describeLateness],
  'difference in cost': [drawPairedDifference, describePairedDifference],
} as const;

const minutes = Object.fromEntries(LATENESS_CAUSES.map((cause, row) => [cause, 900 / (row + 1)])) as Record<
  LatenessCause,
  number
>;
const estimates = Object.fromEntries(
  LATENESS_CAUSES.map((cause) => [
    cause,
    { mean: minutes[cause], low: minutes[cause] - 5, high: minutes[cause] + 5, n: 14 },
  ]),
) as NonNullable<CausesView['mean']>;
const CAUSES: CausesView = {
  scenario: 'C Plan 3',
  mean: estimates,
  runs: 14,
  total: { low: 2_700, high: 2_886 },
  draw: minutes,
};

const quiet = new Array<number>(24).fill(0);
const busy = quiet.map((_, hour) => (hour >= 8 && hour < 17 ? 100 - 5 * Math.abs(hour - 11) : 0));
const HOURS = { scenario: 'C Plan 3', hours: { van: busy, feeder: busy, bike: busy } };

const about = (mean: number) => ({ mean, low: mean - 0.04, high: mean + 0.04, n: 8 });
const TORNADO: TornadoView = {
  scenario: 2,
  baseline: 0,
  sensitivity: {
    scenario: 'six',
    baseline: 'vans',
    costPerParcel: about(0.21),
    swings: [
      {
        id: 'handling',
        label: 'handling at micro-depots',
        low: about(-0.1),
        high: about(0.6),
        width: 0.7,
        flips: true,
      },
      { id: 'rent', label: 'the rent of micro-depots', low: about(-0.05), high: about(0.4), width: 0.4, flips: true },
      { id: 'stairs', label: 'stairs and lifts', low: about(0.2), high: about(0.3), width: 0.1, flips: false },
    ],
    interval: { low: -0.14, high: 0.65 },
  },
};

const BARS: TourBarsView = {
  day: 'Di, Tag 2',
  chosen: 3,
  vehicles: [
    {
      vehicle: 0,
      name: 'Lastenrad 1',
      kind: 'bike',
      tours: [
        {
          tour: 3,
          pieces: TOUR_WORK.map((what, row) => ({ what, from: (8 + row) * HOUR, until: (9 + row) * HOUR })),
        },
      ],
    },
  ],
};
const LOAD: TourLoadView = {
  name: 'Lastenrad 1, Tour 2',
  departs: 8 * HOUR,
  ends: 11 * HOUR,
  steps: [
    { time: 8 * HOUR, aboard: 30 },
    { time: 10 * HOUR, aboard: 1 },
  ],
};
const ACTIVITY = {
  activity: {
    from: 0,
    step: 900,
    delivered: Int32Array.from({ length: 4 * 96 }, (_, bin) => (bin % 96 > 32 && bin % 96 < 70 ? 12 : 0)),
    late: Int32Array.from({ length: 4 * 96 }, (_, bin) => (bin % 96 > 60 && bin % 96 < 70 ? 3 : 0)),
    marks: [{ time: 8 * HOUR, label: 'Räder fahren los' }],
  },
  from: 0,
  until: 4 * DAY,
  firstWeekday: 0,
  measured: { from: DAY, until: 3 * DAY },
};

beforeEach(() => speakIn('de'));
afterEach(() => speakIn('en'));

describe.each(Object.entries(COMPARISONS))('the chart of %s in German', (_, [draw, describeIt]) => {
  test.each(['FIVE', 'FILLING', 'ONE', 'NONE', 'IDLE', 'STILL', 'TEN'])('has no word cut off: %s', (name) => {
    for (const width of [340, 460, 900]) {
      expect(cutOff(draw(view(name), { width }, aDocument(), 'light').svg, width)).toEqual([]);
    }
  });

  test.each(['FIVE', 'FILLING', 'ONE', 'NONE', 'IDLE', 'STILL', 'TEN', 'one run'])(
    'has no English word: %s',
    (name) => {
      const shown = name === 'one run' ? oneRun() : view(name);
      for (const width of [340, 460, 900]) {
        const texts = [...textsOf(draw(shown, { width }, aDocument(), 'light').svg), ...textsIn(describeIt(shown))];
        expect(texts.length).toBeGreaterThan(3);
        expect(texts.filter((text) => ENGLISH.test(text))).toEqual([]);
      }
    },
  );
});

test('the charts of one day, of on time and of assumptions have no English word in German', () => {
  const look = [{ width: 900 }, aDocument(), 'light'] as const;
  const shown = view('FIVE');
  const assumed = { ...shown, assumed: new Map([['s2', { low: -0.4, high: 0.6 }]]) };
  const texts = [
    ...textsOf(drawPairedDifference(assumed, ...look, [], 'on time').svg),
    ...textsOf(drawPairedDifference(assumed, ...look).svg),
    ...textsIn(describePairedDifference(assumed, 'on time')),
    ...textsIn(describePairedDifference(assumed)),
    ...textsOf(drawTornado(TORNADO, ...look).svg),
    ...textsIn(describeTornado(TORNADO)),
    ...textsOf(drawLatenessCauses(CAUSES, ...look).svg),
    ...textsIn(describeCauses(CAUSES)),
    ...textsOf(drawDrivingHours(HOURS, ...look).svg),
    ...textsOf(drawStandingHours(HOURS, ...look).svg),
    ...textsIn(describeHours(HOURS, DRIVING)),
    ...textsIn(describeHours(HOURS, STANDING)),
    ...textsOf(drawTourBars(BARS, ...look).svg),
    ...textsIn(describeTourBars(BARS)),
    ...textsOf(drawTourLoad(LOAD, ...look).svg),
    ...textsIn(describeTourLoad(LOAD)),
    ...textsOf(drawActivity(ACTIVITY, ...look).svg),
    ...textsIn(describeActivity(ACTIVITY)),
  ];
  expect(texts.length).toBeGreaterThan(200);
  expect(texts.filter((text) => ENGLISH.test(text))).toEqual([]);
});

test('the charts of one day and of assumptions have no word cut off in German', () => {
  for (const width of [340, 460, 900]) {
    const look = [{ width }, aDocument(), 'light'] as const;
    const pictures = [
      drawTornado(TORNADO, ...look),
      drawLatenessCauses(CAUSES, ...look),
      drawDrivingHours(HOURS, ...look),
      drawStandingHours(HOURS, ...look),
      drawTourBars(BARS, ...look),
      drawTourLoad(LOAD, ...look),
      drawActivity(ACTIVITY, ...look),
    ];
    expect(pictures.flatMap(({ svg }) => cutOff(svg, width))).toEqual([]);
  }
});

describe('what a chart says in German', () => {
  test('is who is cheapest, and where that comes from', () => {
    expect(plain(describeCostByTier(view('FIVE')).sentence)).toBe(
      'E Plan 5 kostet im Mittel am wenigsten, 2,52 € (2,44 bis 2,60); gegenüber A spart es am meisten auf dem Weg zum ersten Halt und zurück (0,38 €, 0,36 bis 0,40) und verliert am meisten bei den Depots (0,43 €, 0,41 bis 0,45).',
    );
    expect(plain(describeCostByTier(view('ONE')).sentence)).toBe(
      'A Plan 1 kostet im Mittel 2,84 € (2,76 bis 2,92) je Paket; 0,74 € (0,71 bis 0,77) davon gehen in das Fahren zwischen Halten.',
    );
    expect(plain(describeCostByTier(view('IDLE')).sentence)).toBe(
      'A Plan 1 hat das niedrigste Mittel, 2,84 € (2,76 bis 2,92), aber nicht eindeutig; B, mit 2,88 € (2,80 bis 2,96) das nächste, spart am meisten beim Parken (0,29 €, 0,27 bis 0,31) und verliert am meisten bei den Depots (0,37 €, 0,35 bis 0,39); D stellt kein Paket zu.',
    );
    expect(plain(describeCostByTier(oneRun()).sentence)).toBe(
      'E Plan 5 kostet in der bisher einzigen Ziehung am wenigsten, 2,52 €; gegenüber A spart es am meisten auf dem Weg zum ersten Halt und zurück (0,38 €) und verliert am meisten bei den Depots (0,43 €).',
    );
    expect(plain(describeCostByTier(view('TEN')).sentence)).toBe(
      'A Plan 1 hat das niedrigste Mittel, 2,85 € (2,77 bis 2,93), aber nicht eindeutig; D, mit 2,87 € (2,79 bis 2,95) das nächste, verliert am meisten bei den Depots (0,02 €, 0,00 bis 0,04).',
    );
  });

  test('is which scenarios no other beats', () => {
    expect(plain(describeCostAgainstLateness(view('FIVE')).sentence)).toBe(
      'Links oben ist besser: E Plan 5 ist im Mittel am billigsten und auch am häufigsten pünktlich.',
    );
    expect(plain(describeCostAgainstLateness(oneRun()).sentence)).toBe(
      'Links oben ist besser: E Plan 5 ist in der bisher einzigen Ziehung am billigsten und auch am häufigsten pünktlich.',
    );
  });

  test('is who is cheaper, who is dearer and what is not clear yet', () => {
    expect(plain(describePairedDifference(view('FIVE')).sentence)).toBe(
      'D und E sind billiger als A; C ist teurer; B ist noch nicht klar. In den eigenen Einzugsgebieten sind B und E billiger.',
    );
    expect(plain(describePairedDifference(view('FIVE'), 'on time').sentence)).toBe(
      'B, C, D und E bringen mehr Pakete pünktlich als A. In den eigenen Einzugsgebieten bringen B, C und E mehr Pakete pünktlich.',
    );
    expect(plain(describePairedDifference(view('FILLING')).sentence)).toBe(
      'B ist noch nicht klar; C, D und E lassen sich noch nicht beurteilen. In den eigenen Einzugsgebieten ist B billiger.',
    );
    expect(plain(describePairedDifference(view('IDLE')).sentence)).toBe(
      'C ist teurer als A; B ist noch nicht klar; D lässt sich nicht vergleichen: kein Paket zugestellt. In den eigenen Einzugsgebieten ist B billiger.',
    );
    expect(plain(describePairedDifference(view('ONE')).sentence)).toBe(
      'Es gibt nur das Ausgangsszenario; ein zweites Szenario lässt sich damit vergleichen.',
    );
    expect(describePairedDifference(view('FILLING')).table.rows.map((row) => plain(row[3]))).toEqual([
      'noch nicht klar',
      'billiger',
      'früh, 5 von 8 Ziehungen',
      'früh, 5 von 8 Ziehungen',
      'zu früh, 1 von 8 Ziehungen',
      'noch kein Lauf',
      'noch kein Lauf',
    ]);
  });

  test('is how late the late ones are, and why', () => {
    expect(plain(describeLateness(view('FIVE')).sentence)).toBe(
      'Im Mittel sind 95,9 % pünktlich mit E Plan 5 (95,1 bis 96,7 %), 90,2 % mit A Plan 1 (89,0 bis 91,4 %); die Hälfte der verspäteten dieser Ziehungen kommt binnen 1 h.',
    );
    expect(plain(describeLateness(view('STILL')).sentence)).toBe('Jedes Paket ist pünktlich.');
    expect(plain(describeCauses(CAUSES).sentence)).toBe(
      'C Plan 3: „Annahmeschluss oder Welle verpasst“ (32 %, 895 bis 905 min), „im Depot gewartet“ (16 %, 445 bis 455 min) und „Fahrzeug voll“ (11 %, 295 bis 305 min) verursachen 59 % der 2793 min (2700 bis 2886 min) Verspätung am Tag, im Mittel.',
    );
    expect(plain(describeCauses({ ...CAUSES, mean: null, runs: 0, total: null }).sentence)).toBe(
      'C Plan 3: „Annahmeschluss oder Welle verpasst“ (32 %), „im Depot gewartet“ (16 %) und „Fahrzeug voll“ (11 %) verursachen 59 % der 2793 min Verspätung am Tag, in dieser Ziehung.',
    );
    expect(plain(describeCostTenths(view('FIVE')).sentence)).toBe(
      'In C Plan 3 verursacht das teuerste Zehntel der Pakete 24 % (22,7 bis 25,1 %) der Kosten, die billigste Hälfte 29 % (28,8 bis 30,0 %); in A sind es beim teuersten Zehntel 23 % (21,3 bis 23,7 %).',
    );
    expect(plain(describeTornado(TORNADO).sentence)).toBe(
      'Den Ausschlag gibt der Umschlag in Mikro-Depots: Über die ganze Spanne liegt der Unterschied zwischen −0,10 € und +0,60 €, also auf beiden Seiten von null; auch die Miete der Mikro-Depots kann das Vorzeichen drehen (eine beliebige Annahme und der Zufall: −0,14 € bis +0,65 €).',
    );
  });

  test('is what a day was like', () => {
    expect(plain(describeHours(HOURS, DRIVING).sentence)).toBe(
      'C Plan 3: Lieferwagen und Zubringer fahren 1590 km am Tag, am meisten von 11 bis 12 Uhr (200 km); Lastenräder fahren 795 km am Tag, am meisten von 11 bis 12 Uhr (100 km).',
    );
    expect(plain(describeHours(HOURS, STANDING).sentence)).toBe(
      'C Plan 3: Lieferwagen und Zubringer stehen 1590 min am Tag, am meisten von 11 bis 12 Uhr (200 min); Lastenräder stehen 795 min am Tag, am meisten von 11 bis 12 Uhr (100 min).',
    );
    expect(plain(describeTourBars(BARS).sentence)).toBe(
      '1 Lastenrad fährt am Di, Tag 2, in dieser Ziehung 1 Tour. Von ihrer Zeit sind 13 % Fahren, 13 % Parken, 13 % an der Tür, 13 % Warten, 13 % Beladen.',
    );
    expect(plain(describeTourLoad(LOAD).sentence)).toBe(
      'Lastenrad 1, Tour 2 hat um 08:00 am meisten an Bord (30 Pakete) und kommt um 11:00 mit 1 Paket zurück.',
    );
    expect(plain(describeActivity(ACTIVITY).sentence)).toBe(
      '1776 Pakete übergeben, 108 davon verspätet (6,1 %); am meisten um 08:15 am Mo, Tag 1.',
    );
  });
});
