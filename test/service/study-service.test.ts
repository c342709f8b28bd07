import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import type { ReplicationResult } from '../../src/experiment/replication-result.ts';
import { TIERS } from '../../src/model/ledger-words.ts';
import type { Study } from '../../src/model/study.ts';
import { PARCEL_STATES } from '../../src/service/parcel-protocol.ts';
import type { StudyService } from '../../src/service/protocol.ts';
import type { ShownRun } from '../../src/service/run-protocol.ts';
import { createStudyService } from '../../src/service/study-service.ts';

const text = readFileSync(new URL('../../scenarios/village.json', import.meta.url), 'utf8');

/** A service with the village open. */
function openedVillage(): { service: StudyService; study: Study } {
  const service = createStudyService();
  const read = service.read(text);
  if (!read.ok) throw new Error('village.json is not valid');
  const opened = service.open(read.value);
  if (!opened.ok) throw new Error('village.json does not open');
  return { service, study: read.value };
}

function shown(service: StudyService, scenario: string, replication = 0): ShownRun {
  const job = service.begin(scenario, replication);
  while (!service.advance(job).done);
  return service.shown(job);
}

describe('the study service', () => {
  test('gives the same run however many slices are asked for at once', () => {
    const { service } = openedVillage();
    const [by1, by64] = [undefined, 64].map((slices) => {
      const job = service.begin('both', 0);
      let asked = 1;
      for (; !service.advance(job, slices).done; asked++);
      return { asked, fingerprint: service.result(job).fingerprint };
    });
    expect(by64?.fingerprint).toBe(by1?.fingerprint);
    expect(by64?.asked).toBeLessThan((by1?.asked as number) / 32);
  });

  test('plays a run whose vehicles move on without jumping and whose parcels all come to an end', () => {
    const { service } = openedVillage();
    const { motion, parcels, vehicles } = shown(service, 'both');
    expect(vehicles.length).toBeGreaterThan(0);
    for (let vehicle = 0; vehicle < vehicles.length; vehicle++) {
      for (let point = (motion.start[vehicle] as number) + 1; point < (motion.start[vehicle + 1] as number); point++) {
        const seconds = (motion.time[point] as number) - (motion.time[point - 1] as number);
        const dx = (motion.x[point] as number) - (motion.x[point - 1] as number);
        const dy = (motion.y[point] as number) - (motion.y[point - 1] as number);
        expect(seconds).toBeGreaterThanOrEqual(0);
        // 130 km/h is faster than anything here; a second of rounding a leg.
        expect(Math.sqrt(dx * dx + dy * dy)).toBeLessThanOrEqual(36 * (seconds + 1));
      }
    }
    const ends = ['delivered', 'returned'].map((state) => PARCEL_STATES.indexOf(state as 'delivered'));
    for (let parcel = 0; parcel < parcels.count; parcel++) {
      const last = (parcels.stateStart[parcel + 1] as number) - 1;
      if (parcels.measured[parcel] === 1) expect(ends).toContain(parcels.state[last]);
    }
  });

  test('gives the same fingerprint as before after an edit that is taken back', () => {
    const { service, study } = openedVillage();
    const before = shown(service, 'vans').result as ReplicationResult;
    service.open({ ...study, demand: { ...study.demand, parcelsPerDay: 40 } });
    expect(shown(service, 'vans').result?.fingerprint).not.toBe(before.fingerprint);
    service.open(study);
    expect(shown(service, 'vans').result).toEqual(before);
  });

  test('draws orders anew after an edit of the days on which businesses open', () => {
    const { service, study } = openedVillage();
    const onDays = (businessDays: Study['rules']['presence']['businessDays']): Study => {
      const presence = { ...study.rules.presence, businessDays };
      return { ...study, calendar: { ...study.calendar, firstDay: 'fri' }, rules: { ...study.rules, presence } };
    };
    const longer = onDays(['mon', 'tue', 'wed', 'thu', 'fri', 'sat']);
    const fresh = createStudyService();
    fresh.open(longer);
    service.open(onDays(['mon', 'tue', 'wed', 'thu', 'fri']));
    const before = shown(service, 'vans').result?.fingerprint;
    service.open(longer);
    const after = shown(service, 'vans').result?.fingerprint;
    expect(after).toBe(shown(fresh, 'vans').result?.fingerprint);
    expect(after).not.toBe(before);
  });

  test('sends the city once and not again while the study keeps it', () => {
    const { service, study } = openedVillage();
    const again = service.open({ ...study, name: 'Other' });
    expect(again.ok && again.value.city).toBeNull();
  });

  test('keeps the open study when a file has problems or a facility lies off the map', () => {
    const { service, study } = openedVillage();
    const broken = service.read('{"format": 1, "seed": -1}');
    expect(broken.ok).toBe(false);
    const [baseline, ...others] = study.scenarios;
    const hubs = baseline.hubs.map((hub) => ({ ...hub, position: { x: 90_000, y: 0 } }));
    const off = service.open({ ...study, scenarios: [{ ...baseline, hubs }, ...others] });
    expect(off.ok).toBe(false);
    if (!off.ok) expect(off.problems[0]?.path).toBe('scenarios[0].hubs[0].position');
    expect(shown(service, 'vans').result?.scenario).toBe('vans');
  });

  test('shows the days that are over of a run that goes on, and they stay as they were', () => {
    const { service } = openedVillage();
    const job = service.begin('vans', 0);
    while (service.advance(job).daysOver < 1);
    const first = service.soFar(job);
    while (!service.advance(job).done);
    const whole = service.shown(job);
    expect(first.result).toBeNull();
    expect(first.until).toBeLessThan(whole.until);
    const end = first.motion.start[1] as number;
    expect(first.motion.time.slice(0, end)).toEqual(whole.motion.time.slice(0, end));
    const bins = first.activity.delivered.length;
    expect(first.activity.delivered).toEqual(whole.activity.delivered.slice(0, bins));
  });

  test('tells a parcel’s life from order to end', () => {
    const { service } = openedVillage();
    const run = shown(service, 'lockers');
    const measured = run.parcels.measured.indexOf(1);
    const { parcel, events } = service.story(measured);
    expect(parcel).toBe(measured);
    expect(events[0]?.what).toEqual(['ordered']);
    expect(events.length).toBeGreaterThan(3);
    for (let row = 1; row < events.length; row++) {
      expect(events[row]?.time).toBeGreaterThanOrEqual(events[row - 1]?.time ?? 0);
    }
  });

  test('tells a life that agrees with what the map shows: handed over at the same second, and late or not', () => {
    const { service } = openedVillage();
    const { parcels } = shown(service, 'lockers');
    for (let parcel = 0; parcel < parcels.count; parcel++) {
      const story = service.story(parcel);
      const handed = parcels.handed[parcel] as number;
      expect(story.promise).toBe(parcels.promise[parcel]);
      if (!Number.isFinite(handed)) expect(story.lateSeconds).toBeNull();
      else {
        expect(story.lateSeconds).toBe(Math.max(0, handed - story.promise));
        expect(story.events.map((event) => event.time)).toContain(handed);
      }
      expect(story.causes.reduce((sum, { seconds }) => sum + seconds, 0)).toBe(story.lateSeconds ?? 0);
      expect(story.euro.reduce((sum, { amount }) => sum + amount, 0)).toBe(story.cost);
      expect(story.euro.map(({ tier }) => TIERS.indexOf(tier))).toEqual(
        story.euro.map(({ tier }) => TIERS.indexOf(tier)).sort((a, b) => a - b),
      );
    }
  });

  test('refuses what is no extract and leaves the study as it was', () => {
    const { service } = openedVillage();
    for (const bytes of [
      new Uint8Array(0),
      new TextEncoder().encode('<!doctype html><html></html>'),
      new Uint8Array([0, 0, 0, 9, 1, 2]),
    ]) {
      const job = service.beginImport(bytes, 'city.osm.pbf', null);
      while (!service.advance(job).done);
      const answer = service.imported(job);
      expect(answer.ok).toBe(false);
      if (!answer.ok) expect(answer.problems[0]?.path).toContain('city.osm.pbf');
    }
    expect(shown(service, 'vans').result?.scenario).toBe('vans');
  });

  test('counts every hand-over of the run in its activity', () => {
    const { service } = openedVillage();
    const run = shown(service, 'vans');
    const all = run.activity.delivered.reduce((sum, count) => sum + count, 0);
    const handed = Array.from(run.parcels.handed).filter((time) => Number.isFinite(time)).length;
    expect(all).toBe(handed);
  });

  test('lays the run on streets and neighbourhoods that sum to its kilometres, minutes and cost', () => {
    const { service } = openedVillage();
    const { result } = shown(service, 'both');
    if (result === null) throw new Error('the run has no result');
    const { segment, kerbMinutes, motorKm, mostKerb, mostMotor, neighbourhoods } = service.cityLoad();
    const sum = (amounts: Iterable<number>) => [...amounts].reduce((total, amount) => total + amount, 0);
    const { km, kerbMinutes: byHour } = result.hours;
    // Two measured days; the arrays are in single precision.
    expect(2 * sum(motorKm)).toBeCloseTo(sum([...km.van, ...km.feeder]), 3);
    expect(2 * sum(kerbMinutes)).toBeCloseTo(sum([...byHour.van, ...byHour.feeder]), 3);
    expect([...segment]).toEqual([...segment].sort((a, b) => a - b));
    expect(sum(neighbourhoods.map(({ cost }) => cost))).toBe(result.cost.total);
    for (const most of [mostKerb, mostMotor]) {
      expect(most.map(({ amount }) => amount)).toEqual(most.map(({ amount }) => amount).sort((a, b) => b - a));
      expect(most.length).toBeLessThanOrEqual(10);
      for (const { amount, peak } of most) expect(peak).toBeLessThanOrEqual(amount + 1e-9);
    }
    expect(mostMotor[0]?.name).toMatch(
      /^[A-Z][a-z ]+, (\d+\u202fm from |\d\.\d\u202fkm [a-z-]+ of the centre|in the centre)/,
    );
    expect(() => createStudyService().cityLoad()).toThrow('call shown first');
  });

  test('reaches fewer addresses from the edge than from the middle', () => {
    const { service } = openedVillage();
    const middle = service.reachAt('central', 'old-school', { x: 0, y: 0 });
    const edge = service.reachAt('central', 'old-school', { x: -1400, y: 400 });
    expect(middle?.addresses).toBeGreaterThan(edge?.addresses ?? 0);
  });
});
