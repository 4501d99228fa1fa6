/** Where a rules file lies in a folder. */
export const rulesPath = '.cbs-lens/rules.yaml';
