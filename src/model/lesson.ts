// A lesson's shape: a question, a bet, a small study, one control, a chart and a line worth remembering. Its words are in the file, in both languages.
import { z } from 'zod';

const said = z.strictObject({ en: z.string().min(1).max(600), de: z.string().min(1).max(600) });

/** Where money fell, as the ledger names it. */
const tier = z.enum([
  'trunk',
  'feeder',
  'depot',
  'stem',
  'between stops',
  'parking',
  'door',
  'failed attempt',
  'return',
]);

const bet = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('choice'),
    options: z
      .array(
        z.strictObject({
          label: said,
          upTo: z.number().optional().describe('True where the answer is at most this and above the option before it'),
        }),
      )
      .min(2)
      .max(6),
  }),
  z.strictObject({
    kind: z.literal('slider'),
    from: z.number(),
    to: z.number(),
    step: z.number().positive(),
    unit: said,
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
        path: z.string().min(1).describe('In the study: demand.parcelsPerDay, scenarios.1.changes.0.depot.rent'),
        times: z.number().default(1),
        plus: z.number().default(0),
      }),
    )
    .default([])
    .describe('Fields of the study that take times * value + plus'),
  draws: z
    .enum(['days', 'same days'])
    .optional()
    .describe('How many days are drawn; or 0 for A and B on different days and 1 for both on the same'),
});

const series = z.strictObject({
  label: said,
  scenario: z.string().optional().describe('The first one where left out'),
  less: z.string().optional().describe('A scenario whose value is taken away'),
  measure: z.enum(['cost', 'tiers', 'refused a day', 'failed attempts']).default('cost'),
  tiers: z.array(tier).default([]),
  colour: z.enum(['stem', 'between stops', 'door', 'failed attempt', 'depot', 'locker', 'accent']),
});

const setting = z.array(z.number().int().min(0)).min(1).max(2);

export const lessonSchema = z.strictObject({
  lesson: z.number().int().min(1).max(30),
  minutes: z.number().int().min(1).max(60),
  title: said,
  question: said,
  bet,
  study: z.union([z.string(), z.record(z.string(), z.unknown())]).describe('A study, or the name of a bundled one'),
  difference: z.array(z.strictObject({ path: z.string().min(1), value: z.unknown() })).default([]),
  controls: z.array(control).min(1).max(2).describe('The second one unlocks with the reveal'),
  replications: z.number().int().min(1).max(8).default(1).describe('Days a try is the mean of'),
  seatLuck: z.boolean().default(false).describe('Each seat draws days of its own'),
  chart: z.strictObject({
    kind: z.enum(['dots', 'clouds']),
    x: z.enum(['value', 'parcels']).default('value'),
    xTitle: said,
    yTitle: said,
    unit: z.enum(['euro', 'percent', 'number']).default('euro'),
    logarithmic: z.boolean().default(false),
    series: z.array(series).min(1).max(4),
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
      at: setting,
      against: setting.optional(),
      words: said,
    }),
    z.strictObject({ kind: z.literal('difference'), at: setting, words: said }),
  ]),
  takeaway: said,
});

export type Lesson = z.output<typeof lessonSchema>;
export type Said = z.output<typeof said>;
export type LessonControl = z.output<typeof control>;
export type LessonSeries = z.output<typeof series>;
/** The row of each control's value. */
export type LessonSetting = readonly number[];
