// Rules of a lesson's file that a schema cannot say: rows, counts and kinds that go together.
import type { Problem } from '../base/problem.ts';
import { type BetCounts, type Lesson, type LessonAside, type LessonSeries, mileOf } from '../model/lesson.ts';
import { CURVE_POINTS, countsOf } from '../model/lesson-bet.ts';
import { MOST_DAYS } from '../model/lesson-runs.ts';
import { lessonPhrases } from './lesson-phrases.ts';

/** Of one part of a lesson, with its places in that part. */
export function ruleProblems(lesson: Lesson): Problem[] {
  return [...controlProblems(lesson), ...betProblems(lesson), ...chartProblems(lesson), ...truthProblems(lesson)];
}

function problem(path: string, found: unknown, expected: string): Problem {
  return { path, found: String(found), expected };
}

function controlProblems({ controls, chart }: Lesson): Problem[] {
  const said = lessonPhrases();
  return controls.flatMap(({ values, names, first, sets, draws }, row) => {
    const path = `controls[${row}]`;
    const found: Problem[] = [];
    if (names !== undefined && names.length !== values.length)
      found.push(problem(`${path}.names`, names.length, said.asMany(values.length)));
    if (first >= values.length) found.push(problem(`${path}.first`, first, said.valueRow(values.length)));
    if (draws === undefined && sets.every(({ times }) => times === 0))
      found.push(problem(`${path}.sets`, said.nothing, said.moving));
    if (draws !== undefined && controls.findIndex((other) => other.draws === draws) < row)
      found.push(problem(`${path}.draws`, draws, said.ownRole));
    if (new Set(values).size < values.length) found.push(problem(`${path}.values`, values.join(', '), said.distinct));
    const wrong = (isRight: (value: number) => boolean, expected: string): void => {
      values.forEach((value, at) => {
        if (!isRight(value)) found.push(problem(`${path}.values[${at}]`, value, expected));
      });
    };
    if (draws === 'days')
      wrong((value) => Number.isInteger(value) && value >= 1 && value <= MOST_DAYS, said.days(MOST_DAYS));
    if (draws === 'same days') wrong((value) => value === 0 || value === 1, said.sameDays);
    const isOnAxis = row === 0 && chart.x === 'value' && (chart.logarithmic || chart.bothLogarithmic);
    if (isOnAxis) wrong((value) => value > 0, said.above0);
    return found;
  });
}

function betProblems({ bet, controls, chart, truth }: Lesson): Problem[] {
  const said = lessonPhrases();
  const places = controls[0]?.values.length ?? 0;
  if (bet.kind === 'curve') return places < CURVE_POINTS ? [problem('bet', places, said.curve(CURVE_POINTS))] : [];
  if (bet.kind === 'slider') {
    const steps = (bet.to - bet.from) / bet.step;
    const isRange = steps > 0.5 && Math.abs(steps - Math.round(steps)) < 1e-9;
    return isRange ? countsProblems(bet, { truth, chart }) : [problem('bet.to', bet.to, said.range)];
  }
  const twice = (['en', 'de'] as const).flatMap((language) => {
    const labels = bet.options.map(({ label }) => label[language]);
    const row = labels.findIndex((label, at) => labels.indexOf(label) < at);
    return row < 0 ? [] : [problem(`bet.options[${row}].label.${language}`, labels[row], said.ownWords)];
  });
  if (twice.length > 0) return twice;
  if (bet.draw !== undefined) {
    if (places < CURVE_POINTS) return [problem('bet.draw', places, said.curve(CURVE_POINTS))];
    // Nothing could be drawn there: clouds have no such axis, layers stand on others, and distances are not known yet.
    if (chart.kind !== 'dots' || chart.stacked || chart.x === 'distance')
      return [problem('bet.draw', chart.kind, said.drawing)];
    const { length } = chart.series;
    if (bet.draw.series >= length)
      return [problem('bet.draw.series', bet.draw.series, said.listRow('chart.series', length))];
  }
  if (truth.kind === 'largest') {
    const { length } = chart.series;
    return bet.options.length > length ? [problem('bet.options', bet.kind, said.choice(length))] : [];
  }
  const ends = bet.options.map(({ upTo }) => upTo ?? Number.POSITIVE_INFINITY);
  const row = ends.findIndex((end, at) => (at === 0 ? end === Number.POSITIVE_INFINITY : end < (ends[at - 1] ?? end)));
  if (row < 0) return [];
  return [problem(`bet.options[${row}].upTo`, bet.options[row]?.upTo ?? said.nothing, said.upTo)];
}

/** A slider of percent would else be held against a multiple or a share as it stands: 50 against 1.6. */
function countsProblems(
  { counts }: { readonly counts?: BetCounts | undefined },
  answer: Pick<Lesson, 'truth' | 'chart'>,
): Problem[] {
  const can = countsOf(answer);
  if (counts === undefined ? can.length === 1 : can.includes(counts)) return [];
  const said = lessonPhrases();
  const expected = can.length === 1 ? said.noCounts : said.counts(answer.truth.kind === 'ratio', can);
  return [problem('bet.counts', counts ?? said.nothing, expected)];
}

/** What every parcel passes that a van brings to the door; the others' costs are there only with depots, second trips or returns. */
const PASSED = ['trunk', 'stem', 'between stops', 'parking', 'door'] as const;

/** Where categories split it, they are another way to count all of it. */
function splitProblems({ chart }: Lesson): Problem[] {
  if (!chart.splits || chart.series.some(({ measure }) => measure !== 'tiers')) return [];
  const told = chart.series.flatMap(({ tiers }) => tiers);
  const missing = PASSED.filter((tier) => !told.includes(tier));
  const said = lessonPhrases();
  return missing.length === 0 ? [] : [problem('chart.series', said.noneOf(missing), said.splits(PASSED))];
}

