// Deutsch für die Zeilen und Bemerkungen der Tabelle, die das Programm an veröffentlichten Zahlen misst. Die Tabelle kommt auf
// Englisch aus `doorstep validate`; eine Zeile wird an ihrer Kennung erkannt, eine Bemerkung an ihren Sätzen.

type Pattern = readonly [RegExp, (...groups: string[]) => string];

const METRICS: Readonly<Record<string, string>> = { euclidean: 'Luftlinie', manhattan: 'rechtwinklig' };
const DWELLS: Readonly<Record<string, string>> = {
  exponential: 'exponentielle',
  deterministic: 'feste',
  lognormal: 'lognormale',
};
const WORK: Readonly<Record<string, string>> = { km: 'km', hours: 'Stunden' };
const comma = (number: string): string => number.replace('.', ',');
const metric = (name: string): string => METRICS[name] ?? name;

const QUANTITIES: readonly Pattern[] = [
  [/^V1\.(euclidean|manhattan)\.n(\d+)$/, (way, n) => `Tour durch ${n} Punkte eines Einheitsquadrats, ${metric(way)}`],
  [/^V1\.limit\.n(\d+)$/, (n) => `Tourlänge über sqrt(n A) ohne Rand, ${n} Punkte`],
  [/^V1\.daganzo\.formula$/, () => 'V = 2 r m + k (n - m) sqrt(A / n), km; r 5 km, n 1000, A 10 km2, C 300, k 0,708'],
  [/^V1\.daganzo\.(\w+)\.k$/, (way) => `Angepasstes k geplanter Touren, ${metric(way)}, Depot 10 km entfernt`],
  [/^V1\.daganzo\.(\w+)\.stem$/, (way) => `Angepasste km je Tour über 2 r, ${metric(way)}, Depot 10 km entfernt`],
  [
    /^V2\.loss\.c(\d+)\.a(\d+)\.(\w+)$/,
    (boxes, load, dwell) => `Anteil abgewiesen, ${boxes} Fächer, Last ${load}, ${DWELLS[dwell] ?? dwell} Liegezeit`,
  ],
  [
    /^V2\.daily\.c(\d+)\.l([\d.]+)$/,
    (boxes, load) => `Anteil abgewiesen, ${boxes} Fächer, einmal am Tag befüllt, Last ${comma(load)}`,
  ],
  [
    /^V2\.dock\.c(\d+)\.l([\d.]+)$/,
    (doors, load) =>
      `Mittlere Wartezeit über Entladezeit, ${doors} ${doors === '1' ? 'Tor' : 'Tore'}, Last ${comma(load)}`,
  ],
  [/^V3a\.van\.g1\.0$/, () => 'Lieferwagen, € je Paket, u 1'],
  [/^V3a\.van\.g([\d.]+)$/, (g) => `Lieferwagen, € je Paket, u 1, g ${comma(g)}`],
  [/^V3a\.bike$/, () => 'Lastenrad, € je Paket, u 1'],
  [/^V3a\.break-even\.u([\d.]+)$/, (u) => `Stau, ab dem das Lastenrad gleich viel kostet, u ${comma(u)}`],
  [
    /^V3b\.g([\d.]+)$/,
    (g) =>
      `Lieferwagen weniger Lastenrad, € je Paket, simuliert mit g ${comma(g)}, u 1 (gleich teuer nahe g 1,2 statt 1,376, da auch der Hinweg im Stau liegt)`,
  ],
  [/^V3c\.mix\.motor-km$/, () => 'Kfz-km, Räder für 37 % gegen nur Lieferwagen, %'],
  [/^V3c\.mix\.co2$/, () => 'CO2, Räder für 37 % gegen nur Lieferwagen, %'],
  [/^V3c\.mix\.total-km$/, () => 'Alle km, Räder für 37 % gegen nur Lieferwagen, %'],
  [/^V3c\.mix\.bike-km$/, () => 'Radtour, km'],
  [/^V3c\.mix\.bike-hours$/, () => 'Radtour, Stunden'],
  [
    /^V3c\.share\.van-km-(\d+)$/,
    (share) => `Übrige Lieferwagen-km über den Anteil der Lieferwagen hinaus, Räder für ${share} %, Punkte`,
  ],
  [/^V3c\.share\.feeder-37$/, () => 'Zubringer-km, Räder für 37 % weniger ohne Räder'],
  [/^V3c\.share\.feeder-74$/, () => 'Zubringer-km, Räder für 74 % weniger für 37 %'],
  [/^V3c\.share\.feeder-100$/, () => 'Zubringer-km, Räder für alle weniger für 74 %'],
  [/^V3c\.share\.total-km$/, () => 'Alle km, Räder für alle gegen nur Lieferwagen, %'],
  [/^V4\.km\.box$/, () => 'Gesparte km, Box von 287 weniger 143,5 kg, 150 je km2, Punkte'],
  [/^V4\.hours\.dwell$/, () => 'Gesparte Stunden, Haltezeit 0,6 weniger 1, 150 je km2, Punkte'],
  [/^V4\.hours\.vanish$/, () => 'Haltezeit, bei der keine Stunden gespart werden, 150 je km2'],
  [/^V4\.(km|hours)\.rise$/, (what) => `Gesparte ${WORK[what]}, 50 weniger 5 je km2, Punkte`],
  [/^V4\.(km|hours)\.rise-150$/, (what) => `Gesparte ${WORK[what]}, 150 weniger 50 je km2, Punkte`],
  [
    /^V4\.(km|hours)\.taper$/,
    (what) =>
      `Hälfte des Zuwachses gesparter ${WORK[what]} je Lieferung und km2 von 50 bis 150 weniger dem ab 150, Punkte`,
  ],
  [
    /^V5\.once\.p(\d+)$/,
    (parcels) => `Abstände, bei denen beide gleich viel kosten, ${parcels} Pakete je Halt, amerikanische Preise`,
  ],
  [
    /^V5\.falls$/,
    () => 'Abstand, bei dem beide gleich viel kosten, 10 weniger 50 Pakete je Halt, km (0, wo es keinen gibt)',
  ],
  [/^V5\.ratio$/, () => 'Abstand, bei dem beide gleich viel kosten, 50 über 10 Pakete je Halt'],
  [/^V6\.share$/, () => 'Externe Kosten, % der Betriebskosten ab dem Verteilzentrum, nur Lieferwagen'],
  [
    /^V6\.lockers\.carrier$/,
    () => 'Paketdienst, Paketstationen weniger nur Lieferwagen, wo die Hälfte in Reichweite eine wählt, € je Paket',
  ],
  [
    /^V6\.lockers\.external$/,
    () => 'Extern, Paketstationen weniger nur Lieferwagen, wo 60 % mit dem Auto hinfahren, € je Paket',
  ],
  [/^V6\.bikes\.external$/, () => 'Extern, Räder weniger nur Lieferwagen, € je Paket'],
  [/^V6\.bikes\.carrier$/, () => 'Paketdienst, Räder weniger nur Lieferwagen, € je Paket'],
  [/^V7\.parcels$/, () => 'Pakete je Rad und Tag'],
  [/^V7\.bike-km$/, () => 'Rad-km je Paket'],
  [/^V7\.inside$/, () => 'Lieferwagen-km im Einzugsgebiet, %'],
  [/^V7\.city$/, () => 'Lieferwagen-km in der ganzen Stadt, %'],
];

