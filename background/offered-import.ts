/** A text on its way from the popup, which found it, to the options page, which looks at it. */
export interface OfferedImport {
  readonly name: string;
  readonly text: string;
}

/** A text that no options page has asked for by then is forgotten, in milliseconds. */
const LIFE_MS = 60_000;

let offered: (OfferedImport & { readonly at: number }) | null = null;

/** Holds a text for the options page. The last one counts. */
export function offerImport({ name, text }: OfferedImport, at: number): void {
  offered = { name, text, at };
}

/** The text that was offered a moment ago, once; null where there is none. */
export function takeImport(now: number): OfferedImport | null {
  const taken = offered;
  offered = null;
  return taken && now - taken.at < LIFE_MS ? { name: taken.name, text: taken.text } : null;
}
