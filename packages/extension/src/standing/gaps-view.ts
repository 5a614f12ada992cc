import type { ProjectStanding, ShownGap, ShownGaps } from '@nvs/server/protocol';
import { message } from '@nvs/words';
import * as vscode from 'vscode';
import { told } from '../language.js';
import type { Grouping, Known, Standings } from './standings.js';

/** The view, by its name in the manifest. */
const VIEW = 'nvs.gaps';
/** What a click on a gap does: the keyboard goes to the text too, so that it can be filled at once. */
const OPEN_GAP = 'nvs.gaps.open';
/** What the manifest asks: there is no model here. */
const EMPTY = 'nvs.noModel';
/** More than these are folded at first. */
const MOST_OPEN = 40;

type Node =
    | { readonly project: ProjectStanding }
    | { readonly project: ProjectStanding; readonly group: ShownGaps }
    | { readonly gap: ShownGap };

/** Shows what the models leave out; a click goes there. */
export function gapsView(standings: Standings): vscode.Disposable {
    const changes = new vscode.EventEmitter<void>();
    const view = vscode.window.createTreeView<Node>(VIEW, {
        showCollapseAll: true,
        treeDataProvider: {
            onDidChangeTreeData: changes.event,
            getChildren: node => childrenOf(node, standings.known),
            getTreeItem: node => itemOf(node, standings.by)
        }
    });
    const show = (known: Known): void => {
        void vscode.commands.executeCommand('setContext', EMPTY, known.state === 'known' && known.projects.length === 0);
        view.message = above(known);
        changes.fire();
    };
    show(standings.known);
    return vscode.Disposable.from(
        view,
        changes,
        standings.onDidChange(show),
        vscode.commands.registerCommand(OPEN_GAP, (file: vscode.Uri, selection: vscode.Range) =>
            vscode.window.showTextDocument(file, { selection })
        )
    );
}

/** What stands above the gaps; nothing where the welcome of the manifest stands. */
function above(known: Known): string {
    switch (known.state) {
        case 'waiting':
            return told(message('starting.lookingForGaps'));
        case 'failed':
            return told(message('starting.gapsUnknown', { why: known.why }));
        case 'known': {
            const { projects } = known;
            const count = projects.reduce((sum, each) => sum + each.gaps, 0),
                errors = projects.reduce((sum, each) => sum + each.errors, 0);
            return projects.length === 0
                ? ''
                : count === 0 && errors === 0
                  ? told(message('starting.noGaps'))
                  : told(message('starting.gapsOf', { count, errors }));
        }
    }
}

function childrenOf(node: Node | undefined, known: Known): Node[] {
    if (!node) {
        const projects = known.state === 'known' ? known.projects : [];
        const [only, ...others] = projects;
        return only && others.length === 0 ? groupsOf(only) : projects.map(project => ({ project }));
    }
    return 'gap' in node ? [] : 'group' in node ? node.group.gaps.map(gap => ({ gap })) : groupsOf(node.project);
}

const groupsOf = (project: ProjectStanding): Node[] => project.groups.map(group => ({ project, group }));

function itemOf(node: Node, by: Grouping): vscode.TreeItem {
    if ('gap' in node) {
        return gapItem(node.gap, by);
    }
    const { project } = node;
    const isOpen = project.gaps <= MOST_OPEN;
    const item = new vscode.TreeItem(
        'group' in node ? node.group.title : project.name,
        isOpen ? vscode.TreeItemCollapsibleState.Expanded : vscode.TreeItemCollapsibleState.Collapsed
    );
    item.id = [project.root, ...('group' in node ? [by, node.group.title] : [])].join(' ');
    item.description = String('group' in node ? node.group.gaps.length : project.gaps);
    return item;
}

function gapItem({ message: text, about, at }: ShownGap, by: Grouping): vscode.TreeItem {
    const item = new vscode.TreeItem(text);
    item.tooltip = text;
    item.iconPath = new vscode.ThemeIcon('circle-large-outline');
    if (by !== 'element') {
        item.description = about;
    }
    if (at) {
        const place = new vscode.Position(at.line, at.character);
        item.command = {
            command: OPEN_GAP,
            title: '',
            arguments: [vscode.Uri.parse(at.uri), new vscode.Range(place, place)]
        };
    }
    return item;
}

/** Asks by what gaps are to be put together. */
export async function chooseGrouping(standings: Standings): Promise<void> {
    const groupings: readonly Grouping[] = ['owner', 'element', 'kind'];
    const chosen = await vscode.window.showQuickPick(
        groupings.map(by => ({ label: told(message('starting.by', { by })), by, picked: by === standings.by })),
        { placeHolder: told(message('starting.gapsBy')) }
    );
    if (chosen) {
        await standings.groupBy(chosen.by);
    }
}
