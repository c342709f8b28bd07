import { expect, test } from 'vitest';
import { problemLine } from '../../src/base/problem.ts';
import { lessonVersion } from '../../src/persistence/lesson-code.ts';
import { readLesson } from '../../src/persistence/lesson-reader.ts';
import { bundledText, lessonText } from '../builders/lesson.ts';

type Draft = Record<string, never>;

/** What is wrong with a bundled lesson after a change, a line each. */
async function wrong(number: number, change: (draft: Draft) => void): Promise<string[]> {
  const draft = JSON.parse(lessonText(number)) as Draft;
  change(draft);
  const reading = await readLesson(JSON.stringify(draft), bundledText, 'mine.json');
  return reading.ok ? [] : reading.problems.map(problemLine);
}

const set = (path: string, value: unknown) => (draft: Draft) => {
  const keys = path.split('.');
  const last = keys.pop() as string;
  const part = keys.reduce((here, key) => here[key] as never, draft) as Record<string, unknown>;
  part[last] = value;
};

test('every bundled lesson is one', async () => {
  for (const number of [1, 2, 3, 4, 5, 6, 7]) expect(await wrong(number, () => undefined)).toEqual([]);
});

test('a lesson with faults is refused with their places', async () => {
  expect(await wrong(1, set('question', { en: 'Only English?' }))).toEqual([
    'question.de: expected text, found nothing',
  ]);
  expect(await wrong(1, set('controls.0.first', 99))).toEqual([
    'controls[0].first: expected a row of values, below 10, found 99',
  ]);
  expect(await wrong(1, set('truth.at', [10]))).toEqual([
    'truth.at: expected a row of each control, below 10, found [10]',
  ]);
});

test('what is no lesson at all is told of as a lesson', async () => {
  expect(await wrong(1, set('questoin', 'x'))).toEqual([
    'questoin: expected only fields of a lesson (see its JSON Schema), found an unknown field',
  ]);
  const told = async (text: string): Promise<string[]> => {
    const reading = await readLesson(text, bundledText, 'mine.json');
    return reading.ok ? [] : reading.problems.map(problemLine);
  };
  expect(await told('[]')).toEqual(['mine.json: expected an object, found a list of 0']);
  expect(await told(' ')).toEqual(['mine.json: expected a lesson as JSON, found an empty file']);
});

test('series that split a parcel’s euro are all of it', async () => {
  const leaveOut = (draft: Draft): void =>
    void (draft as unknown as { chart: { series: unknown[] } }).chart.series.pop();
  expect(await wrong(1, leaveOut)).toEqual([
    'chart.series: expected with splits all tiers that a parcel passes: trunk, stem, between stops, parking, door, found none of trunk',
  ]);
});

test('a value of the control that makes no valid study is refused with the place in the study', async () => {
  const lines = await wrong(1, set('controls.0.values', [1, -5]));
  expect(lines.at(-1)).toMatch(/^study at setting 1: demand.parcelsPerDay: expected .* found -5$/);
});

test('what is wrong with the study of two questions is told once', async () => {
  expect(await wrong(7, set('study.demand.parcelsPerDayy', 3))).toEqual([
    expect.stringMatching(/^study at setting 0, 0: demand.parcelsPerDayy: /),
  ]);
});

test('a study is named or given, and scenarios of the chart are in it', async () => {
  expect(await wrong(1, set('study', 'atlantis'))).toEqual([
    'study: expected a study, or the name of a bundled one: old-town, grid-city, retailer, three-carriers, village, metropolis, found atlantis',
  ]);
  expect(await wrong(5, set('chart.series.1.scenario', 'south'))).toEqual([
    'chart.series: expected scenarios of the study: west, north, found south',
  ]);
  expect(await wrong(4, set('chart.asides.0.scenario', 'south'))).toEqual([
    'chart.asides: expected scenarios of the study: vans, depot, found south',
  ]);
  const change = (draft: Draft): void => {
    set('study', 'village')(draft);
    set('chart.series.0.scenario', 'vans')(draft);
    set('chart.series.1.scenario', 'lockers')(draft);
    set('difference', [{ path: 'demand.parcelsPerDay', value: 30 }])(draft);
  };
  expect(await wrong(5, change)).toEqual([]);
});

