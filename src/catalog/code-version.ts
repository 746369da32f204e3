declare const DMDC_CODE_VERSION: string | undefined;

/** Checksum of the sources that say what a prepared file holds; empty where they run unbundled: then none is used. */
export const CODE_VERSION = typeof DMDC_CODE_VERSION === 'undefined' ? '' : DMDC_CODE_VERSION;
