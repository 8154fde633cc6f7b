/**
 * What is kept where and for how long, and what goes to whom, by the names of the sentences. The page and the
 * repository's docs/privacy.md are made of these.
 */
export const PRIVACY_FACTS = [
  {
    heading: 'privacy.here.heading',
    facts: [
      { what: 'privacy.here.key', text: 'privacy.here.keyText' },
      { what: 'privacy.here.drafts', text: 'privacy.here.draftsText' },
      { what: 'privacy.here.tables', text: 'privacy.here.tablesText' },
      { what: 'privacy.here.videos', text: 'privacy.here.videosText' },
      { what: 'privacy.here.photos', text: 'privacy.here.photosText' },
      { what: 'privacy.here.payments', text: 'privacy.here.paymentsText' },
      { what: 'privacy.here.account', text: 'privacy.here.accountText' },
    ],
  },
  {
    heading: 'privacy.heygen.heading',
    facts: [
      { what: 'privacy.heygen.key', text: 'privacy.heygen.keyText' },
      { what: 'privacy.heygen.script', text: 'privacy.heygen.scriptText' },
      { what: 'privacy.heygen.photo', text: 'privacy.heygen.photoText' },
      { what: 'privacy.heygen.files', text: 'privacy.heygen.filesText' },
      { what: 'privacy.heygen.made', text: 'privacy.heygen.madeText' },
    ],
  },
  {
    heading: 'privacy.others.heading',
    facts: [
      { what: 'privacy.others.sites', text: 'privacy.others.sitesText' },
      { what: 'privacy.others.nobody', text: 'privacy.others.nobodyText' },
    ],
  },
  {
    heading: 'privacy.yours.heading',
    facts: [
      { what: 'privacy.yours.one', text: 'privacy.yours.oneText' },
      { what: 'privacy.yours.transfer', text: 'privacy.yours.transferText' },
      { what: 'privacy.yours.keeping', text: 'privacy.yours.keepingText' },
      { what: 'options.sites.heading', text: 'privacy.yours.sitesText' },
      { what: 'privacy.yours.all', text: 'privacy.yours.allText' },
    ],
  },
] as const;
