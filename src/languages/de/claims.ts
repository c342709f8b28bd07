// Wie sicher eine Zahl ist, wo Bild oder Tabelle es nicht sagen, auf Deutsch.
import type { ClaimsWords } from '../../ui/words-en-claims.ts';

export const claimsWords: ClaimsWords = {
  claims: {
    late: (minutes, interval, runs) =>
      `Alle Ursachen zusammen: ${minutes} min am Tag (95 %: ${interval} min, nur Zufall von Tag zu Tag; ${runs} Ziehungen). Das Intervall jeder Ursache ist ihr eigenes: In jeder Ziehung ergeben die Ursachen die Summe, ihre Intervalle nicht.`,
    lateOnce: (minutes) => `Alle Ursachen zusammen: ${minutes} min am Tag in der bisher einzigen Ziehung.`,
    breakEven:
      'Die Intervalle decken nur den Zufall von Tag zu Tag: Innerhalb dessen von Miete oder Umschlag ist das Vorzeichen nicht sicher.',
    sameInAll: 'Ein Mittelwert ohne Intervall war in jeder Ziehung derselbe.',
  },
};
