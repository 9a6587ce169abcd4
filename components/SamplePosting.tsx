import type { Ref } from 'preact';

/** An invented posting. It is read by the same code as real ones: whatever stands in it is a text, and nothing marks it beforehand. */
export function SamplePosting({ text }: { text: Ref<HTMLDivElement> }) {
  return (
    <article class="sample-posting" lang="en">
      <h3>Junior Backend Developer</h3>
      <p class="soft">Northwind Freight · Leeds (hybrid)</p>
      <div ref={text}>
        <h4>What you bring</h4>
        <ul>
          <li>2+ years of experience with Python, Go or Java</li>
          <li>Solid SQL; we run PostgreSQL and Redis</li>
          <li>Git, and pull requests that are a joy to read</li>
          <li>Docker and Linux do not frighten you</li>
        </ul>
        <h4>Nice to have</h4>
        <ul>
          <li>Kubernetes or Nomad, Kafka, a look at GitHub Actions</li>
          <li>You go the extra mile, and let the rest of the team know when you do</li>
        </ul>
      </div>
    </article>
  );
}