const N = '([\\d.]*\\d)';
const sentence = (text: string): RegExp => new RegExp(`^${text.replaceAll('#', N).replaceAll('€', '€ ?')}\\.$`);

const REMARKS: readonly Pattern[] = [
  [
    sentence('The mean is # off, more than #'),
    (off, most) => `Der Mittelwert liegt um ${comma(off)} daneben, um mehr als ${comma(most)}.`,
  ],
  [
    sentence("The interval's half-width # is above #, half the tolerance"),
    (half, most) => `Das halbe Intervall ${comma(half)} ist größer als ${comma(most)}, die halbe Toleranz.`,
  ],
  [sentence('The difference has the other sign'), () => 'Der Unterschied hat das andere Vorzeichen.'],
  // Eine Null; ältere Tabellen sagen „nothing“.
  [sentence('The interval does not exclude \\w+'), () => 'Das Intervall schließt die Null nicht aus.'],
  [
    sentence('No break-even distance with # parcels a stop in # of # replications?'),
    (parcels, lacking, all) =>
      `Bei ${parcels} Paketen je Halt in ${lacking} von ${all} Läufen kein Abstand, bei dem beide gleich viel kosten.`,
  ],
  [
    sentence(
      'A planned tour enters and leaves its area at the near edge, while the formula drives to the mean customer and back',
    ),
    () =>
      'Eine geplante Tour erreicht und verlässt ihr Gebiet am nahen Rand, während die Formel zum mittleren Kunden und zurück fährt.',
  ],
  [
    sentence(
      "A stop of # parcels is more than a bike's load, so that it loads anew for every stop, for # minutes by default: that costs nearly what it saves, and bikes pay only very near the centre",
    ),
    (parcels, minutes) =>
      `Ein Halt mit ${parcels} Paketen ist mehr, als ein Rad lädt; es lädt also für jeden Halt neu, nach Vorgabe ${minutes} Minuten: Das kostet fast so viel, wie es spart, und Räder lohnen sich nur ganz nah an der Mitte.`,
  ],
  [
    sentence("The paper's loading time and number of stops are not in its abstract"),
    () => 'Ladezeit und Zahl der Halte stehen nicht in der Zusammenfassung der Arbeit.',
  ],
  [
    sentence(
      'So near it the difference is small beside that between days: the # days of a quick replication can miss the one distance that # days find',
    ),
    (quick, full) =>
      `So nah ist der Unterschied klein gegen den zwischen Tagen: Die ${quick} Tage eines schnellen Laufs können den Abstand verfehlen, den ${full} Tage finden.`,
  ],
  [
    sentence('A parcel costs the carrier €# here and others €#, by # van-km at the assumed €# and climate beside it'),
    (own, others, km, rate) =>
      `Ein Paket kostet den Paketdienst hier ${comma(own)} € und andere ${comma(others)} €, durch ${comma(km)} Lieferwagen-km zu angenommenen ${comma(rate)} € und das Klima daneben.`,
  ],
  [
    sentence(
      'The search for parking takes time by default and no kilometres: driven at # km/h \\(rules\\.door\\.searchKmPerHour\\) it makes # %, and with external costs at the upper ends of their ranges # %',
    ),
    (speed, share, most) =>
      `Die Parkplatzsuche braucht nach Vorgabe Zeit und keine Kilometer: Mit ${speed} km/h gefahren (rules.door.searchKmPerHour) ergibt sie ${comma(share)} % und mit externen Kosten am oberen Ende ihrer Spannen ${comma(most)} %.`,
  ],
  [
    sentence('The prices and kilometres of the paper are not known here'),
    () => 'Preise und Kilometer der Arbeit sind hier nicht bekannt.',
  ],
  [
    sentence(
      'In a town as dense as this one \\(# parcels a day on # km2\\) the bikes’ short stops and cheaper hours outweigh handling, rent and feeder a little',
    ),
    (parcels, area) =>
      `In einer so dichten Stadt (${parcels} Pakete am Tag auf ${comma(area)} km2) wiegen die kurzen Halte und billigeren Stunden der Räder ein wenig mehr als Umschlag, Miete und Zubringer.`,
  ],
  [
    sentence(
      'With the same parcels on four times the area they do not: bikes then cost about €# more and still lower the external cost',
    ),
    (more) =>
      `Mit denselben Paketen auf der vierfachen Fläche tun sie es nicht: Räder kosten dann etwa ${comma(more)} € mehr und senken trotzdem die externen Kosten.`,
  ],
  [
    sentence(
      'Vans and feeders save # % of the kilometres without bikes, and bikes, with fewer parcels a tour, ride # % of them',
    ),
    (saved, ridden) =>
      `Lieferwagen und Zubringer sparen ${comma(saved)} % der Kilometer ohne Räder, und Räder, mit weniger Paketen je Tour, fahren ${comma(ridden)} % davon.`,
  ],
  [
    sentence(
      'Saved (km|hours) are # % at 50, # % at 150 and # % at 200 a km2; the 15 km to the zone are driven by whole trucks, so the curve goes by steps',
    ),
    (what, some, many, dense) =>
      `Gesparte ${WORK[what]} sind ${comma(some)} % bei 50, ${comma(many)} % bei 150 und ${comma(dense)} % bei 200 je km2; die 15 km bis zur Zone fahren ganze Lastwagen, und so geht die Kurve in Stufen.`,
  ],
  [sentence('The paper’s density is not known here'), () => 'Die Dichte der Arbeit ist hier nicht bekannt.'],
];

/** Was die Zeile misst; null, wo sie hier niemand kennt. */
export function quantityWords(id: string): string | null {
  return said(QUANTITIES, id);
}

/** Die Bemerkung, Satz für Satz; null, wo ein Satz hier fehlt. */
export function remarkWords(english: string): string | null {
  const sentences = english.split(/(?<=\.) (?=[A-Z])/).map((one) => said(REMARKS, one));
  return sentences.includes(null) ? null : sentences.join(' ');
}

function said(patterns: readonly Pattern[], text: string): string | null {
  for (const [pattern, say] of patterns) {
    const match = pattern.exec(text);
    if (match !== null) return say(...match.slice(1));
  }
  return null;
}