test('what a lesson says of fibre and cash is checked at every value of its controls, both together', async () => {
  expect(await wrong(7, set('controls.1.sets.0.path', 'cash.helt'))).toEqual([
    'cash at setting 0, 0: helt: expected only fields of a lesson (see its JSON Schema), found an unknown field',
  ]);
  expect(await wrong(7, set('cash', { opens: 18, closes: 8 }))).toContain(
    'cash.closes: expected an hour after it opens, found 8',
  );
  const hours = (draft: Draft): void => {
    set('controls.0.sets', [{ path: 'cash.opens', times: 2 }])(draft);
    set('controls.1.values', [20, 10])(draft);
    set('controls.1.sets', [{ path: 'cash.closes' }])(draft);
    set('controls.1.first', 0)(draft);
    set('truth.at', [0, 0])(draft);
  };
  expect(await wrong(7, hours)).toEqual(['cash at setting 4, 1: closes: expected an hour after it opens, found 10']);
  const [line] = await wrong(6, set('second.controls.0.values', [0, 1, 2, 3, 4, 5, -6]));
  expect(line).toMatch(/^second\.trench at setting 6, 0: years: expected .* found -6$/);
  expect(await wrong(1, set('controls.0.sets', [{ path: 'cash.held' }]))).toContain(
    'cash: expected a part of the lesson for cash.held, found nothing',
  );
});

test('rows of asides and their measures are named where they stand', async () => {
  expect(await wrong(7, set('truth.aside', 9))).toEqual([
    'truth.aside: expected a row of chart.asides, below 3, found 9',
  ]);
  expect(await wrong(6, set('second.truth.aside', 9))).toEqual([
    'second.truth.aside: expected a row of chart.asides, below 0, found 9',
  ]);
  expect(await wrong(6, set('chart.asides.0.measure', 'lost'))).toEqual([
    'chart.asides[0].measure: expected a lesson with cash, found lost',
  ]);
  expect(await wrong(4, set('chart.bar.parts.1.measure', 'lost'))).toEqual([
    'chart.bar.parts[1].measure: expected a lesson with cash, found lost',
  ]);
});

test('a slider says what it counts where the answer is a multiple or a share, and nothing else where it is neither', async () => {
  const slider = { kind: 'slider', from: 0, to: 100, step: 5, unit: { en: '%', de: '%' } };
  const bet = (counts?: string) => set('bet', counts === undefined ? slider : { ...slider, counts });
  const onRatio = 'bet.counts: expected what it counts of a multiple: number, percent, more, less';
  expect(await wrong(2, bet())).toEqual([`${onRatio}, found nothing`]);
  for (const counts of ['number', 'percent', 'more', 'less']) expect(await wrong(2, bet(counts))).toEqual([]);
  const ofShare = (counts?: string) => (draft: Draft) => {
    bet(counts)(draft);
    set('truth', { kind: 'value', at: [8], words: { en: '{percent} %', de: '{percent} %' } })(draft);
    set('chart.unit', 'percent')(draft);
    set('chart.series', [{ label: slider.unit, measure: 'failed attempts', colour: 'door' }])(draft);
    set('chart.theory', undefined)(draft);
  };
  const onShare = 'bet.counts: expected what it counts of a share: number, percent';
  expect(await wrong(2, ofShare())).toEqual([`${onShare}, found nothing`]);
  expect(await wrong(2, ofShare('more'))).toEqual([`${onShare}, found more`]);
  expect(await wrong(2, ofShare('percent'))).toEqual([]);
  // An aside has a unit of its own.
  const ofAside = (counts?: string) => (draft: Draft) => {
    ofShare(counts)(draft);
    set('chart.asides', [{ label: slider.unit, measure: 'cost', unit: 'euro' }])(draft);
    set('truth.aside', 0)(draft);
  };
  expect(await wrong(2, ofAside())).toEqual([]);
  const onNumber = 'bet.counts: expected nothing: the answer is neither a multiple nor a share, found percent';
  expect(await wrong(2, ofAside('percent'))).toEqual([onNumber]);
  expect(await wrong(7, set('bet.counts', 'percent'))).toEqual([onNumber]);
});

