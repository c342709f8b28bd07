import type { Page } from 'puppeteer-core';

export declare function reportAndReopen(page: Page): Promise<void>;
