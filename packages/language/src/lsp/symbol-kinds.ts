import { isKindName } from '@nvs/model';
import type { KindName } from '@nvs/model';
import { SymbolKind } from 'vscode-languageserver';

/** Editors know the kinds of symbols of programming languages only: each kind of element gets an icon that tells it from its neighbours. */
const ICONS: Readonly<Record<KindName, SymbolKind>> = {
    Assessment: SymbolKind.Package,
    Method: SymbolKind.Package,
    Scale: SymbolKind.Enum,
    Interest: SymbolKind.Interface,
    Criterion: SymbolKind.Property,
    Organisation: SymbolKind.Module,
    Source: SymbolKind.File,
    Theme: SymbolKind.Key,
    Strategy: SymbolKind.Key,
    Level: SymbolKind.Key,
    Country: SymbolKind.Constant,
    Group: SymbolKind.Array,
    Scope: SymbolKind.Constant,
    Actor: SymbolKind.Class,
    Threat: SymbolKind.Event,
    Campaign: SymbolKind.Event,
    Judgement: SymbolKind.String,
    Sector: SymbolKind.Module,
    Process: SymbolKind.Function,
    Asset: SymbolKind.Object,
    Resource: SymbolKind.Struct,
    Supplier: SymbolKind.Class,
    Dependency: SymbolKind.Operator,
    StressTest: SymbolKind.Method,
    Measure: SymbolKind.Constructor,
    Rule: SymbolKind.Boolean,
    Expectation: SymbolKind.Boolean,
    Objective: SymbolKind.Constant,
    Capability: SymbolKind.Number,
    TradeData: SymbolKind.File,
    Question: SymbolKind.String,
    Development: SymbolKind.Event,
    ScaleClass: SymbolKind.EnumMember,
    SubClass: SymbolKind.EnumMember,
    Variable: SymbolKind.Variable
};

export function symbolKind(type: string): SymbolKind {
    return isKindName(type) ? ICONS[type] : SymbolKind.Variable;
}
