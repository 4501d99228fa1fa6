import { version } from '../../../package.json';

/** Name and version of the product, as a script's header states them. */
export const product = `CBS Lens ${version}`;
