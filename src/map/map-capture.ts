// The map as one picture: its layers, which the browser stacks, drawn onto one canvas as they lie on the page now.

/** `draw` brings the layers up to date in this very task: a WebGL canvas is empty in the next. */
export function captureMap(host: HTMLElement, ground: string, draw: () => void): HTMLCanvasElement {
  const canvas = host.ownerDocument.createElement('canvas');
  const ratio = window.devicePixelRatio;
  canvas.width = Math.round(host.clientWidth * ratio);
  canvas.height = Math.round(host.clientHeight * ratio);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('captureMap: expected a canvas that can be drawn on');
  context.setTransform(ratio, 0, 0, ratio, 0, 0);
  context.fillStyle = ground;
  context.fillRect(0, 0, host.clientWidth, host.clientHeight);
  draw();
  const { left, top } = host.getBoundingClientRect();
  for (const layer of host.querySelectorAll('canvas')) {
    const { x, y, width, height } = layer.getBoundingClientRect();
    const { opacity, visibility } = getComputedStyle(layer);
    if (width === 0 || height === 0 || visibility === 'hidden') continue;
    context.globalAlpha = Number(opacity);
    context.drawImage(layer, x - left, y - top, width, height);
  }
  context.globalAlpha = 1;
  return canvas;
}