/** Of one number of the chart: what could only be nothing, or something else than it says. */
function measureProblems(lesson: Lesson, one: LessonAside | LessonSeries, path: string): Problem[] {
  const said = lessonPhrases();
  const { measure, less } = one;
  const needs = mileOf(measure);
  const found: Problem[] = [];
  if (needs !== null && lesson[needs] === undefined)
    found.push(problem(`${path}.measure`, measure, said.lessonWith(needs)));
  else if (needs !== null && less !== undefined) found.push(problem(`${path}.less`, less, said.noLess));
  if ((measure === 'tiers' || measure === 'categories') && one[measure].length === 0)
    found.push(problem(`${path}.${measure}`, said.none, said.summed));
  return found;
}

/** Without a draw nothing is known of parcels, and of several draws the cash is that of a single payday. */
function drawProblems({ chart, controls, replications }: Lesson): Problem[] {
  const measured = [...chart.series, ...chart.asides, ...(chart.bar?.parts ?? [])];
  const isOfCash = chart.x === 'distance' || measured.some(({ measure }) => mileOf(measure) === 'cash');
  if (isOfCash && replications > 1) return [problem('replications', replications, lessonPhrases().payday)];
  const needsDays = chart.x === 'parcels' || measured.some(({ measure }) => mileOf(measure) === null);
  const drawsDays = replications > 0 || controls.some(({ draws }) => draws === 'days');
  if (drawsDays || !needsDays) return [];
  return [problem('replications', replications, lessonPhrases().draw)];
}

function chartProblems(lesson: Lesson): Problem[] {
  const said = lessonPhrases();
  const { chart, truth } = lesson;
  const found = [...drawProblems(lesson), ...splitProblems(lesson)];
  if (chart.x === 'distance' && lesson.cash === undefined)
    found.push(problem('chart.x', chart.x, said.lessonWith('cash')));
  for (const [list, measured] of [
    ['series', chart.series],
    ['asides', chart.asides],
    ['bar.parts', chart.bar?.parts ?? []],
  ] as const) {
    found.push(...measured.flatMap((one, row) => measureProblems(lesson, one, `chart.${list}[${row}]`)));
  }
  const theory = chart.theory?.series ?? 0;
  if (theory >= chart.series.length)
    found.push(problem('chart.theory.series', theory, said.listRow('chart.series', chart.series.length)));
  const scenarios = new Set(chart.series.map(({ scenario }) => scenario));
  const isPair = truth.kind === 'difference' && chart.series.length === 2 && scenarios.size === 2;
  if (chart.kind === 'clouds' && !isPair) found.push(problem('chart.kind', chart.kind, said.clouds));
  return found;
}

/** Numbers that the page fills into the words of an answer; those of another kind of answer would mean nothing. */
const NUMBERS: Readonly<Record<Lesson['truth']['kind'], readonly string[]>> = {
  largest: [],
  ratio: ['percent', 'more', 'less', 'number'],
  value: ['value', 'number', 'percent'],
  crossing: ['number'],
  difference: ['value', 'number', 'low', 'high'],
};

/** All that is filled into the words of this answer. */
function filledIn({ truth, controls, bet }: Lesson): string[] {
  return [
    // A crossing is looked for over the whole of the first control.
    ...(truth.kind === 'crossing' ? [] : ['first']),
    ...(controls.length > 1 ? ['second'] : []),
    ...(truth.kind === 'ratio' ? ['against'] : []),
    ...(bet.kind === 'choice' ? ['option'] : []),
    'draws',
    ...NUMBERS[truth.kind],
  ];
}

function truthProblems(lesson: Lesson): Problem[] {
  const { truth, controls, chart, bet } = lesson;
  const said = lessonPhrases();
  const found: Problem[] = [];
  const against = 'against' in truth ? truth.against : undefined;
  for (const [path, setting] of [
    ['truth.at', truth.at],
    ['truth.against', against ?? truth.at],
  ] as const) {
    const shown = `[${setting.join(', ')}]`;
    if (path === 'truth.against' && against === undefined) continue;
    const most = controls.map(({ values }) => values.length);
    const beyond = setting.findIndex((row, index) => row >= (most[index] ?? Number.POSITIVE_INFINITY));
    if (beyond >= 0) found.push(problem(path, shown, said.controlRow(most[beyond] ?? 0)));
    else if (setting.length !== controls.length) found.push(problem(path, shown, said.rows(controls.length)));
  }
  if (truth.kind === 'ratio' && against === undefined) found.push(problem('truth.against', said.nothing, said.against));
  if (truth.kind === 'difference' && chart.kind !== 'clouds') found.push(problem('truth.kind', truth.kind, said.dots));
  if (truth.kind === 'largest' && bet.kind !== 'choice')
    found.push(problem('bet.options', bet.kind, said.choice(chart.series.length)));
  const series = 'series' in truth ? truth.series : 0;
  if (series >= chart.series.length)
    found.push(problem('truth.series', series, said.listRow('chart.series', chart.series.length)));
  const aside = 'aside' in truth ? truth.aside : undefined;
  if (aside !== undefined && aside >= chart.asides.length)
    found.push(problem('truth.aside', aside, said.listRow('chart.asides', chart.asides.length)));
  const filled = filledIn(lesson);
  for (const language of ['en', 'de'] as const) {
    const other = [...truth.words[language].matchAll(/\{([^}]*)\}/g)].find(([, name]) => !filled.includes(name ?? ''));
    if (other !== undefined) found.push(problem(`truth.words.${language}`, other[0], said.filled(truth.kind, filled)));
  }
  return found;
}
