/** A text in which `these signs` set code and **these** set bold, the only markup that texts have. */
export function Marked({ words }: { words: string }) {
  return words
    .split(/(`[^`]+`|\*\*[^*]+\*\*)/)
    .map((part, index) =>
      part.startsWith('`') ? (
        <code key={index}>{part.slice(1, -1)}</code>
      ) : part.startsWith('**') ? (
        <b key={index}>{part.slice(2, -2)}</b>
      ) : (
        part
      ),
    );
}
