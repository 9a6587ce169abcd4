/** What stands in an employer's place where none is named, in the languages that are read; as it is compared: in lower case, letters alone. */
const NOBODY = new Set(
  [
    ...[
      '',
      'none',
      'null',
      'undefined',
      'na',
      'notavailable',
      'notspecified',
      'unknown',
      'unspecified',
      'anonymous',
      'stealth',
      'stealthstartup',
    ],
    ...[
      'confidential',
      'confidentialcompany',
      'confidentialcareers',
      'confidentialjobs',
      'undisclosed',
      'notdisclosed',
      'companyconfidential',
    ],
    ...['vertraulich', 'unbekannt', 'anonym', 'keineangabe', 'ka', 'nichtangegeben'],
    ...['confidentiel', 'anonyme', 'inconnu', 'nonprécisé', 'nonspécifié', 'entrepriseconfidentielle'],
    ...['confidencial', 'empresaconfidencial', 'anónimo', 'anónima', 'desconocido', 'noespecificado', 'anônimo', 'anônima', 'nãoinformado'],
    ...['riservato', 'aziendariservata', 'anonimo', 'sconosciuto', 'nonspecificato', 'vertrouwelijk', 'onbekend', 'anoniem', 'nietbekend'],
    ...['poufne', 'firmapoufna', 'nieznany', 'anonimowy', 'brak'],
  ].map((name) => name.normalize('NFC')),
);

/** An employer's name as it is compared; null for what stands there where none is named. */
export function employerKey(name: string): string | null {
  const lower = name.normalize('NFC').toLowerCase().trim();
  const letters = lower.replace(/[^\p{L}\p{N}]/gu, '');
  return NOBODY.has(letters) ? null : lower;
}
