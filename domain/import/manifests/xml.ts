/** Manifests in XML: Maven’s pom.xml and .NET’s project files. */
import type { Refusal } from '../imported';
import type { Dependency } from '../packages';
import { walkXml } from '../xml';

export type XmlManifest = 'pom.xml' | 'csproj';

/** Which of them an XML text is, by its root and what it holds; null for none. */
export function xmlManifest(text: string, name: string): XmlManifest | null {
  const root = rootOf(text);
  if (root === 'project' && (/<(artifactId|modelVersion)>/.test(text) || /^pom\.xml$/i.test(name))) return 'pom.xml';
  return root === 'Project' && (/<PackageReference\b|<TargetFrameworks?>|\bSdk="/.test(text) || /\.(cs|fs|vb)proj$/i.test(name))
    ? 'csproj'
    : null;
}

/** The name of the first element, behind comments, instructions and a document type. */
function rootOf(text: string): string {
  let at = 0;
  for (let tries = 0; tries < 50; tries += 1) {
    at = text.indexOf('<', at);
    if (at < 0) return '';
    const name = /^[A-Za-z][\w:.-]{0,60}/.exec(text.slice(at + 1, at + 70))?.[0];
    if (name) return name;
    const end = text.startsWith('<!--', at) ? text.indexOf('-->', at) : at + 1;
    if (end < 0) return '';
    at = end;
  }
  return '';
}

/** What such a manifest names. */
export function readXmlManifest(text: string, kind: XmlManifest): Dependency[] | Refusal {
  const found: Dependency[] = [{ registry: 'file', name: kind, line: 1 }];
  if (kind === 'csproj') {
    const refusal = walkXml(text, {
      open(name, attributes, _path, line) {
        const named = attributes.Include ?? attributes.Update;
        if (/^(PackageReference|FrameworkReference|PackageVersion)$/.test(name) && named)
          found.push({ registry: 'nuget', name: named.slice(0, 200), line });
        if (name === 'Project' && attributes.Sdk) found.push({ registry: 'nuget', name: attributes.Sdk.slice(0, 200), line });
      },
    });
    return refusal ?? found;
  }
  const parts = { groupId: '', artifactId: '' };
  let begun = 1;
  const refusal = walkXml(text, {
    open(name, _attributes, _path, line) {
      if (!/^(dependency|plugin|parent)$/.test(name)) return;
      parts.groupId = '';
      parts.artifactId = '';
      begun = line;
    },
    text(words, path) {
      const [owner, name] = path.slice(-2);
      if (/^(dependency|plugin|parent)$/.test(owner ?? '') && (name === 'groupId' || name === 'artifactId')) parts[name] += words.trim();
    },
    close(name) {
      if (/^(dependency|plugin|parent)$/.test(name) && parts.artifactId !== '') {
        found.push({ registry: 'maven', name: `${parts.groupId}:${parts.artifactId}`.slice(0, 200), line: begun });
        parts.artifactId = '';
      }
    },
  });
  return refusal ?? found;
}
