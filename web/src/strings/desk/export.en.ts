export const exportEn = {
  exportScreen: {
    menu: 'Export',
    title: 'Export',
    intro: 'The account as files for other programs, and a story as a dossier to hand on.',
    of: 'Of what',
    all: 'The whole account',
    chosenStory: 'The story that was chosen',
    dossier: 'Dossier',
    dossierNote:
      'One page with everything behind the story: events, claims with their words, chains, contradictions, the fingerprint of every capture, and how all of it was made. It needs no network. To make a PDF of it, open it and print it from the browser.',
    dossierWhich: 'A dossier is of one story: choose one above.',
    open: 'Open',
    save: 'Save as a file',
    opens: 'opens in a new tab',
    language: 'Opens in',
    languages: { en: 'English', ar: 'Arabic' },
    events: 'Only some events of it',
    eventsNote: 'Nothing ticked means all of them. What is ticked goes into the dossier and into the files.',
    nothingTicked: 'all events',
    untick: 'Tick none',
    files: 'Files for other programs',
    filesNote: 'In all of them, positions in a text count Unicode code points. The same account gives the same files.',
    download: 'Download',
    downloadOf: (file: string) => `Download ${file}`,
    without: 'Without:',
    formats: {
      articles: {
        title: 'Articles',
        holds: 'All articles: title, outlet, date of publication, address and fingerprint.',
        without: 'the text, which belongs to its publisher.',
      },
      claims: {
        title: 'Claims',
        holds:
          'All claims: the words that make them, the chain, who, where, when, how many, and the rules that made them.',
        without: 'the text around the words.',
      },
      events: {
        title: 'Events',
        holds: 'All events: their claims, on how many independent origins each stands, estimates and contradictions.',
        without: 'the words; they stand with the claims.',
      },
      acled: {
        title: 'Rows as ACLED has them',
        holds: 'A row an event in ACLED’s 31 columns, as a draft for a coder; the columns of Isnad behind them.',
        without:
          'claims and chains; events that nobody asserts to have happened; whatever ACLED does not code. What is contested is empty.',
      },
      ged: {
        title: 'Rows as UCDP GED has them',
        holds: 'A row a deadly event in the 49 columns of UCDP GED; the columns of Isnad behind them.',
        without: 'events without a death, and deaths that nobody is said to have caused.',
      },
      geojson: {
        title: 'Map data',
        holds: 'All events as features (GeoJSON, RFC 7946).',
        without: 'claims, chains and words.',
      },
      'parquet-events': {
        title: 'Events as a table',
        holds: 'A row an event (Parquet), for data frames and databases.',
        without: 'contradictions and revisions.',
      },
      'parquet-claims': {
        title: 'Claims as a table',
        holds: 'A row a claim (Parquet), for data frames and databases.',
        without: 'the rules that made them.',
      },
      ftm: {
        title: 'FollowTheMoney entities',
        holds: 'Events, articles, places and actors as entities, for Aleph and OpenSanctions tools.',
        without: 'claims, chains and counts other than as a note.',
      },
      annotations: {
        title: 'Web Annotations',
        holds: 'Each claim and each word that names somebody or something, as a W3C annotation on the article’s text.',
        without: 'events, counts and contradictions.',
      },
      prov: {
        title: 'Chain of custody',
        holds: 'How every capture came and what was made of it, as W3C PROV.',
        without: 'what a claim says.',
      },
    },
  },
}
