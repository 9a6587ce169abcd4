import type { ImportProblem } from './import-state';
import { Marked } from './Marked';
import { importReasonInWords } from './problem-words';
import { text } from './texts';

/** What was not read, file by file, and why. */
export function ImportProblems({ problems }: { problems: readonly ImportProblem[] }) {
  if (problems.length === 0) return null;
  return (
    <div class="problem-note" role="alert">
      {problems.map(({ name, line, reason }) => (
        <p key={name}>
          <b>{line === null ? text('file_alone', { file: name }) : text('file_and_line', { file: name, line })}</b>{' '}
          <Marked words={importReasonInWords(reason)} /> {text('nothing_was_changed')}
        </p>
      ))}
    </div>
  );
}
