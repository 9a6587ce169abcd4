/** Words near which a name may be a firm's and no technology. Only where one of them stands are the rules for firms asked. */

/** Somewhere before the name: whose list it is (“customers such as …”). */
export const BEFORE_FIRMS =
  'backed investors customers clients partners companies firms brands organizations organisations startups employers veterans alumni competitors angels angel acquired vp president executives operators founders nasdaq former ex cto ceo ventures capital fund vcs vc foundation labs';
/** Right before or right behind the name. */
export const BESIDE_FIRMS =
  'at joining is foundation ventures capital labs inc ltd llc gmbh corp corporation co cofounder cofounders founder founders ceo cto tower';
