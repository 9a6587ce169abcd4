/** Files for import tests that are made rather than stored: archives, word processors' files, PDFs, bombs. */
import { strToU8, zipSync } from 'fflate';

/** A ZIP of texts by path. */
export function zipOf(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipSync(
    Object.fromEntries(Object.entries(files).map(([path, content]) => [path, typeof content === 'string' ? strToU8(content) : content])),
  );
}

/** A DOCX of paragraphs. */
export function docxOf(paragraphs: readonly string[], before = ''): Uint8Array {
  const body = paragraphs.map((words) => `<w:p><w:r><w:t>${words}</w:t></w:r></w:p>`).join('');
  return zipOf({
    '[Content_Types].xml': '<Types/>',
    'word/document.xml': `<?xml version="1.0"?>${before}<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${body}</w:body></w:document>`,
  });
}

/** An ODT of paragraphs. */
export function odtOf(paragraphs: readonly string[]): Uint8Array {
  const body = paragraphs.map((words) => `<text:p>${words}</text:p>`).join('');
  return zipOf({
    mimetype: 'application/vnd.oasis.opendocument.text',
    'META-INF/manifest.xml': '<manifest/>',
    'content.xml': `<office:document-content xmlns:office="o" xmlns:text="t"><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
  });
}

/** A PDF of one page with these lines; `null` for a page without a word, as a scan has. */
export function pdfOf(lines: readonly string[] | null): Uint8Array {
  const escaped = (line: string) => line.replace(/[\\()]/g, '\\$&');
  const content = lines
    ? `BT /F1 12 Tf 14 TL 72 760 Td ${lines.map((line) => `(${escaped(line)}) Tj T*`).join(' ')} ET`
    : '0 0 100 100 re f';
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
    `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>',
  ];
  let pdf = '%PDF-1.4\n';
  const offsets = objects.map((object, index) => {
    const at = pdf.length;
    pdf += `${index + 1} 0 obj\n${object}\nendobj\n`;
    return at;
  });
  const start = pdf.length;
  const rows = offsets.map((at) => `${String(at).padStart(10, '0')} 00000 n \n`).join('');
  pdf += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${rows}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${start}\n%%EOF\n`;
  return strToU8(pdf, true);
}

/** Where in a ZIP the directory's entry of a path begins. */
function directoryEntry(zip: Uint8Array, path: string): number {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at < zip.length - 46; at += 1) {
    if (view.getUint32(at, true) !== 0x02014b50) continue;
    if (new TextDecoder().decode(zip.subarray(at + 46, at + 46 + view.getUint16(at + 28, true))) === path) return at;
  }
  throw new Error(`${path} is not in it`);
}

/** The same ZIP, whose directory says another size of an entry than it has. */
export function lyingZip(zip: Uint8Array, path: string, size: number): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint32(directoryEntry(copy, path) + 24, size, true);
  return copy;
}

/** The same ZIP, whose directory says that an entry is behind a password. */
export function lockedZip(zip: Uint8Array, path: string): Uint8Array {
  const copy = zip.slice();
  new DataView(copy.buffer).setUint16(directoryEntry(copy, path) + 8, 1, true);
  return copy;
}

/** A text in UTF-16, with its mark or without. */
export function utf16(text: string, order: 'le' | 'be', mark = true): Uint8Array {
  const units = [...(mark ? '\uFEFF' : ''), ...text].join('');
  const bytes = new Uint8Array(units.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < units.length; at += 1) view.setUint16(at * 2, units.charCodeAt(at), order === 'le');
  return bytes;
}

/** A text in Windows-1252, as far as that is Latin-1. */
export function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (sign) => sign.charCodeAt(0));
}
