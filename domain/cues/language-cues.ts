/**
 * The words of one language by which a posting is read. Each field holds phrases, parted by `|`, in lower case, as written:
 * a phrase stands for exactly these words in this order, whatever signs or spaces part them (“nice to have” is also
 * “nice-to-have”; an apostrophe parts words, so “you’ll” is written `you ll`). Inflected forms are written out.
 */
export interface LanguageCues {
  /** What a section's heading says of what stands under it, wherever in the heading the phrase is. */
  readonly headings: {
    /** Nice to have. Goes before the others: “preferred qualifications”. */
    readonly preferred: string;
    /** Nothing is asked there: the firm, the offer, the application. Goes before `required`: “what we offer”. */
    readonly mentioned: string;
    readonly required: string;
    /** What one will do there. */
    readonly duties: string;
  };
  /** Somewhere in the clause of a name: it would be welcome (“is a plus”, “ideally”). */
  readonly preferred: string;
  /** Somewhere in the clause: it is not asked for (“not required”). */
  readonly notNeeded: string;
  /** Somewhere in the clause: it is a must (“required”, “mandatory”), whatever is said of other names in the sentence. */
  readonly demanded: string;
  /** Right before a name: it is absent or unwanted (“no”, “without”). */
  readonly without: string;
  /** Somewhere in the clause, where no heading says anything: a candidate is asked for it (“experience”, “you will”). */
  readonly asked: string;
  /** Who speaks, where no heading says anything: the firm of itself (“we”, “our”). */
  readonly firm: string;
  /** What the firm works with, and so will the reader (“our stack”, “we use”, “codebase”). */
  readonly stack: string;
  /** Right behind a name: people of that trade, whom one meets (“data science peers”). */
  readonly people: string;
  /** Between two names: any one is enough. */
  readonly or: string;
  /** Between two names: both. */
  readonly and: string;
  /** Right before a list: any one of it is enough, even where its last two are joined by “and” (“such as”, “one of”). */
  readonly opens: string;
  /** Behind “or”: a relative does as well (“similar”, “equivalent”). */
  readonly similar: string;
  /** What may stand between “or” or “and” and the name that it joins (“a”, “other”, “even”). */
  readonly fillers: string;
  /** Nouns for a class of technologies; a list in brackets behind one names choices (“databases (MySQL, Oracle)”). */
  readonly classes: string;
  readonly years: string;
  /** What years are of, when no name follows at once (“3 years of professional experience with …”). */
  readonly experience: string;
  /** The numbers from one to ten. */
  readonly numbers: string;
  /** Right before a word that may be a name or an ordinary word: it is a name (“experience with”, “written in”). */
  readonly skilled: string;
  /** Right behind such a word: it is a name (“developer”, “framework”). */
  readonly trades: string;
}
