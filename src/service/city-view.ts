// A city as the map draws it: single precision, nothing the eye cannot see.
import type { City } from '../network/city.ts';
import type { CityView } from './protocol.ts';

export function cityView(city: City): CityView {
  const { streets, addresses } = city;
  return {
    box: city.box,
    middle: city.middle,
    attribution: city.attribution,
    water: city.water,
    parks: city.parks,
    shapeStart: streets.shapeStart.slice(),
    x: Float32Array.from(streets.shapeX),
    y: Float32Array.from(streets.shapeY),
    roadClass: streets.roadClass.slice(),
    bridge: streets.bridge.slice(),
    addressX: Float32Array.from(addresses.x),
    addressY: Float32Array.from(addresses.y),
  };
}
