/** The switches that keep a test's Chromium to itself. */
export const CHROMIUM_SWITCHES: readonly string[] = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  // A container's root has no sandbox to use; everybody else keeps it.
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];
