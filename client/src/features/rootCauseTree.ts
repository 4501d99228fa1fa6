import * as vscode from 'vscode';
import {
  parseMemberUri,
  plainLine,
  type RemedyOffer,
  type RootCause,
  type RootCauseItem,
  type RootCausePart,
  type RootCauseSection,
} from '../../../server/src/protocol/protocol';
import { remedyCommands } from '../../../server/src/protocol/remedies';
import { shownName } from './names';

/** What stands in the tree. `uri` and `line` are what the commands for remedies take. */
export interface RootCauseNode {
  readonly uri: string;
  /** 1-based */
  readonly line: number;
  readonly cause: RootCause;
  readonly section?: RootCauseSection;
  readonly item?: RootCauseItem;
}

const outcomeIcons: Readonly<Record<RootCause['outcome'], vscode.ThemeIcon>> = {
  failed: new vscode.ThemeIcon('error', new vscode.ThemeColor('list.errorForeground')),
  unclear: new vscode.ThemeIcon('question', new vscode.ThemeColor('list.warningForeground')),
  recovered: new vscode.ThemeIcon('pass'),
  superseded: new vscode.ThemeIcon('history'),
};

const partIcons: Readonly<Record<RootCausePart, vscode.ThemeIcon>> = {
  cause: new vscode.ThemeIcon('target'),
  occurrences: new vscode.ThemeIcon('history'),
  chain: new vscode.ThemeIcon('list-ordered'),
  effects: new vscode.ThemeIcon('list-tree'),
  remedies: new vscode.ThemeIcon('tools'),
  elsewhere: new vscode.ThemeIcon('telescope'),
};

const offerIcons: Readonly<Record<RemedyOffer, vscode.ThemeIcon>> = {
  repair: new vscode.ThemeIcon('new-file'),
  harvest: new vscode.ThemeIcon('new-file'),
  collect: new vscode.ThemeIcon('new-file'),
  reply: new vscode.ThemeIcon('mail'),
  copySummary: new vscode.ThemeIcon('clippy'),
  saveSummary: new vscode.ThemeIcon('save'),
};

/** The node of an incident. */
export function nodeOf(cause: RootCause): RootCauseNode {
  return { uri: cause.uri, line: cause.line, cause };
}

/** Whether what a command is called with is a node. */
export function isNode(value: unknown): value is RootCauseNode {
  return typeof value === 'object' && value !== null && 'cause' in value && 'line' in value;
}

/** What a node opens to: an incident to its parts, a part to its lines. */
export function childrenOf({ uri, line, cause, section, item }: RootCauseNode): RootCauseNode[] {
  if (item) return [];
  if (!section) return cause.sections.map((part) => ({ uri, line, cause, section: part }));
  return section.items.map((one) => ({
    uri,
    // What can be written is asked for in the incident's own log.
    line: one.range && one.uri === undefined ? one.range.start.line + 1 : line,
    cause,
    section,
    item: one,
  }));
}

/** How a node looks and sounds. Text of logs stands in places that know no formatting. */
export function treeItemOf(node: RootCauseNode): vscode.TreeItem {
  const { section, item } = node;
  if (section && item) return itemOf(node, section, item);
  return section ? sectionItem(node, section) : incidentItem(node);
}

/** A node as text for the clipboard. */
export function textOf({ cause, section, item }: RootCauseNode): string {
  if (item) return lineText(item);
  if (section) return [section.label, ...section.items.map((one) => `- ${lineText(one)}`)].join('\n');
  return [
    cause.label,
    cause.failure,
    `${vscode.Uri.parse(cause.at).fsPath}:${cause.range.start.line + 1}`,
  ].join('\n');
}

/** The location of a node in its log; the whole incident's where it has none of its own. */
export function locationOf({ uri, cause, item }: RootCauseNode): {
  uri: vscode.Uri;
  selection: vscode.Range;
} {
  const { start, end } = item?.range ?? cause.range;
  return {
    uri: vscode.Uri.parse(item?.range ? (item.uri ?? uri) : cause.at),
    selection: new vscode.Range(start.line, start.character, end.line, end.character),
  };
}

function incidentItem(node: RootCauseNode): vscode.TreeItem {
  const { cause } = node;
  const location = `${shortPath(vscode.Uri.parse(cause.at))}:${cause.range.start.line + 1}`;
  const item = new vscode.TreeItem(cause.label, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = cause.id;
  const often = cause.count > 1 ? vscode.l10n.t('{0} times', cause.count) : '';
  const words = [cause.label, cause.failure, often, cause.confidence ?? '', location].filter(Boolean);
  item.description = cause.count > 1 ? `${cause.count} × ${location}` : location;
  item.tooltip = words.join('\n');
  item.iconPath = outcomeIcons[cause.outcome];
  item.contextValue = ['incident', 'location', ...cause.offers].join(' ');
  item.command = opens(node);
  item.accessibilityInformation = {
    label: [outcomeWord(cause.outcome), ...words].join(', '),
  };
  return item;
}

function sectionItem({ cause }: RootCauseNode, section: RootCauseSection): vscode.TreeItem {
  const item = new vscode.TreeItem(
    section.label,
    section.part === 'cause'
      ? vscode.TreeItemCollapsibleState.Expanded
      : vscode.TreeItemCollapsibleState.Collapsed,
  );
  item.id = `${cause.id} ${section.part}`;
  if (section.part !== 'cause' && section.count > 0) item.description = String(section.count);
  item.iconPath = partIcons[section.part];
  item.contextValue = 'part';
  item.accessibilityInformation = { label: vscode.l10n.t('{0}, {1} entries', section.label, section.count) };
  return item;
}

function itemOf(node: RootCauseNode, section: RootCauseSection, entry: RootCauseItem): vscode.TreeItem {
  const { label, description, detail, range, offer } = entry;
  const item = new vscode.TreeItem(label);
  item.id = `${node.cause.id} ${section.part} ${section.items.indexOf(entry)}`;
  if (description !== undefined) item.description = description;
  item.tooltip = [label, detail ?? ''].filter(Boolean).join('\n');
  if (offer) {
    item.iconPath = offerIcons[offer];
    item.command = {
      title: label,
      command: remedyCommands[offer],
      arguments: [node.cause.uri, node.cause.line],
    };
  } else if (range) item.command = opens(node);
  item.contextValue = range ? 'line location' : 'line';
  item.accessibilityInformation = { label: lineText(entry) };
  return item;
}

function opens(node: RootCauseNode): vscode.Command {
  return {
    title: vscode.l10n.t('Show in the log'),
    command: 'cbsLens.rootCauses.reveal',
    arguments: [node],
  };
}

function lineText({ label, description }: RootCauseItem): string {
  return description === undefined ? label : `${label} (${description})`;
}

function outcomeWord(outcome: RootCause['outcome']): string {
  switch (outcome) {
    case 'failed':
      return vscode.l10n.t('Failed');
    case 'unclear':
      return vscode.l10n.t('Unclear');
    case 'recovered':
      return vscode.l10n.t('Recovered');
    case 'superseded':
      return vscode.l10n.t('Superseded');
  }
}

/** Inside the workspace the path in it, outside only the name; of a member of an archive both paths. */
function shortPath(uri: vscode.Uri): string {
  const member = parseMemberUri(uri.toString());
  if (member) return `${shortPath(vscode.Uri.parse(member.archive))}/${plainLine(member.member)}`;
  return vscode.workspace.getWorkspaceFolder(uri)
    ? plainLine(vscode.workspace.asRelativePath(uri))
    : shownName(uri.path);
}
