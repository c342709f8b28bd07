// The engine's version: it changes whenever the same study and seed would give other facts.
export const VERSION = '0.24.0';
