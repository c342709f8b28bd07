// The city of a study: a generator with its settings, or streets that were brought; and where its parcels go, if that was brought.
import { z } from 'zod';
import { position, whole } from './study-fields.ts';

export const syntheticSchema = z.strictObject({
  kind: z.literal('synthetic'),
  style: z
    .enum(['european', 'grid', 'town', 'small town'])
    .describe('Each is like one real city: Oslo, Portland, Heidelberg, Krems'),
  seed: whole(0).default(1),
  radius: z.number().min(200).max(25_000).describe('Metres from the middle to the edge of the built-up area'),
  centreRadius: z.number().min(50).describe('Metres from the middle to the edge of the dense centre'),
  outskirts: z.number().min(200).max(30_000).describe('Metres that main roads run out from the middle'),
  addresses: whole(1, 100_000).describe('Doors that parcels can go to'),
  river: z.boolean().default(true),
  parks: whole(0, 40).default(4),
});

export const streetsSchema = z.strictObject({
  kind: z.literal('streets'),
  source: z.string().max(500),
  licence: z.string().max(500),
  attribution: z.string().max(500),
  origin: z.strictObject({ latitude: z.number().min(-90).max(90), longitude: z.number().min(-180).max(180) }),
  middle: position,
  encoding: z.enum(['doorstep-streets-1', 'doorstep-streets-2', 'doorstep-streets-3', 'doorstep-streets-4']),
  data: z.string().describe('Streets and addresses, deflated, base64'),
});

export const byPlaceSchema = z
  .strictObject({
    source: z.string().max(500).describe('The file it came from'),
    encoding: z.literal('doorstep-demand-1'),
    data: z.string().describe('Places and how many parcels each gets, deflated, base64'),
  })
  .optional()
  .describe(
    'Where the parcels of a day go by the user’s own counts; without it, to households and businesses of the addresses',
  );
