/** What is a heading by name. */
export const HEADINGS = 'h1, h2, h3, h4, h5, h6, [role="heading"]';

/** 1 to 6 as the element says; 7 for what is no heading by name. */
export function rankOf(element: Element): number {
  const named =
    /^h([1-6])$/.exec(element.localName)?.[1] ?? (element.getAttribute('role') === 'heading' ? element.getAttribute('aria-level') : null);
  return named ? Number(named) : 7;
}
