import { findInterface } from '../../src/languages/find-language.ts'

/** The interface texts that the site under test and its English articles use. Tests name texts by their keys. */
export const texts = findInterface('en').words
