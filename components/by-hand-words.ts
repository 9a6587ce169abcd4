/** What the popup says where it does its work by hand. */
export const BY_HAND = {
  paste: 'Paste a posting’s text',
  pasteLabel: 'The posting’s text',
  pasteHint: 'Copy the whole posting, headings and lists included, and paste it here.',
  check: 'Check it',
  readPage: 'Read this page',
  fromPasted: 'From the text that you pasted. It is not remembered.',
  fromSelected: 'From the text that you selected. It is not remembered.',
  yourText: 'Your text',
  back: 'Back to the page',
  reading: 'Reading your text …',
  elsewhere: 'On LinkedIn and Indeed, postings are read by themselves. Any other page is read when you ask for it, and only then.',
  openedBefore: 'This page was open before Gaplight was installed or updated. Read it now, or reload it.',
  nothingHere: 'Open a posting on LinkedIn or Indeed, and this shows how it fits what you know.',
  withheld: 'Your browser does not let Gaplight read LinkedIn and Indeed.',
  withheldWhy: 'It needs those two sites and no others. Nothing that it reads leaves your browser.',
  allow: 'Allow LinkedIn and Indeed',
} as const;
