/** What went wrong, in the reader's language: imports that are refused, requests that fail, postings that are not read. */
import { isFailure } from '../domain/failure';
import type { ImportReason } from '../domain/import/preview';
import type { MissingPart } from '../domain/visit-report';
import { text } from './texts';

/** Why a file is not read, as a sentence. */
export function importReasonInWords(reason: ImportReason): string {
  switch (reason.kind) {
    case 'too-large':
      return text('import_too_large');
    case 'unreadable':
      return text('import_unreadable');
    case 'too-deep':
      return text('import_too_deep');
    case 'broken':
      return text('import_broken');
    case 'foreign':
      return text('import_foreign');
    case 'newer':
      return text('import_newer', { format: reason.format, ours: reason.ours });
    case 'wrong-field':
      return text('import_wrong_field', { path: reason.path, expected: reason.expected });
    case 'binary':
      return text('import_binary');
    case 'markup':
      return text('import_markup');
    case 'empty':
      return text('import_empty');
  }
}

/** What a request failed by, as a sentence. What the browser itself says is in English, and said to be its own. */
export function failureInWords(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  if (!isFailure(message)) return text('failure_unknown', { reason: message });
  switch (message) {
    case 'no-answer':
      return text('failure_no_answer');
    case 'change-too-old':
      return text('failure_change_too_old');
    case 'refused':
      return text('failure_refused');
    case 'page-withheld':
      return text('failure_page_withheld');
  }
}

/** A part of a posting that was looked for and not found: “the title (classic layout)”. */
export function missingPartInWords(missing: MissingPart): string {
  switch (missing.part) {
    case 'layout':
      return text('missing_layout');
    case 'number':
      return text('missing_number');
    case 'structured-data':
      return text('missing_structured_data');
    case 'heading':
      return text('missing_heading');
    case 'text':
      return text('missing_text');
    case 'named-title':
      return text('missing_named_title');
    case 'description':
      return text('missing_description', { where: missing.where });
    case 'title':
      return text('missing_title', { where: missing.where });
    case 'posting':
      return text('missing_posting', { wanted: missing.wanted, shown: missing.shown });
    case 'new-description':
      return text('missing_new_description', { where: missing.where });
  }
}
