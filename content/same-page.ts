/**
 * Whether an address still names the page that another named: the same path, with the same words in its search, and the same
 * route behind “#” where it holds one. What else is added is the page's own book-keeping, unless it may be a job's number.
 */
export function isSamePage(before: URL, now: URL): boolean {
  if (before.origin !== now.origin || before.pathname !== now.pathname) return false;
  if ((isRoute(before.hash) || isRoute(now.hash)) && before.hash !== now.hash) return false;
  let same = true;
  // Not by iterators: Firefox keeps those from content scripts.
  before.searchParams.forEach((value, name) => {
    same &&= now.searchParams.getAll(name).includes(value);
  });
  now.searchParams.forEach((value, name) => {
    same &&= before.searchParams.has(name) || !/\d/.test(value) || /^utm_/i.test(name);
  });
  return same;
}

/** Whether what stands behind “#” names a page of its own, as on portals that never load another. */
export function isRoute(hash: string): boolean {
  return /^#!?\/./.test(hash) || /\d{3,}/.test(hash);
}
