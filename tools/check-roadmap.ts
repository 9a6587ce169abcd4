/** Prints every problem of the files in roadmap/, a line each, or how much they hold. Exit 1 where there is a problem. */
import { compileFolder } from './roadmap-source';

const { problems, roadmap } = compileFolder();
for (const problem of problems) console.error(`roadmap/${problem}`);
if (problems.length > 0) process.exit(1);
const topics = roadmap.steps.flatMap((step) => step.topics);
console.log(`roadmap/: ${roadmap.skills.length} skills, ${roadmap.steps.length} steps with ${topics.length} topics: no problem found.`);
