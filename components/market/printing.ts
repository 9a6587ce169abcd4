import { signal } from '@preact/signals';

/** Whether the page is being put on paper, where nothing can be asked to show more: then all of it is there. */
export const isPrinting = signal(false);
