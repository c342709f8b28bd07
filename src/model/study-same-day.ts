// Same-day orders in a study: how many there are, what is promised, and how the dispatcher serves them.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { DISPATCH_RULES } from './dispatch-names.ts';
import { parameter, share, timeAt } from './study-fields.ts';

export const sameDayDemandSchema = z
  .strictObject({
    share: share('demand.sameDay.share'),
    hours: parameter('demand.sameDay.hours', 0.25, 12),
    from: timeAt('demand.sameDay.from'),
    until: timeAt('demand.sameDay.until'),
  })
  .prefault({});

export const sameDayRulesSchema = z
  .strictObject({
    from: z
      .enum(['hub', 'micro-depot'])
      .default(CHOICES['rules.sameDay.from'].value)
      .describe('Where the goods of same-day orders lie'),
    rule: z
      .enum(DISPATCH_RULES)
      .default(CHOICES['rules.sameDay.rule'].value)
      .describe('How the dispatcher decides (see dispatch-rules.md)'),
    pickMinutes: parameter('rules.sameDay.pickMinutes', 0, 240),
    loadMinutes: parameter('rules.sameDay.loadMinutes', 0, 240),
    marginMinutes: parameter('rules.sameDay.marginMinutes', 0, 240),
  })
  .prefault({});

/** What a scenario offers to those who order; what it leaves out is as the study says. */
export const offerSchema = z
  .strictObject({
    sameDayShare: z.number().min(0).max(1).optional().describe('Share of same-day orders; the study’s where left out'),
  })
  .prefault({})
  .describe('What this scenario promises otherwise than the study');
