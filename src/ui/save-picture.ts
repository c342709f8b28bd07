// A chart as a file of its own: an SVG on paper-coloured ground, or a PNG of it at twice its size.

const SVG = 'http://www.w3.org/2000/svg';
const MARGIN = 16;
const SHARPNESS = 2;

/** The text of a picture that stands alone: with its ground, a margin, and its size. */
export function pictureText(chart: SVGSVGElement, paper: string): string {
  const width = Number(chart.getAttribute('width'));
  const height = Number(chart.getAttribute('height'));
  const picture = chart.cloneNode(true) as SVGSVGElement;
  picture.setAttribute('xmlns', SVG);
  picture.setAttribute('width', String(width + 2 * MARGIN));
  picture.setAttribute('height', String(height + 2 * MARGIN));
  picture.setAttribute('viewBox', `${-MARGIN} ${-MARGIN} ${width + 2 * MARGIN} ${height + 2 * MARGIN}`);
  const ground = chart.ownerDocument.createElementNS(SVG, 'rect');
  for (const [name, value] of [
    ['x', -MARGIN],
    ['y', -MARGIN],
    ['width', width + 2 * MARGIN],
    ['height', height + 2 * MARGIN],
    ['fill', paper],
  ] as const) {
    ground.setAttribute(name, String(value));
  }
  picture.prepend(ground);
  return picture.outerHTML;
}

/** Throws where the browser cannot draw it. */
export async function picturePng(text: string, page: Document): Promise<Blob> {
  const image = page.createElement('img');
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
  await image.decode();
  const canvas = page.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPNESS;
  canvas.height = image.naturalHeight * SHARPNESS;
  const pen = canvas.getContext('2d');
  if (pen === null) throw new Error('picturePng: expected a canvas that can be drawn on');
  pen.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => (blob === null ? reject(new Error('picturePng: expected a picture')) : resolve(blob)),
      'image/png',
    );
  });
}
