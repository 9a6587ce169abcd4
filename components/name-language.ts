import { text } from './texts';

/** Says of one of the extension's own pages in which language it is, and what it is called in that language. */
export function nameLanguage(document: Document, title: string): void {
  document.documentElement.lang = text('language');
  document.title = title;
}
