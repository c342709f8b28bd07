// Zones of the city that not every vehicle may enter at every hour.
import { z } from 'zod';
import { id, name, parameter, position, timeAt, whole } from './study-fields.ts';

const zoneHead = {
  id,
  name,
  centre: position,
  radius: z.number().positive().describe('Metres from the centre'),
  fromDay: whole(0).default(0).describe('In force from that calendar day of the run on'),
  untilDay: whole(0)
    .optional()
    .describe('Last calendar day of the run on which it is in force; to the end without one'),
};
/** Delivery hours bind a kind of vehicle, so that pedestrian zones know no exception. */
const except = z
  .array(z.string())
  .default([])
  .describe('Ids of fleets, or types of vehicle, that may drive and stop there all the same');

/** Whom a low-emission zone or a length limit bars does not drive through either; delivery hours hold for stops only. */
export const zoneSchema = z.discriminatedUnion('kind', [
  z
    .strictObject({ ...zoneHead, kind: z.literal('low-emission'), co2: parameter('zone.co2'), except })
    .describe('Motor vehicles that emit more may neither stop nor drive through'),
  z
    .strictObject({
      ...zoneHead,
      kind: z.literal('pedestrian'),
      from: timeAt('zone.from'),
      until: timeAt('zone.until'),
    })
    .describe('Motor vehicles may stop in the delivery hours only; driving through is not forbidden'),
  z
    .strictObject({ ...zoneHead, kind: z.literal('length'), longest: parameter('zone.longest', 0.1), except })
    .describe('Longer vehicles may neither stop nor drive through'),
]);

export type ZoneSpec = z.output<typeof zoneSchema>;
