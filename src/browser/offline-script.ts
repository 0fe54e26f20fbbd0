/** The script of the offline page. Its element's `data-base` is the path that the site is published under. */
import { listKeptPages } from './list-kept-pages.ts'

const base = document.currentScript?.dataset['base']
if (base !== undefined) void listKeptPages(base)
