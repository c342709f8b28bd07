export declare const CHROMIUM_ARGUMENTS: readonly string[];
export declare function findChromium(): string | null;
export declare function findFirefox(): string | null;
export declare function getChromium(): string | null;
export declare function getFirefox(): string | null;
