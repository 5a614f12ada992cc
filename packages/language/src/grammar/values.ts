import type { CstNode, GrammarAST, ValueType } from 'langium';
import { DefaultValueConverter, ValueConverter } from 'langium';
import { normalName } from './letters.js';

/** The terminals that names are read by. */
const NAMES: ReadonlySet<string> = new Set(['ID', 'QID', 'NAME', 'REF', 'LEVEL', 'ROW', 'EXPR', 'CLASS']);

/** Texts of tokens as values: names in the form in which they are compared. The text itself stays as its author typed it. */
export class NvsValueConverter extends DefaultValueConverter {
    protected override runConverter(rule: GrammarAST.AbstractRule, input: string, cstNode: CstNode): ValueType {
        if (rule.name === 'CODE') {
            return ValueConverter.convertString(input);
        }
        return NAMES.has(rule.name) ? normalName(input) : super.runConverter(rule, input, cstNode);
    }
}
