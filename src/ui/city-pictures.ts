// Small pictures of cities, drawn once each.
import { drawThumbnail } from '../map/thumbnail.ts';
import type { CityView } from '../service/protocol.ts';

export function createCityPictures(page: Document): (city: CityView | null) => string | null {
  const drawn = new WeakMap<CityView, string | null>();
  return (city) => {
    if (city === null) return null;
    const had = drawn.get(city);
    if (had !== undefined) return had;
    let picture: string | null = null;
    try {
      picture = drawThumbnail(city, page);
    } catch {
      // A list without pictures is a list all the same.
    }
    drawn.set(city, picture);
    return picture;
  };
}
