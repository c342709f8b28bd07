// The camera of a second map of the same city: it is the first map's own, so that the two can never look at different places.
import type { ViewSize } from './camera.ts';
import type { CameraControl } from './camera-control.ts';

/** The map whose camera it is. */
export interface CameraLead {
  readonly control: CameraControl;
  /** The reader moves the camera: nothing is followed any more. */
  letGo(): void;
  /** Calls back after each change, until the function it gives is called. */
  listen(moved: () => void): () => void;
}

/** What the second map would show by itself counts for nothing; hands on it move the first one's camera. */
export function createTwinControl(lead: CameraLead, view: ViewSize, moved: () => void): CameraControl {
  const { control } = lead;
  const stop = lead.listen(moved);
  let size = view;
  const byHand = (move: () => void): void => {
    lead.letGo();
    move();
  };
  return {
    get camera() {
      return control.camera;
    },
    get size() {
      return size;
    },
    get isSettled() {
      return control.isSettled;
    },
    setGround: () => undefined,
    setViews: () => undefined,
    setPadding: () => undefined,
    setCovers: () => undefined,
    setReducedMotion: () => undefined,
    resize(next) {
      size = next;
      moved();
    },
    pan: (dx, dy) => byHand(() => control.pan(dx, dy)),
    // Both look at the same middle, and one may be a pixel wider.
    zoom: (factor, x, y) =>
      control.zoom(factor, x + (control.size.width - size.width) / 2, y + (control.size.height - size.height) / 2),
    zoomBy: control.zoomBy,
    fit: () => byHand(control.fit),
    hold: control.hold,
    showBox: (box) => byHand(() => control.showBox(box)),
    set: (camera) => byHand(() => control.set(camera)),
    step: control.step,
    lookAt: control.lookAt,
    destroy: stop,
  };
}
