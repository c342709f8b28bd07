// Hand-overs by the quarter of an hour, and the moments of the day worth a mark.
import { DAY, MINUTE, type Seconds } from '../base/units.ts';
import { isHandedOver } from '../metrics/handed-over.ts';
import type { Journal } from '../simulation/facts.ts';
import type { ActivityView } from './run-protocol.ts';
import { viewPhrases } from './view-phrases.ts';

const STEP = 15 * MINUTE;
/** Departures of a kind closer than this belong to one wave. */
const WAVE_GAP = 90 * MINUTE;

export function activityView(journal: Journal, from: Seconds, until: Seconds): ActivityView {
  const bins = Math.max(1, Math.ceil((until - from) / STEP));
  const delivered = new Int32Array(bins);
  const late = new Int32Array(bins);
  for (const fact of journal.facts) {
    if (!isHandedOver(fact)) continue;
    const bin = Math.floor((fact.time - from) / STEP);
    if (bin < 0 || bin >= bins) continue;
    delivered[bin] = (delivered[bin] as number) + 1;
    const promise = journal.cast.parcels[fact.parcel]?.promise ?? Number.POSITIVE_INFINITY;
    if (fact.time > promise) late[bin] = (late[bin] as number) + 1;
  }
  return { from, step: STEP, delivered, late, marks: marksOf(journal) };
}

function marksOf(journal: Journal): ActivityView['marks'] {
  const said = viewPhrases();
  const marks: { time: Seconds; label: string }[] = [];
  const last = { van: Number.NEGATIVE_INFINITY, bike: Number.NEGATIVE_INFINITY, feeder: Number.NEGATIVE_INFINITY };
  const waves = new Map<number, number>();
  for (const fact of journal.facts) {
    if (fact.kind !== 'departed') continue;
    const kind = journal.cast.vehicles[fact.vehicle]?.kind ?? 'van';
    const day = Math.floor(fact.time / DAY);
    const isFirst = Math.floor(last[kind] / DAY) !== day;
    const isWave = kind === 'feeder' && fact.time - last.feeder > WAVE_GAP;
    last[kind] = fact.time;
    if (kind === 'feeder' && (isFirst || isWave)) {
      const wave = (waves.get(day) ?? 0) + 1;
      waves.set(day, wave);
      marks.push({ time: fact.time, label: wave === 1 ? said.feedersLeave : said.wave(wave) });
    } else if (isFirst && kind === 'bike') marks.push({ time: fact.time, label: said.bikesStart });
    else if (isFirst && kind === 'van') marks.push({ time: fact.time, label: said.vansStart });
  }
  return marks;
}
