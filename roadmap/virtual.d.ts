declare module 'virtual:roadmap' {
  const roadmap: import('./types').PathRoadmap;
  export default roadmap;
}
declare module 'virtual:moved' {
  const moved: import('./types').Roadmap['moved'];
  export default moved;
}
declare module 'virtual:vocabulary' {
  const vocabulary: import('./types').CompactVocabulary;
  export default vocabulary;
}