test('words of an answer hold only what its kind has to fill in', async () => {
  const words = (text: string) => set('truth.words.en', text);
  expect(await wrong(1, words('With a full van {value}, {low}'))).toEqual([
    'truth.words.en: expected only what is filled in where the truth is of the kind largest: {first} {option} {draws}, found {value}',
  ]);
  expect(await wrong(1, set('truth.words.de', '{second}'))).toEqual([
    'truth.words.de: expected only what is filled in where the truth is of the kind largest: {first} {option} {draws}, found {second}',
  ]);
  const cases: readonly (readonly [number, string, string])[] = [
    [2, '{first} {against} {percent} {more} {less} {number} {option} {draws}', '{high}'],
    [4, '{second} {number} {option}', '{first}'],
    [5, '{first} {second} {value} {low} {high}', '{more}'],
    [7, '{first} {second} {value} {number} {percent}', '{option}'],
  ];
  for (const [number, right, other] of cases) {
    expect(await wrong(number, words(right))).toEqual([]);
    expect((await wrong(number, words(`${right} ${other}`))).join('\n')).toContain(`found ${other}`);
  }
});

test('a file that could not be played is refused at the place that makes it so', async () => {
  const cases: readonly (readonly [number, (draft: Draft) => void, string])[] = [
    [2, set('truth.against', [1, 2]), 'truth.against: expected as many rows as controls: 1, found [1, 2]'],
    [2, set('chart.x', 'distance'), 'chart.x: expected a lesson with cash, found distance'],
    [2, set('truth.against', [99]), 'truth.against: expected a row of each control, below 9, found [99]'],
    [1, set('truth.kind', 'difference'), 'truth.kind: expected a chart of clouds, found difference'],
    [5, set('chart.series.1.scenario', 'west'), 'chart.kind: expected the truth difference of two series'],
    [
      5,
      set('controls.0.values', [0, 2]),
      'controls[0].values[0]: expected whole numbers of days from 1 to 31, found 0',
    ],
    [5, set('controls.0.values', [2, 400]), 'controls[0].values[1]: expected whole numbers of days from 1 to 31'],
    [5, set('controls.1.values', [7, 1]), 'controls[1].values[0]: expected 0 for different days and 1'],
    [2, set('bet.draw.series', 2), 'bet.draw.series: expected a row of chart.series, below 2, found 2'],
    [2, set('chart.stacked', true), 'bet.draw: expected a chart of dots, not stacked'],
    [7, set('bet.to', -5), 'bet.to: expected a slider whose end lies above its start'],
    [7, set('bet.step', 7), 'bet.to: expected a slider whose end lies above its start, by a whole number of steps'],
    [
      1,
      set('bet.options.1.label.de', JSON.parse(lessonText(1)).bet.options[0].label.de),
      'bet.options[1].label.de: expected words that no other option has',
    ],
    [5, set('controls.1', { ...JSON.parse(lessonText(5)).controls[0] }), 'controls[1].draws: expected what no other'],
    [1, set('controls.0.draws', 'same days'), 'controls[0].draws: expected a chart of several scenarios'],
    [1, set('controls.0.sets.0.times', 0), 'controls[0].sets: expected paths that the control moves'],
    [2, set('bet.options.0.upTo', 0.9), 'bet.options[1].upTo: expected upTo rising'],
    [2, set('bet.options.0', { label: { en: 'a', de: 'a' } }), 'bet.options[0].upTo: expected upTo rising'],
    [2, set('truth.words.en', 'It is {percnt} %'), 'truth.words.en: expected only what is filled in'],
    [1, set('movers.0.path', 'toString'), 'movers[0].path: expected an assumption with a range'],
    [1, set('controls.0.sets', []), 'controls[0].sets: expected paths that the control moves'],
    [1, set('controls.0.values', [1, 5, 5]), 'controls[0].values: expected values that differ'],
    [
      1,
      set('difference', [{ path: 'scenarios.5.name', value: 'x' }]),
      'difference[0].path: expected a path that leads',
    ],
    [4, set('controls.0.sets.0.path', 'scenarios.9.name'), 'controls[0].sets[0].path: expected a path that leads'],
    [
      7,
      set('controls.0.sets.0.path', 'scenarios.0.hubs.0.name'),
      'controls[0].sets[0].path: expected a path to a list',
    ],
    [6, set('trench.head', { x: 1e9, y: 1e9 }), 'trench.head: expected a place at most'],
    [7, set('study.scenarios.0.lockers', []), 'cash: expected lockers in the first scenario'],
    [2, set('replications', 0), 'replications: expected at least 1 draw for what is measured of parcels, found 0'],
    [6, set('replications', 0), 'replications: expected at least 1 draw'],
    [7, set('replications', 2), 'replications: expected at most 1 draw for what is measured of cash'],
    [7, set('second.replications', 4), 'second.replications: expected at most 1 draw for what is measured of cash'],
    [1, set('chart.series.0.tiers', []), 'chart.series[0].tiers: expected at least one of what it sums, found none'],
    [
      2,
      set('chart.series.0.measure', 'categories'),
      'chart.series[0].categories: expected at least one of what it sums, found none',
    ],
    [
      6,
      set('chart.series.0.less', 'north'),
      'chart.series[0].less: expected nothing: only of parcels something is taken away, found north',
    ],
  ];
  for (const [number, change, line] of cases) expect((await wrong(number, change)).join('\n')).toContain(line);
  const few = (draft: Draft): void => {
    set('bet', { kind: 'curve', to: 6 })(draft);
    set('controls.0.values', [1, 2, 4])(draft);
  };
  expect((await wrong(1, few)).join('\n')).toContain('bet: expected at least 5 values of the first control');
  const drawnOverFew = (draft: Draft): void => {
    set('controls.0.values', [25, 50, 100, 400])(draft);
    set('truth.at', [3])(draft);
    set('truth.against', [2])(draft);
  };
  expect((await wrong(2, drawnOverFew)).join('\n')).toContain('bet.draw: expected at least 5 values');
  const many = Array.from({ length: 6 }, (_, row) => {
    const label = { en: `option ${row}`, de: `Option ${row}` };
    return row === 5 ? { label } : { label, upTo: row };
  });
  expect((await wrong(2, set('bet.options', many))).join('\n')).toContain('a code of twelve signs can say');
});

