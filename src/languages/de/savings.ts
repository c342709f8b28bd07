// Deutsche Wörter für das, was die verspäteten Pakete gerettet hätte.
import type { Translated } from '../../base/language.ts';
import type { savingWords as english } from '../../ui/words-en-savings.ts';

export const savingWords: Translated<typeof english> = {
  savings: {
    title: 'Was hätte sie gerettet?',
    names: {
      'one more van': 'Ein Lieferwagen mehr an jedem Ort, der eigene hat',
      'one more bike': 'Ein Lastenrad mehr an jedem Ort, der eigene hat',
      'larger lockers': 'Paketstationen mit doppelt so vielen Fächern',
      'larger micro-depots': 'Mikro-Depots mit doppelt so viel Platz und einem Tor mehr',
      'an hour earlier': 'Sortierung, Wellen und Touren eine Stunde früher',
      'an hour longer': 'Schichten eine Stunde länger',
      'one more attempt': 'Ein Zustellversuch mehr an der Tür',
      'somebody home': 'Immer jemand zu Hause',
      'no parking search': 'Keine Parkplatzsuche',
      'free traffic': 'Den ganzen Tag freie Straßen und schönes Wetter',
      'no breakdowns': 'Keine Pannen, niemand krank',
      'no zones': 'Keine Zufahrtszonen',
    },
    ask: 'Jede Beschränkung einmal aufheben',
    hint: (draws) =>
      `Rechnet dieselben Tage noch einmal, mit jeweils einer Änderung, in ${draws} Ziehungen. Die anderen Läufe warten.`,
    progress: (done, total) => `Eine Änderung nach der anderen wird versucht: ${done} von ${total} Läufen`,
    cancel: 'Abbrechen',
    unit: 'verspätete Pakete am Tag',
    what: 'was gerettet hätte',
    most: (name, late, unit) => `Am meisten rettet: ${name}, ${late} ${unit}.`,
    some: (name, late, unit) => `${name} rettet ${late} ${unit}; ob es von allem am meisten rettet, ist nicht klar.`,
    nothing: (draws) =>
      `Im ganzen Szenario rettet keine einzelne Änderung sicher verspätete Pakete, soweit ${draws} Ziehungen es zeigen können.`,
    ofParcel: (number, draw, changes) =>
      changes.length === 0
        ? `In Ziehung ${draw} bringt keine einzelne Änderung hier Paket ${number} pünktlich ans Ziel.`
        : `In Ziehung ${draw} wäre Paket ${number} ${changes.length === 1 ? 'mit dieser Änderung allein' : 'mit jeder dieser Änderungen allein'} pünktlich gewesen: ${changes.join('; ')}.`,
    change: 'Allein geändert',
    late: 'Weniger verspätet, Pakete am Tag',
    cost: 'Billiger um, € je Paket',
    parcel: (number) => `Paket ${number}`,
    onTime: 'pünktlich',
    lateBy: (duration) => `${duration} verspätet`,
    returned: 'zurückgeschickt',
    before: 'beim ersten Versuch, an den Tagen davor',
    note: (draws) =>
      `Mittel aus ${draws} Ziehungen (nicht der auf der Karte) derselben Tage mit und ohne die Änderung, darunter die Intervalle (95 % für alle Zeilen zusammen); verspätet zählt auch nicht zugestellte Pakete. Die Kosten kennen nur, wofür die Studie Preise hat: nicht, was eine Änderung kosten würde, die niemand kaufen kann.`,
  },
};
