// How micro-depots, lockers, candidate sites and loading bays are drawn, around their middle.
import type { Palette } from '../base/palette.ts';

/** Radius of a micro-depot's rim, and the twelve dashes of one that nobody has offered a room; pixels. */
const RIM = 11.6;
export const DASHES = [0.6, 0.4].map((share) => (share * 2 * Math.PI * RIM) / 12);

export function drawDepot(
  context: CanvasRenderingContext2D,
  palette: Palette,
  disc: string,
  house: string,
  rim: readonly number[] = [],
): void {
  context.beginPath();
  context.arc(0, 0, 13.4, 0, 2 * Math.PI);
  context.fillStyle = palette.paper;
  context.fill();
  context.beginPath();
  context.arc(0, 0, RIM, 0, 2 * Math.PI);
  context.lineWidth = 1.5;
  context.strokeStyle = disc === palette.paper ? house : disc;
  context.setLineDash([...rim]);
  context.stroke();
  context.setLineDash([]);
  context.beginPath();
  context.arc(0, 0, 9.4, 0, 2 * Math.PI);
  context.fillStyle = disc;
  context.fill();
  context.save();
  context.scale(0.88, 0.88);
  context.beginPath();
  context.moveTo(0, -6.6);
  context.lineTo(6.4, -0.6);
  context.lineTo(4.4, -0.6);
  context.lineTo(4.4, 5.4);
  context.lineTo(-4.4, 5.4);
  context.lineTo(-4.4, -0.6);
  context.lineTo(-6.4, -0.6);
  context.closePath();
  context.fillStyle = house;
  context.fill();
  context.fillStyle = disc;
  context.fillRect(-1.5, 1.4, 3, 4);
  context.restore();
}

/** Its wall, without its fill; in dashes where nobody has offered the place. */
export function drawLocker(context: CanvasRenderingContext2D, palette: Palette, dashes: readonly number[] = []): void {
  context.beginPath();
  context.roundRect(-6.5, -8.5, 13, 17, 1.5);
  context.lineWidth = 3;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.fillStyle = palette.paper;
  context.fill();
  // The wall is drawn as a line, so that it can be dashed like the rim of a micro-depot.
  context.beginPath();
  context.roundRect(-5.75, -7.75, 11.5, 15.5, 1);
  context.lineWidth = 1.5;
  context.strokeStyle = palette.ink;
  context.setLineDash([...dashes]);
  context.stroke();
  context.setLineDash([]);
}

/** A hollow disc: room that could be had. */
export function drawSite(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  context.arc(0, 0, 6, 0, 2 * Math.PI);
  context.lineWidth = 5;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.fillStyle = palette.paper;
  context.fill();
  context.lineWidth = 2.2;
  context.strokeStyle = palette.facility.depot;
  context.stroke();
}

/** A tower with its waves. */
export function drawMast(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  context.arc(0, 0, 11, 0, 2 * Math.PI);
  context.fillStyle = palette.paper;
  context.fill();
  context.beginPath();
  context.arc(0, 0, 9.4, 0, 2 * Math.PI);
  context.fillStyle = palette.tier.trunk;
  context.fill();
  context.strokeStyle = context.fillStyle = palette.paper;
  context.lineCap = 'round';
  context.lineWidth = 1.4;
  context.beginPath();
  context.moveTo(-2.6, 5.6);
  context.lineTo(0, -1.6);
  context.lineTo(2.6, 5.6);
  context.stroke();
  for (const side of [0, Math.PI]) {
    context.beginPath();
    context.arc(0, -2, 4.6, side - 0.8, side + 0.8);
    context.stroke();
  }
  context.beginPath();
  context.arc(0, -2, 1.5, 0, 2 * Math.PI);
  context.fill();
  context.lineCap = 'butt';
}

export function drawBay(context: CanvasRenderingContext2D, palette: Palette): void {
  context.beginPath();
  context.roundRect(-6, -6, 12, 12, 2);
  context.lineWidth = 3.6;
  context.strokeStyle = palette.paper;
  context.stroke();
  context.fillStyle = palette.paper;
  context.fill();
  context.lineWidth = 1.2;
  context.strokeStyle = palette.secondInk;
  context.stroke();
  // A "P" in strokes, since a font would differ from machine to machine.
  context.beginPath();
  context.moveTo(-2, 3.6);
  context.lineTo(-2, -3.4);
  context.lineTo(0.6, -3.4);
  context.arc(0.6, -1.4, 2, -Math.PI / 2, Math.PI / 2);
  context.lineTo(-2, 0.6);
  context.lineWidth = 1.4;
  context.stroke();
}
