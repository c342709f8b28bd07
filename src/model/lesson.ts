// A lesson's shape: a question, a bet, a small study, one control, a chart and a line worth remembering. Its words are in the file, in both languages.
import { z } from 'zod';
import { CATEGORIES, TIERS } from './ledger-words.ts';
import { cashSchema, trenchSchema } from './lesson-miles.ts';

const saidUpTo = (most: number) => z.strictObject({ en: z.string().min(1).max(most), de: z.string().min(1).max(most) });
const said = saidUpTo(600);

const category = z.enum(CATEGORIES);

const tier = z.enum(TIERS);

/** What a slider's numbers are of an answer of 1.6, a multiple or a share: 1.6, 160, 60, or −60 less. */
export const BET_COUNTS = ['number', 'percent', 'more', 'less'] as const;

const bet = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    options: z
      .array(
        z.strictObject({
          label: said,
          upTo: z
            .number()
            .optional()
            .describe(
              'True where the answer is at most this and above the option before it; 1.5 is half as much again, or 150 %',
            ),
          sure: z.boolean().optional().describe('Of a difference: whether who chooses this claims to know it'),
        }),
      )
      .min(2)
      .max(6),
    draw: z
      .strictObject({ series: z.number().int().min(0).default(0) })
      .optional()
      .describe('May be drawn too: how a series goes on from its value at the first value of the first control'),
  }),
  z.strictObject({
    kind: z.literal('slider'),
    from: z.number(),
    to: z.number(),
    step: z.number().positive(),
    unit: said,
    of: z.number().optional().describe('The chart shows what is missing to this'),
    counts: z
      .enum(BET_COUNTS)
      .optional()
      .describe(
        'Of a ratio, 1.6: 1.6, percent of it (160), or percent more (60) or less; of a value in percent, 15 % or 0.15',
      ),
  }),
  z.strictObject({
    kind: z.literal('curve'),
    to: z.number().positive().describe('Top of the axis on which the curve is drawn, from 0'),
  }),
]);

const control = z.strictObject({
  label: said,
  values: z.array(z.number()).min(2).max(31),
  names: z.array(said).optional().describe('What a value is called where a number does not say it; as many as values'),
  unit: said.optional(),
  first: z.number().int().min(0).default(0).describe('Row of the value that is tried first'),
  sets: z
    .array(
      z.strictObject({
        path: z
          .string()
          .min(1)
          .describe('In the study: demand.parcelsPerDay, scenarios.0.lockers.*.compartments.S; or in trench or cash'),
        times: z.number().default(1),
        plus: z.number().default(0),
        keep: z.boolean().default(false).describe('The first so many of the list at the path stay'),
      }),
    )
    .default([])
    .describe('Fields of the study that take times * value + plus'),
  draws: z
    .enum(['days', 'same days'])
    .optional()
    .describe('How many days are drawn; or 0 for A and B on different days and 1 for both on the same'),
});

const chartUnit = z.enum(['euro', 'percent', 'number', 'kilometre', 'hour', 'times']);

/** Of the parcels' runs; of the trench tree; of the payday. */
const MEASURES = ['cost', 'tiers', 'categories', 'brought a day', 'refused a day', 'failed attempts'] as const;
const TRENCH_MEASURES = [
  'trench trunk',
  'trench branches',
  'trench drops',
  'trench all',
  'wireless',
  'traffic on opening',
  'capacity',
  'first cost',
  'upgrades',
  'with upgrades',
] as const;
const CASH_MEASURES = [
  'wire',
  'exchange',
  'agent',
  'bus',
  'hours',
  'again',
  'unpaid',
  'lost',
  'in hand',
  'worth',
  'turned away',
  'distance',
  'hours until cash',
] as const;

/** The mile that a measure is of; null where it is the parcels'. */
export function mileOf(measure: string): 'trench' | 'cash' | null {
  if ((TRENCH_MEASURES as readonly string[]).includes(measure)) return 'trench';
  return (CASH_MEASURES as readonly string[]).includes(measure) ? 'cash' : null;
}

/** Of the number that the answer is. */
export function answerUnit({ truth, chart }: Pick<Lesson, 'truth' | 'chart'>): LessonUnit {
  const aside = 'aside' in truth && truth.aside !== undefined ? chart.asides[truth.aside] : undefined;
  return aside?.unit ?? chart.unit;
}

