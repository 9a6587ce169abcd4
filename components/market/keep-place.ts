/**
 * For what takes itself off the page when it is pressed: gives what to do once it has gone, which is to put the keyboard's place
 * into its neighbour in the list. Otherwise the place would be the page's beginning.
 */
export function keepPlace(pressed: Element, selector: string): () => void {
  const item = pressed.closest('li');
  const near = item?.nextElementSibling ?? item?.previousElementSibling;
  return () => {
    if (document.activeElement === document.body) near?.querySelector<HTMLElement>(selector)?.focus({ preventScroll: true });
  };
}
