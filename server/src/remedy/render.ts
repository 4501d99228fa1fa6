import type { Text, Translate } from '../base/text';
import type { DocumentKind } from '../protocol/remedies';
import { checklistOf } from './checklist';
import { planFor } from './plan';
import { renderCollect } from './powershell/collect';
import { renderHarvest } from './powershell/harvest';
import { scriptOf } from './powershell/render';
import type { RemedyRequest } from './request';

export type RemedyDocument =
  | {
      readonly ok: true;
      readonly content: string;
      readonly fileName: string;
      readonly language: 'powershell' | 'markdown';
    }
  | { readonly ok: false; readonly reason: Text };

/** The document for a request in the reader's language, or why there is none. It is shown, never run. */
export function renderRemedy(
  request: RemedyRequest,
  document: DocumentKind,
  translate: Translate,
): RemedyDocument {
  if (document === 'collect')
    return { ok: true, language: 'powershell', ...renderCollect(request, translate) };
  const plan = planFor(request);
  if (!plan.ok) return plan;
  if (document === 'harvest') {
    const script = renderHarvest(plan.value, translate);
    return script.ok ? { language: 'powershell', ...script } : script;
  }
  if (plan.value.form === 'checklist')
    return { ok: true, language: 'markdown', ...checklistOf(plan.value, translate) };
  const script = scriptOf(plan.value, translate);
  return script.ok ? { language: 'powershell', ...script } : script;
}
