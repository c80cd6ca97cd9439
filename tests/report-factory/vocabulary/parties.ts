/** A fictional service organization: legal name, short name, system and what the system is for. */
export type Company = {
  readonly legalName: string;
  readonly shortName: string;
  readonly system: string;
  readonly purpose: string;
};

/** A fictional audit firm and where it signs. */
export type Firm = { readonly name: string; readonly location: string };

/** A fictional or well-known provider that a service organization relies on. */
export type Provider = { readonly name: string; readonly service: string };

/** Names that one set of reports draws from. */
export type Parties = {
  readonly companies: readonly Company[];
  readonly firms: readonly Firm[];
  readonly providers: readonly Provider[];
};

const company = (legalName: string, shortName: string, system: string, purpose: string): Company => ({
  legalName,
  shortName,
  system,
  purpose,
});
const firm = (name: string, location: string): Firm => ({ name, location });
const provider = (name: string, service: string): Provider => ({ name, service });

/** All companies and firms here are made up. */
export const parties: Parties = {
  companies: [
    company('Alderbrook Systems, Inc.', 'Alderbrook', 'Alderbrook Claims Portal', 'claims handling'),
    company('Bexley & Rowe Software Ltd', 'Bexley & Rowe', 'Rowe Case Manager', 'case management'),
    company('Cindervale Technologies, Inc.', 'Cindervale', 'Cindervale Data Exchange', 'file exchange'),
    company('Dunmore Health Analytics, LLC', 'Dunmore', 'Dunmore Insights Platform', 'health analytics'),
    company('Elmstead Learning Corporation', 'Elmstead', 'Elmstead Campus', 'online courses'),
    company('Fairhaven Pay, Inc.', 'Fairhaven', 'Fairhaven Payout Service', 'payments to suppliers'),
    company('Greywether Logistics GmbH', 'Greywether', 'Greywether Fleet Cloud', 'fleet planning'),
    company('Hollins Bay Software, Inc.', 'Hollins Bay', 'Hollins Bay Recruiting Suite', 'recruiting'),
    company('Ironquay Messaging, Inc.', 'Ironquay', 'Ironquay Notification Service', 'message delivery'),
    company('Juniper Fold Co.', 'Juniper Fold', 'Foldspace Collaboration System', 'document collaboration'),
    company('Kestrel Yard, Inc.', 'Kestrel Yard', 'Yardline Field Service Application', 'field service'),
    company('Larchmere Benefits, LLC', 'Larchmere', 'Larchmere Enrollment System', 'benefits enrollment'),
  ],
  firms: [
    firm('Ashgrove Pell LLP', 'Portland, Oregon'),
    firm('Bradwick & Lowe, CPAs, PLLC', 'Tampa, Florida'),
    firm('Coldharbour Assurance LLC', 'Chicago, Illinois'),
    firm('Dacre Whitfield LLP', 'London, United Kingdom'),
    firm('Eastlake Attest, P.C.', 'Boston, Massachusetts'),
    firm('Farrow, Quint & Associates LLP', 'Salt Lake City, Utah'),
    firm('Grunewald Prüfung GmbH', 'Frankfurt am Main, Germany'),
  ],
  providers: [
    provider('Amazon Web Services, Inc. (AWS)', 'Cloud hosting'),
    provider('Microsoft Azure', 'Cloud hosting'),
    provider('Google Cloud Platform (GCP)', 'Cloud hosting'),
    provider('Stonebridge Colocation, Inc.', 'Data center colocation'),
    provider('Mailspring Relay, LLC', 'Email delivery'),
    provider('Deskworthy Ltd.', 'Customer support platform'),
    provider('Northgate Backup Services, Inc.', 'Off-site backup'),
  ],
};
