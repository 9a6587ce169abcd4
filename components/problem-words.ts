/** What went wrong, in the reader's language: imports that are refused, requests that fail, postings that are not read. */
import { isFailure } from '../domain/failure';
import type { ImportReason } from '../domain/import/imported';
import type { MissingPart } from '../domain/visit-report';
import { plural, text } from './texts';

/** Why a file is not read, as a sentence. */
export function importReasonInWords(reason: ImportReason): string {
  switch (reason.kind) {
    case 'too-large':
      return text('import_too_large', { megabytes: reason.megabytes });
    case 'unreadable':
      return text('import_unreadable');
    case 'too-deep':
      return text('import_too_deep');
    case 'broken':
      return text('import_broken', { form: reason.form });
    case 'too-many':
      return text('import_too_many', { most: reason.most });
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
    case 'bomb':
      return text('import_bomb');
    case 'open-quote':
      return text('import_open_quote');
    case 'locked':
      return text('import_locked');
    case 'entities':
      return text('import_entities');
    case 'no-text':
      return text('import_no_text');
    case 'old-document':
      return text('import_old_document');
    case 'spreadsheet':
      return text('import_spreadsheet');
    case 'nothing-inside':
      return text('import_nothing_inside');
    case 'only-counts':
      return text('import_only_counts');
    case 'too-slow':
      return text('import_too_slow');
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
    case 'roadmap-without-progress':
      return text('failure_roadmap_without_progress');
    case 'page-withheld':
      return text('failure_page_withheld');
    case 'disk-full':
      return text('failure_disk_full');
    case 'storage-denied':
      return text('failure_storage_denied');
    case 'storage-newer':
      return text('failure_storage_newer');
    case 'storage-blocked':
      return text('failure_storage_blocked');
    case 'storage-broken':
      return text('failure_storage_broken');
    case 'restore-interrupted':
      return text('failure_restore_interrupted');
    case 'sync-unavailable':
      return text('failure_sync_unavailable');
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
      return plural('missing_description', missing.tried, { tried: missing.tried });
    case 'title':
      return plural('missing_title', missing.tried, { tried: missing.tried });
    case 'posting':
      return text('missing_posting', { wanted: missing.wanted, shown: missing.shown });
    case 'one-of-several':
      return text('missing_one_of_several');
    case 'new-description':
      return text('missing_new_description', { where: missing.where });
  }
}
