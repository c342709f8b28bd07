// The rules of a courier's day beyond the hours of the shift: the break and overtime.
import { z } from 'zod';
import { CHOICES } from './choices-catalogue.ts';
import { parameter } from './study-fields.ts';

export const shiftSchema = z
  .strictObject({
    breakMinutes: parameter('rules.shift.breakMinutes', 0, 240),
    breakAfterHours: parameter('rules.shift.breakAfterHours', 0.25, 24),
    breakPaid: z
      .boolean()
      .default(CHOICES['rules.shift.breakPaid'].value)
      .describe(CHOICES['rules.shift.breakPaid'].label),
    overtimeHours: parameter('rules.shift.overtimeHours', 0, 2),
  })
  .prefault({});
