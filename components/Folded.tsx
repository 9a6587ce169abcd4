import { Component, type ComponentChildren } from 'preact';

interface FoldedProps {
  readonly class?: string;
  readonly summaryClass?: string;
  readonly summary: ComponentChildren;
  /** Makes what is folded away, the first time that somebody looks. */
  readonly children: () => ComponentChildren;
}

/** Something to open, whose contents are not made before: most of a posting's reasons nobody asks for. */
export class Folded extends Component<FoldedProps, { readonly asked: boolean }> {
  override state = { asked: false };

  private readonly ask = () => this.setState({ asked: true });

  render({ class: name, summaryClass, summary, children }: FoldedProps) {
    // The browser opens it by itself too, where it finds a word in it; a press is heard before anything is painted.
    return (
      <details class={name} onToggle={this.ask}>
        {/* biome-ignore lint/a11y/noStaticElementInteractions: a summary is a button by itself */}
        <summary class={summaryClass} onClick={this.ask}>
          {summary}
        </summary>
        {this.state.asked && children()}
      </details>
    );
  }
}