test('controls are checked against each other, not each by itself alone', async () => {
  const size = (name: string) => ({
    label: { en: name, de: name },
    values: [0, 4],
    first: 1,
    sets: [{ path: `scenarios.1.changes.0.locker.compartments.${name}` }],
  });
  const empty = (draft: Draft): void => {
    set('controls', [size('S'), size('M')])(draft);
    set('truth.at', [1, 1])(draft);
    set('truth.against', [1, 0])(draft);
  };
  // The locker has no large compartments either.
  const none = (draft: Draft): void => {
    empty(draft);
    set('study.scenarios.1.changes.0.locker.compartments.L', 0)(draft);
  };
  expect((await wrong(3, none)).join('\n')).toMatch(/^study at setting 0, 0: /m);
});

test('a lesson over a bundled study is another version where that study is another one', async () => {
  const draft = JSON.parse(lessonText(5)) as Draft;
  set('study', 'village')(draft);
  set('chart.series.0.scenario', 'vans')(draft);
  set('chart.series.1.scenario', 'lockers')(draft);
  const reseeded = async (name: string): Promise<string> => {
    const study = JSON.parse((await bundledText(name)) as string) as { seed: number };
    return JSON.stringify({ ...study, seed: study.seed + 1 });
  };
  const text = JSON.stringify(draft);
  const [one, other] = [await readLesson(text, bundledText), await readLesson(text, reseeded)];
  if (!one.ok || !other.ok) throw new Error('expected lessons that hold');
  expect(lessonVersion(one.read.text)).not.toBe(lessonVersion(other.read.text));
});

test('line ends, spaces and marks of an editor make no other version of a lesson; a changed word does', async () => {
  const text = lessonText(1);
  const versionOf = async (own: string): Promise<number> => {
    const reading = await readLesson(own, bundledText);
    if (!reading.ok) throw new Error('expected a lesson that holds');
    return lessonVersion(reading.read.text);
  };
  const version = await versionOf(text);
  const saved = [text.replaceAll('\n', '\r\n'), text.trimEnd(), `\uFEFF${text}`, JSON.stringify(JSON.parse(text))];
  for (const own of saved) expect(await versionOf(own)).toBe(version);
  expect(await versionOf(text.replace('The euro', 'The cent'))).not.toBe(version);
  const crlf = async (name: string) => ((await bundledText(name)) as string).replaceAll('\n', '\r\n');
  const over = JSON.stringify({ ...JSON.parse(lessonText(5)), study: 'village' })
    .replace('"scenario":"west"', '"scenario":"vans"')
    .replace('"scenario":"north"', '"scenario":"lockers"');
  const [one, other] = [await readLesson(over, bundledText), await readLesson(over, crlf)];
  if (!one.ok || !other.ok) throw new Error('expected lessons that hold');
  expect(lessonVersion(one.read.text)).toBe(lessonVersion(other.read.text));
});
