/**
 * Editions by the names that Windows gives them (`EditionID`, and the packages `Microsoft-Windows-<edition>Edition`), as DISM lists
 * them with /Get-TargetEditions; those of evaluations and of clouds are left out.
 */
export const editionIds: readonly string[] = [
  ...['Starter', 'HomeBasic', 'HomePremium', 'Business', 'Ultimate'].flatMap(withN),
  ...['Core', 'Professional', 'ProfessionalWorkstation', 'ProfessionalEducation'].flatMap(withN),
  ...['Education', 'Enterprise', 'EnterpriseS'].flatMap(withN),
  ...['CoreSingleLanguage', 'CoreCountrySpecific', 'EnterpriseG', 'IoTEnterprise', 'IoTEnterpriseS'],
  ...['ServerStandard', 'ServerDatacenter', 'ServerEnterprise', 'ServerTurbine'].flatMap((id) => [
    id,
    `${id}Cor`,
  ]),
  ...[
    'ServerWeb',
    'ServerFoundation',
    'ServerSolution',
    'ServerStorageStandard',
    'ServerStorageWorkgroup',
    'ServerHyper',
  ],
];

/** Windows for Europe without media features has an edition of its own for most. */
function withN(id: string): string[] {
  return [id, `${id}N`];
}
