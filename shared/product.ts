/** The version that requests carry in their User-Agent. A test holds it equal to package.json's. */
export const PRODUCT_VERSION = '0.1.0';
