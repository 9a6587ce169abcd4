/** What went wrong, in the reader's language: imports that are refused, requests that fail, postings that are not read. */
import { isFailure } from '../domain/failure';
import type { ImportReason } from '../domain/import/preview';
import type { MissingPart } from '../domain/visit-report';
import { plural, text } from './texts';

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
    case 'number':
      return plural('missing_number', missing.places, { where: missing.where, places: missing.places });
    case 'title':
      return plural('missing_title', missing.places, { where: missing.where, places: missing.places });
    case 'description':
      return plural('missing_description', missing.places, { where: missing.where, places: missing.places });
    case 'layout':
      return text('missing_layout');
    case 'near-title':
      return text('missing_near_title');
    case 'under-heading':
      return text('missing_under_heading');
    case 'tab-title':
      return text('missing_tab_title');
    case 'data':
      return text('missing_data');
    case 'any-title':
      return text('missing_any_title');
    case 'any-text':
      return text('missing_any_text');
    case 'posting':
      if (missing.shown === null) return text('missing_posting_another', { wanted: missing.wanted });
      return text('missing_posting', { wanted: missing.wanted, shown: missing.shown });
    case 'new-description':
      return text('missing_new_description', { where: missing.where });
  }
}
