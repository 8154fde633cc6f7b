/** Each pattern with what to write in its place. */
export type Unwanted = readonly (readonly [pattern: RegExp, instead: string])[];

/** The locale is `en`, as HeyGen and Chrome write it: American. */
export const BRITISH: Unwanted = [
  [/\b\w*(?:colour|favour|behaviour|harbour|neighbour|honour|labour)\w*/iu, '-or'],
  [/\b(?:centre|metre|theatre|fibre|litre)s?\b/iu, '-er'],
  [
    /\b(?:organ|recogn|real|custom|initial|normal|minim|maxim|optim|summar|author|capital|synchron|apolog)is(?:e|ing|ation)/iu,
    '-ize',
  ],
  [/\b(?:learnt|burnt|spelt|dreamt|spoilt)\b/iu, '-ed'],
  [/\b(?:cancell|labell|travell|modell|signall)(?:ed|ing)\b/iu, 'one l'],
  [
    /\b(?:grey|licence|programme|cheque|dialogue|catalogue|whilst|amongst|towards|afterwards)\b/iu,
    'American',
  ],
];

/** One word for one thing: the words on the left were used for it once. */
export const FOREIGN_NOUNS: Unwanted = [
  [/\bpictures?\b/iu, 'photo, or image for a background or a file of the wrong kind'],
  [/\bkeep (?:this|the|a) face\b|\bfaces? kept\b|\bkept faces?\b/iu, 'save, saved face'],
  [/\b(?:learn|learns|learned|learning)\b/iu, 'prepare, save'],
  [/\bhear it\b/iu, 'Listen'],
  [/\bthrow(?:n|s)? away\b/iu, 'discard'],
  [/\bmake another\b/iu, 'Edit a copy'],
  [/\bbr(?:ing|ought) in\b/iu, 'import'],
  [/\byour turn\b/iu, 'Action needed'],
  [/\b(?:the|open) options\b|\boptions page\b/iu, 'settings'],
  [/\bHeyGen chooses\b/u, 'Automatic'],
  [/\btaken away\b/iu, 'removed'],
  [/\bmoved by\b/iu, 'model'],
  [/\baddress to call\b/iu, 'webhook URL'],
  [/\bopen a (?:photo|image)\b/iu, 'add a photo'],
  [/\btake back\b/iu, 'remove access'],
];

/** What nobody says in American English, what blames, and what soothes. */
export const FOREIGN_PHRASES: Unwanted = [
  [/\bplease\b|\bsorry\b|\boops\b/iu, 'nothing'],
  [/\bnothing (?:is|was) lost\b/iu, 'what has happened'],
  [/\bat the moment\b|\bat hand\b/iu, 'nothing, or now'],
  [/\bby itself\b/iu, 'on its own, automatically'],
  [/\b(?:go|goes|gone) on\b/iu, 'continue'],
  [/\bonce more\b|\banew\b/iu, 'again'],
  [/\bafresh\b/iu, 'over'],
  [/\be-mail/iu, 'email'],
  [/\b(?:[Ww]e|[Oo]ur|us)\b/u, 'you, or Stillspeak'],
];

/** Said in two words, they sound like a contract. */
export const UNCONTRACTED: Unwanted = [
  [/\b(?:is|are|was|were|do|does|did|has|have|could|would|will|should|can) ?not\b/u, 'n’t'],
  [/\b(?:it|that|there|what) is\b(?! [^.]*\?)/iu, '’s'],
  [/\byou (?:are|will)\b/iu, 'you’re, you’ll'],
];

export const TYPEWRITER: Unwanted = [
  [/['"]/u, '’ “ ”'],
  [/\.\.\./u, '…'],
  [/≈/u, 'about'],
  [/,[^,.;:()]+, (?:and|or) /u, 'no comma before the last of a list'],
];
