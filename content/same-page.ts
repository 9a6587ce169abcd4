/**
 * Whether an address still names the page that another named: the same path, with the same words in its search. What is
 * added to the search, and what stands behind “#”, is the page's own book-keeping.
 */
export function isSamePage(before: URL, now: URL): boolean {
  if (before.origin !== now.origin || before.pathname !== now.pathname) return false;
  let same = true;
  // Not by an iterator: Firefox keeps those from content scripts.
  before.searchParams.forEach((value, name) => {
    same &&= now.searchParams.getAll(name).includes(value);
  });
  return same;
}
