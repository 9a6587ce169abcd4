/**
 * Whether an element is on the page for its reader to see. A page may keep the posting before, or a narrow copy of its
 * head, in what is not displayed.
 */
export function isVisible(element: Element): boolean {
  // Documents that no browser shows have nothing to say about it.
  if (typeof element.checkVisibility !== 'function' || element.checkVisibility()) return true;
  // What is displayed by its contents alone has no box of its own.
  const { parentElement: parent } = element;
  return parent !== null && getComputedStyle(element).display === 'contents' && isVisible(parent);
}
