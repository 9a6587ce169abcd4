/**
 * Where a word that may name a technology is surely something else, by word: what stands right before it, or right behind.
 * One line a family; a family is added with its file under tests/sentences.
 */

import { hashOf } from './words';

/** `before` is compared with the end of what stands before the word, `behind` with the beginning of what follows. */
export interface Frame {
  readonly before?: RegExp;
  readonly behind?: RegExp;
}

/** By the word in lower case. */
const BY_WORD: Readonly<Record<string, Frame>> = {
  access: {
    before: /\b(to|have|has|gain|get|remote|data|user|full|limited|native infrastructure)\s$/i,
    behind: /^ (to|control|management|rights|the)\b/i,
  },
  athena: {
    before: /\b(eclinicalworks,?|epic,?( or)?)\s$/i,
    behind: /^( or (epic|nextgen)\b| \((design|sales|marketing|hr|people|product)\))/i,
  },
  aurora: { before: /\bnear,?( and| or)?\s$/i },
  bash: { before: /\b(holiday|birthday|launch|summer|office)\s$/i },
  bedrock: { before: /\bminecraft\s$/i },
  box: { before: /\b(P\.?\s?O\.?|the|lunch|black|tool|in|gift)\s$/i, behind: /^ (office|lunch)\b/i },
  cypress: { before: /\b(infineon|renesas|nxp|microchip|stmicro\w*)(,| or| and|, or)?\s$/i },
  c: { behind: /^-(suite|level)\b/i, before: /\b(besoldungsgruppe|entgeltgruppe|führerschein|klasse|permis|catégorie)\s$/i },
  cft: { before: /\baml\/$/i },
  'cloud run': {
    before: /\b(private|public|hybrid|charity|a|our|the|équipe)\s$/i,
    behind: /^ (rate|by|entirely|faster|&|half|on)(?=\W|$)/i,
  },
  elastic: { behind: /^ (ips?|load|block|compute|band|pricing)\b/i },
  envoy: { before: /\b(gmc|special|the|un)\s$/i },
  excel: { before: /\b(you|to|will|and|can|who)\s$/i, behind: /^ (at|in|as|and grow|professionally)\b/i },
  express: {
    before: /\b(american|orient|pony)\s$/i,
    behind: /^ (an?|your|yourself|their|interest|written|consent|delivery|shipping|entry|permission)\b/i,
  },
  flow: { before: /\b(in|the|a|cash|work|data|traffic|control|deal|patient)\s$/i },
  flux: { before: /\b(redux,?|react:?|in)\s$/i, behind: /^,? (mobx|redux)\b/i },
  glue: { before: /\b(the)\s$/i, behind: /^ (code|languages?|services together|work|that holds)\b/i },
  go: {
    behind: /^(-| )(to[- ]market|live|getter|ahead|beyond|forward|through|above|the extra|out|deep|further|back|where|for it)\b|^-to\b/i,
  },
  gtm: { behind: /^ (teams?|motions?|strateg\w+|plans?|org|organi[sz]ations?|functions?|leaders?|launch\w*|partners)\b/i },
  hive: { behind: /^ (and|or) nest\b/i },
  insomnia: { before: /\b(on|(?<!(knowledge|use|mastery|command) )of|chronic|treat\w*|against)\s$/i },
  java: {
    before:
      /\b(east|west|central|island of|(?<!\b(migrat|mov|port|rewrit|convert|upgrad|switch)\w* ([\w-]+ ){0,4})from|sumatra,?|bali,?)\s$/i,
    behind: /^,? (sumatra|lombok|bali|sulawesi|and sumatra|coffee|house|island|sea)\b/i,
  },
  jest: { before: /\b(feast and|(?<!(tests|specs|mocks|modules) )in|fun and)\s$/i },
  julia: {
    before: /\b((?<!from \w+ )to|with|ask|contact)\s$/i,
    behind: /^ (and \p{Lu}\p{Ll}+,|\((design|sales|marketing|hr|people|product)\)|from|\p{Lu}\p{Ll})/u,
  },
  lambda: { behind: /^ (expressions?|calculus)\b/i },
  less: {
    before: /(\d \w+ or|\b(more with|much|no|nothing|even))\s$/i,
    behind: /^ (code|meetings?|time|bugs|paper\w*|is|than|but|experience|experienced)\b/i,
  },
  linear: { behind: /^ (referencing|algebra|regression|programming|models?|to on-demand|tv|television|actuators?|motion|systems)\b/i },
  make: {
    before: /\b(zapier|n8n|integromat)(,| and| or)?\s$/i,
    behind: /^((,| and| or) (zapier|n8n|integromat)| (a|an|the|it|sure|your|our|an impact|things|decisions?)\b)/i,
  },
  mocha: { before: /\b(barista|prepare|latte,?|coffee,?|cappuccino,?)\s$/i },
  monday: { before: /\b(on|every|each|next|since|from|by|until)\s$/i, behind: /^ (to|through|morning|afternoon|evening|mornings)\b/i },
  neptune: { before: /\bmlflow,?\s(or )?$/i },
  node: { before: /\b(nm|per|each|every|compute|gpu|worker|single)\s$/i },
  perl: { before: /\b(bei|nach|gemeinde|lyzeum)\s$/i, behind: /^ (Immobilien|& |River|an der|on the|\(Saar)/ },
  phoenix: {
    before: /\b(the other half in|university of|near|(offices?|teams?|hubs?|based) in|downtown)\s$/i,
    behind: /^,? (Arizona|AZ)\b/i,
  },
  puppeteer: { before: /\b(animatronic|stage|guest)\s$/i },
  r: { before: /\b(grade|level|class)[:\s]\s?$/i },
  rails: { before: /\b(din|curtain|stablecoin|payment|settlement|guard|hand|the)\s$/i },
  railway: { before: /\b(by|the|national|come by)\s$/i, behind: /^ (station|line|company|engineer|track|network|signal)/i },
  redshift: {
    before: /\b(cinema 4d( artist)? with|v-ray,|nuke,|octane,?( or)?|arnold,?)\s$/i,
    behind: /^ (or octane|as render|render|rendering)\b/i,
  },
  render: { behind: /^ farm\b/i },
  rest: { before: /\bthe\s$/i, behind: /^ (of|assured|day|days|well|in|is|period|periods|room|easy)\b/i },
  sass: {
    before: /\b([ip]aas)(,| and)?\s$/i,
    behind: /^ (offerings?|products?|compan(y|ies)|platforms?|business|startups?|solutions?|industry|model|space)\b/i,
  },
  scala: { before: /\b(la|alla|larga|the|della)\s$/i, behind: /^ (mobile|salariale|Radio|Cinema|Ristorante|Basel|di)\b/ },
  spring: {
    before:
      /\b(this|next|early|late|(?<!(knowledge|understanding|command|mastery) of )the|(?<!(knowledge|understanding|command|mastery) )of|since)\s$/i,
    behind: /^ (20\d\d|or (summer|fall|autumn)|break|semester|cleaning|term)\b/i,
  },
  storm: { before: /\b(black friday|perfect|brain|a|the)\s$/i },
  swift: {
    before: /\b(payments? (through|via|over|by)|balanc\w+|ensur\w+|enabl\w+|facilitat\w+)\s$/i,
    behind: /^ (payments?|messages?|messaging|codes?\b|mt\b|response|action|network)/i,
  },
  xp: { before: /\b(years?|yrs)( of)?\s$/i },
  teams: { before: /\b(agilen?|scrum|our|small|cross-functional|unseren|dedicated|autonomous|the|distributed|product|of|lead|other)\s$/i },
};

const FRAMES: ReadonlyMap<number, readonly [word: string, frame: Frame]> = new Map(
  Object.entries(BY_WORD).map(([word, frame]) => [hashOf(word.split(' ')[0] as string), [word, frame]]),
);

/** The frame of the name at a place, by the hash of its first word. */
export function frameOf(firstHash: number, text: string, start: number, end: number): Frame | null {
  const entry = FRAMES.get(firstHash);
  return entry !== undefined && entry[0] === text.slice(start, end).toLowerCase() ? entry[1] : null;
}
