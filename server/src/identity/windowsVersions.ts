/** Which Windows a build is of. */

/** A Windows as people call it. */
export interface WindowsRelease {
  /** `Windows 10`, `Windows Server 2019`; both where the build alone does not say */
  readonly name: string;
  /** `22H2`; null where it has none, or where several versions share the build */
  readonly version: string | null;
}

type Row = readonly [build: number, client: string | null, version: string | null, server: string | null];

/** By build, ascending. */
const rows: readonly Row[] = [
  [2600, 'Windows XP', null, null],
  [3790, 'Windows XP x64', null, 'Windows Server 2003'],
  [6000, 'Windows Vista', null, 'Windows Server 2008'],
  [6001, 'Windows Vista', 'SP1', 'Windows Server 2008'],
  [6002, 'Windows Vista', 'SP2', 'Windows Server 2008 SP2'],
  [6003, null, null, 'Windows Server 2008 SP2'],
  [7600, 'Windows 7', null, 'Windows Server 2008 R2'],
  [7601, 'Windows 7', 'SP1', 'Windows Server 2008 R2 SP1'],
  [9200, 'Windows 8', null, 'Windows Server 2012'],
  [9600, 'Windows 8.1', null, 'Windows Server 2012 R2'],
  [10240, 'Windows 10', '1507', null],
  [10586, 'Windows 10', '1511', null],
  [14393, 'Windows 10', '1607', 'Windows Server 2016'],
  [15063, 'Windows 10', '1703', null],
  [16299, 'Windows 10', '1709', null],
  [17134, 'Windows 10', '1803', null],
  [17763, 'Windows 10', '1809', 'Windows Server 2019'],
  [18362, 'Windows 10', '1903', null],
  [18363, 'Windows 10', '1909', null],
  [19041, 'Windows 10', '2004', null],
  [19042, 'Windows 10', '20H2', null],
  [19043, 'Windows 10', '21H1', null],
  [19044, 'Windows 10', '21H2', null],
  [19045, 'Windows 10', '22H2', null],
  [20348, null, null, 'Windows Server 2022'],
  [22000, 'Windows 11', '21H2', null],
  [22621, 'Windows 11', '22H2', null],
  [22631, 'Windows 11', '23H2', null],
  [25398, null, null, 'Windows Server, version 23H2'],
  [26100, 'Windows 11', '24H2', 'Windows Server 2025'],
  [26200, 'Windows 11', '25H2', null],
];

const byBuild = new Map(rows.map((row) => [row[0], row]));

/** Versions whose stores are alike: they differ by a service pack, or by what an update of a few bytes switches on. */
const stores: readonly (readonly number[])[] = [
  [6000, 6001, 6002, 6003],
  [7600, 7601],
  [18362, 18363],
  [19041, 19042, 19043, 19044, 19045],
  [22621, 22631],
  [26100, 26200],
];

/** The build that names the store of a build: that of the first version that has it. */
export function storeBuildOf(build: number): number {
  return stores.find((builds) => builds.includes(build))?.[0] ?? build;
}

/** Whether a build may be one of several that have the same store, so that it alone names no version. */
export function isSharedStore(build: number): boolean {
  return stores.some(([first]) => first === build);
}

/** What a build is called; `isServer` is null where that is not known. Null for a build that is not in the table. */
export function releaseOf(build: number, isServer: boolean | null): WindowsRelease | null {
  const row = byBuild.get(build);
  if (!row) return null;
  const [, client, version, server] = row;
  if (server === null || (isServer === false && client !== null)) return { name: client!, version };
  if (client === null || isServer === true) return { name: server, version: null };
  return { name: `${client} / ${server}`, version: null };
}
