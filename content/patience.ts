/** How long a posting's parts may take to arrive before the reader is told that it cannot be read, in milliseconds. */
const PATIENCE_MS = 6000;

/** Waiting for a posting that is still arriving. */
export interface Patience {
  /** How many milliseconds of it are left at this address; none or less once it has run out. */
  left(address: URL): number;
  /** What was waited for has come, or will not. */
  end(): void;
}

export function createPatience(document: Document): Patience {
  let since: { readonly address: string; readonly at: number } | null = null;
  return {
    left({ href }) {
      // Some pages draw their parts only while they are on screen: hidden time does not count.
      if (document.hidden || since?.address !== href) since = { address: href, at: performance.now() };
      return since.at + PATIENCE_MS - performance.now();
    },
    end() {
      since = null;
    },
  };
}
