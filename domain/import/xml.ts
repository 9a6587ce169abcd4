/** XML from outside, read as a stream of tags: no document type, no entities but XML's own, no depth that exhausts anything. */
import { SaxesParser } from 'saxes';
import { type Refusal, refuse } from './imported';

export interface XmlVisitor {
  /** `path`: the names of all open elements, this one last, without their prefixes. */
  open?(name: string, attributes: Readonly<Record<string, string>>, path: readonly string[], line: number): void;
  text?(text: string, path: readonly string[], line: number): void;
  close?(name: string, path: readonly string[]): void;
}

const DEEPEST = 200;

/** Walks through an XML text; a refusal where it is broken, too deep, or brings a document type. */
export function walkXml(xml: string, visitor: XmlVisitor): Refusal | null {
  const parser = new SaxesParser();
  const path: string[] = [];
  let refusal: Refusal | null = null;
  const stop = (found: Refusal) => {
    refusal ??= found;
  };
  parser.on('doctype', () => stop(refuse(parser.line, { kind: 'entities' })));
  parser.on('error', () => stop(refuse(parser.line, { kind: 'broken', form: 'XML' })));
  parser.on('opentag', ({ name, attributes }) => {
    path.push(local(name));
    if (path.length > DEEPEST) stop(refuse(parser.line, { kind: 'too-deep' }));
    if (!refusal) visitor.open?.(local(name), attributes as Record<string, string>, path, parser.line);
  });
  parser.on('text', (text) => {
    if (!refusal) visitor.text?.(text, path, parser.line);
  });
  parser.on('closetag', ({ name }) => {
    if (!refusal) visitor.close?.(local(name), path);
    path.pop();
  });
  // In pieces, so that reading ends soon after it is refused.
  for (let at = 0; at < xml.length && !refusal; at += 65_536) parser.write(xml.slice(at, at + 65_536));
  if (!refusal) parser.close();
  return refusal;
}

function local(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
