import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';

/** Something to open whose inside is not made before it is opened. */
export function Later({ summary, children }: { summary: string; children: () => ComponentChildren }) {
  const [open, setOpen] = useState(false);
  return (
    <details class="fold" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{summary}</summary>
      {open && children()}
    </details>
  );
}
