// Vans, bikes and feeders: one particle a vehicle, moved and turned each frame.
import { Particle, ParticleContainer } from 'pixi.js';
import type { Seconds } from '../base/units.ts';
import type { ShownRun } from '../service/run-protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import type { Glyphs } from './glyphs.ts';
import { makeVehiclePlaces, placeVehicles, type VehiclePlaces } from './vehicle-places.ts';

export interface VehicleLayer {
  readonly view: ParticleContainer;
  setRun(run: ShownRun | null): void;
  /** Computes where everything is at a time. */
  setTime(time: Seconds): void;
  /** Puts it on the screen. */
  draw(camera: Camera, size: ViewSize): void;
  readonly places: () => VehiclePlaces;
  /** The nearest shown vehicle within so many pixels of a point on the screen, or -1. */
  pick(camera: Camera, size: ViewSize, x: number, y: number, within: number): number;
}

/** Off the screen, for vehicles that are off duty. */
const NOWHERE = -1e5;

export function createVehicleLayer(glyphs: Glyphs): VehicleLayer {
  const view = new ParticleContainer({
    dynamicProperties: { position: true, rotation: true, vertex: false, uvs: false, color: false },
    texture: glyphs.texture.van,
  });
  let run: ShownRun | null = null;
  let places = makeVehiclePlaces(0);
  let particles: Particle[] = [];
  let grown = 0;

  function build(): void {
    view.removeParticles();
    grown = 0;
    particles = (run?.vehicles ?? []).map(
      (vehicle) =>
        new Particle({ texture: glyphs.texture[vehicle.kind], anchorX: 0.5, anchorY: 0.5, x: NOWHERE, y: NOWHERE }),
    );
    for (const particle of particles) view.particleChildren.push(particle);
    view.update();
  }

  return {
    view,
    setRun(next) {
      run = next;
      places = makeVehiclePlaces(next?.vehicles.length ?? 0);
      build();
    },
    setTime(time) {
      if (run) placeVehicles(run.motion, time, places);
    },
    draw(camera, size) {
      const grow = vehicleGrowth(camera.scale);
      if (grow !== grown) {
        for (const particle of particles) particle.scaleX = particle.scaleY = grow;
        grown = grow;
        view.update();
      }
      const { x, y, heading, shown } = places;
      const left = size.width / 2 - camera.x * camera.scale;
      const top = size.height / 2 + camera.y * camera.scale;
      for (let v = 0; v < particles.length; v++) {
        const particle = particles[v] as Particle;
        if (shown[v] === 1) {
          particle.x = left + (x[v] as number) * camera.scale;
          particle.y = top - (y[v] as number) * camera.scale;
          particle.rotation = -(heading[v] as number);
        } else particle.x = NOWHERE;
      }
    },
    places: () => places,
    pick(camera, size, x, y, within) {
      let best = -1;
      let least = (within / camera.scale) ** 2;
      const wx = camera.x + (x - size.width / 2) / camera.scale;
      const wy = camera.y - (y - size.height / 2) / camera.scale;
      for (let v = 0; v < particles.length; v++) {
        if (places.shown[v] !== 1) continue;
        const far = ((places.x[v] as number) - wx) ** 2 + ((places.y[v] as number) - wy) ** 2;
        if (far < least) {
          least = far;
          best = v;
        }
      }
      return best;
    },
  };
}

/** How large vehicles are drawn, gently with the zoom. */
export function vehicleGrowth(scale: number): number {
  return Math.min(Math.max((scale / 0.17) ** 0.28, 0.75), 1.7);
}
