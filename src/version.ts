import manifest from '../package.json';

/** The version of this program, as in package.json. */
export const version: string = manifest.version;

/** What tells one build of a version from another; the build sets it, from the sources. */
export const build: string = 'source';
