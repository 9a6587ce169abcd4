declare module 'virtual:roadmap' {
  const roadmap: import('./types').PathRoadmap;
  export default roadmap;
}
declare module 'virtual:lessons' {
  /** Large: import it when a topic is opened, and not before. */
  const lessons: import('./types').LessonBook;
  export default lessons;
}
declare module 'virtual:moved' {
  const moved: import('./types').Roadmap['moved'];
  export default moved;
}
declare module 'virtual:vocabulary' {
  /** Parses it anew at each call, and not before: the worker is woken far more often than it is asked for this. */
  export default function compactVocabulary(): import('./types').CompactVocabulary;
}
declare module 'virtual:packages' {
  const packages: import('./types').PackageTable;
  export default packages;
}
declare module 'virtual:cards' {
  /** Parses it anew at each call, and not before. */
  export default function compactCards(): import('./types').CompactCards;
}
declare module 'virtual:salaries' {
  /** Parses it anew at each call, and not before. */
  export default function salaries(): readonly import('./types').SalaryFact[];
}
declare module 'virtual:market' {
  /** Parses it anew at each call, and not before. */
  export default function market(): import('../domain/market/market-knowledge').MarketKnowledge;
}
