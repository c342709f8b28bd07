// What the assumptions are called in another language than that of their labels, by id; English has none of its own.
import { phrases } from '../base/language.ts';

export const assumptionNames = phrases<Readonly<Record<string, string>>>({});

export function assumptionName({ id, label }: { readonly id: string; readonly label: string }): string {
  return assumptionNames()[id] ?? label;
}
