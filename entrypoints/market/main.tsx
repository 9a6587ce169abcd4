import { render } from 'preact';
import { MarketPage } from '../../components/market/MarketPage';
import { createMarketState } from '../../components/market/market-state';
import { isPrinting } from '../../components/market/printing';
import { nameLanguage } from '../../components/name-language';
import { text } from '../../components/texts';
import { ask } from '../../messages/client';
import { onMarket, onRevision } from '../../messages/revision';
import { saveFile } from '../options/save-file';

nameLanguage(document, text('market_page_title'));
const state = createMarketState({
  ask,
  // Spreadsheets take a file without this mark for one in the machine's old encoding.
  save: (name, csv) => saveFile(name, `\uFEFF${csv}`, 'text/csv'),
  now: Date.now,
});
render(<MarketPage state={state} />, document.getElementById('app') as HTMLElement);
// On paper nothing can be opened.
const opened = new Set<HTMLDetailsElement>();
addEventListener('beforeprint', () => {
  isPrinting.value = true;
  for (const details of document.querySelectorAll('details')) {
    if (details.open) continue;
    details.open = true;
    opened.add(details);
  }
});
addEventListener('afterprint', () => {
  isPrinting.value = false;
  for (const details of opened) details.open = false;
  opened.clear();
});
const { signal } = new AbortController();
void state.load();

/** Changes come in bunches, while postings are read again above all: they are shown together. In milliseconds. */
const TOGETHER = 400;
let timer: ReturnType<typeof setTimeout> | undefined;
const again = () => {
  clearTimeout(timer);
  timer = setTimeout(() => void state.load(), TOGETHER);
};
onMarket(again, signal);
onRevision(again, signal);
