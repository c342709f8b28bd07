// The areas the micro-depots really serve: a faint ground with a dashed edge each.
import { Container, Graphics } from 'pixi.js';
import type { Palette } from '../base/palette.ts';
import type { ReachView } from '../service/protocol.ts';
import type { Camera, ViewSize } from './camera.ts';
import { dashRing } from './dashes.ts';
import { type OutlinePolygon, outlineReach } from './reach-outline.ts';

export interface ReachLayer {
  readonly view: Container;
  setReach(reach: readonly ReachView[]): void;
  /** Replaces one depot's area while it is being moved. */
  setOne(reach: ReachView): void;
  setPalette(palette: Palette): void;
  /** The depot whose area stands out. */
  setChosen(id: string | null): void;
  /** `settled` is true where the zoom rests, so that dashes are worth drawing anew at their right size. */
  draw(camera: Camera, size: ViewSize, settled: boolean): void;
}

interface Area {
  readonly polygons: readonly OutlinePolygon[];
  readonly ground: Graphics;
  readonly edge: Graphics;
  /** Pixels a metre the edge was drawn for; 0 where it must be drawn anew. */
  drawnFor: number;
}

const GROUND = 0.085;
const GROUND_CHOSEN = 0.17;
const EDGE = 0.5;
const DASH = { on: 5, off: 4, width: 1.2 };

export function createReachLayer(palette: Palette): ReachLayer {
  const view = new Container();
  const areas = new Map<string, Area>();
  let colours = palette;
  let chosen: string | null = null;

  function put(reach: ReachView): void {
    const old = areas.get(reach.id);
    const area: Area = {
      polygons: outlineReach(reach),
      ground: old?.ground ?? new Graphics(),
      edge: old?.edge ?? new Graphics(),
      drawnFor: 0,
    };
    if (!old) view.addChild(area.ground, area.edge);
    areas.set(reach.id, area);
    paint(area);
  }

  function paint(area: Area): void {
    area.drawnFor = 0;
    area.ground.clear();
    for (const [outer, ...holes] of area.polygons) {
      if (!outer) continue;
      area.ground.poly(Array.from(outer)).fill({ color: colours.facility.depot });
      for (const hole of holes) area.ground.poly(Array.from(hole)).cut();
    }
  }

  function drop(id: string): void {
    const area = areas.get(id);
    area?.ground.destroy();
    area?.edge.destroy();
    areas.delete(id);
  }

  return {
    view,
    setReach(reach) {
      const kept = new Set(reach.map((one) => one.id));
      for (const id of [...areas.keys()]) if (!kept.has(id)) drop(id);
      for (const one of reach) put(one);
    },
    setOne: put,
    setPalette(palette) {
      colours = palette;
      for (const area of areas.values()) paint(area);
    },
    setChosen(id) {
      chosen = id;
    },
    draw(camera, size, settled) {
      view.position.set(size.width / 2 - camera.x * camera.scale, size.height / 2 + camera.y * camera.scale);
      view.scale.set(camera.scale, -camera.scale);
      for (const [id, area] of areas) {
        const stands = id === chosen;
        area.ground.alpha = stands ? GROUND_CHOSEN : GROUND;
        area.edge.alpha = stands ? 1 : EDGE;
        const grow = camera.scale / area.drawnFor;
        if (grow === 1 || (!settled && grow > 0.7 && grow < 1.4)) continue;
        area.drawnFor = camera.scale;
        area.edge.clear();
        for (const polygon of area.polygons) {
          for (const ring of polygon) dashRing(area.edge, ring, DASH.on / camera.scale, DASH.off / camera.scale);
        }
        area.edge.stroke({ color: colours.facility.depot, width: DASH.width / camera.scale, cap: 'butt' });
      }
    },
  };
}