const series = z.strictObject({
  label: said,
  scenario: z.string().optional().describe('The first one where left out'),
  less: z.string().optional().describe('A scenario whose value is taken away'),
  measure: z.enum([...MEASURES, ...TRENCH_MEASURES, ...CASH_MEASURES]).default('cost'),
  tiers: z.array(tier).default([]),
  categories: z.array(category).default([]),
  times: z.number().default(1).describe('To bring it to the size of the others'),
  colour: z.enum([...TIERS, 'locker', 'accent']),
});

/** What is said of a try and not drawn, in a unit of its own. */
const aside = series.omit({ colour: true }).extend({ unit: chartUnit.default('euro') });

const setting = z.array(z.number().int().min(0)).min(1).max(2);

const part = z.strictObject({
  question: said,
  bet,
  difference: z.array(z.strictObject({ path: z.string().min(1), value: z.unknown() })).default([]),
  controls: z
    .array(control)
    .min(1)
    .max(2)
    .describe('The second one unlocks after three tries of the first, or with the reveal'),
  replications: z
    .number()
    .int()
    .min(0)
    .max(31)
    .default(1)
    .describe('Draws of its days that a try is the mean of, the first of which answers at once; 0 drives nothing'),
  chart: z.strictObject({
    kind: z.enum(['dots', 'clouds']),
    x: z.enum(['value', 'parcels', 'distance']).default('value'),
    xTitle: said,
    yTitle: said,
    unit: chartUnit.default('euro'),
    logarithmic: z.boolean().default(false),
    bothLogarithmic: z.boolean().default(false),
    stacked: z.boolean().default(false).describe('Each series stands on the one before'),
    splits: z.boolean().default(false).describe('The series also split one euro, in a bar above the chart'),
    bar: z
      .strictObject({ title: said, unit: chartUnit.default('euro'), parts: z.array(series).min(2).max(4) })
      .optional()
      .describe('Amounts of the try on show beside each other, in a bar above the chart'),
    series: z.array(series).min(1).max(7),
    asides: z.array(aside).max(3).default([]),
    theory: z
      .strictObject({ series: z.number().int().min(0), power: z.number(), label: said })
      .optional()
      .describe('A power law through the last dot of a series, drawn in with the reveal'),
  }),
  truth: z.discriminatedUnion('kind', [
    z.strictObject({ kind: z.literal('largest'), at: setting, words: said }),
    z.strictObject({
      kind: z.enum(['ratio', 'value', 'crossing']),
      series: z.number().int().min(0).default(0),
      aside: z.number().int().min(0).optional().describe('A row of chart.asides instead of a series'),
      at: setting,
      against: setting.optional(),
      words: said,
    }),
    z.strictObject({ kind: z.literal('difference'), at: setting, words: said }),
  ]),
});

export const lessonSchema = part.extend({
  $schema: z.string().optional().describe('For editors: lesson.schema.json'),
  lesson: z.number().int().min(1).max(30),
  minutes: z.number().int().min(1).max(60),
  title: said,
  study: z.union([z.string(), z.record(z.string(), z.unknown())]).describe('A study, or the name of a bundled one'),
  seatLuck: z.boolean().default(false).describe('Each seat draws days of its own'),
  trench: trenchSchema.optional().describe('A fibre network in the streets of the study'),
  cash: cashSchema.optional().describe('Agents with cash where the study has lockers'),
  takeaway: said,
  names: z
    .record(z.string(), z.string())
    .default({})
    .describe('German names of the study’s scenarios, places and fleets, by their names in it'),
  key: saidUpTo(1_200).optional().describe('For the teacher: the answer and why'),
  ask: said.optional().describe('For the teacher: what to ask afterwards'),
  goal: said.optional().describe('For the teacher: what is learnt'),
  movers: z
    .array(z.strictObject({ path: z.string().min(1), label: said }))
    .max(4)
    .default([])
    .describe('Assumptions tried at the ends of their ranges for the share of the last mile, after the answer'),
  second: part.optional().describe('A second question on the same streets'),
});

export type Lesson = z.output<typeof lessonSchema>;
export type Said = z.output<typeof said>;
export type LessonControl = z.output<typeof control>;
export type LessonSeries = z.output<typeof series>;
export type BetCounts = (typeof BET_COUNTS)[number];
export type LessonAside = z.output<typeof aside>;
export type LessonBar = NonNullable<Lesson['chart']['bar']>;
export type LessonUnit = z.output<typeof chartUnit>;
/** The row of each control's value. */
export type LessonSetting = readonly number[];
