/** The interface's texts outside a browser, for the command line and the tests: what a browser does with public/_locales. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** The languages of the interface. */
export const LANGUAGES = ['en', 'de', 'es', 'fr'] as const;
export type InterfaceLanguage = (typeof LANGUAGES)[number];

/** One text of a language's file. `$NAME$` in the message stands for what `placeholders` says of the name: `$1`, `$2`. */
export interface Message {
  readonly message: string;
  readonly description?: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** All texts of a language, by key. */
export function messagesOf(language: InterfaceLanguage): Readonly<Record<string, Message>> {
  return JSON.parse(readFileSync(join(import.meta.dirname, `../public/_locales/${language}/messages.json`), 'utf8'));
}

/** From now on texts are in this language, as in a browser that speaks it, or in one of another that has no texts of its own. */
export function speak(language: InterfaceLanguage, browser: string = language): void {
  const messages = new Map(
    Object.entries(messagesOf(language)).map(([key, { message, placeholders = {} }]) => [
      key,
      message.replace(/\$(\w+)\$/g, (_, name: string) => placeholders[name.toLowerCase()]?.content ?? ''),
    ]),
  );
  const getMessage = (key: string, values: readonly string[] = []) =>
    (messages.get(key) ?? '').replace(/\$([1-9])/g, (_, place: string) => values[Number(place) - 1] ?? '');
  Object.assign(globalThis, { chrome: { i18n: { getMessage, getUILanguage: () => browser } } });
}
