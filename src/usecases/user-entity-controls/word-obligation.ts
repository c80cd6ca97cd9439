/** Who a report calls its customers. */
const US =
  "(?:user (?:entit(?:y|ies)|organi[sz]ations?|auditors?)|customers?|clients?|subscribers?|tenants?|users?|you)(?:’s|'s)?";
const MODAL =
  '(?:(?:is|are|remains?) (?:solely |ultimately |also )?(?:responsible|accountable) for|(?:is|are) (?:expected|required|obliged|advised|encouraged|responsible|to be expected) to|(?:should|must|shall|will|may need to|needs? to|has to|have to|ought to)(?: also)?(?: be responsible for)?)';

/** "User entities are responsible for …", "It is the duty of customers to …", "Customers should …". */
const LEAD = new RegExp(
  `^(?:it is the (?:responsibility|duty) of |(?:each|every|all|the|our|any) )*${US}(?:[^,.;]{0,60}?\\b${MODAL}|\\b)\\s+`,
  'i',
);
/** "Controls should be established by user entities to …". */
const PASSIVE = new RegExp(
  `^(?:[\\w-]+\\s+){0,3}(?:controls?|procedures?)\\b[^,.;]{0,60}?\\b(?:by|at) (?:the )?${US}\\s+(?:to |that )?`,
  'i',
);
/** "have controls in place to ensure that …" says no more than what follows it. */
const ASSURE =
  /^(?:(?:hav|implement|establish|maintain|put)\w*\s+(?:[\w-]+\s+){0,4}?(?:controls?|procedures?|processes)\s+(?:in place\s+)?(?:to|that|for|which|over|regarding)\s+)?(?:(?:ensur|assur|mak)\w*(?: sure)?(?: that)?\s+|provid\w+ (?:reasonable )?assurance that\s+)?/i;

/** The people whom a user entity lets use the service are its own staff. */
const OWN_USERS = /\b(?:(?:their|its|your)(?: own)?|authori[sz]ed) (?:end )?users?(?: accounts?)?\b/gi;
/** What belongs to the supplier: our controls do not name it. */
const SUPPLIER =
  /\b(?:(?:to|with|in|into|from|of|for|by|on|within|through|without) )?(?:the|this|its) (?:(?:service|cloud) )?(?:organi[sz]ation|provider|supplier|vendor|application|system|service|platform|solution|product|software)s?(?:['’]s)?\b/gi;

/** The outage that a plan is made for is the supplier's, and no part of the plan. */
const OUTAGE =
  /\s+(?:for|during|against|to cover|in (?:case|the event) of)\s+(?:(?:an?|any|the|times of)\s+)?(?:[\w-]+\s+)?(?:outages?|interruptions?|unavailability|disruptions?|failures?|downtime)\b(?: of)?/gi;

/**
 * What a user entity control obliges us to do, in words that our own controls may share: without “User entities are
 * responsible for”, without the supplier’s own names, and with its users as our staff.
 */
export const wordObligation = (control: string, supplierNames: readonly string[] = []): string => {
  const named = supplierNames.reduce((text, name) => text.replaceAll(name, 'the service'), control.trim());
  const duty = named.replace(LEAD, '').replace(PASSIVE, '').replace(ASSURE, '');
  const ours = duty
    .replace(OWN_USERS, 'staff accounts')
    .replace(OUTAGE, ' ')
    .replace(SUPPLIER, ' ')
    .replace(/\b(?:their|its|your)(?: own)?\b/gi, 'our')
    .replace(/\s+/g, ' ')
    .replace(/[.;,\s]+$/, '')
    .trim();
  return ours || duty;
};
