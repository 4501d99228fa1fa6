import { text, type Text } from '../../base/text';
import { part, termAt, type TermFinder } from './term';

/** What the columns of a row of the store check say: who found it, what is wrong, where the repair came from, whether it is done. */
const row =
  /\((p|f|fix|w)\)[\t ]{1,8}((?:CBS|CSI) [A-Za-z]+(?: [A-Za-z]+){0,4})(?:[\t ]{1,8}\((n|w|b)\))?(?:[\t ]{1,8}\((Fixed)\))?/g;
const repair =
  /\[SR\] (Verifying|Beginning|Verify complete|Repairing|Repaired|Repair complete|Cannot repair member file|Cannot verify component files|Could not reproject corrupted file|Committing transaction|Unable to complete|This component was referenced by|Warning)/g;

const marks: Readonly<Record<string, Text>> = {
  p: text('damage that the store check found'),
  f: text('found by the readiness tool'),
  fix: text('put right by the readiness tool'),
  w: text('a warning'),
};

const kinds: Readonly<Record<string, Text>> = {
  'CSI Payload Corrupt': text('a file of a component differs from its hash'),
  'CSI Payload File Missing': text('a file of a component is missing'),
  'CSI Manifest Corrupt': text('the manifest of a component is damaged'),
  'CSI Manifest Missing': text('the manifest of a component is missing'),
  'CSI Manifest Failed Catalog Check': text('the manifest of a component does not fit its catalog file'),
  'CBS MUM Corrupt': text('the manifest of a package is damaged'),
  'CBS MUM Missing': text('the manifest of a package is missing'),
  'CBS Catalog Corrupt': text('the catalog file of a package is damaged'),
  'CBS Catalog Missing': text('the catalog file of a package is missing'),
  'CBS Watchlist Package Missing': text('the registry watches for a package that is missing'),
  'CBS Registry Error': text('a registration of a package is damaged'),
};

const repairSources: Readonly<Record<string, Text>> = {
  n: text('no replacement was found'),
  w: text('the replacement came from Windows Update'),
  b: text('the replacement came from the backup on this computer'),
};

const repairSteps: Readonly<Record<string, Text>> = {
  Verifying: text('sfc checks the next components'),
  Beginning: text('sfc begins to check and to repair'),
  'Verify complete': text('sfc has checked these components'),
  Repairing: text('sfc puts a file right from the component store'),
  Repaired: text('sfc has put a file right'),
  'Repair complete': text('sfc has finished repairing'),
  'Cannot repair member file': text('sfc found no intact copy of the file in the component store'),
  'Cannot verify component files': text('sfc could not check the files of the component'),
  'Could not reproject corrupted file': text('the copy in the component store is damaged as well'),
  'Committing transaction': text('sfc writes what it repaired; files in use follow at the restart'),
  'Unable to complete': text('some files are in use; restart Windows to finish'),
  'This component was referenced by': text('the package that brought the component'),
  Warning: text('sfc notes something that needs no repair'),
};

/** The row of a store check, `(p)	CSI Payload Corrupt	(n)		…`. */
export const storeRowAt: TermFinder = (line, column) =>
  termAt(row, line, column, ([, mark = '', kind = '', source, fixed]) => ({
    kind: text('Row of a store check'),
    parts: [
      part(text('Mark'), `(${mark})`, marks[mark]),
      part(text('Damage'), kind, Object.hasOwn(kinds, kind) ? kinds[kind] : undefined),
      ...(source === undefined ? [] : [part(text('Repair'), `(${source})`, repairSources[source])]),
      ...(fixed === undefined ? [] : [part(text('State'), '(Fixed)', text('repaired'))]),
    ],
  }));

/** A record of the system file checker, `[SR] …`. */
export const repairRecordAt: TermFinder = (line, column) =>
  termAt(repair, line, column, ([whole, step = '']) => ({
    kind: text('Record of the system file checker'),
    parts: [part(text('Step'), whole, repairSteps[step])],
  }));
