// What tables must say where contractors deliver: what they do in the streets is known as expected only, or not at all.

export const CONTRACTOR_NOTE =
  "Contractors' tours are not simulated: their expected kilometres and CO2 are in motor-km (not those by cargo bike) and CO2, their stops in no minutes at the kerb and their couriers in no hours. So minutes and hours fall with every parcel that is given away.";
