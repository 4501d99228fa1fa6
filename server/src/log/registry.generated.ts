// Made by `npm run generate` from the files of log/formats.
import type { FileNames, NamedFamily } from './family';

/** The language of each family in an editor and the names of its files, apart from the code that reads them. */
export const registry: Readonly<
  Record<NamedFamily, { readonly language: string; readonly names: FileNames }>
> = {
  cbs: {
    language: 'windows-cbs-log',
    names: {
      own: ['CBS.log'],
      stems: [
        { stem: 'CBS', word: true },
        { stem: 'CbsPersist', word: true },
      ],
      extensions: ['log'],
    },
  },
  checksur: {
    language: 'windows-checksur-log',
    names: {
      own: ['CheckSUR.log', 'CheckSUR.persist.log'],
      stems: [{ stem: 'CheckSUR' }],
      extensions: ['log'],
    },
  },
  compat: {
    language: 'windows-compat-report',
    names: {
      own: ['ScanResult.xml'],
      stems: [{ stem: 'CompatData' }, { stem: 'ScanResult' }],
      extensions: ['xml'],
    },
  },
  dism: {
    language: 'windows-dism-log',
    names: { own: ['dism.log'], stems: [{ stem: 'dism', word: true }], extensions: ['log'] },
  },
  events: {
    language: 'windows-setup-events-log',
    names: {
      own: ['Setup.evtx', 'System.evtx', 'Application.evtx'],
      stems: [],
      extensions: [],
      patterns: ['*.evtx', '*.evtx.txt', '*.evtx.log'],
    },
  },
  reportingevents: {
    language: 'windows-reportingevents-log',
    names: { own: ['ReportingEvents.log'], stems: [{ stem: 'ReportingEvents' }], extensions: ['log', 'txt'] },
  },
  setup: {
    language: 'windows-setup-log',
    names: {
      own: ['setupact.log', 'setuperr.log'],
      stems: [{ stem: 'setupact' }, { stem: 'setuperr' }],
      extensions: ['log'],
    },
  },
  setupapi: {
    language: 'windows-setupapi-log',
    names: {
      own: [
        'setupapi.dev.log',
        'setupapi.log',
        'setupapi.app.log',
        'setupapi.offline.log',
        'setupapi.setup.log',
        'setupapi.upgrade.log',
      ],
      stems: [{ stem: 'setupapi' }],
      extensions: ['log'],
    },
  },
  setupdiag: {
    language: 'windows-setupdiag-log',
    names: {
      own: ['SetupDiagResults.log'],
      stems: [{ stem: 'SetupDiagResults' }],
      extensions: ['log', 'xml'],
    },
  },
  sfc: {
    language: 'windows-sfc-log',
    names: { own: ['sfcdetails.txt'], stems: [{ stem: 'sfcdetails' }], extensions: ['txt', 'log'] },
  },
  windowsupdate: {
    language: 'windows-update-log',
    names: { own: ['WindowsUpdate.log'], stems: [{ stem: 'WindowsUpdate' }], extensions: ['log'] },
  },
};
