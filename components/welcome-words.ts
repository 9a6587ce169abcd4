/** What the welcome page says. */
export const WELCOME = {
  title: 'Welcome to Gaplight',
  lead: 'On job postings, it marks the technologies that you have, are learning and lack. It tells must-haves from nice-to-haves, and knows that “Python, Go or Java” asks for one of them. Everything stays in this browser: nothing is ever sent.',
  tryIt: 'Try it',
  tryLead: 'Tick what you know. The marks in this posting follow at once, as they will on real ones, and the ticks are kept.',
  sample: 'A posting to try it on',
  fit: 'How it fits',
  know: 'What you know',
  find: 'Find another technology',
  findHint: 'postgres, k8s, terraform …',
  nothingFound: 'Gaplight knows nothing by that name.',
  importLead: 'You have a list already? ',
  importIt: 'Import it',
  atHand: 'Have it at hand',
  pinned:
    'Gaplight is on your toolbar. Its number says how many must-haves are missing from the posting in front; ✓ says that none is, ? that it could not be read.',
  pinChrome: 'Click the puzzle piece at the right of the address bar, then the pin beside Gaplight.',
  pinFirefox: 'Click the puzzle piece at the right of the address bar, then the gear beside Gaplight, and choose “Pin to Toolbar”.',
  pinWhy:
    'Its number then says how many must-haves are missing from the posting in front; ✓ says that none is, ? that it could not be read.',
  elsewhere:
    'Postings on LinkedIn and Indeed are read by themselves. On any other page, open the popup and choose “Read this page”, or select the text and choose “Check the selected text” from its menu.',
  notice: 'What a site can notice',
  noticeMarks:
    'Gaplight changes no word and no element of a page. Yet a page’s own script can find out that words are marked, and which: so it could guess what you have and lack.',
  noticePanel: 'It can also find one empty element more, which holds the panel, but not what stands in it. Neither says who put it there.',
  noticePopup: 'With “only here in the popup”, nothing is put on the page, and there is nothing to notice.',
  off: 'Switch it off',
  offLead: 'For a site, here or in the popup. For all of them, remove Gaplight from your browser: all that it remembers goes with it.',
} as const;

/** What the keyboard shortcuts are called, and how they are changed. */
export const SHORTCUTS = {
  title: 'Keyboard shortcuts',
  popup: 'Open the popup',
  'toggle-marks': 'Show or hide the marks on this page',
  'focus-panel': 'Go to the panel on this page',
  'next-mark': 'Go to the next marked word',
  none: 'not set',
  change: 'Change the shortcuts',
} as const;
