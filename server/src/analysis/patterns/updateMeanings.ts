import { hresult } from '../../codes/hresults';
import type { CodeMeanings } from '../model/familyRules';

/** What Windows Update says with codes that are only answers elsewhere: no more drivers to try, for a better one is installed. */
export const updateMeanings: CodeMeanings = new Map([[hresult.ERROR_NO_MORE_ITEMS, 'not-applicable']]);
