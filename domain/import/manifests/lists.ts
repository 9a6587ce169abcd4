/** Manifests that are lists of lines: requirements.txt, go.mod, Gemfile, build.gradle and Dockerfile. */
import { linesOf } from '../lines';
import { type Dependency, withDefaults } from '../packages';

export type LineManifest = 'requirements.txt' | 'go.mod' | 'Gemfile' | 'build.gradle' | 'Dockerfile';

const REQUIREMENT = /^([A-Za-z0-9][A-Za-z0-9._-]*)\s*(\[[^\]]*\])?\s*((===|==|~=|>=|<=|!=|<|>)[^;#]*|@\s*\S+)?\s*(;[^#]*)?(\s#.*)?$/;
/** No line of a manifest is longer; the patterns below are not meant for more. */
const LONGEST_LINE = 1000;
const PINNED = /(===|==|~=|>=|<=|!=)\s*\d/;
const GRADLE =
  /\b(?:implementation|api|compileOnly|runtimeOnly|annotationProcessor|kapt|ksp|(?:test|androidTest)(?:Implementation|RuntimeOnly|CompileOnly)|classpath|developmentOnly|compile)\b\s*\(?\s*(?:platform\s*\(\s*)?["']([\w.-]+:[\w.-]+)/;
const GRADLE_PLUGIN = /^\s*(?:id\s*\(?\s*["']([\w.-]+)["']|kotlin\s*\(\s*["']([\w.-]+)["']|(java|application|groovy|scala|war)\s*$)/;

/** Which of them a text is; null for none. */
export function lineManifest(text: string, name: string): LineManifest | null {
  const head = text.slice(0, 50_000);
  const lines = linesOf(head)
    .map((line) => line.slice(0, LONGEST_LINE))
    .filter((line) => line.trim() !== '' && !/^\s*#/.test(line));
  if (/^requirements.*\.(txt|in)$|^constraints.*\.txt$/i.test(name)) return 'requirements.txt';
  if (/^[ \t]*module[ \t]+\S+[ \t\r]*$/m.test(head) && /^[ \t]*go[ \t]+\d/m.test(head)) return 'go.mod';
  if (/^gemfile$|\.gemspec$/i.test(name) || /^[ \t]*gem[ \t]+["'][\w-]+["']/m.test(head)) return 'Gemfile';
  if (/^build\.gradle(\.kts)?$/i.test(name) || lines.some((line) => GRADLE.test(line))) return 'build.gradle';
  if (/^(dockerfile|containerfile)(\..+)?$|\.dockerfile$/i.test(name) || isDockerfile(lines)) return 'Dockerfile';
  const requirements = lines.filter(
    (line) => REQUIREMENT.test(line.replace(/\s\\$/, '').trim()) || /^\s*(-[a-z-]|(git\+)?https:)/.test(line),
  );
  return requirements.length === lines.length && lines.some((line) => PINNED.test(line)) ? 'requirements.txt' : null;
}

/** What such a manifest names. */
export function readLineManifest(text: string, kind: LineManifest): Dependency[] {
  const lines = linesOf(text).map((line) => line.slice(0, LONGEST_LINE));
  const file: Dependency = { registry: 'file', name: kind, line: 1 };
  return [file, ...READERS[kind](lines)];
}

/** The package that a line of requirements names: `psycopg[binary]>=3 ; python_version > "3.8"` → psycopg. */
export function requirementName(line: string): string | null {
  return REQUIREMENT.exec(line.trim().slice(0, LONGEST_LINE))?.[1] ?? null;
}

const READERS: Readonly<Record<LineManifest, (lines: readonly string[]) => Dependency[]>> = {
  'requirements.txt': (lines) =>
    lines.flatMap((raw, index) => {
      const name = /^\s*(#|-|$)/.test(raw) ? null : requirementName(raw.replace(/\s\\$/, '').replace(/\s--hash=\S+/g, ''));
      return name ? [{ registry: 'pypi' as const, name, line: index + 1 }] : [];
    }),
  'go.mod': (lines) => {
    let inside = false;
    return lines.flatMap((raw, index) => {
      const line = raw.replace(/\/\/(?!.*indirect).*$/, '').trim();
      if (/^require\s*\($/.test(line)) inside = true;
      else if (line === ')') inside = false;
      const path = inside ? /^(\S+)\s+v\S+/.exec(line)?.[1] : /^require\s+(\S+)\s+v\S+/.exec(line)?.[1];
      // What a dependency depends on says nothing of the reader.
      return path && !/\/\/\s*indirect/.test(line) ? [{ registry: 'go' as const, name: path.replace(/\/v\d+$/, ''), line: index + 1 }] : [];
    });
  },
  Gemfile: (lines) =>
    lines.flatMap((raw, index) => {
      const name = /^\s*(?:gem|\w+\.add_(?:runtime_|development_)?dependency)\s*\(?\s*["']([\w-]+)["']/.exec(raw)?.[1];
      return name ? [{ registry: 'gem' as const, name, line: index + 1 }] : [];
    }),
  'build.gradle': (lines) =>
    lines.flatMap((raw, index) => {
      const bare = raw.replace(/^\s*\/\/.*/, '');
      const name = GRADLE.exec(bare)?.[1];
      const plugin = GRADLE_PLUGIN.exec(bare);
      const id = plugin ? (plugin[1] ?? (plugin[2] ? `org.jetbrains.kotlin.${plugin[2]}` : plugin[3])) : undefined;
      return [name, id && `plugin:${id}`].flatMap((each) => (each ? [{ registry: 'maven' as const, name: each, line: index + 1 }] : []));
    }),
  Dockerfile: (lines) => {
    const stages = new Set<string>();
    const values = new Map<string, string>();
    return lines.flatMap((raw, index) => {
      const set = /^\s*ARG\s+(\w+)=(["']?)([^\s"']+)\2\s*$/i.exec(raw);
      if (set?.[1]) values.set(set[1], set[3] ?? '');
      const from = /^\s*FROM\s+(?:--\S+\s+)*(\S+)(?:\s+AS\s+(\S+))?/i.exec(raw);
      if (!from?.[1]) return [];
      const image = withDefaults(from[1], values);
      const known = stages.has(image.toLowerCase());
      if (from[2]) stages.add(from[2].toLowerCase());
      return known || image === 'scratch' || /\$[^:]*$/.test(image.replace(/:[^/]*$/, ''))
        ? []
        : [{ registry: 'image' as const, name: image, line: index + 1 }];
    });
  },
};

function isDockerfile(lines: readonly string[]): boolean {
  const first = lines.find((line) => !/^\s*ARG\b/i.test(line)) ?? '';
  return (
    /^\s*FROM\s+(--\S+\s+)*[\w./:@${}-]+(\s+AS\s+\S+)?\s*$/i.test(first) &&
    lines.some((line) => /^\s*(RUN|COPY|CMD|ENTRYPOINT|WORKDIR|ADD|EXPOSE)\s/.test(line))
  );
}
